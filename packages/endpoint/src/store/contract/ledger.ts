import assert from 'node:assert/strict';
import type { Comment, Id } from '@laotie/protocol';
import type { ReadAsk } from '../../demand/asks.ts';
import type { StoredShow } from '../facts.ts';
import type { AskRow } from '../operations/asks.ts';
import type { CountNow } from '../operations/demand.ts';
import { slotOf } from '../operations/ledger.ts';
import type { Store } from '../store.ts';
import { at, key, type StoreCase, T0 } from './fixture.ts';

const SHOWS = ['show_1', 'show_2'];
const seller_id = 's_1';
const second: StoredShow = { id: 'show_2', seller_id, status: 'live', title: 'Another', items: [] };
const slot = slotOf(T0);

const wish = (head: string, near: string[] = []): ReadAsk => ({
  kind: 'sourcing',
  wish: { id: `t_${head}_${near}`, kind: 'sourcing', title: `${near} ${head}?`, meaning: { head, near, words: [] } },
});
const question = (word: string): ReadAsk => ({
  kind: 'product_question',
  product_id: 'p_a',
  wish: {
    id: `q_${word}`,
    kind: 'product_question',
    product_id: 'p_a',
    title: `${word}?`,
    meaning: { head: '', near: [], words: [word] },
  },
});
const asks: readonly (readonly ReadAsk[])[] = [
  [],
  [{ kind: 'price', product_id: 'p_a' }],
  [
    { kind: 'claim', product_id: 'p_a', quantity: 2 },
    { kind: 'shipping', product_id: 'p_a' },
  ],
  [{ kind: 'price', product_id: 'p_b' }],
  [{ kind: 'shipping' }],
  [wish('spoon')],
  [wish('spoon'), { ...wish('spoon'), kind: 'price' }],
  [wish('lamp', ['desk'])],
  [wish('lamp', ['night'])],
  [wish('')],
  [question('shrink')],
  [question('wash')],
];

