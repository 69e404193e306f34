import { searchCode } from '../catalog.ts';
import { loadDeskLocale } from '../i18n/desk.ts';
import { loadLocale } from '../i18n/index.ts';
import { intentsCode } from '../live.ts';
import { buyingCode, demandCode, liveCode } from '../shop.ts';

/** Brings all code now: shops made after it act at once, as on a page where somebody bought already. */
export async function bringAll(): Promise<void> {
  await Promise.all([
    buyingCode(),
    liveCode(),
    intentsCode(),
    demandCode(),
    searchCode(),
    loadLocale('en'),
    loadDeskLocale('en'),
  ]);
}
