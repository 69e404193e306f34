import assert from 'node:assert/strict';
import { at, checkout, finishing, fixture, key, kinds, left, type StoreCase, T0 } from './fixture.ts';

/** What holds between writes that come at once, or again. */
export const writes: readonly StoreCase[] = [
  {
    name: 'the same key at the same moment makes one cart',
    async run(store) {
      const idempotency = key();
      const save = (id: string) =>
        store.save_cart({
          id,
          buyer: null,
          n: null,
          wanted: { currency: 'EUR', lines: [], codes: [] },
          idempotency,
          answer: { status: 201, resource: id },
          now: T0,
        });
      const results = await Promise.all(['a', 'b', 'c', 'd'].map(save));
      assert.deepEqual(kinds(results), { saved: 1, answer: 3 });
      const answers = new Set(results.flatMap((result) => (result.kind === 'answer' ? [result.resource] : [])));
      assert.equal(answers.size, 1);
      const carts = await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.open_cart({ id, now: T0 })));
      assert.deepEqual(
        carts.flatMap(({ row }) => row?.id ?? []),
        [...answers],
      );
    },
  },
  {
    name: 'of two writes from one state, one is stale and leaves its key free',
    async run(store) {
      const write = (n: number | null, idempotency = key()) =>
        store.save_cart({
          id: 'cart',
          buyer: null,
          n,
          wanted: { currency: 'EUR', lines: [], codes: [] },
          idempotency,
          answer: { status: 200, resource: '{}' },
          now: T0,
        });
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
