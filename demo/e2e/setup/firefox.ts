import { launch, type Page, type Viewport } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { findBrowser, PATIENCE } from '../../../scripts/browsers.ts';

export const firefox = findBrowser('Firefox');

/** A page in a Firefox of its own, which ends with the test: a second try has another one. */
export async function firefoxPage(size: Viewport): Promise<Page> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefox as string,
    headless: true,
    timeout: PATIENCE,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-US, en', 'media.autoplay.default': 0 },
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.setDefaultNavigationTimeout(PATIENCE);
  await page.setViewport(size);
  return page;
}
