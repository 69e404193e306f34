import type { TestRunnerPlugin } from '@web/test-runner';
import { ChromeLauncher } from '@web/test-runner-chrome';
import { PlaywrightLauncher } from '@web/test-runner-playwright';
import { WebKitLauncher } from './webkit-launcher.ts';

// Behind `viewport()` and `press()` of the element test helpers: the runner's own commands do less in WebKit.

/** Answers the size that the page has then: WebKitGTK's window has a least width. */
export const viewport: TestRunnerPlugin<{ width: number; height: number }> = {
  name: 'laotie-viewport',
  async executeCommand({ command, payload: size, session: { id, browser } }) {
    if (command !== 'laotie-viewport' || !size) return undefined;
    if (browser instanceof WebKitLauncher) return browser.resize(size.width, size.height);
    if (browser instanceof PlaywrightLauncher) await browser.getPage(id).setViewportSize(size);
    if (browser instanceof ChromeLauncher) await browser.getPage(id).setViewport(size);
    return size;
  },
};

/** One key, or several held together. */
export const press: TestRunnerPlugin<string[]> = {
  name: 'laotie-press',
  async executeCommand({ command, payload: keys, session: { id, browser } }) {
    if (command !== 'laotie-press' || !keys) return undefined;
    if (browser instanceof WebKitLauncher) {
      await browser.press(keys);
      return true;
    }
    if (!(browser instanceof PlaywrightLauncher || browser instanceof ChromeLauncher)) return undefined;
    const { keyboard } = browser.getPage(id);
    // playwright and puppeteer take the same names, but each in its own type
    for (const key of keys) await keyboard.down(key as 'Tab');
    for (const key of keys.reverse()) await keyboard.up(key as 'Tab');
    return true;
  },
};
