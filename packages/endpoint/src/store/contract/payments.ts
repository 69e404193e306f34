import assert from 'node:assert/strict';
import { at, checkout, finishing, key, kinds, left, offer, type StoreCase, T0 } from './fixture.ts';

/** What holds between stock, offers, payments and orders. */
export const payments: readonly StoreCase[] = [
  {
    name: 'a payment sets stock aside, and its order takes it',
    async run(store) {
      const begin = await checkout(store, { v_a: 2, v_b: 1 });
      assert.deepEqual(await store.begin_payment(begin), { kind: 'begun' });
      assert.deepEqual([await left(store, 'v_a'), await left(store, 'v_b')], [3, 4]);
      assert.deepEqual(await store.finish_payment(finishing(begin, 'approved')), { state: 'approved', first: true });
      assert.deepEqual([await left(store, 'v_a'), await left(store, 'v_b')], [3, 4]);
      assert.equal((await store.read_order({ id: begin.id }))?.checkout.line_items.length, 2);
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
      const begins = await Promise.all(
        Array.from({ length: 12 }, (_, index) => checkout(store, { v_a: 1 }, {}, `buyer_${index}`)),
      );
      assert.deepEqual(kinds(await Promise.all(begins.map((begin) => store.begin_payment(begin)))), {
        begun: 5,
        short: 7,
      });
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
      const buy = async (buyer: string, quantity: number) =>
        store.begin_payment(await checkout(store, { v_a: quantity }, limited(quantity), buyer));
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
      assert.deepEqual(
        await store.begin_payment({ ...begin, idempotency: { ...begin.idempotency, body_hash: 'other' } }),
        { kind: 'conflict' },
      );
      assert.equal(await left(store, 'v_a'), 4);
    },
  },
  {
    name: 'an order takes what it bought out of the cart, and leaves what came in meanwhile',
    async run(store) {
      const lines = [
        { id: 'l1', item_id: 'v_a', quantity: 2 },
        { id: 'l2', item_id: 'v_b', quantity: 1 },
      ];
      await store.save_cart({
        id: 'cart',
        buyer: null,
        n: null,
        wanted: { currency: 'EUR', lines, codes: [] },
        idempotency: key(),
        answer: { status: 201, resource: '{}' },
        now: T0,
      });
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
      await store.await_action({
        intent_id: begin.id,
        lease_until: at(600),
        answer: { status: 200, resource: '{"status":"requires_escalation"}' },
        now: T0,
      });
      assert.equal((await store.open_checkout({ id: begin.checkout_id, now: T0 })).row?.status, 'requires_escalation');
      assert.equal(await left(store, 'v_a'), 4);
      const again = key();
      assert.equal(
        (await store.resume_payment({ intent_id: begin.id, idempotency: again, lease_until: at(620), now: T0 })).kind,
        'begun',
      );
      assert.equal(
        (await store.resume_payment({ intent_id: begin.id, idempotency: key(), lease_until: at(620), now: T0 })).kind,
        'stale',
      );
      await store.finish_payment(finishing(begin, 'approved'));
      assert.deepEqual(await store.read_replay(again), { kind: 'answer', status: 200, resource: null });
    },
  },
  {
    name: 'what waits for a step is kept for longer, never for less, and not once its time is up',
    async run(store) {
      const begin = await checkout(store, { v_a: 1 });
      await store.begin_payment(begin);
      const longer = (lease_until: string, now: string) => store.extend_hold({ intent_id: begin.id, lease_until, now });
      assert.equal(await longer(at(900), T0), false);
      await store.await_action({
        intent_id: begin.id,
        lease_until: at(600),
        answer: { status: 200, resource: '{"status":"requires_escalation"}' },
        now: T0,
      });
      assert.equal(await longer(at(900), at(590)), true);
      assert.equal(await longer(at(800), at(590)), false);
      assert.deepEqual(await store.overdue_intents({ before: at(899), limit: 10 }), []);
      assert.equal(await longer(at(1200), at(900)), false);
    },
  },
  {
    name: 'overdue payments are found, finished ones are not',
    async run(store) {
      const [late, early, done] = await Promise.all([
        checkout(store, { v_a: 1 }),
        checkout(store, { v_a: 1 }),
        checkout(store, { v_a: 1 }),
      ]);
      await store.begin_payment({ ...late, lease_until: at(5) });
      await store.begin_payment({ ...early, lease_until: at(50) });
      await store.begin_payment({ ...done, lease_until: at(5) });
      await store.finish_payment(finishing(done, 'approved'));
      assert.deepEqual(
        (await store.overdue_intents({ before: at(10), limit: 10 })).map(({ id }) => id),
        [late.id],
      );
      const waiting = await store.waiting_intents({ after: '', limit: 10 });
      assert.deepEqual(waiting.map(({ id }) => id).sort(), [late.id, early.id].sort());
    },
  },
];
