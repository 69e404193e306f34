import { type FixtureOptions, fixtureProducts } from '@laotie/core/testing';
import type { Ask, Asked, Demand, IntentKind, ProductDemand, Topic } from '@laotie/protocol';
import { kinds } from '../demand/kinds.ts';

type Counts = readonly [askers: number, recent: number, before: number];
type Both = readonly [en: string, zh: string];

/** Asks by kind: price, how to buy, claim, availability, shipping, questions, discount. */
const KINDS = kinds.slice(0, 7);
const PRODUCTS: readonly (readonly [...Counts, kinds: readonly number[]])[] = [
  [184, 30, 20, [74, 37, 55, 18, 22, 33, 9]],
  [131, 12, 18, [26, 39, 13, 16, 0, 24, 7]],
  [88, 9, 9, [0, 26, 9, 11, 16, 0, 4]],
  [41, 6, 2, [4, 0, 5, 7, 2, 16, 0]],
  [23, 0, 0, [3, 4, 0, 1, 9, 5, 7]],
  [9, 1, 0, [2, 1, 4, 0, 2, 3, 0]],
  [4, 0, 1, [1, 0, 2, 1, 0, 0, 0]],
];

const TOPICS: readonly (readonly [id: string, words: Both, ...Counts, more?: Partial<Topic>])[] = [
  ['t_spoon', ['Can you sell that blue spoon?', '那个蓝边勺子卖吗？'], 118, 34, 11],
  ['t_child', ['Is there an apron for children?', '围裙有小孩穿的吗'], 37, 3, 6],
  ['t_jar', ['The big jar behind you?', '后面那口大缸卖不卖'], 21, 1, 2, { state: 'declined' }],
  [
    't_travel',
    ['Do you have a small jar for travelling?', '能不能出小瓶装辣子'],
    12,
    2,
    2,
    { state: 'waiting_list', waiting: 9 },
  ],
  ['t_board', ['Link for the chopping board', '案板链接'], 3, 0, 0],
  ['q_hot', ['How hot is the medium?', '中辣到底有多辣'], 26, 5, 2, { product_id: 'p_chili_oil' }],
  ['q_open', ['How long does an open jar keep?', '开了盖能放多久'], 11, 1, 3, { product_id: 'p_chili_oil' }],
  ['q_kit', ['How many does one kit feed?', '一份够几个人吃'], 8, 0, 1, { product_id: 'p_liangpi_kit' }],
  ['q_vegan', ['Is it vegan?', '凉皮是全素的吗'], 6, 0, 1, { product_id: 'p_liangpi_kit', state: 'answered' }],
];

const SAID: readonly Both[] = [
  ['can you sell that blue spoon?', '那个蓝边勺子卖吗'],
  ['spoon link?', '勺子链接'],
  ['I want that spoon too', '我也想要这把勺'],
];
const NAMES: readonly Both[] = [
  ['Mei', '小满'],
  ['Jonas', '关中老李'],
  ['Noor', '阿青'],
  ['Late Lunch', '凉皮不放糖'],
];

/** The ledger of a busy show of the fixture's shop, with the comments behind its first wish. */
export function ledgerFixture(o: FixtureOptions & { now: number }): { demand: Demand; asks: Ask[] } {
  const of = ([en, zh]: Both) => (o.language?.startsWith('zh') ? zh : en);
  const ago = (minutes: number) => new Date(o.now - minutes * 60_000).toISOString();
  const counts = ([askers, recent, before]: Counts): Asked => ({ askers, recent, before });
  const shelf = fixtureProducts(o);
  const products = PRODUCTS.map(([askers, recent, before, kinds], at): ProductDemand => {
    const { id, title, media } = shelf[at] as (typeof shelf)[number];
    const image_url = media?.[0]?.url;
    return {
      product_id: id,
      title,
      number: at + 1,
      ...(image_url && { image_url }),
      ...counts([askers, recent, before]),
      kinds: kinds.map((n, kind) => ({ kind: KINDS[kind] as IntentKind, ...counts([n, 0, 0]) })),
    };
  });
  const topics = TOPICS.map(
    ([id, words, askers, recent, before, more]): Topic => ({
      id,
      kind: id.startsWith('t_') ? 'sourcing' : 'product_question',
      title: of(words),
      state: 'open',
      waiting: 0,
      first_at: ago(28),
      last_at: ago(0),
      ...counts([askers, recent, before]),
      ...more,
    }),
  );
  const asks = Array.from(
    { length: 45 },
    (_, at): Ask => ({
      source: 'native',
      message_id: `m${at}`,
      author: of(NAMES[at % NAMES.length] as Both),
      text: of(SAID[at % SAID.length] as Both),
      at: ago(at / 4),
      kind: 'sourcing',
      topic_id: 't_spoon',
    }),
  );
  const minutes = Array.from({ length: 30 }, (_, at) => ({
    at: ago(29 - at),
    asks: Math.round(6 + 5 * Math.sin(at / 3) + Math.max(0, at - 22) * 2.2),
  }));
  const currencies = o.language?.startsWith('zh') ? ['CNY', 'USD', 'EUR'] : ['USD', 'EUR', 'CNY'];
  const demand = { version: 'busy', at: ago(0), comments: 3482, asking: 611, products, topics, minutes, currencies };
  return { demand, asks };
}
