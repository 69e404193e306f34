import type { BrowserLauncher } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { chromiumFlags, type Engine, findBrowser } from '../browsers.ts';
import { WebKitLauncher } from './webkit-launcher.ts';

/** Addresses in test data lead nowhere, and at once. */
const closedNetwork = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

const launchers: Record<Engine, (executablePath: string) => BrowserLauncher> = {
  Firefox: (executablePath) =>
    puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true }, concurrency: 1 }),
  WebKit: () => new WebKitLauncher(),
  // last, because only its pages go two at a time: when one of the others is done, it has the rest of the machine
  Chromium: (executablePath) =>
    playwrightLauncher({
      product: 'chromium',
      concurrency: 2,
      launchOptions: { executablePath, args: [...chromiumFlags, closedNetwork] },
    }),
};

/** All engines, or those wanted, as far as they are installed: new for one run of the test runner. */
export function launch(wanted?: readonly string[]): BrowserLauncher[] {
  const engines = Object.keys(launchers) as Engine[];
  return engines.flatMap((engine) => {
    const path = !wanted || wanted.includes(engine) ? findBrowser(engine) : undefined;
    return path ? [launchers[engine](path)] : [];
  });
}
