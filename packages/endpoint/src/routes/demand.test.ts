import { randomUUID } from 'node:crypto';
import type { AskPage, CapturedMessage, CaptureResult, Demand, Topic } from '@laotie/protocol';
import { demandShape, misfit } from '@laotie/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openShop, type TestShop } from '../testing/shop.ts';

const wide = { burst: 10_000, per_second: 1000 };
const limits = { comments: { buyer: wide, address: wide } };

describe('what viewers ask for', () => {
  let shop: TestShop;
  let host: string;
  let now = Date.parse('2026-11-22T19:00:00Z');
  beforeAll(async () => {
    shop = await openShop({ clock: () => now, limits });
    host = await shop.hostKey('show', 'products', 'moderate');
  });
  afterAll(() => shop.close());

  /** Every test has a show of its own, with the oil and the wok in it, and the oil on air. */
  let show: string;
  beforeEach(async () => {
    show = `show_${randomUUID()}`;
    now += 3_600_000;
    const items = [
      { number: 1, product_id: 'p_oil' },
      { number: 2, product_id: 'p_wok' },
    ];
    const made = await shop.call('POST', '/live/shows', { token: host, body: { id: show, title: 'Test', items } });
    expect(made.statusCode).toBe(201);
    await shop.call('PUT', `/live/shows/${show}/cues/c1`, { token: host, body: { product_id: 'p_oil', kind: 'pin' } });
  });

  const say = (text: string, token?: string, id = `c_${randomUUID()}`, key?: string) =>
    shop.call('POST', `/live/shows/${show}/comments`, { token, body: { id, text }, ...(key && { key }) });
  const message = (text: string, who: string, message_id: string = randomUUID()): CapturedMessage => ({
    source: 'douyin',
    message_id,
    author: { name: who },
    text,
  });
  const send = (messages: CapturedMessage[], token = host, to = show) =>
    shop.call('POST', `/live/shows/${to}/captures`, { token, body: { messages } });
  const results = async (messages: CapturedMessage[]) =>
    (await send(messages)).json<{ results: CaptureResult[] }>().results;
  const demand = async (query = '') =>
    (await shop.call('GET', `/live/shows/${show}/demand${query}`, { token: host })).json<Demand>();
  const asks = async (query = '') =>
    (await shop.call('GET', `/live/shows/${show}/asks${query}`, { token: host })).json<AskPage>();
  const wished = ({ topics }: Demand): [string, number][] =>
    topics.map(({ title, askers }) => [title, askers] as [string, number]);

  it("knows the words that claim in this seller's shows", async () => {
    const quantities = async () =>
      (await asks()).asks.map(({ kind, product_id, quantity }) => [kind, product_id, quantity]);
    await say('pikachu 3');
    expect(await quantities()).toEqual([]);
    const claim_grammar = { keywords: ['pikachu'], number_is: 'amount' };
    await shop.call('PUT', `/live/shows/${show}`, { token: host, body: { claim_grammar } });
    await say('pikachu 2');
    await say('sold 4');
    expect(await quantities()).toEqual([
      ['claim', 'p_oil', 4],
      ['claim', 'p_oil', undefined],
    ]);
    const wrong = { claim_grammar: { number_is: 'colour' } };
    expect((await shop.call('PUT', `/live/shows/${show}`, { token: host, body: wrong })).statusCode).toBe(400);
  });

  it('is nothing where nobody has asked', async () => {
    expect(await demand()).toMatchObject({ comments: 0, asking: 0, products: [], topics: [] });
    await say('晚上好');
    expect(await demand()).toMatchObject({ comments: 1, asking: 0, products: [], topics: [] });
  });

  it('names what the shop can be paid in, what the host reads prices in first', async () => {
    const { version, currencies } = await demand('?currency=CNY');
    expect(currencies).toEqual(['CNY', 'EUR', 'USD']);
    expect((await demand('?currency=USD')).currencies).toEqual(['USD', 'EUR', 'CNY']);
    const again = (currency: string) =>
      shop.call('GET', `/live/shows/${show}/demand?currency=${currency}&version=${version}`, { token: host });
    expect((await again('CNY')).statusCode).toBe(304);
    expect((await again('EUR')).statusCode).toBe(200);
  });

  it('is counted by product and kind, everybody once', async () => {
    const [one, two] = [await shop.guest(), await shop.guest()];
    await say('多少钱', one);
    await say('这个多少钱啊', one);
    await say('how much is it', two);
    await say('2号怎么买', two);
    await say('要两份', two);
    const { comments, asking, products, minutes } = await demand();
    expect([comments, asking]).toEqual([5, 5]);
    expect(misfit(await demand(), demandShape)).toBeUndefined();
    expect(products).toEqual([
      {
        product_id: 'p_oil',
        title: 'Chili oil',
        image_url: 'https://shop.example/art/oil.svg',
        number: 1,
        askers: 2,
        recent: 4,
        before: 0,
        kinds: [
          { kind: 'price', askers: 2, recent: 3, before: 0 },
          { kind: 'claim', askers: 1, recent: 1, before: 0 },
        ],
      },
      expect.objectContaining({ product_id: 'p_wok', number: 2, askers: 1 }),
    ]);
    expect(minutes).toHaveLength(30);
    expect(minutes.at(-1)).toEqual({ at: new Date(now).toISOString(), asks: 5 });
    expect((await asks('?kind=claim')).asks).toMatchObject([{ kind: 'claim', product_id: 'p_oil', quantity: 2 }]);
  });

  it('is one wish in two languages, from our own viewers and from another chat', async () => {
    await say('那个勺子卖吗', await shop.guest());
    await say('can you sell that spoon?', await shop.guest());
    await results([message('spoon link?', 'ann'), message('有叉子吗', 'bo')]);
    const found = await demand();
    expect(wished(found)).toEqual([
      ['那个勺子卖吗', 3],
      ['有叉子吗', 1],
    ]);
    const [spoon] = found.topics;
    expect(spoon).toMatchObject({ kind: 'sourcing', state: 'open', waiting: 0, recent: 3, before: 0 });
    const { asks: said } = await asks(`?topic_id=${spoon?.id}`);
    expect(said.map(({ source, author, text }) => [source, author.slice(0, 5), text])).toEqual([
      ['douyin', 'ann', 'spoon link?'],
      ['native', 'Guest', 'can you sell that spoon?'],
      ['native', 'Guest', '那个勺子卖吗'],
    ]);
  });

  it('counts wishes for something without a name together', async () => {
    await say('那个东西卖吗', await shop.guest());
    await say('do you sell that thing behind you', await shop.guest());
    expect(wished(await demand())).toEqual([['那个东西卖吗', 2]]);
  });

  it('is of the product where the thing is on sale, by whatever name', async () => {
    await say('有没有锅', await shop.guest());
    await say('do you sell woks?', await shop.guest());
    const { products, topics } = await demand();
    expect(topics).toEqual([]);
    expect(products).toMatchObject([{ product_id: 'p_wok', askers: 2 }]);
  });

  it('gathers questions about a product', async () => {
    await say('会不会很辣', await shop.guest());
    await say('is the oil very spicy?', await shop.guest());
    await say('is the wok spicy?', await shop.guest());
    const { topics } = await demand();
    expect(topics.map(({ kind, product_id, askers }) => [kind, product_id, askers])).toEqual([
      ['product_question', 'p_oil', 2],
      ['product_question', 'p_wok', 1],
    ]);
  });

  it('counts a comment that is sent again once', async () => {
    const who = await shop.guest();
    const key = randomUUID();
    const [first, again] = [await say('勺子卖吗', who, 'same', key), await say('勺子卖吗', who, 'same', key)];
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.headers['idempotent-replayed']).toBe('true');
    const { comments, asking, topics, minutes } = await demand();
    expect([comments, asking, topics[0]?.askers, topics[0]?.recent, minutes.at(-1)?.asks]).toEqual([1, 1, 1, 1, 1]);
  });

  it('counts a captured message once, in whatever batch it comes', async () => {
    const batch = [message('梳子卖吗', 'ann', 'm1'), message('hello', 'bo', 'm2'), message('梳子卖吗', 'ann', 'm1')];
    expect((await results(batch)).map(({ accepted, reason }) => [accepted, reason])).toEqual([
      [true, undefined],
      [true, undefined],
      [false, 'duplicate'],
    ]);
    const before = await demand();
    expect((await results(batch)).map(({ reason }) => reason)).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect(await demand()).toEqual(before);
    expect(before).toMatchObject({ comments: 2, asking: 1 });
    const elsewhere = { ...message('梳子卖吗', 'ann', 'm1'), source: 'youtube' };
    expect(await results([elsewhere])).toEqual([{ source: 'youtube', message_id: 'm1', accepted: true }]);
    expect(wished(await demand())).toEqual([['梳子卖吗', 2]]);
  });

  it('takes those whose names a chat does not tell for somebody else each', async () => {
    await results([
      message('勺子卖吗', ''),
      message('勺子卖吗', ' '),
      message('勺子卖吗', 'ann'),
      message('勺子卖吗', 'ann'),
    ]);
    expect((await demand()).topics.map(({ askers }) => askers)).toEqual([3]);
  });

  it('leaves out what moderation keeps from the show', async () => {
    expect(await results([message('傻逼 勺子卖吗', 'ann', 'm1')])).toEqual([
      { source: 'douyin', message_id: 'm1', accepted: false, reason: 'blocked' },
    ]);
    expect(await demand()).toMatchObject({ comments: 0, topics: [] });
  });

  it('loses what a hidden comment asked, and its words', async () => {
    const [one, two] = [await shop.guest(), await shop.guest()];
    await say('rude words and scissors, do you sell them', one, 'rude');
    await say('剪刀卖吗', two);
    await say('多少钱', one, 'price');
    const before = await demand();
    expect(wished(before)).toEqual([['rude words and scissors, do you sell them', 2]]);
    for (const id of ['rude', 'price', 'rude']) {
      const hidden = await shop.call('POST', `/live/shows/${show}/comments/${id}/hide`, { token: host });
      expect(hidden.statusCode).toBe(204);
    }
    const after = await demand();
    expect(after).toMatchObject({ asking: 1, products: [] });
    expect(after.topics).toMatchObject([{ title: '剪刀卖吗', askers: 1, recent: 1 }]);
    expect(after.minutes.at(-1)?.asks).toBe(1);
    expect(after.version).not.toBe(before.version);
    expect((await asks()).asks.map(({ text }) => text)).toEqual(['剪刀卖吗']);
  });

  it('is also that of all shows: the same person once, the same wish one', async () => {
    const who = await shop.guest();
    const mine = async () => (await shop.call('GET', '/demand', { token: host })).json<Demand>();
    const kettles = ({ topics }: Demand): Topic | undefined => topics.find(({ title }) => title.includes('kettle'));
    await say('do you sell kettles', who);
    const first = show;
    show = 'show_2';
    await say('热水壶卖吗', who);
    await say('where can I get that kettle', await shop.guest());
    expect(kettles(await mine())).toMatchObject({ askers: 2, recent: 3 });
    expect((await demand()).topics).toMatchObject([{ id: kettles(await mine())?.id, askers: 2 }]);
    show = first;
    expect((await demand()).topics).toMatchObject([{ id: kettles(await mine())?.id, askers: 1 }]);
    const all = await shop.call('GET', `/asks?topic_id=${kettles(await mine())?.id}`, { token: host });
    expect(all.json<AskPage>().asks).toHaveLength(3);
  });

  it('rises and falls by the clock of the server', async () => {
    await say('勺子卖吗', await shop.guest());
    const trend = async () => (await demand()).topics.map(({ recent, before }) => [recent, before])[0];
    expect(await trend()).toEqual([1, 0]);
    now += 5 * 60_000;
    expect(await trend()).toEqual([0, 1]);
    now += 5 * 60_000;
    expect(await trend()).toEqual([0, 0]);
    expect((await demand()).minutes.filter(({ asks }) => asks > 0)).toEqual([
      { at: new Date(now - 600_000).toISOString(), asks: 1 },
    ]);
  });

  it('is not sent again while nothing has changed', async () => {
    await say('多少钱', await shop.guest());
    const { version } = await demand();
    const same = () =>
      shop.call('GET', `/live/shows/${show}/demand?version=${encodeURIComponent(version)}`, { token: host });
    expect((await same()).statusCode).toBe(304);
    expect((await same()).body).toBe('');
    await say('hello');
    expect((await same()).statusCode).toBe(200);
  });

  it('pages through what was said, newest first', async () => {
    const batch = Array.from({ length: 5 }, (_, n) => message(`勺子卖吗 ${'啊'.repeat(n)}`, `v${n}`, `m${n}`));
    await results(batch);
    const first = await asks('?limit=2&kind=sourcing');
    const second = await asks(`?limit=3&kind=sourcing&cursor=${first.pagination.cursor}`);
    expect([...first.asks, ...second.asks].map(({ message_id }) => message_id)).toEqual(['m4', 'm3', 'm2', 'm1', 'm0']);
    expect(first.pagination.has_next_page).toBe(true);
    expect(second.pagination).toEqual({ has_next_page: false });
  });

  it('takes five hundred long messages at once, and no more', async () => {
    const many = Array.from({ length: 500 }, (_, n) => message('勺'.repeat(500), `v${n}`));
    expect((await results(many)).every(({ accepted }) => accepted)).toBe(true);
    expect((await send([...many, message('hi', 'x')])).statusCode).toBe(400);
  });

  it('knows a chat by a name that every database can look for', async () => {
    const from = (source: string) => send([{ ...message('勺子卖吗', 'ann'), source }]);
    expect((await from('x'.repeat(255))).statusCode).toBe(200);
    expect((await from('x'.repeat(256))).json()).toMatchObject({ status: 400, path: '$.messages[0].source' });
  });

  it('cannot be made up as comments of our own', async () => {
    expect((await send([{ ...message('勺子卖吗', 'ann'), source: 'native' }])).json()).toMatchObject({
      status: 400,
      path: '$.messages[0].source',
    });
  });

  it('is for the seller of the show only', async () => {
    const other = await shop.endpoint.createHostKey({ seller_id: 's_other', scopes: ['show', 'products', 'moderate'] });
    const weak = await shop.hostKey('moderate');
    await say('勺子卖吗', await shop.guest());
    const paths = [`/live/shows/${show}/demand`, `/live/shows/${show}/asks`];
    for (const path of paths) {
      expect((await shop.call('GET', path, { token: host })).statusCode).toBe(200);
      expect((await shop.call('GET', path, { token: other })).statusCode).toBe(404);
      expect((await shop.call('GET', path, { token: weak })).statusCode).toBe(403);
      expect((await shop.call('GET', path)).statusCode).toBe(401);
    }
    expect((await send([message('x', 'y')])).statusCode).toBe(200);
    expect((await send([message('x', 'y')], other)).statusCode).toBe(404);
    expect((await send([message('x', 'y')], await shop.guest())).statusCode).toBe(401);
    const theirs = (await shop.call('GET', '/demand', { token: other })).json<Demand>();
    expect(theirs).toMatchObject({ comments: 0, products: [], topics: [] });
    expect((await shop.call('GET', '/asks', { token: other })).json<AskPage>().asks).toEqual([]);
    const { topics } = await demand();
    const peek = await shop.call('GET', `/asks?topic_id=${topics[0]?.id}`, { token: other });
    expect(peek.json<AskPage>().asks).toEqual([]);
  });
});
