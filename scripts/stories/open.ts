import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumFlags, findBrowser, howToInstall } from '../browsers.ts';
import { type Story, stories } from './list.ts';
import { type Served, serveStories } from './serve.ts';

type Checks = typeof import('./checks/index.ts');
/** A check by its name, with its arguments. */
export type Ask = <K extends keyof Checks>(
  check: K,
  ...args: Parameters<Checks[K]>
) => Promise<Awaited<ReturnType<Checks[K]>>>;

/** The moment at which every story plays. */
export const NOON = '2026-03-01T12:00:00Z';

/** The window of an ordinary page. */
export const page = { width: 1024, height: 900 };

export interface Opened {
  page: Page;
  ask: Ask;
  story: Story;
}

export interface Reading {
  viewport: { width: number; height: number };
  /** What the toolbar says, as a story's address has it. */
  globals: Readonly<Record<string, string>>;
  context?: BrowserContextOptions;
  /** The hands of the clock stand still; else it goes on from noon. */
  stopped?: boolean;
}

const executablePath = findBrowser('Chromium');

/** A page of stories; it takes one after the other without loading anew. */
export interface Reader {
  page: Page;
  ask: Ask;
  /** What has gone wrong since the last time it was asked. */
  problems(): string[];
}

/** A suite in a page of stories; skipped by name where there is no Chromium, and failing where there has to be one. */
export function reading(title: string, how: Reading, suite: (reader: () => Reader) => void): void {
  if (!executablePath && process.env['CI']) throw new Error(`No Chromium: ${howToInstall('Chromium')}`);
  describe.skipIf(!executablePath)(executablePath ? title : `${title} (Chromium is not installed)`, () => {
    let served: Served;
    let browser: Browser;
    let reader: Reader;
    beforeAll(async () => {
      served = await serveStories();
      browser = await chromium.launch({ executablePath: executablePath as string, args: chromiumFlags });
      reader = await openReader(browser, served.origin, how);
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });
    suite(() => reader);
  });
}

/** One test for every story: it is opened, plays to its end without a complaint, settles, and is then looked at; what is answered is wrong. */
export function everyStory(title: string, how: Reading, look: (opened: Opened) => Promise<string[]>): void {
  reading(title, how, (reader) => {
    for (const story of stories()) {
      test(story.name, async ({ skip }) => {
        const { page, ask, problems } = reader();
        if (!story.tested) {
          const why = await ask('whyNot', story.id);
          expect(why, 'a story that cannot be tested says why in parameters.why').toBeTruthy();
          skip(why);
        }
        const wrong = await ask('open', story.id);
        await ask('settled');
        const found = wrong ? [wrong] : await look({ page, ask, story });
        const everything = [...problems(), ...found];
        if (everything.length > 0) expect.fail(everything.join('\n'));
      });
    }
  });
}

async function openReader(browser: Browser, origin: string, how: Reading): Promise<Reader> {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'UTC',
    ...how.context,
    viewport: how.viewport,
  });
  const page = await context.newPage();
  if (how.stopped) await page.clock.setFixedTime(NOON);
  else await page.clock.install({ time: NOON });
  const problems = watch(page);
  const globals = Object.entries({ 'a11y.manual': '!true', ...how.globals }).map(([name, value]) => `${name}:${value}`);
  // without a story Storybook does not read what the address says of the toolbar
  await page.goto(`${origin}/iframe.html?viewMode=story&id=${stories()[0]?.id}&globals=${globals.join(';')}`);
  await page.waitForFunction('globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase === "finished"');
  if (how.globals['language'])
    expect(await page.evaluate(() => document.documentElement.lang), 'the language of the page').toBe(
      how.globals['language'],
    );
  // as text, because a transformed import would be no import in the page
  const ask: Ask = (check, ...args) =>
    page.evaluate(`import('/checks/index.ts').then((checks) => checks.${check}(...${JSON.stringify(args)}))`);
  problems.length = 0;
  return { page, ask, problems: () => problems.splice(0) };
}

/** Console errors, violations of a policy among them, exceptions, and files that are not there. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  return problems;
}
