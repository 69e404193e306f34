import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inChromium, phone, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';

inChromium('what the kitchen says', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await stage.record();
  });
  afterAll(() => stage.close());

  test.each([
    ['a phone', phone],
    ['a video lower than a sheet needs', { width: 390, height: 420 }],
  ])('is read above the products, in the viewer’s language: %s', async (_, viewport) => {
    const { page, problems } = await visit({ viewport });
    await page.goto(`${stage.origin}/demo/replay/?lang=zh`);
    await page.getByRole('button', { name: '字幕' }).click();
    await expect.poll(() => words(page)).toMatch(/\p{Script=Han}/u);
    await page.getByRole('button', { name: /^小黄车/ }).click();
    await page.getByRole('heading', { name: '小黄车' }).waitFor();
    await expect.poll(() => seen(page)).toBe(true);
    await page.getByRole('button', { name: '关闭', exact: true }).click();
    await expect.poll(() => seen(page)).toBe(true);
    expect(problems).toEqual([]);
  });
});

const words = (page: Page): Promise<string | null> =>
  page
    .locator('.captions')
    .first()
    .textContent({ timeout: 10_000 })
    .catch(() => '');

/** Nothing lies over the middle of the words. */
const seen = (page: Page): Promise<boolean> =>
  page
    .locator('.captions')
    .first()
    .evaluate(
      (line) => {
        const { left, top, width, height } = line.getBoundingClientRect();
        const { style } = line as HTMLElement;
        style.pointerEvents = 'auto';
        const hit = (line.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
        style.pointerEvents = '';
        return hit === line;
      },
      { timeout: 10_000 },
    )
    .catch(() => false);
