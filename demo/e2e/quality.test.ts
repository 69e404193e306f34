import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageNames } from '../server/pages.ts';
import { inChromium, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = ['', ...pageNames.map((name) => `demo/${name}/`)];
const settled: Record<string, string> = {
  '': 'laotie-show-card h2',
  'demo/article/': 'laotie-product-card h2',
  'demo/store/': 'laotie-product-card h2',
};

/** In every language and both themes, from the narrowest phone to a desk: nothing sticks out, nothing fails. */
inChromium('every page of the demo', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await stage.pin('p_liangpi_kit', { secondsAgo: 60 });
  });
  afterAll(() => stage.close());

  describe.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['zh', 'light'],
    ['zh', 'dark'],
    ['ar', 'light'],
    ['ar', 'dark'],
  ] as const)('%s, %s', (lang, theme) => {
    test.each(pages)('/%s', async (path) => {
      const { page, problems } = await visit({ colorScheme: theme, locale: lang === 'zh' ? 'zh-CN' : 'en-US' });
      await page.goto(`${stage.origin}/${path}?lang=${lang}&theme=${theme}`);
      await page
        .locator(settled[path] ?? 'laotie-overlay .seller strong')
        .first()
        .waitFor();
      for (const width of [320, 390, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        // what measures itself follows the page's new size with the frame after it
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
            message: `${width} px`,
          })
          .toBeLessThanOrEqual(0);
      }
      await arrived(page);
      expect(await violations(page)).toEqual([]);
      expect(problems).toEqual([]);
    });
  });
});

inChromium('for those who ask for more contrast', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test.each(['light', 'dark'] as const)(
    '%s: words have 7:1 on their ground, and buttons what they always have',
    async (theme) => {
      const { page } = await visit({ colorScheme: theme, contrast: 'more' });
      await page.goto(`${stage.origin}/demo/store/?theme=${theme}`);
      await page.locator('laotie-product-card h2').first().waitFor();
      await arrived(page);
      // what lies in an element's shadow root is told as a list
      const ours = async () =>
        (await violations(page, 'color-contrast-enhanced')).filter(
          (one) => /^[^"]*\[\["laotie/.test(one) && !/button/.test(one),
        );
      expect(await ours()).toEqual([]);
      expect(await violations(page, 'color-contrast')).toEqual([]);
      await page.emulateMedia({ contrast: 'no-preference' });
      expect(await ours()).not.toEqual([]);
    },
  );
});

/** What is still fading in has not got its contrast yet. */
const arrived = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const running = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(running.map(({ finished }) => finished));
  });

/** By the library itself, from outside of the page's policy. */
async function violations(page: Page, rule?: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (rule) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          o: object,
        ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
      };
    };
    const found = (await axe.run(rule ? { runOnly: [rule] } : {})).violations;
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
    );
  }, rule);
}