/** The same numbers for the same seed. */
function below(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const comment = (id: Id, name: string): Comment => ({ id, author: { name }, text: `text of ${id}`, at: T0 });

const say = (store: Store, show_id: Id, id: Id, name: string, heard: readonly ReadAsk[], idempotency = key()) =>
  store.add_comment({
    show_id,
    buyer: name,
    comment: comment(id, name),
    heard: { asker: name, asks: heard },
    idempotency,
    now: T0,
  });

const captured = (message_id: Id, name: string, heard: readonly ReadAsk[]) => ({
  source: 'chat',
  message_id,
  author: name,
  asker: name,
  text: `text of ${message_id}`,
  at: T0,
  asks: heard,
});

async function allAsks(store: Store, show_id?: Id, filter: Partial<AskFilter> = {}): Promise<AskRow[]> {
  const rows: AskRow[] = [];
  for (let before: number | undefined; ; ) {
    const scope = { seller_id, ...(show_id !== undefined && { show_id }), ...filter };
    const page = await store.read_asks({ ...scope, ...(before !== undefined && { before }), limit: 7 });
    rows.push(...page);
    before = page.at(-1)?.id;
    if (page.length < 7) return rows;
  }
}
interface AskFilter {
  product_id: Id;
  kind: string;
  topic_id: Id;
}

const whoAsks = ({ doc, author }: AskRow): string => (doc ? (JSON.parse(doc) as Comment).author.name : (author ?? ''));

/** Askers and asks by subject, as a count of all asks would have it. */
function recounted(rows: readonly AskRow[], subjectOf: (row: AskRow) => string | null): Map<string, [number, number]> {
  const groups = Map.groupBy(rows, subjectOf);
  groups.delete(null);
  return new Map(
    [...groups].map(([subject, group]) => [String(subject), [new Set(group.map(whoAsks)).size, group.length]]),
  );
}

const told = (counts: readonly CountNow[], by: (count: CountNow) => string): Map<string, [number, number]> =>
  new Map(counts.map((count) => [by(count), [count.askers, count.recent]]));

const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** The ledger says of every subject what counting all its asks says. */
async function checkCounts(store: Store, note: string): Promise<void> {
  for (const show_id of [...SHOWS, undefined]) {
    const rows = await allAsks(store, show_id);
    const scope = { seller_id, ...(show_id !== undefined && { show_id }) };
    const ledger = await store.read_demand({ ...scope, slot });
    const where = `${note}, ${show_id ?? 'all'}`;
    const same = (counts: ReadonlyMap<string, unknown>, subjectOf: (row: AskRow) => string | null): void =>
      assert.deepEqual(sorted(counts), sorted(recounted(rows, subjectOf)), where);
    same(
      told(ledger.products, ({ subject }) => subject),
      (row) => row.product_id,
    );
    same(
      told(ledger.kinds, ({ subject, kind }) => `${subject} ${kind}`),
      ({ product_id, kind }) => product_id && `${product_id} ${kind}`,
    );
    same(
      told(ledger.topics, ({ subject }) => subject),
      (row) => row.topic_id,
    );
    assert.equal(
      ledger.asking,
      new Set(rows.map((row) => `${row.show_id} ${row.source} ${row.message_id}`)).size,
      where,
    );
    assert.equal(
      ledger.slots.reduce((sum, each) => sum + each.asks, 0),
      rows.length,
      where,
    );
  }
}

/** What the ledger of demand keeps, on every database. */
export const ledger: readonly StoreCase[] = [
  {
    name: 'the ledger counts what a count of all asks gives, whatever comes twice or at once, is hidden or merged',
    async run(store) {
      await store.put_show({ show: second, epoch: 'second', now: T0 });
      const seed = Number(process.env['LAOTIE_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
      const random = below(seed);
      const some = <T>(list: readonly T[]): T => list[random(list.length)] as T;
      for (let round = 0; round < 6; round++) {
        const said = Array.from({ length: 30 }, (_, n) => async () => {
          const [show_id, name, heard] = [some(SHOWS), `v${random(6)}`, some(asks)];
          const id = `c${random(60)}`;
          if (n % 4 !== 0) return say(store, show_id, id, name, heard);
          const messages = Array.from({ length: 5 }, () => captured(`m${random(80)}`, `v${random(6)}`, some(asks)));
          return store.capture({ show_id, seller_id, now: T0, messages });
        });
        await Promise.all(said.map((write) => write()));
        await Promise.all(
          [1, 2, 3].map(() => store.hide_comment({ show_id: some(SHOWS), id: `c${random(60)}`, now: T0 })),
        );
        const topics = [...new Set((await allAsks(store)).flatMap(({ topic_id }) => topic_id ?? []))];
        const [into, ...merge] = [some(topics), some(topics)];
        await store.decide_topic({ id: into, seller_id, request: { state: 'open', merge }, now: T0 });
        await checkCounts(store, `seed ${seed}, round ${round}`);
      }
    },
  },
  {
    name: 'a topic whose count is the newest of all merges into one that nobody asked for in that show',
    async run(store) {
      await store.put_show({ show: second, epoch: 'second', now: T0 });
      await say(store, 'show_2', 'c0', 'v1', [wish('lamp')]);
      await say(store, 'show_2', 'c1', 'v1', [wish('spoon')]);
      await say(store, 'show_1', 'c2', 'v2', [{ kind: 'shipping' }]);
      await say(store, 'show_1', 'c3', 'v3', [wish('spoon')]);
      await store.decide_topic({ id: 't_lamp_', seller_id, request: { state: 'open', merge: ['t_spoon_'] }, now: T0 });
      await checkCounts(store, 'merged');
    },
  },
  {
    name: 'asks come a page at a time by whatever they are asked for, those of other sellers never',
    async run(store) {
      await store.put_show({ show: second, epoch: 'second', now: T0 });
      for (const [n, heard] of [...asks, ...asks, ...asks].entries())
        await say(store, SHOWS[n % 2] ?? '', `c${n}`, `v${n % 5}`, heard);
      const whole = await allAsks(store);
      assert.ok(whole.length > 30);
      const topics = [...new Set(whole.flatMap(({ topic_id }) => topic_id ?? []))];
      const filters: Partial<AskFilter>[] = [
        {},
        ...['price', 'sourcing', 'nothing'].map((kind) => ({ kind })),
        ...['p_a', 'p_b'].flatMap((product_id) => [{ product_id }, { product_id, kind: 'price' }]),
        ...topics.flatMap((topic_id) => [{ topic_id }, { topic_id, kind: 'price' }, { topic_id, product_id: 'p_a' }]),
      ];
      for (const filter of filters) {
        for (const show_id of [undefined, ...SHOWS]) {
          const wanted = Object.entries({ ...filter, ...(show_id && { show_id }) });
          const expected = whole.filter((row) => wanted.every(([name, value]) => row[name as keyof AskRow] === value));
          assert.deepEqual(await allAsks(store, show_id, filter), expected, JSON.stringify([filter, show_id]));
        }
      }
      for (const filter of filters)
        assert.deepEqual(await store.read_asks({ seller_id: 'another', ...filter, limit: 7 }), []);
    },
  },
  {
    name: 'a wish joins the topic that is like it, tells it from others, and follows where that one went',
    async run(store) {
      const topicOf = async (id: Id, ask: ReadAsk): Promise<Id | null | undefined> => {
        await say(store, 'show_1', id, id, [ask]);
        return (await allAsks(store)).find(({ message_id }) => message_id === id)?.topic_id;
      };
      const desk = await topicOf('1', wish('lamp', ['desk']));
      assert.equal(await topicOf('2', wish('lamp')), desk);
      const night = await topicOf('3', wish('lamp', ['night']));
      assert.notEqual(night, desk);
      assert.equal(await topicOf('4', { ...wish('lamp', ['old', 'night']), kind: 'how_to_buy' }), night);
      const unsure = (head: string): ReadAsk => {
        const sure = wish(head);
        return { kind: 'how_to_buy', product_id: 'p_a', ...(sure.wish && { wish: { ...sure.wish, unsure: true } }) };
      };
      assert.ok([desk, night].includes(await topicOf('5', unsure('lamp'))));
      assert.equal(await topicOf('7', unsure('kalimba')), null);
      assert.deepEqual(
        (await allAsks(store))
          .filter(({ message_id }) => '57'.includes(message_id))
          .map(({ product_id }) => product_id),
        ['p_a', null],
      );
    },
  },
  {
    name: 'the version moves with what is asked and while it grows old, and then rests',
    async run(store) {
      const version = (seconds: number) =>
        store.demand_version({ seller_id, show_id: 'show_1', slot: slotOf(at(seconds)) });
      assert.equal(await version(0), await version(3600));
      const before = await version(0);
      await say(store, 'show_1', 'c1', 'v1', asks[1] ?? []);
      assert.notEqual(await version(0), before);
      assert.equal(await version(0), await version(10));
      assert.notEqual(await version(0), await version(60));
      assert.equal(await version(7200), await version(9000));
      await store.prune_demand({ slot: slotOf(at(7200)), before: T0 });
      const { products, slots } = await store.read_demand({ seller_id, show_id: 'show_1', slot });
      assert.deepEqual([products[0]?.askers, products[0]?.recent, slots], [1, 0, []]);
    },
  },
  {
    name: 'the keys of what asked for nothing are forgotten a few at a time, and what asks is kept',
    async run(store) {
      const talk = Array.from({ length: 4500 }, (_, n) => captured(`m${n}`, 'v1', n === 0 ? (asks[1] ?? []) : []));
      for (let from = 0; from < talk.length; from += 500)
        await store.capture({ show_id: 'show_1', seller_id, now: T0, messages: talk.slice(from, from + 500) });
      const prune = () => store.prune_demand({ slot, before: at(60) });
      assert.deepEqual([await prune(), await prune(), await prune(), await prune()], [true, true, false, false]);
      const again = await store.capture({ show_id: 'show_1', seller_id, now: T0, messages: talk.slice(0, 2) });
      assert.deepEqual(again, [false, true]);
    },
  },
];
