import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Checkout, Order } from '@laotie/protocol';
import type { Catalog, StoredOffer } from './facts.ts';
import type { Begin, IntentDoc } from './operations/payment.ts';
import type { Store } from './store.ts';

/** What every store must keep, without a test runner. Each case finds a store that holds `fixture` and nothing else. */
export interface StoreCase {
  name: string;
  run(store: Store): Promise<void>;
}

export const T0 = '2026-01-01T12:00:00.000Z';
export const at = (seconds: number): string => new Date(Date.parse(T0) + seconds * 1000).toISOString();

const offer: StoredOffer = {
  id: 'o_1', show_id: 'show_1', item_ids: ['v_a'], prices: { EUR: 500 }, starts_at: at(-60), ends_at: at(3600), quantity: 3, per_buyer: 2,
};
const plain = (id: string, product_id: string) => ({
  id: product_id, seller_id: 's_1', title: product_id, tax_class: 'standard', variants: [{ id, title: id, prices: { EUR: 1000 } }],
});

export const fixture: Catalog = {
  sellers: [{ id: 's_1', name: 'Seller' }],
  products: [
    { ...plain('v_a', 'p_a'), stock: { v_a: 5 } },
    { ...plain('v_b', 'p_b'), stock: { v_b: 5 } },
    { ...plain('v_endless', 'p_endless'), stock: { v_endless: null } },
  ],
  offers: [offer],
  coupons: [{ code: 'ONCE', title: 'Once', kind: 'amount', amount: { EUR: 100 }, per_buyer: 1 }],
  regions: [],
  shows: [{ id: 'show_1', seller_id: 's_1', status: 'live', title: 'Show', items: [{ number: 1, product_id: 'p_a' }, { number: 2, product_id: 'p_b' }] }],
};

const key = (body = 'body') => ({ scope: 'test', key: randomUUID(), body_hash: body });

/** A checkout in the store, and the payment that would complete it. */
export async function checkout(store: Store, holds: Record<string, number>, more: Partial<IntentDoc> = {}, buyer = 'buyer_1'): Promise<Begin> {
  const checkout_id = `c_${randomUUID()}`;
  const lines = Object.entries(holds).map(([item_id, quantity]) => ({ id: `line_${item_id}`, item_id, quantity }));
  const total = lines.reduce((sum, { quantity }) => sum + quantity * 1000, 0);
  const document: Checkout = {
    id: checkout_id, status: 'ready_for_complete', currency: 'EUR', links: [], totals: [{ type: 'total', amount: total }],
    line_items: lines.map(({ id, item_id, quantity }) => ({ id, item: { id: item_id, title: item_id, price: 1000 }, quantity, totals: [{ type: 'total', amount: quantity * 1000 }] })),
  };
  const wanted = { currency: 'EUR', lines, codes: [] };
  await store.save_checkout({ id: checkout_id, buyer, n: null, wanted, idempotency: key(), answer: { status: 201, resource: '{}' }, now: T0 });
  const { facts } = await store.open_checkout({ id: checkout_id, now: T0 });
  const products = new Map(facts.stock.map(({ item_id, product_id }) => [item_id, product_id]));
  const doc: IntentDoc = {
    checkout: document, handler_id: 'test', seller_id: 's_1', show_id: 'show_1', placed_at: T0, masked_name: 'A***', offers: [], limits: [],
    holds: lines.map(({ item_id, quantity }) => ({ item_id, product_id: products.get(item_id) ?? '', quantity })),
    ...more,
  };
  return { id: `order_${randomUUID()}`, checkout_id, buyer, lease_until: at(20), doc, n: 1, version: facts.version, idempotency: key(), now: T0 };
}

export function finishing({ id, checkout_id, doc }: Begin, outcome: 'approved' | 'declined') {
  const order: Order = {
    id, checkout_id, permalink_url: 'https://shop.example/o', currency: 'EUR', totals: doc.checkout.totals, fulfillment: {},
    line_items: doc.checkout.line_items.map((line) => ({ ...line, quantity: { total: line.quantity, fulfilled: 0 }, status: 'processing' as const })),
  };
  return { intent_id: id, outcome, order, answer: { status: 200, resource: outcome === 'approved' ? null : '{"declined":true}' }, now: at(1) };
}

export async function left(store: Store, item_id: string): Promise<number | null | undefined> {
  const { stock } = await store.read_facts({ item_ids: [item_id], codes: [], buyer: '', now: T0 });
  return stock[0]?.available;
}

const kinds = (results: readonly { kind: string }[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(results, ({ kind }) => kind)].map(([kind, group]) => [kind, group.length]));

