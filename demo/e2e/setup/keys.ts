import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Session } from './webdriver.ts';

export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Escape' | 'ArrowRight' | 'ArrowDown';

/** What somebody has who has no pointer: a keyboard, in any of the three engines. */
export interface Keys {
  press(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  /** Runs a function of its own in the page: it sees nothing from around it. */
  ask<T>(read: () => T): Promise<T>;
}

export const chromiumKeys = (page: Page): Keys => ({
  press: (key) => page.keyboard.press(key),
  type: (text) => page.keyboard.type(text),
  ask: (read) => page.evaluate(read),
});

export const firefoxKeys = (page: FirefoxPage): Keys => ({
  async press(key) {
    // beside much other work its window loses the focus now and then: keys arrive, and press nothing
    if (!(await page.evaluate(() => document.hasFocus()))) await page.bringToFront();
    if (key !== 'Shift+Tab') return page.keyboard.press(key);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
  },
  type: (text) => page.keyboard.type(text),
  ask: (read) => page.evaluate(read) as Promise<Awaited<ReturnType<typeof read>>>,
});

export const webkitKeys = (session: Session): Keys => ({
  press: (key) => session.keys(key),
  type: (text) => session.write(text),
  ask: (read) => session.run(`return (${read})()`),
});

/** What has the focus. */
export interface Focus {
  /** Its label, or its own words; empty where nothing has it. */
  name: string;
  /** A ring, a border or the like says so; a window that is not the active one shows none, and is believed. */
  shown: boolean;
  /** Some of it is in sight, and nothing lies over that (2.4.11). */
  uncovered: boolean;
}

/** Looks through all shadow roots. */
export const focused = (keys: Keys): Promise<Focus> =>
  keys.ask(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return { name: '', shown: false, uncovered: false };
    const control = at;
    const labels = [...((control as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent);
    const name = control.getAttribute('aria-label') ?? (labels.join(' ') || control.textContent || '');
    // a radio button shows it on the label around it, a card's title around the whole card
    const bearers = [control, control.closest('label'), control.closest('.card')];
    const ringed = bearers.some((element) =>
      [null, '::after', '::before'].some(
        (pseudo) => element && getComputedStyle(element, pseudo).outlineStyle !== 'none',
      ),
    );
    const top = (x: number, y: number) => {
      let hit = document.elementFromPoint(x, y);
      for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot) {
        const inner: Element | null = root.elementFromPoint(x, y);
        if (!inner || !root.contains(inner)) break;
        hit = inner;
      }
      return hit;
    };
    const box = control.getBoundingClientRect();
    const parts = [0.1, 0.5, 0.9];
    const uncovered = parts.some((right) =>
      parts.some((down) => {
        const hit = top(box.left + box.width * right, box.top + box.height * down);
        return !!hit && (control.contains(hit) || (hit !== document.documentElement && hit.contains(control)));
      }),
    );
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      shown: !document.hasFocus() || (control.matches(':focus-visible') && ringed),
      uncovered,
    };
  });

const painted = (keys: Keys): Promise<unknown> =>
  keys.ask(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))));

/** Presses Tab until the control of this name has the focus, and the focus can be seen there. */
export async function tabTo(keys: Keys, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  const matches = (at: Focus) => (typeof name === 'string' ? at.name === name : name.test(at.name));
  await expect
    .poll(
      async () => {
        if (!matches(await focused(keys))) {
          await keys.press('Tab');
          seen.push((await focused(keys)).name);
        }
        if (!matches(await focused(keys))) return `Tab came by ${[...new Set(seen)].join(' | ')}`;
        await painted(keys);
        // a page that opens late takes the focus with it
        const at = await focused(keys);
        return matches(at) ? { shown: at.shown, uncovered: at.uncovered } : at.name;
      },
      { timeout: 180_000, interval: 20, message: `the focus, seen on ${name}` },
    )
    .toEqual({ shown: true, uncovered: true });
}
