import assert from 'node:assert/strict';
import type { SavedAnswer, TopicRequest } from '@laotie/protocol';
import type { Wish } from '../../demand/asks.ts';
import type { StoredProduct } from '../facts.ts';
import { slotOf } from '../operations/ledger.ts';
import type { Store } from '../store.ts';
import { at, key, left, type StoreCase, T0 } from './fixture.ts';

const product: StoredProduct = {
  id: 'p_spoon',
  seller_id: 's_1',
  title: 'Spoon',
  tax_class: 'standard',
  variants: [{ id: 'v_spoon', title: 'Spoon', prices: { EUR: 900 } }],
};
const listing: TopicRequest = {
  state: 'listed',
  product: { title: 'Spoon', price: { amount: 900, currency: 'EUR' }, quantity: 4 },
  show_id: 'show_1',
};

/** One viewer's comment that asks for a thing; the topic has the thing's name. */
async function ask(store: Store, buyer: string, head: string): Promise<void> {
  const meaning = { head, near: [], words: [] };
  const wish: Wish = { id: `topic_${head}`, kind: 'sourcing', title: `a ${head}?`, meaning };
  await store.add_comment({
    show_id: 'show_1',
    buyer,
    comment: { id: `${buyer}_${head}`, author: { name: buyer }, text: `a ${head}?`, at: T0 },
    heard: { asker: buyer, asks: [{ kind: 'sourcing', wish }] },
    idempotency: key(),
    now: T0,
  });
}

const decide = (store: Store, id: string, request: TopicRequest, seller_id = 's_1') =>
  store.decide_topic({ id, seller_id, request, ...(request.product && { product }), aliases: ['spoon'], now: at(1) });

const told = async (store: Store): Promise<string[]> => {
  const done = await store.advance_show({ show_id: 'show_1', after: 0, limit: 100, now: at(60) });
  return (done?.events ?? []).map(({ type }) => type).filter((type) => type !== 'comments.add');
};

