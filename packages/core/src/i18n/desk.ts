import { type Bundled, bring } from './index.ts';

const bundled: Bundled = new Map([
  ['en', async () => (await import('./desk-en.ts')).enDesk],
  ['zh', async () => (await import('./desk-zh.ts')).zhDesk],
  ['ar', async () => (await import('./desk-ar.ts')).arDesk],
]);

/** Brings the words of the seller's desk, which viewers never pay for. As `loadLocale` does those of the shop. */
export const loadDeskLocale = (lang: string): Promise<void> => bring(lang, bundled);
