import { readProfile } from '@laotie/core';
import { type Capabilities, CommerceError } from '@laotie/protocol';
import { Stethoscope } from './stethoscope.ts';

/** What one shop's server did when it was asked in several ways. Every question is harmless: nothing is written. */
export interface Examination {
  /** It answered at all, whether or not this page may read what. */
  reached: boolean;
  /** This page may read the profile. */
  readable: boolean;
  /** Of the profile. */
  status: number;
  type: string;
  /** Milliseconds until the profile was there. */
  ms: number;
  profile: 'good' | 'not_json' | 'no_profile' | 'foreign_endpoint';
  /** The catalog was asked for a product. Absent where the profile says too little to ask. */
  catalog?: {
    readable: boolean;
    status: number;
    /** Headers that a preflight refused: those of every question, and those of writes. */
    refused: readonly string[];
    writes: readonly string[];
    /** A cart may be changed. */
    put: boolean;
  };
  /** A header was seen that only an `Access-Control-Expose-Headers` shows; or nothing has to be exposed. */
  exposes: boolean;
}

/** With each question, and with each write. */
const asking = { 'content-type': 'application/json', 'ucp-agent': 'profile="laotie-doctor"', 'request-id': 'doctor' };
const writing = { authorization: 'Bearer laotie-doctor', 'idempotency-key': 'laotie-doctor', 'if-match': '"none"' };
const question = JSON.stringify({ pagination: { limit: 1 } });

/** Asks the shop at `address` as our connector would, and where that fails, with less and less, to find what is refused. */
export async function examine(address: string, signal: AbortSignal): Promise<Examination> {
  const root = new URL(address);
  const place = new URL('/.well-known/ucp', root);
  const { ask, reach } = new Stethoscope(signal);
  const began = performance.now();
  const answer = await ask(place);
  const ms = Math.round(performance.now() - began);
  const foreign = root.origin !== location.origin;
  const found: Examination = {
    reached: answer !== undefined || (await reach(place)),
    readable: answer !== undefined,
    status: answer?.status ?? 0,
    type: answer?.type ?? '',
    ms,
    profile: 'not_json',
    exposes: !foreign,
  };
  if (!answer?.ok || answer.body === undefined) return found;
  let base: URL;
  let can: Capabilities;
  try {
    ({ base, capabilities: can } = readProfile(answer.body, new URL(root.pathname.endsWith('/') ? root : `${root}/`)));
  } catch (error) {
    const isForeign = error instanceof CommerceError && error.code === 'foreign_endpoint';
    return { ...found, profile: isForeign ? 'foreign_endpoint' : 'no_profile' };
  }

  const search = new URL('catalog/search', base);
  const post = (headers: HeadersInit) => ask(search, { method: 'POST', headers, body: question });
  const refusedOf = async (headers: Record<string, string>) => {
    const each = await Promise.all(Object.entries(headers).map(async (one) => ({ one, answer: await post([one]) })));
    return each.flatMap(({ one: [name], answer }) => (answer ? [] : [name]));
  };
  const full = await post(asking);
  // as text it needs no preflight: whether an answer may be read is then all that counts
  const plain = full ?? (await post({ 'content-type': 'text/plain' }));
  if (!plain) {
    const catalog = { readable: false, status: 0, refused: [], writes: [], put: false };
    return { ...found, profile: 'good', catalog };
  }
  // a shop that sells nothing here need not let anything be written
  const sells = can.cart || can.checkout === 'in_page';
  const withWrites = { ...writing, 'content-type': full ? 'application/json' : 'text/plain' };
  // `if-match` promises that nothing is made: there is no such cart
  const cart = new URL('carts/laotie-doctor', base);
  const change = { method: 'PUT', headers: { 'content-type': 'application/json', 'if-match': '"none"' }, body: '{}' };
  const [refused, writes, put] = await Promise.all([
    full ? [] : refusedOf(asking),
    !sells || (await post(withWrites)) ? [] : refusedOf(withWrites),
    sells ? ask(cart, change) : undefined,
  ]);
  return {
    ...found,
    profile: 'good',
    catalog: { readable: true, status: plain.status, refused, writes, put: !sells || put !== undefined },
    exposes: found.exposes || [plain, put].some((each) => each?.exposes),
  };
}
