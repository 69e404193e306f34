import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../scripts/browsers.ts';
import { buysByKeyboard } from './setup/by-keyboard.ts';
import { firefox, firefoxPage } from './setup/firefox.ts';
import { firefoxKeys, webkitKeys } from './setup/keys.ts';
import { openStage, type Stage } from './setup/stage.ts';
import { openSession } from './setup/webdriver.ts';

const webkit = findBrowser('WebKit');
const where = (found: string | undefined, name: string) => (found ? name : `${name} (which is not installed)`);

describe('the whole purchase by keyboard, in Chinese, on a screen of 1280 × 1024 at 400 %', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test.skipIf(!firefox)(where(firefox, 'in Firefox'), async () => {
    const page = await firefoxPage({ width: 320, height: 256 });
    await page.goto(`${stage.origin}/demo/watch/?lang=zh`);
    await buysByKeyboard(firefoxKeys(page), stage, 'zh-CN');
  });

  // the toolbar of its window lets it be no narrower than some 450 px, and on a screen without a window manager it is
  // never the active one: where its focus is shows, the ring does not
  test.skipIf(!webkit)(where(webkit, 'in WebKit, which goes down to 450 px'), async () => {
    const session = await openSession({ width: 320, height: 320 });
    onTestFinished(session.end);
    await session.go(`${stage.origin}/demo/watch/?lang=zh`);
    expect(await session.run<number>('return innerHeight')).toBeLessThan(480);
    const told: Record<string, string[]> = {};
    await buysByKeyboard(webkitKeys(session), stage, 'zh-CN', async (step) => {
      const controls = await session.controls();
      told[step] = controls.map(({ role, label }) => `${role} ${label}`);
      expect(
        controls.filter(({ label, role }) => !label && role !== 'group'),
        `controls without a name: ${step}`,
      ).toEqual([]);
    });
    expect(told['product']).toEqual(
      expect.arrayContaining([expect.stringMatching(/^radio 微辣/), expect.stringMatching(/^button 加入购物车/)]),
    );
    expect(told['checkout']).toEqual(expect.arrayContaining([expect.stringMatching(/^textbox 邮箱/)]));
  });
});
