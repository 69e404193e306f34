import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE } from '../browsers.ts';
import { stories } from './list.ts';

type Checks = typeof import('./checks/index.ts');
/** A check by its name, with its arguments. */
export type Ask = <K extends keyof Checks>(
  check: K,
  ...args: Parameters<Checks[K]>
) => Promise<Awaited<ReturnType<Checks[K]>>>;

/** The moment at which every story plays. */
export const NOON = '2026-03-01T12:00:00Z';

export interface Reading {
  viewport: { width: number; height: number };
  /** What the toolbar says, as a story's address has it. */
  globals: Readonly<Record<string, string>>;
  context?: BrowserContextOptions;
  /** Pixels of the browser's medium letters, where somebody has set them otherwise. */
  letters?: number;
  /** The hands of the clock stand still; else it goes on from noon. */
  stopped?: boolean;
}

/** A page of stories; it takes one after the other without loading anew. */
export interface Reader {
  page: Page;
  ask: Ask;
  /** What has gone wrong since the last time it was asked. */
  problems(): string[];
}

/** A page beside the stories, in which pictures of them are looked at. */
export async function openDarkroom(browser: Browser, origin: string): Promise<Ask> {
  const page = await browser.newPage();
  await page.goto(`${origin}/project.json`, { timeout: PATIENCE });
  return asks(page);
}

// as text, because a transformed import would be no import in the page
const asks =
  (page: Page): Ask =>
  (check, ...args) =>
    page.evaluate(`import('/checks/index.ts').then((checks) => checks.${check}(...${JSON.stringify(args)}))`);

/** A page in which stories are read one after the other. */
export async function openReader(browser: Browser, origin: string, how: Reading): Promise<Reader> {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'UTC',
    ...how.context,
    viewport: how.viewport,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  if (how.stopped) await stop(page);
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
  if (how.letters) {
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(size, 'the letters of the page').toBe(`${how.letters}px`);
  }
  problems.length = 0;
  return { page, ask: asks(page), problems: () => problems.splice(0) };
}

/**
 * Its clock stands, the one that shops go by too: that one is the page's beginning and what has passed since. Timers and
 * what has passed go on, so that whoever waits does not wait for ever. Both are told of one look at the real clock: with
 * two, an answer could have come before its question, and nothing was known of the server's time.
 */
async function stop(page: Page): Promise<void> {
  await page.clock.setFixedTime(NOON);
  await page.addInitScript(() => {
    const passed = performance.now.bind(performance);
    let told: number | undefined;
    Object.defineProperty(performance, 'timeOrigin', { get: () => Date.now() - (told = passed()) });
    performance.now = () => {
      const now = told ?? passed();
      told = undefined;
      return now;
    };
  });
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
