import { httpEndpoint } from '@laotie/core';
import { seeded } from '@laotie/core/testing';
import { type Checkout, type CommerceEndpoint, CommerceError, type Id } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../testing/fault-proxy.ts';
import { home } from '../testing/shop.ts';
import { mishaps } from './network.ts';
import { openTab, openWorld, type World } from './world.ts';

/** The fault of every request from now on, until `left` of them are spent. */
let now: { fault: Fault; left: number; fired: number } | undefined;
let world: World;
/** As patient as the fault asks for; both are the same buyer's. */
let patient: CommerceEndpoint;
let quick: CommerceEndpoint;
let endpoint: CommerceEndpoint;
/** Where nothing will come, nobody waits for long; where something will, a slow machine may take its time. */
const QUICK = 300;
const SLACK = 20_000;
const silent = (fault: Fault) => fault.kind === 'hole' || (fault.kind === 'cut' && fault.stall === true);
const patience = (fault: Fault | undefined) => (fault && silent(fault) ? QUICK : SLACK);

beforeAll(async () => {
  world = await openWorld({
    choose() {
      if (!now || now.left <= 0) return undefined;
      now.left--;
      now.fired++;
      return now.fault;
    },
  });
  const kept = new Map<string, unknown>();
  const store = {
    get: <T>(key: string) => kept.get(key) as T | undefined,
    set: (key: string, value: unknown) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  };
  const connector = (ms: number) =>
    httpEndpoint(world.proxy.origin, { store, timeouts: { read: ms, write: ms, complete: ms, stream: ms } });
  patient = connector(SLACK);
  quick = connector(QUICK);
  endpoint = patient;
  for (const one of [patient, quick]) await one.connect({ language: 'en', address_country: 'DE' });
  // the buyer is known from here on, so that a call is one request
  await endpoint.cart?.create({}, write());
});
afterAll(() => world.close());

const write = (revision?: string) => ({ key: crypto.randomUUID(), ...(revision !== undefined && { revision }) });
const part = <T>(value: T | undefined): T => value as T;
const card = {
  instruments: [
    {
      id: 'c',
      handler_id: 'dev.laotie.payment.test',
      type: 'card',
      selected: true,
      credential: { type: 'token', token: 'approved' },
    },
  ],
};

async function ready(): Promise<Checkout> {
  const checkout = part(endpoint.checkout);
  const made = await checkout.create({ line_items: [{ item_id: 'v_oil', quantity: 1 }] }, write());
  const change = { buyer: { email: 'a@example.com' }, fulfillment: { methods: [{ destinations: [home] }] } };
  return checkout.change(made.id, change, write(made.revision));
}

type Call = () => Promise<unknown>;
/** Everything that the connector can be asked. Each makes what it needs first, then answers with the call that is tried. */
const calls: Record<string, () => Promise<Call> | Call> = {
  connect: () => () => httpEndpoint(world.proxy.origin, { timeouts: { read: patience(now?.fault) } }).connect({}),
  'catalog.search': () => () => endpoint.catalog.search({ query: 'oil' }),
  'catalog.lookup': () => () => endpoint.catalog.lookup(['p_oil']),
  'cart.create': () => () => part(endpoint.cart).create({ set: [{ item_id: 'v_oil', quantity: 1 }] }, write()),
  'cart.get': async () => {
    const { id } = await part(endpoint.cart).create({}, write());
    return () => part(endpoint.cart).get(id);
  },
  'cart.change': async () => {
    const { id, revision } = await part(endpoint.cart).create({}, write());
    return () => part(endpoint.cart).change(id, { set: [{ item_id: 'v_oil', quantity: 2 }] }, write(revision));
  },
  'checkout.create': () => () =>
    part(endpoint.checkout).create({ line_items: [{ item_id: 'v_oil', quantity: 1 }] }, write()),
  'checkout.get': async () => {
    const { id } = await ready();
    return () => part(endpoint.checkout).get(id);
  },
  'checkout.change': async () => {
    const { id, revision } = await ready();
    return () => part(endpoint.checkout).change(id, { codes: ['LIVE10'] }, write(revision));
  },
  'checkout.complete': async () => {
    const { id, revision } = await ready();
    return () => part(endpoint.checkout).complete(id, card, write(revision));
  },
  'checkout.cancel': async () => {
    const { id } = await ready();
    return () => part(endpoint.checkout).cancel(id, write());
  },
  'orders.list': () => () => part(part(endpoint.orders).list)({}),
  'orders.get': () => () => part(endpoint.orders).get({ id: 'order_none' as Id }),
  'live.shows': () => () => part(endpoint.live).shows({}),
  'live.snapshot': () => () => part(endpoint.live).snapshot('show_1'),
  'live.poll': () => () => part(part(endpoint.live).poll)('show_1', ''),
  'live.history': () => () =>
    part(part(endpoint.live).history)('show_1', { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }),
  'live.comment': () => () =>
    part(part(endpoint.live).comment)('show_1', { id: crypto.randomUUID(), text: 'Hi' }, write()),
  'live.like': () => () => part(part(endpoint.live).like)('show_1', 1, write()),
};

