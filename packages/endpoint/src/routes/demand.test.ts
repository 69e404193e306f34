import { randomUUID } from 'node:crypto';
import type { AskPage, Demand, Topic } from '@laotie/protocol';
import { demandShape, misfit } from '@laotie/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskedShop, message, openAskedShop, wished } from '../testing/asked-show.ts';

describe('what viewers ask for', () => {
  let desk: AskedShop;
  let now = Date.parse('2026-11-22T19:00:00Z');
  beforeAll(async () => {
    desk = await openAskedShop(() => now);
  });
  afterAll(() => desk.shop.close());
  beforeEach(async () => {
    now += 3_600_000;
    await desk.begin();
  });

  it("knows the words that claim in this seller's shows", async () => {
    const quantities = async () =>
      (await desk.asks()).asks.map(({ kind, product_id, quantity }) => [kind, product_id, quantity]);
    await desk.say('pikachu 3');
    expect(await quantities()).toEqual([]);
    const claim_grammar = { keywords: ['pikachu'], number_is: 'amount' };
    await desk.shop.call('PUT', `/live/shows/${desk.show}`, { token: desk.host, body: { claim_grammar } });
    await desk.say('pikachu 2');
    await desk.say('sold 4');
    expect(await quantities()).toEqual([
      ['claim', 'p_oil', 4],
      ['claim', 'p_oil', undefined],
    ]);
    const wrong = { claim_grammar: { number_is: 'colour' } };
    expect(
      (await desk.shop.call('PUT', `/live/shows/${desk.show}`, { token: desk.host, body: wrong })).statusCode,
    ).toBe(400);
  });

  it('is nothing where nobody has asked', async () => {
    expect(await desk.demand()).toMatchObject({ comments: 0, asking: 0, products: [], topics: [] });
    await desk.say('晚上好');
    expect(await desk.demand()).toMatchObject({ comments: 1, asking: 0, products: [], topics: [] });
  });

  it('names what the shop can be paid in, what the host reads prices in first', async () => {
    const { version, currencies } = await desk.demand('?currency=CNY');
    expect(currencies).toEqual(['CNY', 'EUR', 'USD']);
    expect((await desk.demand('?currency=USD')).currencies).toEqual(['USD', 'EUR', 'CNY']);
    const again = (currency: string) =>
      desk.shop.call('GET', `/live/shows/${desk.show}/demand?currency=${currency}&version=${version}`, {
        token: desk.host,
      });
    expect((await again('CNY')).statusCode).toBe(304);
    expect((await again('EUR')).statusCode).toBe(200);
  });

  it('is counted by product and kind, everybody once', async () => {
    const [one, two] = [await desk.shop.guest(), await desk.shop.guest()];
    await desk.say('多少钱', one);
    await desk.say('这个多少钱啊', one);
    await desk.say('how much is it', two);
    await desk.say('2号怎么买', two);
    await desk.say('要两份', two);
    const { comments, asking, products, minutes } = await desk.demand();
    expect([comments, asking]).toEqual([5, 5]);
    expect(misfit(await desk.demand(), demandShape)).toBeUndefined();
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
    expect((await desk.asks('?kind=claim')).asks).toMatchObject([{ kind: 'claim', product_id: 'p_oil', quantity: 2 }]);
  });

  it('is one wish in two languages, from our own viewers and from another chat', async () => {
    await desk.say('那个勺子卖吗', await desk.shop.guest());
    await desk.say('can you sell that spoon?', await desk.shop.guest());
    await desk.results([message('spoon link?', 'ann'), message('有叉子吗', 'bo')]);
    const found = await desk.demand();
    expect(wished(found)).toEqual([
      ['那个勺子卖吗', 3],
      ['有叉子吗', 1],
    ]);
    const [spoon] = found.topics;
    expect(spoon).toMatchObject({ kind: 'sourcing', state: 'open', waiting: 0, recent: 3, before: 0 });
    const { asks: said } = await desk.asks(`?topic_id=${spoon?.id}`);
    expect(said.map(({ source, author, text }) => [source, author.slice(0, 5), text])).toEqual([
      ['douyin', 'ann', 'spoon link?'],
      ['native', 'Guest', 'can you sell that spoon?'],
      ['native', 'Guest', '那个勺子卖吗'],
    ]);
  });

  it('counts wishes for something without a name together', async () => {
    await desk.say('那个东西卖吗', await desk.shop.guest());
    await desk.say('do you sell that thing behind you', await desk.shop.guest());
    expect(wished(await desk.demand())).toEqual([['那个东西卖吗', 2]]);
  });

  it('is of the product where the thing is on sale, by whatever name', async () => {
    await desk.say('有没有锅', await desk.shop.guest());
    await desk.say('do you sell woks?', await desk.shop.guest());
    const { products, topics } = await desk.demand();
    expect(topics).toEqual([]);
    expect(products).toMatchObject([{ product_id: 'p_wok', askers: 2 }]);
  });

  it('gathers questions about a product', async () => {
    await desk.say('会不会很辣', await desk.shop.guest());
    await desk.say('is the oil very spicy?', await desk.shop.guest());
    await desk.say('is the wok spicy?', await desk.shop.guest());
    const { topics } = await desk.demand();
    expect(topics.map(({ kind, product_id, askers }) => [kind, product_id, askers])).toEqual([
      ['product_question', 'p_oil', 2],
      ['product_question', 'p_wok', 1],
    ]);
  });

  it('counts a comment that is sent again once', async () => {
    const who = await desk.shop.guest();
    const key = randomUUID();
    const [first, again] = [await desk.say('勺子卖吗', who, 'same', key), await desk.say('勺子卖吗', who, 'same', key)];
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.headers['idempotent-replayed']).toBe('true');
    const { comments, asking, topics, minutes } = await desk.demand();
    expect([comments, asking, topics[0]?.askers, topics[0]?.recent, minutes.at(-1)?.asks]).toEqual([1, 1, 1, 1, 1]);
  });

  it('loses what a hidden comment asked, and its words', async () => {
    const [one, two] = [await desk.shop.guest(), await desk.shop.guest()];
    await desk.say('rude words and scissors, do you sell them', one, 'rude');
    await desk.say('剪刀卖吗', two);
    await desk.say('多少钱', one, 'price');
    const before = await desk.demand();
    expect(wished(before)).toEqual([['rude words and scissors, do you sell them', 2]]);
    for (const id of ['rude', 'price', 'rude']) {
      const hidden = await desk.shop.call('POST', `/live/shows/${desk.show}/comments/${id}/hide`, { token: desk.host });
      expect(hidden.statusCode).toBe(204);
    }
    const after = await desk.demand();
    expect(after).toMatchObject({ asking: 1, products: [] });
    expect(after.topics).toMatchObject([{ title: '剪刀卖吗', askers: 1, recent: 1 }]);
    expect(after.minutes.at(-1)?.asks).toBe(1);
    expect(after.version).not.toBe(before.version);
    expect((await desk.asks()).asks.map(({ text }) => text)).toEqual(['剪刀卖吗']);
  });

  it('is also that of all shows: the same person once, the same wish one', async () => {
    const who = await desk.shop.guest();
    const mine = async () => (await desk.shop.call('GET', '/demand', { token: desk.host })).json<Demand>();
    const kettles = ({ topics }: Demand): Topic | undefined => topics.find(({ title }) => title.includes('kettle'));
    await desk.say('do you sell kettles', who);
    const first = desk.show;
    desk.goTo('show_2');
    await desk.say('热水壶卖吗', who);
    await desk.say('where can I get that kettle', await desk.shop.guest());
    expect(kettles(await mine())).toMatchObject({ askers: 2, recent: 3 });
    expect((await desk.demand()).topics).toMatchObject([{ id: kettles(await mine())?.id, askers: 2 }]);
    desk.goTo(first);
    expect((await desk.demand()).topics).toMatchObject([{ id: kettles(await mine())?.id, askers: 1 }]);
    const all = await desk.shop.call('GET', `/asks?topic_id=${kettles(await mine())?.id}`, { token: desk.host });
    expect(all.json<AskPage>().asks).toHaveLength(3);
  });

  it('rises and falls by the clock of the server', async () => {
    await desk.say('勺子卖吗', await desk.shop.guest());
    const trend = async () => (await desk.demand()).topics.map(({ recent, before }) => [recent, before])[0];
    expect(await trend()).toEqual([1, 0]);
    now += 5 * 60_000;
    expect(await trend()).toEqual([0, 1]);
    now += 5 * 60_000;
    expect(await trend()).toEqual([0, 0]);
    expect((await desk.demand()).minutes.filter(({ asks }) => asks > 0)).toEqual([
      { at: new Date(now - 600_000).toISOString(), asks: 1 },
    ]);
  });

  it('is not sent again while nothing has changed', async () => {
    await desk.say('多少钱', await desk.shop.guest());
    const { version } = await desk.demand();
    const same = () =>
      desk.shop.call('GET', `/live/shows/${desk.show}/demand?version=${encodeURIComponent(version)}`, {
        token: desk.host,
      });
    expect((await same()).statusCode).toBe(304);
    expect((await same()).body).toBe('');
    await desk.say('hello');
    expect((await same()).statusCode).toBe(200);
  });

  it('pages through what was said, newest first', async () => {
    const batch = Array.from({ length: 5 }, (_, n) => message(`勺子卖吗 ${'啊'.repeat(n)}`, `v${n}`, `m${n}`));
    await desk.results(batch);
    const first = await desk.asks('?limit=2&kind=sourcing');
    const second = await desk.asks(`?limit=3&kind=sourcing&cursor=${first.pagination.cursor}`);
    expect([...first.asks, ...second.asks].map(({ message_id }) => message_id)).toEqual(['m4', 'm3', 'm2', 'm1', 'm0']);
    expect(first.pagination.has_next_page).toBe(true);
    expect(second.pagination).toEqual({ has_next_page: false });
  });

  it('is for the seller of the show only', async () => {
    const other = await desk.shop.endpoint.createHostKey({
      seller_id: 's_other',
      scopes: ['show', 'products', 'moderate'],
    });
    const weak = await desk.shop.hostKey('moderate');
    await desk.say('勺子卖吗', await desk.shop.guest());
    const paths = [`/live/shows/${desk.show}/demand`, `/live/shows/${desk.show}/asks`];
    for (const path of paths) {
      expect((await desk.shop.call('GET', path, { token: desk.host })).statusCode).toBe(200);
      expect((await desk.shop.call('GET', path, { token: other })).statusCode).toBe(404);
      expect((await desk.shop.call('GET', path, { token: weak })).statusCode).toBe(403);
      expect((await desk.shop.call('GET', path)).statusCode).toBe(401);
    }
    expect((await desk.send([message('x', 'y')])).statusCode).toBe(200);
    expect((await desk.send([message('x', 'y')], other)).statusCode).toBe(404);
    expect((await desk.send([message('x', 'y')], await desk.shop.guest())).statusCode).toBe(401);
    const theirs = (await desk.shop.call('GET', '/demand', { token: other })).json<Demand>();
    expect(theirs).toMatchObject({ comments: 0, products: [], topics: [] });
    expect((await desk.shop.call('GET', '/asks', { token: other })).json<AskPage>().asks).toEqual([]);
    const { topics } = await desk.demand();
    const peek = await desk.shop.call('GET', `/asks?topic_id=${topics[0]?.id}`, { token: other });
    expect(peek.json<AskPage>().asks).toEqual([]);
  });
});