/** What holds for what the seller makes of a wish. */
export const topics: readonly StoreCase[] = [
  {
    name: 'a wish is listed once, however often and at once the seller says so',
    async run(store) {
      await ask(store, 'b1', 'spoon');
      const done = await Promise.all(Array.from({ length: 4 }, () => decide(store, 'topic_spoon', listing)));
      for (const decided of done) assert.equal(decided.kind, 'decided');
      assert.deepEqual(await told(store), ['product.set', 'show.set', 'topic.set']);
      const show = await store.read_show({ id: 'show_1' });
      assert.deepEqual(show?.show.items.at(-1), { number: 3, product_id: 'p_spoon', aliases: ['spoon'] });
      assert.equal(await left(store, 'v_spoon'), 4);
      assert.deepEqual(await store.replies_of({ show_id: 'show_1', asker: 'b1' }), [
        { id: 'topic_spoon', state: 'listed', product_id: 'p_spoon', comment_ids: ['b1_spoon'] },
      ]);
      assert.deepEqual(await store.replies_of({ show_id: 'show_1', asker: 'b2' }), []);
    },
  },
  {
    name: 'a decision that cannot be done leaves nothing behind',
    async run(store) {
      await ask(store, 'b1', 'spoon');
      const refused = await decide(store, 'topic_spoon', { ...listing, show_id: 'none' });
      assert.equal(refused.kind === 'refused' && refused.path, '$.show_id');
      assert.deepEqual((await store.read_products({ ids: ['p_spoon'] })).products, []);
      assert.deepEqual(await told(store), []);
      assert.equal((await decide(store, 'topic_spoon', listing, 's_2')).kind, 'none');
      assert.equal((await decide(store, 'none', listing)).kind, 'none');
    },
  },
  {
    name: 'a number that an item of the show had is not given again',
    async run(store) {
      const row = await store.read_show({ id: 'show_1' });
      assert.ok(row);
      const show = { ...row.show, items: [{ number: 7, product_id: 'p_a' }] };
      await store.put_show({ show, epoch: 'e', now: T0 });
      await store.put_show({ show: { ...show, items: [] }, epoch: 'e', now: T0 });
      await ask(store, 'b1', 'spoon');
      await decide(store, 'topic_spoon', listing);
      assert.deepEqual(
        (await store.read_show({ id: 'show_1' }))?.show.items.map(({ number }) => number),
        [8],
      );
    },
  },
  {
    name: 'merged topics are one: askers, asks and waiting lists are of the people, not of the words',
    async run(store) {
      for (const buyer of ['b1', 'b2']) await ask(store, buyer, 'spoon');
      for (const buyer of ['b2', 'b3']) await ask(store, buyer, 'ladle');
      const wait = (buyer: string, id: string, on = true) => store.set_waiting({ buyer, id, on, now: T0 });
      await Promise.all([wait('b1', 'topic_spoon'), wait('b1', 'topic_ladle'), wait('b3', 'topic_ladle')]);
      const request: TopicRequest = { state: 'answered', text: 'Soon', merge: ['topic_ladle'] };
      const done = await decide(store, 'topic_spoon', request);
      assert.ok(done.kind === 'decided');
      const { askers, recent, waiting, state } = done.topic;
      assert.deepEqual({ askers, recent, waiting, state }, { askers: 3, recent: 4, waiting: 2, state: 'answered' });
      assert.deepEqual(await decide(store, 'topic_ladle', listing), { kind: 'merged', into: 'topic_spoon' });
      await ask(store, 'b4', 'ladle');
      const slot = Math.floor(Date.parse(T0) / 15_000);
      for (const place of [{ seller_id: 's_1' }, { seller_id: 's_1', show_id: 'show_1' }]) {
        const { topics } = await store.read_demand({ ...place, slot });
        assert.deepEqual(
          topics.map((topic) => [topic.id, topic.askers]),
          [['topic_spoon', 4]],
        );
      }
      assert.deepEqual(await store.waiting_of({ buyer: 'b3' }), ['topic_spoon']);
      assert.equal(await wait('b3', 'topic_ladle', false), 'topic_spoon');
      assert.deepEqual(await store.waiting_of({ buyer: 'b3' }), []);
      const [reply] = await store.replies_of({ show_id: 'show_1', asker: 'b2' });
      assert.deepEqual(reply?.comment_ids, ['b2_spoon', 'b2_ladle']);
      assert.equal((await store.read_show_state({ id: 'show_1' }))?.answers[0]?.text, 'Soon');
      // a comment that is hidden takes its ask out of the topic that it belongs to by now
      await store.hide_comment({ show_id: 'show_1', id: 'b3_ladle', now: T0 });
      assert.equal((await store.read_demand({ seller_id: 's_1', slot })).topics[0]?.askers, 3);
    },
  },
  {
    name: 'a waiting list holds everybody once, and is of something that there is',
    async run(store) {
      const set = (id: string, on: boolean) => store.set_waiting({ buyer: 'b1', id, on, now: T0 });
      await ask(store, 'b1', 'spoon');
      await Promise.all([set('topic_spoon', true), set('topic_spoon', true), set('v_a', true)]);
      assert.deepEqual((await store.waiting_of({ buyer: 'b1' })).toSorted(), ['topic_spoon', 'v_a']);
      const slot = Math.floor(Date.parse(T0) / 15_000);
      const before = await store.demand_version({ seller_id: 's_1', slot });
      await set('topic_spoon', false);
      await set('topic_spoon', false);
      assert.notEqual(await store.demand_version({ seller_id: 's_1', slot }), before);
      assert.equal((await store.read_demand({ seller_id: 's_1', slot })).topics[0]?.waiting, 0);
      assert.equal(await set('none', true), undefined);
    },
  },
  {
    name: 'an answer is in one place, and told where it holds',
    async run(store) {
      await ask(store, 'b1', 'spoon');
      const answers = async () => (await store.read_show_state({ id: 'show_1' }))?.answers;
      const answer = { id: 'topic_spoon', question: 'a spoon?', text: 'No' };
      await decide(store, 'topic_spoon', { state: 'answered', text: 'No' });
      assert.deepEqual(await answers(), [answer]);
      await decide(store, 'topic_spoon', { state: 'answered', text: 'Yes', show_id: 'show_1' });
      assert.deepEqual(await answers(), [{ ...answer, text: 'Yes' }]);
      await decide(store, 'topic_spoon', { state: 'open' });
      assert.deepEqual(await answers(), []);
      assert.equal((await told(store)).filter((type) => type === 'answer.set').length, 4);
      await decide(store, 'topic_spoon', { state: 'answered', text: 'No' });
      const put = (said: SavedAnswer) =>
        store.put_answer({ seller_id: 's_1', show_id: 'show_1', answer: said, now: T0 });
      await put({ ...answer, question: 'Spoons?', text: 'Never' });
      assert.deepEqual(await answers(), [{ ...answer, question: 'Spoons?', text: 'Never' }]);
      await decide(store, 'topic_spoon', { state: 'answered', text: 'No' });
      assert.deepEqual(await answers(), [answer]);
      await put({ ...answer, removed: true });
      assert.deepEqual(await answers(), []);
      await decide(store, 'topic_spoon', { state: 'answered', text: 'No' });
      await decide(store, 'topic_spoon', { state: 'declined' });
      assert.deepEqual(await answers(), []);
      const own = { id: 'care', question: 'Dishwasher?', text: 'By hand' };
      await put(own);
      assert.deepEqual(await answers(), [own]);
      await put({ ...own, removed: true });
      assert.deepEqual(await answers(), []);
    },
  },
  {
    name: 'however often wishes become one, those of the first are those of the last',
    async run(store) {
      const heads = Array.from({ length: 12 }, (_, n) => `thing${n}`);
      for (const [n, head] of heads.entries()) {
        await ask(store, `b${n}`, head);
        const merge = n === 0 ? [] : [`topic_${heads[n - 1]}`];
        await decide(store, `topic_${head}`, { state: 'open', merge });
      }
      await ask(store, 'late', 'thing0');
      const { topics } = await store.read_demand({ seller_id: 's_1', slot: slotOf(T0) });
      assert.deepEqual(
        topics.map(({ id, askers }) => [id, askers]),
        [['topic_thing11', 13]],
      );
      const decided = await decide(store, 'topic_thing0', { state: 'declined' });
      assert.deepEqual(decided, { kind: 'merged', into: 'topic_thing11' });
    },
  },
  {
    name: 'what a show answers is not crowded out by what holds everywhere',
    async run(store) {
      const put = (id: string, show_id: string) =>
        store.put_answer({ seller_id: 's_1', show_id, answer: { id, question: `${id}?`, text: 'Yes' }, now: T0 });
      for (let n = 0; n < 201; n++) {
        await ask(store, 'b1', `thing${n}`);
        await decide(store, `topic_thing${n}`, { state: 'answered', text: 'Everywhere' });
      }
      await put('here', 'show_1');
      const answers = (await store.read_show_state({ id: 'show_1' }))?.answers ?? [];
      assert.equal(answers.length, 200);
      assert.equal(answers.at(-1)?.id, 'here');
    },
  },
];
