/**
 * The one-script entry: `<script type="module" src="…/laotie.js?endpoint=https://shop.example"></script>`. Reads where
 * the shop is from its own address, and brings each element when its tag appears.
 *
 * `?endpoint=` base address of the shop · `?name=` its name for `<laotie-shop endpoint="name">` · `?load=consent` waits
 */
import type { Messages } from '@laotie/core';
import { safeSecureUrl } from './base/url.ts';
import { configure } from './configure.ts';
import { loadOnSight } from './load-on-sight.ts';

export { configure, consent } from './configure.ts';
export { LaotieRequest, request } from './events.ts';

/** Makes the texts of one language known, for what is on screen, too. What a language leaves out stays English. */
export async function registerLocale(lang: string, messages: Partial<Messages>): Promise<void> {
  (await import('./base/words.ts')).registerLocale(lang, messages);
}

const { origin, searchParams } = new URL(import.meta.url);
// a script of the page's own server needs no address: its shop is where it came from
const address = searchParams.get('endpoint') ?? origin;
const endpoint = safeSecureUrl(address);
if (!endpoint) console.error(`Laotie: "${address}" is not an https address, so there is no shop.`);

const name = searchParams.get('name');
const load = searchParams.get('load');
configure({
  ...(endpoint && { endpoint }),
  ...(name && { name }),
  ...((load === 'consent' || load === 'auto') && { load }),
});
loadOnSight();
