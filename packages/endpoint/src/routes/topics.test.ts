import type { Checkout, Demand, Product, Topic, TopicRequest } from '@laotie/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk, SHOW, spoon } from '../testing/desk.ts';
import { germany, pay } from '../testing/shop.ts';

describe('the seller’s word on a wish', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.shop.close());

  it('lists what two asked for: it is on the shelf, one of them buys it, both hear of it, a desk.third does not', async () => {
    const { id, comments } = await desk.asked();
    expect(await desk.replies(desk.lin)).toEqual([]);
    const topic = await desk.decide(id, { state: 'listed', product: spoon, show_id: 'show_1', text: 'Here it is' });
    expect(topic).toMatchObject({ id, state: 'listed', text: 'Here it is', askers: 2 });
    const product_id = topic.product_id as string;

    await expect.poll(() => desk.types()).toEqual(['product.set', 'show.set', 'topic.set']);
    expect(await desk.told()).toMatchObject([
      { data: { id: product_id, title: 'Pear-wood spoon', price_range: { min: { amount: 1290 } } } },
      { data: { items: [{}, {}, {}, { number: 4, product_id, aliases: expect.arrayContaining(['spoon', '勺子']) }] } },
      { data: { id, state: 'listed', text: 'Here it is', product_id } },
    ]);
    const { products } = await desk.snapshot();
    const [item] = products.find((product) => product.id === product_id)?.variants ?? [];
    expect(item?.availability).toMatchObject({ available: true, quantity: 20 });

    const [comment] = comments;
    expect(await desk.replies(desk.lin)).toEqual([
      { id, state: 'listed', text: 'Here it is', product_id, comment_ids: [comment] },
    ]);
    expect(await desk.replies(desk.max)).toMatchObject([{ id, product_id, comment_ids: [comments[1]] }]);
    expect(await desk.replies(desk.third)).toEqual([]);

    const ready = await desk.shop.ready(desk.lin, [{ item_id: item?.id as string, quantity: 2 }]);
    const { id: checkout, revision } = ready;
    const paid = await desk.shop.call('POST', `/checkout-sessions/${checkout}/complete`, {
      token: desk.lin,
      revision,
      body: pay(),
    });
    expect(paid.json<Checkout>()).toMatchObject({ status: 'completed' });

    // by all its names it is on sale now, and no wish any more
    await desk.say(desk.third, '勺子多少钱');
    const { products: wanted } = await desk.get<Demand>(`${SHOW}/demand`, desk.host);
    expect(wanted).toMatchObject([{ product_id, askers: 1 }]);
  });

  it('has a price of its own in each currency; who pays in one without a price does not see it', async () => {
    const { id } = await desk.asked();
    const product = { ...spoon, prices: [{ amount: 9900, currency: 'CNY' }] };
    const { product_id } = await desk.decide(id, { state: 'pre_order', product, show_id: 'show_1' });
    const seen = async (currency: string) => {
      const body = { ids: [product_id], context: { currency } };
      const { products } = (await desk.shop.call('POST', '/catalog/lookup', { body })).json<{ products: Product[] }>();
      return products.map(({ price_range }) => price_range.min);
    };
    expect(await seen('EUR')).toEqual([spoon.price]);
    expect(await seen('CNY')).toEqual(product.prices);
    expect(await seen('USD')).toEqual([]);
  });

  it('sent again changes nothing: one product, one number, and what was sold stays sold', async () => {
    const { id } = await desk.asked();
    const request: TopicRequest = { state: 'listed', product: spoon, show_id: 'show_1' };
    const { product_id } = await desk.decide(id, request);
    await expect.poll(() => desk.types()).toHaveLength(3);
    const line = [{ item_id: `item_${id}`, quantity: 3 }];
    const { id: checkout, revision } = await desk.shop.ready(desk.max, line);
    await desk.shop.call('POST', `/checkout-sessions/${checkout}/complete`, { token: desk.max, revision, body: pay() });

    expect((await desk.decide(id, request)).product_id).toBe(product_id);
    await desk.decide(id, { ...request, text: 'Worded anew' });
    const left = async () => {
      const { products } = (
        await desk.shop.call('POST', '/catalog/lookup', { body: { ids: [product_id], context: germany } })
      ).json<{
        products: Product[];
      }>();
      return products[0]?.variants[0]?.availability?.quantity;
    };
    expect(await left()).toBe(17);
    await desk.decide(id, { ...request, product: { ...spoon, quantity: 5 } });
    expect(await left()).toBe(5);
    expect((await desk.snapshot()).show.items.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('never gives a number twice, also one that is on the shelf no more', async () => {
    const { id } = await desk.asked();
    await desk.decide(id, { state: 'listed', product: spoon, show_id: 'show_1' });
    const { show } = await desk.snapshot();
    const items = show.items.slice(0, 2);
    await desk.shop.call('PUT', SHOW, { token: desk.host, body: { items } });
    await desk.decide(id, {
      state: 'pre_order',
      product: { ...spoon, shipping_window: 'Ships from 1 December' },
      show_id: 'show_1',
    });
    const { show: now, products } = await desk.snapshot();
    expect(now.items.map(({ number }) => number)).toEqual([1, 2, 5]);
    expect(products.find((product) => product.title === spoon.title)?.metadata).toMatchObject({
      shipping_window: 'Ships from 1 December',
    });
  });

  it('puts on sale what the catalogue has already', async () => {
    const { id } = await desk.asked();
    expect((await desk.decide(id, { state: 'listed', product_id: 'p_spoon', show_id: 'show_1' })).product_id).toBe(
      'p_spoon',
    );
    const { products, show } = await desk.snapshot();
    expect(show.items.at(-1)).toMatchObject({ number: 4, product_id: 'p_spoon' });
    expect(products.find((product) => product.id === 'p_spoon')?.variants[0]?.availability).toMatchObject({
      available: true,
    });
  });

  it('declines, and may take it back', async () => {
    const { id } = await desk.asked();
    await desk.decide(id, { state: 'declined', text: 'They are my grandmother’s' });
    await expect.poll(() => desk.types()).toEqual(['topic.set']);
    expect(await desk.replies(desk.lin)).toMatchObject([{ state: 'declined', text: 'They are my grandmother’s' }]);
    expect(await desk.decide(id, { state: 'open' })).not.toHaveProperty('text');
    expect(await desk.replies(desk.lin)).toEqual([]);
    expect(await desk.topics()).toMatchObject([{ id, state: 'open', askers: 2 }]);
  });

  it('merges what was the same all along: who asked both is one', async () => {
    const { id } = await desk.asked();
    await desk.say(desk.lin, '有叉子吗');
    await desk.say(desk.third, '有叉子吗');
    const fork = (await desk.topics()).find((topic) => topic.id !== id) as Topic;
    expect(fork.askers).toBe(2);
    await desk.shop.call('PUT', `/waiting-lists/${fork.id}`, { token: desk.lin, key: null });
    await desk.shop.call('PUT', `/waiting-lists/${fork.id}`, { token: desk.third, key: null });
    await desk.shop.call('PUT', `/waiting-lists/${id}`, { token: desk.lin, key: null });

    const merged = await desk.decide(id, { state: 'waiting_list', merge: [fork.id], text: 'Soon' });
    expect(merged).toMatchObject({ id, askers: 3, recent: 4, waiting: 2 });
    expect(await desk.topics()).toMatchObject([{ id, askers: 3, waiting: 2, state: 'waiting_list' }]);
    expect(await desk.topics()).toHaveLength(1);
    expect(await desk.replies(desk.third)).toMatchObject([{ id, text: 'Soon', comment_ids: [expect.any(String)] }]);
    // what is asked from now on belongs there too, and a list that was left is left
    await desk.say(desk.max, '有叉子吗');
    expect(await desk.topics()).toMatchObject([{ id, askers: 3 }]);
    const left = await desk.shop.call('DELETE', `/waiting-lists/${fork.id}`, { token: desk.third, key: null });
    expect(left.json()).toEqual({ id, waiting: false });
    expect(await desk.decide(fork.id, { state: 'waiting_list' })).toMatchObject({ id, waiting: 1 });
    expect((await desk.decide(id, { state: 'waiting_list', merge: [fork.id] })).waiting).toBe(1);
  });

  it('tells only shows in which it was asked', async () => {
    await desk.shop.call('PUT', '/live/shows/show_2', { token: desk.host, body: { status: 'live' } });
    const { id } = await desk.asked();
    await desk.decide(id, { state: 'declined' });
    await expect.poll(() => desk.types()).toEqual(['topic.set']);
    const elsewhere = await desk.shop.call('GET', '/live/shows/show_2/events?after=x:0', {
      headers: { accept: 'application/json' },
    });
    expect(elsewhere.body).not.toContain('topic.set');
  });
});
