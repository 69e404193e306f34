import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, describe, onTestFinished, type SuiteFactory } from 'vitest';
import { chromiumFlags, findBrowser, PATIENCE } from '../../../scripts/browsers.ts';

const executablePath = findBrowser('Chromium');
let browser: Browser | undefined;

/** A suite in Chromium; skipped by name where there is none. */
export function inChromium(title: string, suite: SuiteFactory): void {
  describe.skipIf(!executablePath)(executablePath ? title : `${title} (Chromium is not installed)`, (...args) => {
    afterAll(async () => {
      await browser?.close();
      browser = undefined;
    });
    return suite(...args);
  });
}

/** One for all tests of a file, as long as it lives: a second try must not meet a dead one. */
async function running(): Promise<Browser> {
  if (browser?.isConnected()) return browser;
  const launch = { executablePath: executablePath as string, args: chromiumFlags, timeout: PATIENCE };
  browser = await chromium.launch(launch);
  return browser;
}

/** A page of somebody who was never here before, and everything that went wrong on it. */
export interface Visit {
  page: Page;
  problems: string[];
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

/** Ends with the test. What was on screen when a test failed is kept in the system's folder for temporary files. */
export async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await (await running()).newContext({ viewport: phone, locale: 'en-US', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems = watch(page);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      const path = join(tmpdir(), `laotie-e2e-${task.name.replaceAll(/\W+/g, '-')}.png`);
      await page.screenshot({ path }).catch(() => undefined);
      console.error(`${task.name}: ${path}`, problems);
    }
    await context.close();
  });
  return { page, problems };
}

/** Console errors (violations of the page's policy among them), exceptions, and requests that failed. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // the page itself gives up what it no longer needs, such as the stream of events when it is left
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') problems.push(`${reason} ${request.url()}`);
  });
  return problems;
}
