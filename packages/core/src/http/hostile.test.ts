import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommerceEndpoint, CommerceError, ENDPOINT_CAPABILITY } from '@laotie/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { httpEndpoint } from './index.ts';

interface Body {
  name: string;
  expect: 'accept' | 'reject' | 'either';
  bytes: Buffer;
}

const data = process.env['LAOTIE_TEST_DATA'];
const read = <T>(name: string): T => JSON.parse(readFileSync(join(data ?? '', 'security', name), 'utf8'));

/** Whole answers that are no answers: JSON that parsers argue about, and what stands where JSON should. */
function bodies(): Body[] {
  const { cases } = read<{ cases: { name: string; expect: Body['expect']; base64: string }[] }>('json-parsing.json');
  const { values } = read<{ values: { whole: string[] } }>('hostile-values.json');
  return [
    ...cases.map(({ name, expect, base64 }) => ({ name, expect, bytes: Buffer.from(base64, 'base64') })),
    ...values.whole.map((text) => ({ name: text || 'nothing', expect: 'either' as const, bytes: Buffer.from(text) })),
  ];
}

const profile = { ucp: { version: '2026-01-11', capabilities: { [ENDPOINT_CAPABILITY]: [{ config: {} }] } } };
const guest = { token: 'guest', expires_at: '2099-01-01T00:00:00Z' };
const key = { key: 'k' };

const calls: Record<string, (endpoint: CommerceEndpoint) => Promise<unknown>> = {
  search: ({ catalog }) => catalog.search({}),
  lookup: ({ catalog }) => catalog.lookup(['p']),
  'cart.create': ({ cart }) => cart!.create({ set: [] }, key),
  'cart.get': ({ cart }) => cart!.get('c'),
  'checkout.create': ({ checkout }) => checkout!.create({ cart_id: 'c' }, key),
  'checkout.get': ({ checkout }) => checkout!.get('c'),
  'checkout.complete': ({ checkout }) => checkout!.complete('c', { instruments: [] }, key),
  'orders.get': ({ orders }) => orders!.get({ id: 'o', access_token: 't' }),
  'orders.list': ({ orders }) => orders!.list!({}),
  'live.shows': ({ live }) => live!.shows!({}),
  'live.snapshot': ({ live }) => live!.snapshot('s'),
  'live.poll': ({ live }) => live!.poll!('s', 'k1:0'),
  'live.history': ({ live }) => live!.history!('s', { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }),
};

afterEach(() => vi.unstubAllGlobals());

/** Everything but the profile and the guest's bearer is answered with these bytes. */
function answerWith(bytes: Buffer, status: number): void {
  vi.stubGlobal('fetch', async (url: URL) => {
    if (url.pathname === '/.well-known/ucp') return Response.json(profile);
    if (url.pathname === '/guests') return Response.json(guest);
    return new Response(new Uint8Array(bytes), { status, headers: { 'content-type': 'application/json' } });
  });
}

async function outcome(call: Promise<unknown>): Promise<unknown> {
  return call.catch((error: unknown) => error);
}

test.for(Object.keys(calls))(
  'no body breaks %s: it answers, or fails with a CommerceError',
  async (name, { skip, expect }) => {
    if (!data) return skip('LAOTIE_TEST_DATA is not set');
    const all = bodies();
    expect(all.length).toBeGreaterThan(150);
    const wrong: string[] = [];
    for (const { name: what, expect: wanted, bytes } of all) {
      for (const status of [200, 500]) {
        answerWith(bytes, status);
        const endpoint = httpEndpoint('https://shop.test', { token: async () => 'signed in' });
        await endpoint.connect({});
        const found = await outcome(calls[name]!(endpoint));
        const refused = found instanceof CommerceError;
        if (found instanceof Error && !refused) wrong.push(`${what} (${status}): ${found}`);
        if (wanted === 'reject' && status === 200 && !refused) wrong.push(`${what} was taken for an answer`);
      }
    }
    expect(wrong).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  },
);

test('a connector that parsed without asking would be caught', () => {
  if (!data) return;
  const throws = bodies().filter(({ bytes }) => {
    try {
      JSON.parse(bytes.toString());
      return false;
    } catch {
      return true;
    }
  });
  expect(throws.length).toBeGreaterThan(50);
});
