import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumFlags, findBrowser, howToInstall, PATIENCE } from '../browsers.ts';
import { type Story, stories } from './list.ts';
import { type Ask, openDarkroom, openReader, type Reader, type Reading } from './reader.ts';
import { type Served, serveStories } from './serve.ts';

/** The window of an ordinary page. */
export const page = { width: 1024, height: 900 };

export interface Opened {
  page: Page;
  ask: Ask;
  /** Asks in a page beside the stories. */
  darkroom: Ask;
  story: Story;
  skip: (why: string) => never;
}

const executablePath = findBrowser('Chromium');

/** What a suite reads in: a page of stories, and one beside it. */
export interface Room extends Reader {
  darkroom: Ask;
}

/**
 * A suite in a page of stories, one for all of its tests until one fails: the next has a new browser, since the old one
 * may be dead. Skipped by name where there is no Chromium, and failing where there has to be one.
 */
export function reading(title: string, how: Reading, suite: (enter: () => Promise<Room>) => void): void {
  if (!executablePath && process.env['CI']) throw new Error(`No Chromium: ${howToInstall('Chromium')}`);
  describe.skipIf(!executablePath)(executablePath ? title : `${title} (Chromium is not installed)`, () => {
    let served: Served;
    let browser: Browser | undefined;
    let room: Room | undefined;
    beforeAll(async () => {
      served = await serveStories();
    });
    const leave = async () => {
      room = undefined;
      await browser?.close();
    };
    afterEach(({ task }) => (task.result?.state === 'fail' ? leave() : undefined));
    afterAll(async () => {
      await leave();
      await served?.close();
    });
    suite(async () => {
      if (room) return room;
      const args = [...chromiumFlags, ...(how.letters ? [`--blink-settings=defaultFontSize=${how.letters}`] : [])];
      browser = await chromium.launch({ executablePath: executablePath as string, args, timeout: PATIENCE });
      const darkroom = await openDarkroom(browser, served.origin);
      room = { ...(await openReader(browser, served.origin, how)), darkroom };
      return room;
    });
  });
}

/**
 * One test for every story (or those that are chosen): it is opened, plays to its end without a complaint, settles, and
 * is then looked at; what is answered is wrong.
 */
export function everyStory(
  title: string,
  how: Reading,
  look: (opened: Opened) => Promise<string[]>,
  chosen: (story: Story) => boolean = () => true,
): void {
  reading(title, how, (enter) => {
    for (const story of stories().filter(chosen)) {
      test(story.name, async ({ skip }) => {
        const { page, ask, darkroom, problems } = await enter();
        if (!story.tested) {
          const why = await ask('whyNot', story.id);
          expect(why, 'a story that cannot be tested says why in parameters.why').toBeTruthy();
          skip(why);
        }
        const wrong = await ask('open', story.id);
        await ask('settled');
        const found = wrong ? [wrong] : await look({ page, ask, darkroom, story, skip });
        const everything = [...problems(), ...found];
        // as one text, of which a failure shows every line
        if (everything.length > 0) expect.fail(everything.join('\n'));
      });
    }
  });
}
