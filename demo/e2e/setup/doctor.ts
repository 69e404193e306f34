import type { OutgoingHttpHeaders } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { inChromium, visit } from './chromium.ts';
import { crooked, type Spoil } from './crooked.ts';
import { openStage, type Stage } from './stage.ts';
import { strangerPage } from './stranger.ts';

interface Finding {
  state: string;
  /** Without `doctor.` before it. */
  key: string;
  params?: Record<string, string>;
}

/** Whoever writes a page on which something is wrong, and asks the doctor what. */
export interface Author {
  /** Of the demo's shop. */
  origin(): string;
  /** The one script, with what its address says after the `?`. */
  script(query: string, from?: string): string;
  /** Opens a page to see what is wrong with it. */
  open(html: string, headers?: OutgoingHttpHeaders): Promise<Page>;
  /** Opens a page with one card, on a shop whose answers are spoiled. */
  withShop(spoil: Spoil): Promise<Page>;
}

export const card = '<laotie-product-card product="p_chili_oil"></laotie-product-card>';

/** A page with nothing wrong but what is put into it. */
export const pageOf = (head: string, body = card): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head><body>${body}</body></html>`;

/** A suite in which pages of strangers are looked at. */
export function atTheDoctor(title: string, suite: (author: Author) => void): void {
  inChromium(title, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage();
    });
    afterAll(() => stage.close());

    const origin = () => stage.origin;
    const script = (query: string, from = origin()) =>
      `<script type="module" src="${from}/laotie.js${query}"></script>`;
    const open = async (html: string, headers: OutgoingHttpHeaders = {}) => {
      const server = await strangerPage(html, headers);
      const { page } = await visit({ viewport: { width: 900, height: 800 } });
      await page.goto(`${server.origin}/?laotie-doctor`);
      return page;
    };
    const withShop = async (spoil: Spoil) => {
      const shop = await crooked(origin(), spoil);
      return open(pageOf(script(`?endpoint=${shop.origin}`)));
    };
    suite({ origin, script, open, withShop });
  });
}

/** All that the doctor says now; nothing where there is none yet. */
async function findings(page: Page): Promise<Finding[] | undefined> {
  const said = await page.evaluate(() => {
    const doctor = document.querySelector('laotie-doctor') as unknown as { findings?: Finding[] } | null;
    return doctor?.findings?.map(({ state, key, params }) => ({ state, key, ...(params && { params }) }));
  });
  return said?.map((one) => ({ ...one, key: one.key.replace('doctor.', '') }));
}

/** What it complains of. */
export async function complaints(page: Page): Promise<Finding[] | undefined> {
  const complains = ({ state, key }: Finding) =>
    // a machine that is busy with other tests may be slow
    (state === 'wrong' || state === 'warning') && key !== 'line.slow';
  return (await findings(page))?.filter(complains);
}

/** Names of what it says, and of what it complains of. */
export const said = async (page: Page) => (await findings(page))?.map(({ key }) => key);
export const complainedOf = async (page: Page) => (await complaints(page))?.map(({ key }) => key).sort();

/** Until it complains of these, and of nothing else. */
export const settles = (page: Page, wanted: string[]): Promise<void> =>
  expect.poll(() => complainedOf(page)).toEqual(wanted);
