import { afterAll, beforeAll, expect, test } from 'vitest';
import { buysByKeyboard } from './setup/by-keyboard.ts';
import { desktop, inChromium, phone, visit } from './setup/chromium.ts';
import { chromiumKeys, focused, tabTo } from './setup/keys.ts';
import { openStage, type Stage } from './setup/stage.ts';

/** What a screen of 1280 × 1024 leaves at 400 %. */
const zoomed = { width: 320, height: 256 };

inChromium('without a pointer', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test.each([
    ['phone, in English', 'en', phone],
    ['desktop, in English', 'en', desktop],
    ['at 400 %, in Chinese', 'zh-CN', zoomed],
  ] as const)('the whole purchase by keyboard: %s', async (_, language, viewport) => {
    const { page, problems } = await visit({ viewport });
    await page.goto(`${stage.origin}/demo/watch/?lang=${language.slice(0, 2)}`);
    await buysByKeyboard(chromiumKeys(page), stage, language);
    expect(problems).toEqual([]);
  });

  test('Escape closes the shelf and gives the focus back', async () => {
    const { page } = await visit();
    const keys = chromiumKeys(page);
    await page.goto(`${stage.origin}/demo/watch/`);
    await tabTo(keys, /^Shop, 12 products$/);
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'Products' }).waitFor();
    await keys.press('Escape');
    await page.getByRole('heading', { name: 'Products' }).waitFor({ state: 'hidden' });
    await expect.poll(() => focused(keys)).toMatchObject({ name: 'Shop, 12 products', shown: true, uncovered: true });
  });
});
