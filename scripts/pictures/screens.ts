import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import build from '../stories/build.ts';
import type { Print } from '../stories/checks/sheet.ts';
import { addressOf, bytesOf } from '../stories/picture.ts';
import { openDarkroom, openReader } from '../stories/reader.ts';
import { serveStories } from '../stories/serve.ts';

interface Screen {
  story: string;
  label: string;
  globals: Record<string, string>;
}

const en = { language: 'en' };
const zh = { language: 'zh-CN' };
const ar = { language: 'ar' };
const dark = { scheme: 'dark' };

const phones: Screen[] = [
  { story: 'elements-overlay--phone', label: 'The show', globals: en },
  { story: 'elements-overlay--shelf-open', label: 'Its products, in Chinese', globals: zh },
  { story: 'elements-overlay--product-open', label: 'One of them, in Arabic', globals: ar },
  { story: 'elements-overlay--cart-open', label: 'The cart, dark', globals: { ...en, ...dark } },
  { story: 'elements-overlay--shelf-open', label: 'Another brand’s look', globals: { ...en, theme: 'harbour' } },
];

const desks: Screen[] = [
  { story: 'elements-overlay--desk', label: 'Beside a wide picture', globals: en },
  { story: 'elements-overlay--desk-product-open', label: 'Chinese, dark', globals: { ...zh, ...dark } },
  { story: 'elements-overlay--desk', label: 'Arabic, from right to left', globals: ar },
];

const GAP = 28;
const LABEL = 40;
const WIDTH = 1760;

/** The screens that people know the shop by, on one sheet: phone and desktop, light and dark, three languages. */
export async function screens(browser: Browser, file: string): Promise<void> {
  build();
  const { origin, close } = await serveStories();
  try {
    const prints = [...(await row(phones, { box: '.phone', viewport: { width: 422, height: 880 } }, GAP))];
    const top = bottomOf(prints) + LABEL + GAP;
    prints.push(...(await row(desks, { box: '.desk', viewport: { width: 1440, height: 792 } }, top)));
    const darkroom = await openDarkroom(browser, origin);
    const picture = bytesOf(await darkroom('sheet', prints, WIDTH, bottomOf(prints) + LABEL + GAP / 2));
    writeFileSync(file, picture);
    console.log(`${file}  ${Math.round(picture.length / 1000)} kB`);
  } finally {
    await close();
  }

  /** Screens side by side over the whole width. */
  async function row(
    list: Screen[],
    { box, viewport }: { box: string; viewport: { width: number; height: number } },
    y: number,
  ): Promise<Print[]> {
    const width = Math.round((WIDTH - GAP * (list.length + 1)) / list.length);
    const prints: Print[] = [];
    for (const [nth, { story, label, globals }] of list.entries()) {
      const how = {
        viewport,
        globals,
        stopped: true,
        context: { reducedMotion: 'reduce' as const, deviceScaleFactor: 1.5 },
      };
      const { page, ask } = await openReader(browser, origin, how);
      const wrong = await ask('open', story);
      if (wrong) throw new Error(`${story}: ${wrong}`);
      await ask('settled');
      await ask('frame');
      const screen = page.locator(box).first();
      const { width: wide = 1, height: high = 1 } = (await screen.boundingBox()) ?? {};
      const screenshot = await screen.screenshot({ animations: 'disabled' });
      await page.context().close();
      prints.push({
        address: addressOf(screenshot),
        label,
        x: GAP + nth * (width + GAP),
        y,
        width,
        height: Math.round((width * high) / wide),
      });
    }
    return prints;
  }
}

const bottomOf = (prints: Print[]): number => Math.max(...prints.map(({ y, height }) => y + height));
