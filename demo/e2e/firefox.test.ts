import { type Browser, type Locator, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browsers.ts';
import { noodles } from './setup/buyer.ts';
import { openStage, type Stage } from './setup/stage.ts';

/** Milliseconds for one step, on a machine that is busy with other things. */
const PATIENCE = 60_000;
const executablePath = findBrowser('Firefox');

describe.skipIf(!executablePath)(executablePath ? 'in Firefox' : 'in Firefox (which is not installed)', () => {
  let stage: Stage;
  let browser: Browser;
  beforeAll(async () => {
    stage = await openStage();
    browser = await launch({
      browser: 'firefox',
      executablePath: executablePath as string,
      headless: true,
      timeout: 2 * PATIENCE,
      extraPrefsFirefox: { 'intl.accept_languages': 'en-US, en', 'media.autoplay.default': 0 },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await stage.close();
  });

  test('the whole purchase over the running video', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${stage.origin}/demo/watch/?lang=en`);
    await expect.poll(() => seconds(page), { timeout: 120_000, interval: 200 }).toBeGreaterThan(0.2);
    await page.evaluate(() => void Object.assign(document, { firstAndOnly: true }));
    await stage.pin(noodles.product, { secondsAgo: 20 });

    await press(page, 'laotie-spotlight .open');
    await press(page, 'laotie-product .bar .add');
    await press(page, 'laotie-panel .tools .button');
    await press(page, 'laotie-cart .foot .buy');
    const halfway = await seconds(page);
    const typed = {
      'buyer.email': 'lin@example.com',
      'address.last_name': 'Wang',
      'address.street_address': '8 Wheat Street',
      'address.postal_code': '97201',
      'address.address_locality': 'Portland',
      'address.address_region': 'OR',
    };
    for (const [name, text] of Object.entries(typed))
      await control(page, `laotie-checkout input[name="${name}"]`).fill(text);
    await page.keyboard.press('Tab');
    await expect
      .poll(
        async () => {
          const place = control(page, 'laotie-checkout .place').setTimeout(3000);
          if (stage.orders().length === 0) await place.click().catch(() => undefined);
          return stage.orders().length;
        },
        { timeout: 90_000, interval: 1000 },
      )
      .toBe(1);
    await press(page, 'laotie-checkout .done .plain');
    await page.waitForSelector('>>> laotie-orders >>> .order', { timeout: PATIENCE });

    expect(await seconds(page)).toBeGreaterThan(halfway);
    expect(await page.evaluate(() => (document as Document & { firstAndOnly?: boolean }).firstAndOnly)).toBe(true);
    expect(stage.orders()[0]?.line_items.map(({ item }) => item.id)).toEqual([noodles.item]);
    await page.close();
  });

  test('a comment that wants to buy answers itself, and one tap takes it', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${stage.origin}/demo/watch/?lang=en`);
    await control(page, 'laotie-comments input[name="comment"]').fill('two noodle kits for me');
    await press(page, 'laotie-answer .act .add');
    await page.waitForSelector('>>> laotie-answer >>> .state.good', { timeout: PATIENCE });
    await press(page, 'laotie-answer .act .plain');
    await page.waitForSelector('>>> laotie-cart >>> .line', { timeout: PATIENCE });
    const titles = await page.$$eval('>>> laotie-cart >>> .line', (lines) => lines.map((line) => line.textContent));
    expect(titles.join()).toContain(noodles.title);
    await page.close();
  });
});

/** The first control that matches, through all shadow roots; it is used once it is there, in sight and at rest. */
function control(page: Page, selector: string): Locator<Element> {
  const [element, ...inside] = selector.split(' ');
  return page.locator(`>>> ${element} >>> ${inside.join(' ')}`).setTimeout(PATIENCE);
}

const press = (page: Page, selector: string): Promise<void> => control(page, selector).click();

const seconds = (page: Page): Promise<number> =>
  page.$eval('>>> video', (video) => (video as HTMLVideoElement).currentTime).catch(() => 0);
