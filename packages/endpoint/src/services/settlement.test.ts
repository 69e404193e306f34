import { randomUUID } from 'node:crypto';
import type { Checkout, Order } from '@laotie/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import type { EndpointOptions } from '../options.ts';
import type { PaymentHandler } from '../payments/handler.ts';
import { openLedger } from '../payments/ledger.ts';
import { testHandler } from '../payments/test-handler.ts';
import { openShop, pay, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
let now = Date.parse('2026-01-01T12:00:00Z');
const ledger = { current: openLedger() };

async function open(options: Partial<EndpointOptions> = {}): Promise<void> {
  now = Date.parse('2026-01-01T12:00:00Z');
  if (!options.payments) ledger.current = openLedger();
  shop = await openShop({
    payments: [testHandler({ ledger: ledger.current })],
    clock: () => now,
    sweep_ms: 5,
    ...options,
  });
}
afterEach(() => shop.close());

let answered: string[] = [];

/** A processor whose answer to `slow` comes when we say so. */
function slowly(late: Promise<void>): PaymentHandler {
  answered = [];
  const handler = testHandler({ ledger: (ledger.current = openLedger()) });
  return {
    ...handler,
    async authorize(request, instrument) {
      const slow = instrument.credential?.token === 'slow';
      if (slow) await late;
      const outcome = await handler.authorize(
        request,
        slow ? { ...instrument, credential: { type: 'token', token: 'approved' } } : instrument,
      );
      answered.push(outcome.kind);
      return outcome;
    },
  };
}

const complete = async ({ id, revision }: Pick<Checkout, 'id' | 'revision'>, token: string, key = randomUUID()) => {
  const answer = await shop.call('POST', `/checkout-sessions/${id}/complete`, { key, revision, body: pay(token) });
  return {
    http: answer.statusCode,
    replayed: answer.headers['idempotent-replayed'] === 'true',
    ...answer.json<Checkout>(),
  };
};
const get = async (id: string) => (await shop.call('GET', `/checkout-sessions/${id}`)).json<Checkout>();
const charges = () =>
  ledger.current
    .entries()
    .filter(({ kind }) => kind === 'charge')
    .map(({ id }) => id);
const stock = async () => {
  const [product] = await shop.endpoint.services.catalog.lookup({ languages: [] }, ['v_oil']);
  return product?.variants.find(({ id }) => id === 'v_oil')?.availability?.quantity;
};

describe('a payment', () => {
  test('that is approved makes the order, readable with the bearer that came with it', async () => {
    await open();
    const ready = await shop.ready();
    const done = await complete(ready, 'approved');
    expect(done).toMatchObject({ http: 200, status: 'completed' });
    const token = done.order?.access_token;
    const order = (await shop.call('GET', `/orders/${done.order?.id}`, { token })).json<Order>();
    expect(order.totals).toEqual(ready.totals);
    expect(charges()).toEqual([done.order?.id]);
  });

  test('that is declined leaves everything as it was, and may be tried again', async () => {
    await open();
    const ready = await shop.ready();
    const refused = await complete(ready, 'declined');
    expect(refused).toMatchObject({
      http: 200,
      status: 'ready_for_complete',
      messages: [{ code: 'payment_declined' }],
    });
    expect(await stock()).toBe(100);
    expect(await complete(refused, 'approved')).toMatchObject({ status: 'completed' });
    expect(charges()).toHaveLength(1);
  });

  test('answers the same key with the same refusal', async () => {
    await open();
    const [ready, key] = [await shop.ready(), randomUUID()];
    await complete(ready, 'declined', key);
    expect(await complete(ready, 'declined', key)).toMatchObject({
      replayed: true,
      messages: [{ code: 'payment_declined' }],
    });
  });

  test('whose answer is lost is asked about at once: the buyer learns the truth and pays once', async () => {
    await open();
    const [ready, key] = [await shop.ready(), randomUUID()];
    const done = await complete(ready, 'lost', key);
    expect(done.status).toBe('completed');
    expect(await complete(ready, 'lost', key)).toMatchObject({
      replayed: true,
      status: 'completed',
      order: { id: done.order?.id },
    });
    expect(charges()).toEqual([done.order?.id]);
  });

  test('that takes too long is being checked; no second one starts; in the end there is no charge without an order', async () => {
    const { promise: late, resolve: answerAtLast } = Promise.withResolvers<void>();
    await open({ payment_timeout_ms: 10, payments: [slowly(late)] });
    const [ready, key] = [await shop.ready(), randomUUID()];
    expect(await complete(ready, 'slow', key)).toMatchObject({
      http: 200,
      status: 'complete_in_progress',
      messages: [{ code: 'payment_pending' }],
    });
    expect(await complete(ready, 'slow', key)).toMatchObject({ http: 409 });
    expect(await complete(ready, 'approved')).toMatchObject({ http: 409 });
    now += 20;
    await expect.poll(async () => (await get(ready.id)).status).toBe('ready_for_complete');
    expect(await complete(await get(ready.id), 'approved')).toMatchObject({ status: 'completed' });
    answerAtLast();
    await expect.poll(() => answered).toEqual(['approved', 'declined']);
    expect(charges()).toHaveLength(1);
    expect(await stock()).toBe(99);
  });

  test('that needs a step holds the goods with their time, and goes on as the same payment', async () => {
    await open();
    const ready = await shop.ready();
    const waiting = await complete(ready, 'needs_action');
    expect(waiting).toMatchObject({ status: 'requires_escalation', messages: [{ code: 'requires_action' }] });
    expect(waiting.line_items[0]?.hold_expires_at).toBe('2026-01-01T12:10:00.000Z');
    expect(await get(ready.id)).toMatchObject({
      status: 'requires_escalation',
      line_items: [{ hold_expires_at: '2026-01-01T12:10:00.000Z' }],
    });
    expect(await stock()).toBe(99);
    expect(await complete(ready, 'approved')).toMatchObject({ status: 'completed' });
    expect(charges()).toHaveLength(1);
  });

  test('that needs a step is kept for longer when the buyer asks, ten times and no more', async () => {
    await open();
    const ready = await shop.ready();
    await complete(ready, 'needs_action');
    const longer = async () => {
      const answer = await shop.call('POST', `/checkout-sessions/${ready.id}/hold`, { key: randomUUID(), body: {} });
      expect(answer.statusCode).toBe(200);
      return Date.parse(answer.json<Checkout>().line_items[0]?.hold_expires_at ?? '') - now;
    };
    for (let times = 0; times < 10; times++) {
      now += 580_000;
      expect(await longer()).toBeGreaterThan(20_000);
      expect(await stock()).toBe(99);
    }
    now += (await longer()) - 1;
    const last = await longer();
    expect(last).toBeLessThan(600_000);
    now += last - 1;
    expect(await longer()).toBe(1);
    now += 1;
    await expect.poll(stock).toBe(100);
    expect(await longer()).toBeNaN();
    expect((await get(ready.id)).status).toBe('ready_for_complete');
  });

  test('whose step is never done lets the goods go when their time is up, by the clock of the server', async () => {
    await open();
    const ready = await shop.ready();
    await complete(ready, 'needs_action');
    now += 599_999;
    expect((await get(ready.id)).status).toBe('requires_escalation');
    expect(await stock()).toBe(99);
    now += 1;
    await expect.poll(stock).toBe(100);
    expect((await get(ready.id)).status).toBe('ready_for_complete');
    expect(await complete(await get(ready.id), 'approved')).toMatchObject({ status: 'completed' });
    expect(charges()).toHaveLength(1);
  });

  test('of a quote that has changed is refused with the new one, and nothing is kept under the key', async () => {
    await open();
    const [ready, key] = [await shop.ready(), randomUUID()];
    const host = await shop.hostKey('show');
    await shop.call('PUT', '/live/shows/show_1/offers/o_oil', { token: host, body: {} });
    const changed = await shop.call('POST', `/checkout-sessions/${ready.id}/complete`, {
      key,
      revision: ready.revision,
      body: pay(),
    });
    expect(changed.statusCode).toBe(412);
    const { latest } = changed.json<{ latest: Checkout }>();
    expect(latest.totals).not.toEqual(ready.totals);
    expect(await complete(latest, 'approved', key)).toMatchObject({ http: 200, replayed: false, status: 'completed' });
  });
});
