import type { Page } from 'playwright-core';
import type { Ask } from './reader.ts';

/** The three ways in which a page's colours come: its own in light and dark, and those of somebody who forces theirs. */
export const looks = ['light', 'dark', 'forced colours'] as const;

/** The page in another look, without loading anew. */
export async function lookAs(page: Page, ask: Ask, look: (typeof looks)[number]): Promise<void> {
  await page.emulateMedia({ forcedColors: look === 'forced colours' ? 'active' : 'none' });
  await page.evaluate(
    (scheme) => document.documentElement.style.setProperty('color-scheme', scheme, 'important'),
    look === 'dark' ? 'dark' : 'light',
  );
  // colours that fade from one look into the next one
  await ask('atRest');
}

/** What axe complains of in each of the three; the page is in the first before and after. */
export async function violationsInEveryLook(page: Page, ask: Ask): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) {
    if (look !== 'light') await lookAs(page, ask, look);
    for (const violation of await ask('violations')) found.push(`${look}: ${violation}`);
  }
  await lookAs(page, ask, 'light');
  return found;
}