/** One of each kind, and those that vary in both ways. */
const faults = new Map<string, Fault>();
for (let seed = 1; seed < 20; seed++)
  for (const make of mishaps) {
    const fault = make(seeded(seed));
    const { kind, ...how } = fault;
    const acts = 'acts' in how ? (how.acts ? ', acts' : ', unheard') : 'stall' in how && how.stall ? ', stalls' : '';
    const after = fault.kind === 'answer' && fault.headers?.['retry-after'] ? ', wait' : '';
    const type =
      fault.kind === 'answer'
        ? ` ${fault.status} ${fault.headers?.['content-encoding'] ?? fault.headers?.['content-type'] ?? ''}`
        : '';
    faults.set(`${kind}${type}${after}${acts}`, fault.kind === 'cut' ? { ...fault, after: 9 } : fault);
  }

/** What reaches the caller whole, if late. */
const HARMLESS = new Set(['slow', 'twice', 'slice', 'slow_close']);
/** These answer with nothing, so nothing is missed; the order does not exist, so a reset and its answer look alike. */
const ANSWERLESS = new Set(['checkout.cancel', 'live.like']);

describe(`${faults.size} faults × ${Object.keys(calls).length} calls of the connector`, () => {
  for (const [name, fault] of faults)
    test(name, { timeout: 600_000 }, async () => {
      for (const [call, prepare] of Object.entries(calls)) {
        endpoint = patient;
        const act = await prepare();
        if (silent(fault)) endpoint = quick;
        now = { fault, left: Number.POSITIVE_INFINITY, fired: 0 };
        let thrown: unknown;
        let took: number;
        do {
          const started = performance.now();
          thrown = await act().then(
            () => undefined,
            (error: unknown) => error,
          );
          took = performance.now() - started;
          // on a busy machine little patience may end before the request has left
        } while (now.fired === 0 && endpoint === quick);
        const { fired } = now;
        now = undefined;
        const what = `${call} under ${name}: ${thrown}`;
        expect(fired, what).toBe(1);
        expect(took, what).toBeLessThan(patience(fault) + SLACK);
        if (thrown === undefined) {
          const nothing = fault.kind === 'answer' && fault.status === 204 && ANSWERLESS.has(call);
          const unread = fault.kind === 'cut' && ANSWERLESS.has(call);
          expect(HARMLESS.has(fault.kind) || nothing || unread, what).toBe(true);
          continue;
        }
        expect(thrown, what).toBeInstanceOf(CommerceError);
        const { kind, retry, retry_after_ms } = thrown as CommerceError;
        if (HARMLESS.has(fault.kind)) continue;
        expect(['network', 'unavailable', 'rate_limited'], what).toContain(kind);
        expect(retry, what).toBe('same_key');
        if (fault.kind === 'answer' && fault.headers?.['retry-after'] === '1') expect(retry_after_ms, what).toBe(1_000);
      }
    });

  test('under a shop each is tried again, at most four times in all, and succeeds once it may', {
    timeout: 600_000,
  }, async () => {
    const storage = new Map<string, string>();
    using shop = openTab(world, {
      storage: {
        getItem: (key) => storage.get(key) ?? null,
        setItem: (key, value) => void storage.set(key, value),
        removeItem: (key) => void storage.delete(key),
      },
      tabs: { lock: (_name, task) => task(), tell() {}, hear() {} },
    });
    await shop.cart.add('v_oil');
    const asks: Record<string, () => Promise<unknown>> = {
      search: () => shop.endpoint.catalog.search({ query: 'oil' }),
      lookup: () => shop.endpoint.catalog.lookup(['p_oil']),
      cart: () => part(shop.endpoint.cart).get(shop.cart.cart.peek()?.id ?? ''),
      write: () => part(shop.endpoint.cart).create({ set: [{ item_id: 'v_oil', quantity: 1 }] }, write()),
      orders: () => part(part(shop.endpoint.orders).list)({}),
    };
    for (const [name, fault] of faults) {
      if (HARMLESS.has(fault.kind)) continue;
      for (const [call, act] of Object.entries(asks)) {
        // silence is told by its time alone, whatever is asked
        if (silent(fault) && call !== 'search') continue;
        now = { fault, left: Number.POSITIVE_INFINITY, fired: 0 };
        const failed = await act().catch((error: unknown) => error);
        expect(failed, `${call} under ${name}`).toBeInstanceOf(CommerceError);
        expect(now.fired, `${call} under ${name}`).toBe(4);
        now = { fault, left: 3, fired: 0 };
        await act();
      }
    }
    now = undefined;
  });
});
