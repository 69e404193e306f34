import { safeSecureUrl } from '../../base/url.ts';
import { type Finding, finding } from '../finding.ts';
import type { Check } from '../patient.ts';
import { ourScripts } from '../scripts.ts';
import { isOurs } from '../tags.ts';

type Asker = HTMLElement & { shop?: unknown };

/** Which element found which shop, and why one found none. */
export const checkShops: Check = ({ elements, shops, endpoints, awaitsConsent }) => {
  const found: Finding[] = [...aboutAddresses(endpoints)];
  if (awaitsConsent) return [...found, finding('warning', 'doctor.shop.consent')];
  const names = elements
    .filter(({ localName }) => localName === 'laotie-shop')
    .flatMap((tag) => aboutName(tag, endpoints));
  found.push(...names);
  const homeless = elements.filter(isHomeless);
  if (endpoints.size === 0 && homeless.length > 0 && found.every(({ key }) => key !== 'doctor.shop.address'))
    found.push(finding('wrong', 'doctor.shop.nowhere', undefined, homeless));
  else if (endpoints.size > 0) {
    const explained = names.flatMap(({ where }) => where);
    const others = homeless.filter((element) => !explained.some((tag) => tag.contains(element)));
    if (others.length > 0) found.push(finding('wrong', 'doctor.shop.none', undefined, others));
  }
  for (const { name, address } of shops) if (address) found.push(finding('ok', 'doctor.shop.ok', { name, address }));
  return found;
};

function isHomeless(element: Asker): boolean {
  const made = customElements.get(element.localName);
  return !!made && isOurs(made) && element.shop === undefined;
}

function aboutName(tag: HTMLElement, endpoints: ReadonlyMap<string, unknown>): Finding[] {
  const { endpoint } = tag as HTMLElement & { endpoint?: unknown };
  const name = typeof endpoint === 'string' ? endpoint : undefined;
  if (!name || endpoints.has(name)) return [];
  if (/^(?:https?:)?\/\//.test(name)) return [finding('wrong', 'doctor.shop.inTag', undefined, [tag])];
  const known = [...endpoints.keys()].map((each) => `"${each}"`).join(', ') || '–';
  return [finding('wrong', 'doctor.shop.name', { name, known }, [tag])];
}

/** What the addresses of our scripts say, and what the page's code does. */
function aboutAddresses(endpoints: ReadonlyMap<string, unknown>): Finding[] {
  const named = [...new Set(endpoints.values())].filter((one) => typeof one === 'string' && !URL.canParse(one));
  const asked = ourScripts()
    .map(({ src }) => new URL(src).searchParams.get('endpoint'))
    // without a scheme it is read as a path of the page's own server, which nobody means
    .filter((address) => address !== null && (!safeSecureUrl(address) || !/^(?:https?:|\/)/i.test(address)));
  return [...named, ...asked].map((address) => finding('wrong', 'doctor.shop.address', { address: String(address) }));
}
