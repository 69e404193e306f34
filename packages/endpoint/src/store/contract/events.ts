import assert from 'node:assert/strict';
import { at, checkout, finishing, key, type StoreCase, T0 } from './fixture.ts';

/** What holds for what viewers are told. */
export const events: readonly StoreCase[] = [
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
      assert.deepEqual(
        events.map(({ seq }) => seq),
        Array.from({ length: last_seq }, (_, index) => index + 1),
      );
      const told = events
        .filter(({ type }) => type === 'purchases.add')
        .flatMap(({ data }) => JSON.parse(data) as { orders: number; quantity: number }[]);
      assert.equal(
        told.reduce((sum, { orders }) => sum + orders, 0),
        5,
      );
      assert.deepEqual(await store.sold_in_show({ show_id: 'show_1' }), [
        { product_id: 'p_a', orders: 5, quantity: 5 },
      ]);
    },
  },
  {
    name: 'notes wait until they are due, and gather meanwhile',
    async run(store) {
      for (const id of ['m1', 'm2']) {
        await store.add_comment({
          show_id: 'show_1',
          buyer: 'b',
          comment: { id, author: { name: 'A' }, text: id, at: T0 },
          idempotency: key(),
          now: T0,
        });
      }
      const early = await store.advance_show({ show_id: 'show_1', after: 0, limit: 10, now: T0 });
      assert.deepEqual([early?.events, early?.due_at], [[], '2026-01-01T12:00:00.200Z']);
      const due = await store.advance_show({ show_id: 'show_1', after: 0, limit: 10, now: at(1) });
      assert.deepEqual(
        due?.events.map(({ type, data }) => [type, (JSON.parse(data) as { id: string }[]).map(({ id }) => id)]),
        [['comments.add', ['m1', 'm2']]],
      );
    },
  },
  {
    name: 'a hidden comment is nowhere, told or not',
    async run(store) {
      const add = (id: string) =>
        store.add_comment({
          show_id: 'show_1',
          buyer: 'b',
          comment: { id, author: { name: 'A' }, text: `secret ${id}`, at: T0 },
          idempotency: key(),
          now: T0,
        });
      await add('told');
      await store.advance_show({ show_id: 'show_1', after: 0, limit: 10, now: at(1) });
      await add('untold');
      for (const id of ['told', 'untold'])
        assert.equal(await store.hide_comment({ show_id: 'show_1', id, now: at(2) }), true);
      assert.equal(await store.hide_comment({ show_id: 'show_1', id: 'none', now: at(2) }), false);
      const all = await store.advance_show({ show_id: 'show_1', after: 0, limit: 10, now: at(3) });
      assert.ok(!JSON.stringify(all).includes('secret'));
      assert.deepEqual((await store.read_show_state({ id: 'show_1' }))?.comments, []);
    },
  },
];
