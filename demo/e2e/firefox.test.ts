import type { Locator, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastBought, noodles, ordersBy, typed } from './setup/buyer.ts';
import { phone } from './setup/chromium.ts';
import { firefox, firefoxPage } from './setup/firefox.ts';
import { openStage, type Stage } from './setup/stage.ts';

describe.skipIf(!firefox)(firefox ? 'in Firefox' : 'in Firefox (which is not installed)', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test('the whole purchase over the running video', async () => {
    const page = await firefoxPage(phone);
    await page.goto(`${stage.origin}/demo/watch/?lang=en`);
    await expect.poll(() => seconds(page), { interval: 200 }).toBeGreaterThan(0.2);
    await page.evaluate(() => void Object.assign(document, { firstAndOnly: true }));
    await stage.pin(noodles.product, { secondsAgo: 20 });

    await press(page, 'laotie-spotlight .open');
    await press(page, 'laotie-product .bar .add');
    await press(page, 'laotie-panel .tools .button');
    await press(page, 'laotie-cart .foot .buy');
    const halfway = await seconds(page);
    for (const [name, text] of typed) await control(page, `laotie-checkout input[name="${name}"]`).fill(text);
    await page.keyboard.press('Tab');
    await ordersBy(stage, () => control(page, 'laotie-checkout .place').setTimeout(10_000).click());
    await press(page, 'laotie-checkout .done .plain');
    await page.waitForSelector('>>> laotie-orders >>> .order');

    expect(await seconds(page)).toBeGreaterThan(halfway);
    expect(await page.evaluate(() => (document as Document & { firstAndOnly?: boolean }).firstAndOnly)).toBe(true);
    expect(lastBought(stage)).toEqual([noodles.item]);
  });

  test('a comment that wants to buy answers itself, and one tap takes it', async () => {
    const page = await firefoxPage(phone);
    await page.goto(`${stage.origin}/demo/watch/?lang=en`);
    await control(page, 'laotie-comments input[name="comment"]').fill('two noodle kits for me');
    await press(page, 'laotie-answer .act .add');
    await page.waitForSelector('>>> laotie-answer >>> .state.good');
    await press(page, 'laotie-answer .act .plain');
    await page.waitForSelector('>>> laotie-cart >>> .line');
    const titles = await page.$$eval('>>> laotie-cart >>> .line', (lines) => lines.map((line) => line.textContent));
    expect(titles.join()).toContain(noodles.title);
  });
});

/** The first control that matches, through all shadow roots; it is used once it is there, in sight and at rest. */
function control(page: Page, selector: string): Locator<Element> {
  const [element, ...inside] = selector.split(' ');
  return page.locator(`>>> ${element} >>> ${inside.join(' ')}`);
}

const press = (page: Page, selector: string): Promise<void> => control(page, selector).click();

const seconds = (page: Page): Promise<number> =>
  page.$eval('>>> video', (video) => (video as HTMLVideoElement).currentTime).catch(() => 0);
