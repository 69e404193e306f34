import type { Examination } from '../examination.ts';
import { type Finding, finding } from '../finding.ts';
import type { Check, Patient } from '../patient.ts';
import { ourScripts } from '../scripts.ts';

const ours = 'Content-Type, Authorization, UCP-Agent, Request-Id, Idempotency-Key, If-Match';
/** From so many milliseconds on an answer is slow. */
const SLOW = 3_000;

/** The line to each shop's server: is it there, may this page read, which header is refused. */
export const checkLines: Check = (patient) => {
  const { shops, endpoints, examined } = patient;
  const found: Finding[] = [];
  for (const [address, seen] of examined) found.push(...aboutLine(address, seen, patient));
  if ([...endpoints.values(), ...shops.map(({ address }) => address)].some((one) => typeof one !== 'string'))
    found.push(finding('unknown', 'doctor.line.connector'));
  // what the questions above explain is not said twice
  const explained =
    found.some(({ state }) => state === 'wrong') ||
    patient.refused.some(({ directive }) => directive === 'connect-src');
  for (const { shop, elements } of shops) {
    const error = shop.error.peek();
    if (error && !explained) {
      const { code, message } = error;
      found.push(finding('wrong', 'doctor.line.error', { code, message }, [...elements]));
    }
  }
  return found;
};

function aboutLine(address: string, seen: Examination | undefined, { refused }: Patient): Finding[] {
  const { origin, protocol, hostname } = new URL(address);
  const local = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  if (!navigator.onLine && !local) return [finding('warning', 'doctor.line.offline')];
  if (location.protocol === 'https:' && protocol === 'http:' && !local)
    return [finding('wrong', 'doctor.line.mixed', { address })];
  // the policy says it itself
  if (refused.some(({ directive, what }) => directive === 'connect-src' && what === origin)) return [];
  if (!seen) return [finding('unknown', 'doctor.line.asking', { address })];
  if (!seen.reached) return [finding('wrong', 'doctor.line.unreachable', { address })];
  if (!seen.readable) return [finding('wrong', 'doctor.line.origin', { address, origin: location.origin })];
  const [unfit] = aboutProfile(address, seen);
  return unfit ? [unfit] : aboutCatalog(address, seen);
}

function aboutProfile(address: string, { status, type, profile }: Examination): Finding[] {
  const at = new URL('/.well-known/ucp', address).href;
  if (profile !== 'good' && isScriptsOwn(address)) return [finding('wrong', 'doctor.shop.own', { address })];
  if (status >= 400) return [finding('wrong', 'doctor.line.status', { address: at, status: String(status) })];
  if (profile === 'not_json') return [finding('wrong', 'doctor.line.type', { address: at, type: type || '?' })];
  if (profile === 'no_profile') return [finding('wrong', 'doctor.line.profile', { address: at })];
  if (profile === 'foreign_endpoint') return [finding('wrong', 'doctor.line.foreign', { address: at })];
  return [];
}

function aboutCatalog(address: string, { catalog, exposes, ms }: Examination): Finding[] {
  if (!catalog) return [];
  const { readable, refused, writes, put, status } = catalog;
  if (!readable) {
    const at = new URL('/catalog/search', address).href;
    return [finding('wrong', 'doctor.line.originThere', { address: at, origin: location.origin })];
  }
  const found: Finding[] = [];
  const tell = (headers: readonly string[]) => ({ address, headers: headers.map(spelled).join(', '), allow: ours });
  if (refused.length > 0) found.push(finding('wrong', 'doctor.line.headers', tell(refused)));
  if (writes.length > 0) found.push(finding('wrong', 'doctor.line.writes', tell(writes)));
  // `if-match` goes with it: where that is refused, the method is not known
  if (!put && !writes.includes('if-match') && !refused.includes('content-type'))
    found.push(finding('wrong', 'doctor.line.method', { address }));
  if (status >= 500) found.push(finding('wrong', 'doctor.line.search', { address, status: String(status) }));
  if (ms > SLOW) found.push(finding('warning', 'doctor.line.slow', { address, ms: String(ms) }));
  if (found.length === 0) found.push(finding('ok', 'doctor.line.ok', { address, ms: String(ms) }));
  if (!exposes) found.push(finding('unknown', 'doctor.line.hidden', { address }));
  return found;
}

/** The script's address named no shop, so that its own server was taken for one. */
function isScriptsOwn(address: string): boolean {
  const scripts = ourScripts().map(({ src }) => new URL(src));
  return scripts.some(
    ({ origin, searchParams }) => origin === new URL(address).origin && !searchParams.has('endpoint'),
  );
}

/** As servers write it: `UCP-Agent`. */
const spelled = (header: string): string => ours.split(', ').find((name) => name.toLowerCase() === header) ?? header;
