import type { Shop } from '@laotie/core';
import { safeUrl } from '../../base/url.ts';
import { type Finding, finding } from '../finding.ts';
import type { Check, Patient } from '../patient.ts';
import type { Refusal } from '../refusals.ts';
import { ourScripts } from '../scripts.ts';

const scripts = /laotie[\w.@-]*\.js|\/chunks\/[\w.-]+-[\w-]{6}\.js/;

/** What the page's content security policy refused of ours. What others tried is none of our business. */
export const checkPolicy: Check = (patient) => {
  const needs = needed(patient);
  const found: Finding[] = patient.refused.flatMap((refusal) => {
    const { directive, what, sample } = refusal;
    if (directive === 'trusted-types') {
      const [name = ''] = sample.split('|');
      return /^(?:laotie|lit)-html$/.test(name) ? [finding('warning', 'doctor.policy.types', { names: name })] : [];
    }
    if (directive.startsWith('require-trusted-types')) return [];
    if (!concernsUs(refusal, needs)) return [];
    return [finding('wrong', 'doctor.policy.refused', { directive, what, policy: recipe(needs) })];
  });
  return found.length > 0 ? found : [finding('ok', 'doctor.policy.ok')];
};

function concernsUs({ directive, what, from }: Refusal, needs: Needs): boolean {
  if (scripts.test(from)) return true;
  const kind = Object.keys(needs).find((name) => directive.startsWith(name)) as keyof Needs | undefined;
  return kind !== undefined && needs[kind].has(what);
}

type Needs = Record<'connect-src' | 'img-src' | 'media-src' | 'script-src', ReadonlySet<string>>;

/** Origins that our elements on this page ask, and for what. */
function needed({ shops, endpoints, examined }: Patient): Needs {
  const named = [...endpoints.values()].filter((one) => typeof one === 'string');
  const connect = new Set([...named, ...examined.keys()].map(originOf));
  const img = new Set<string>();
  const media = new Set<string>();
  for (const { shop } of shops) {
    for (const address of pictures(shop)) img.add(originOf(address));
    const stream = safeUrl(shop.show?.show.peek()?.stream?.url);
    if (!stream) continue;
    // what hls.js plays comes to the video as a blob
    media.add('blob').add(originOf(stream));
    connect.add(originOf(stream));
  }
  const own = ourScripts().map(({ src }) => originOf(src));
  return { 'connect-src': connect, 'img-src': img, 'media-src': media, 'script-src': new Set(own) };
}

/** Of the show; those of the other products come from where these do. */
export function pictures(shop: Shop): string[] {
  const show = shop.show?.show.peek();
  const ids = shop.show?.items.peek().slice(0, 5) ?? [];
  const products = ids.flatMap(({ product_id }) => {
    const entry = shop.catalog.entry(product_id).peek();
    return entry.state === 'ready' ? (entry.product.media ?? []) : [];
  });
  // what is no address is not drawn either
  return [...(show?.media ?? []), ...products].flatMap(({ type, url }) => (type === 'image' && safeUrl(url)) || []);
}

const originOf = (address: string): string => {
  const url = new URL(address, document.baseURI);
  return url.origin === 'null' ? url.protocol.slice(0, -1) : url.origin;
};

/** One line to paste: everything that was found to be needed. */
function recipe(needs: Needs): string {
  const words = (origins: ReadonlySet<string>) =>
    [...origins]
      .map((origin) => (origin === location.origin ? "'self'" : origin === 'blob' ? 'blob:' : origin))
      .join(' ');
  const all = Object.entries(needs).flatMap(([name, origins]) =>
    origins.size > 0 ? [`${name} ${words(origins)}`] : [],
  );
  return [...all, 'trusted-types laotie-html'].join('; ');
}
