import type { Finding } from './finding.ts';
import type { Patient } from './patient.ts';
import { written } from './tags.ts';

/** Address without what may name a person or let somebody in: no query, no fragment, no user. */
function bare(address: string): string {
  const { origin, protocol, host, pathname } = new URL(address, document.baseURI);
  return `${origin === 'null' ? `${protocol}//${host}` : origin}${pathname}`;
}

/** Marks that keep the direction of a name to itself are not seen, and must not stand in what is pasted elsewhere. */
export const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** Whatever looks like an address in a text, made bare; long runs of letters and figures may be keys. */
const clean = (text: string): string =>
  withoutIsolates(text)
    .replace(/https?:\/\/[^\s`"'<>)]+/g, (address) => (URL.canParse(address) ? bare(address) : ''))
    .replace(/\b[\w-]{40,}\b/g, '…');

/** The findings as plain text, for whoever helps: nothing in it is secret, and nothing about the buyer. */
export function report(
  findings: readonly Finding[],
  say: (finding: Finding) => string,
  { shops, endpoints }: Patient,
): string {
  const addresses = [
    ...new Set([...endpoints].map(([name, one]) => `${name} = ${typeof one === 'string' ? bare(one) : 'connector'}`)),
  ];
  const facts = [
    ['page', bare(location.href)],
    ['time', new Date().toISOString()],
    ['browser', navigator.userAgent],
    ['window', `${innerWidth} × ${innerHeight} at ${devicePixelRatio}`],
    ['shops', addresses.join(', ') || '–'],
    ...shops.map(({ shop }) => [
      'shop',
      [
        shop.name,
        shop.status.peek(),
        `show ${shop.show?.id ?? '–'}`,
        shop.show?.connection.peek() ?? '–',
        shop.playhead.rung.peek(),
        `clock ${Math.round(shop.clock.offset.peek() ?? Number.NaN)} ms`,
      ].join(' · '),
    ]),
  ];
  const lines = findings.map((finding) => {
    const places = finding.where.slice(0, 3).map((element) => `\n    ${written(element)}`);
    const [what = '', why] = say(finding).split('\n');
    return `[${finding.state}] ${finding.key.replace('doctor.', '')}: ${what}${why ? `\n    ${why}` : ''}${places.join('')}`;
  });
  return clean(['Laotie doctor', ...facts.map(([name, value]) => `${name}: ${value}`), '', ...lines].join('\n'));
}