export const contract: readonly StoreCase[] = [
  {
    name: 'a payment sets stock aside, and its order takes it',
    async run(store) {
      const begin = await checkout(store, { v_a: 2, v_b: 1 });
      assert.deepEqual(await store.begin_payment(begin), { kind: 'begun' });
      assert.deepEqual([await left(store, 'v_a'), await left(store, 'v_b')], [3, 4]);
      assert.deepEqual(await store.finish_payment(finishing(begin, 'approved')), { state: 'approved', first: true });
      assert.deepEqual([await left(store, 'v_a'), await left(store, 'v_b')], [3, 4]);
      assert.equal((await store.read_order({ id: begin.id }))?.order.line_items.length, 2);
      assert.equal((await store.open_checkout({ id: begin.checkout_id, now: T0 })).row?.status, 'completed');
    },
  },
  {
    name: 'a declined payment puts everything back and leaves the checkout open',
    async run(store) {
      const offers = [{ offer_id: 'o_1', quantity: 2 }];
      const limits = [{ subject: `offer:o_1@${offer.starts_at}`, quantity: 2, most: 2 }];
      const begin = await checkout(store, { v_a: 2 }, { offers, limits });
      await store.begin_payment(begin);
      assert.equal((await store.read_offer({ id: 'o_1' }))?.remaining, 1);
      await store.finish_payment(finishing(begin, 'declined'));
      assert.equal(await left(store, 'v_a'), 5);
      assert.equal((await store.read_offer({ id: 'o_1' }))?.remaining, 3);
      const opened = await store.open_checkout({ id: begin.checkout_id, now: T0 });
      assert.equal(opened.row?.status, 'open');
      assert.equal(opened.facts.used['o_1'], 0);
      assert.equal(await store.read_order({ id: begin.id }), undefined);
    },
  },
  {
    name: 'whoever brings the outcome, and however often, the first one counts',
    async run(store) {
      const begin = await checkout(store, { v_a: 1 });
      await store.begin_payment(begin);
      const outcomes = ['approved', 'declined', 'approved', 'declined', 'approved'] as const;
      const results = await Promise.all(outcomes.map((outcome) => store.finish_payment(finishing(begin, outcome))));
      assert.equal(results.filter(({ first }) => first).length, 1);
      assert.equal(new Set(results.map(({ state }) => state)).size, 1);
      assert.equal(await left(store, 'v_a'), results[0]?.state === 'approved' ? 4 : 5);
    },
  },
  {
    name: 'what is not there is not sold, however many ask at once',
    async run(store) {
      const begins = await Promise.all(Array.from({ length: 12 }, (_, index) => checkout(store, { v_a: 1 }, {}, `buyer_${index}`)));
      assert.deepEqual(kinds(await Promise.all(begins.map((begin) => store.begin_payment(begin)))), { begun: 5, short: 7 });
      assert.equal(await left(store, 'v_a'), 0);
    },
  },
  {
    name: 'an order that is short of one thing takes nothing',
    async run(store) {
      assert.deepEqual(await store.begin_payment(await checkout(store, { v_a: 1, v_b: 6 })), { kind: 'short' });
      assert.deepEqual([await left(store, 'v_a'), await left(store, 'v_b')], [5, 5]);
    },
  },
  {
    name: 'unlimited stock stays unlimited',
    async run(store) {
      const begin = await checkout(store, { v_endless: 1000 });
      await store.begin_payment(begin);
      await store.finish_payment(finishing(begin, 'approved'));
      assert.equal(await left(store, 'v_endless'), null);
    },
  },
  {
    name: 'a buyer gets at most their share of an offer, the offer at most its quantity',
    async run(store) {
      const limited = (quantity: number) => ({
        offers: [{ offer_id: 'o_1', quantity }],
        limits: [{ subject: `offer:o_1@${offer.starts_at}`, quantity, most: 2 }],
      });
      const buy = async (buyer: string, quantity: number) => store.begin_payment(await checkout(store, { v_a: quantity }, limited(quantity), buyer));
      assert.equal((await buy('one', 2)).kind, 'begun');
      assert.equal((await buy('one', 1)).kind, 'short');
      assert.equal((await buy('two', 2)).kind, 'short');
      assert.equal((await buy('two', 1)).kind, 'begun');
      assert.equal((await store.read_offer({ id: 'o_1' }))?.remaining, 0);
    },
  },
  {
    name: 'an offer that is over gives nothing',
    async run(store) {
      const begin = await checkout(store, { v_a: 1 }, { offers: [{ offer_id: 'o_1', quantity: 1 }] });
      assert.equal((await store.begin_payment({ ...begin, now: at(7200) })).kind, 'short');
    },
  },
  {
    name: 'a price that changed after the quote stops the payment',
    async run(store) {
      const begin = await checkout(store, { v_a: 1 });
      await store.put_offer({ offer: { ...offer, prices: { EUR: 600 } }, now: T0 });
      assert.deepEqual(await store.begin_payment(begin), { kind: 'stale' });
      assert.equal(await left(store, 'v_a'), 5);
    },
  },
  {
    name: 'one key is one write: in progress, then the same answer, and never another body',
    async run(store) {
      const begin = await checkout(store, { v_a: 1 });
      await store.begin_payment(begin);
      assert.deepEqual(await store.begin_payment(begin), { kind: 'in_progress' });
      await store.finish_payment(finishing(begin, 'approved'));
      assert.deepEqual(await store.begin_payment(begin), { kind: 'answer', status: 200, resource: null });
      assert.deepEqual(await store.begin_payment({ ...begin, idempotency: { ...begin.idempotency, body_hash: 'other' } }), { kind: 'conflict' });
      assert.equal(await left(store, 'v_a'), 4);
    },
  },
  {
    name: 'the same key at the same moment makes one cart',
    async run(store) {
      const idempotency = key();
      const save = (id: string) =>
        store.save_cart({ id, buyer: null, n: null, wanted: { currency: 'EUR', lines: [], codes: [] }, idempotency, answer: { status: 201, resource: id }, now: T0 });
      const results = await Promise.all(['a', 'b', 'c', 'd'].map(save));
      assert.deepEqual(kinds(results), { saved: 1, answer: 3 });
      const answers = new Set(results.flatMap((result) => (result.kind === 'answer' ? [result.resource] : [])));
      assert.equal(answers.size, 1);
      const carts = await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.open_cart({ id, now: T0 })));
      assert.deepEqual(carts.flatMap(({ row }) => row?.id ?? []), [...answers]);
    },
  },
  {
    name: 'of two writes from one state, one is stale and leaves its key free',
    async run(store) {
      const write = (n: number | null, idempotency = key()) =>
        store.save_cart({ id: 'cart', buyer: null, n, wanted: { currency: 'EUR', lines: [], codes: [] }, idempotency, answer: { status: 200, resource: '{}' }, now: T0 });
      await write(null);
      const [one, two] = [key(), key()];
      const results = await Promise.all([write(1, one), write(1, two)]);
      assert.deepEqual(kinds(results), { saved: 1, stale: 1 });
      const loser = results[0]?.kind === 'stale' ? one : two;
      assert.equal(await store.read_replay(loser), null);
      assert.equal((await write(2, loser)).kind, 'saved');
    },
  },
  {
    name: 'an order takes what it bought out of the cart, and leaves what came in meanwhile',
    async run(store) {
      const lines = [{ id: 'l1', item_id: 'v_a', quantity: 2 }, { id: 'l2', item_id: 'v_b', quantity: 1 }];
      await store.save_cart({ id: 'cart', buyer: null, n: null, wanted: { currency: 'EUR', lines, codes: [] }, idempotency: key(), answer: { status: 201, resource: '{}' }, now: T0 });
      const begin = await checkout(store, { v_a: 2 }, { cart_id: 'cart' });
      await store.begin_payment(begin);
      await store.finish_payment(finishing(begin, 'approved'));
      const { row } = await store.open_cart({ id: 'cart', now: T0 });
      assert.deepEqual(row?.wanted.lines, [lines[1]]);
    },
  },
  {
    name: 'a step at the bank keeps the stock, and the same payment goes on',
    async run(store) {
      const begin = await checkout(store, { v_a: 1 });
      await store.begin_payment(begin);
      await store.await_action({ intent_id: begin.id, lease_until: at(600), answer: { status: 200, resource: '{"status":"requires_escalation"}' }, now: T0 });
      assert.equal((await store.open_checkout({ id: begin.checkout_id, now: T0 })).row?.status, 'requires_escalation');
      assert.equal(await left(store, 'v_a'), 4);
      const again = key();
      assert.equal((await store.resume_payment({ intent_id: begin.id, idempotency: again, lease_until: at(620), now: T0 })).kind, 'begun');
      assert.equal((await store.resume_payment({ intent_id: begin.id, idempotency: key(), lease_until: at(620), now: T0 })).kind, 'stale');
      await store.finish_payment(finishing(begin, 'approved'));
      assert.deepEqual(await store.read_replay(again), { kind: 'answer', status: 200, resource: null });
    },
  },
  {
    name: 'overdue payments are found, finished ones are not',
    async run(store) {
      const [late, early, done] = await Promise.all([checkout(store, { v_a: 1 }), checkout(store, { v_a: 1 }), checkout(store, { v_a: 1 })]);
      await store.begin_payment({ ...late, lease_until: at(5) });
      await store.begin_payment({ ...early, lease_until: at(50) });
      await store.begin_payment({ ...done, lease_until: at(5) });
      await store.finish_payment(finishing(done, 'approved'));
      assert.deepEqual((await store.overdue_intents({ before: at(10), limit: 10 })).map(({ id }) => id), [late.id]);
      const waiting = await store.waiting_intents({ after: '', limit: 10 });
      assert.deepEqual(waiting.map(({ id }) => id).sort(), [late.id, early.id].sort());
    },
  },
  {
    name: 'events are numbered without gaps by however many sequencers, and tell each purchase once',
    async run(store) {
      const begins = await Promise.all(Array.from({ length: 5 }, () => checkout(store, { v_a: 1 })));
      const work = begins.map(async (begin) => {
        await store.begin_payment(begin);
        await store.finish_payment(finishing(begin, 'approved'));
      });
      const advance = () => store.advance_show({ show_id: 'show_1', after: 0, limit: 1000, now: at(60) });
      await Promise.all([...work, ...Array.from({ length: 6 }, advance)]);
      const { events, last_seq } = (await advance()) ?? { events: [], last_seq: -1 };
      assert.deepEqual(events.map(({ seq }) => seq), Array.from({ length: last_seq }, (_, index) => index + 1));
      const told = events.filter(({ type }) => type === 'purchases.add').flatMap(({ data }) => JSON.parse(data) as { orders: number; quantity: number }[]);
      assert.equal(told.reduce((sum, { orders }) => sum + orders, 0), 5);
      assert.deepEqual(await store.sold_in_show({ show_id: 'show_1' }), [{ product_id: 'p_a', orders: 5, quantity: 5 }]);
    },
  },
  {
    name: 'notes wait until they are due, and gather meanwhile',
    async run(store) {
      for (const id of ['m1', 'm2']) {
        await store.add_comment({ show_id: 'show_1', buyer: 'b', comment: { id, author: { name: 'A' }, text: id, at: T0 }, idempotency: key(), now: T0 });
      }
      const early = await store.advance_show({ show_id: 'show_1', after: 0, limit: 10, now: T0 });
      assert.deepEqual([early?.events, early?.due_at], [[], '2026-01-01T12:00:00.200Z']);
      const due = await store.advance_show({ show_id: 'show_1', after: 0, limit: 10, now: at(1) });
      assert.deepEqual(due?.events.map(({ type, data }) => [type, (JSON.parse(data) as { id: string }[]).map(({ id }) => id)]), [['comments.add', ['m1', 'm2']]]);
    },
  },
  {
    name: 'a hidden comment is nowhere, told or not',
    async run(store) {
      const add = (id: string) =>
        store.add_comment({ show_id: 'show_1', buyer: 'b', comment: { id, author: { name: 'A' }, text: `secret ${id}`, at: T0 }, idempotency: key(), now: T0 });
      await add('told');
      await store.advance_show({ show_id: 'show_1', after: 0, limit: 10, now: at(1) });
      await add('untold');
      for (const id of ['told', 'untold']) assert.equal(await store.hide_comment({ show_id: 'show_1', id, now: at(2) }), true);
      assert.equal(await store.hide_comment({ show_id: 'show_1', id: 'none', now: at(2) }), false);
      const all = await store.advance_show({ show_id: 'show_1', after: 0, limit: 10, now: at(3) });
      assert.ok(!JSON.stringify(all).includes('secret'));
      assert.deepEqual((await store.read_show_state({ id: 'show_1' }))?.comments, []);
    },
  },
  {
    name: 'importing again updates in place: numbers of events, held stock and sold offers stay',
    async run(store) {
      const begin = await checkout(store, { v_a: 1 }, { offers: [{ offer_id: 'o_1', quantity: 1 }] });
      await store.begin_payment(begin);
      const before = await store.read_show({ id: 'show_1' });
      await store.import_catalog({ catalog: fixture, epoch: 'another', now: at(1) });
      assert.equal((await store.read_show({ id: 'show_1' }))?.epoch, before?.epoch);
      assert.equal((await store.read_offer({ id: 'o_1' }))?.remaining, 2);
      assert.equal(await left(store, 'v_a'), 5);
      await store.finish_payment(finishing(begin, 'declined'));
      assert.equal(await left(store, 'v_a'), 6);
    },
  },
];
