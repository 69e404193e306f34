import { randomUUID } from 'node:crypto';
import type {
  Checkout,
  Demand,
  EventPage,
  LiveEvent,
  Problem,
  Product,
  Reply,
  SavedAnswer,
  ShowSnapshot,
  Topic,
  TopicRequest,
} from '@laotie/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { germany, openShop, pay, type TestShop } from '../testing/shop.ts';
import { type Kind, kinds } from '../testing/stores.ts';

const spoon = { title: 'Pear-wood spoon', price: { amount: 1290, currency: 'EUR' }, quantity: 20 };
const SHOW = '/live/shows/show_1';

describe('the seller’s word', () => {
  let shop: TestShop;
  let host: string;
  let lin: string;
  let max: string;
  let third: string;
  let from: string;
  beforeEach(async () => {
    shop = await openShop();
    host = await shop.hostKey('show', 'products');
    [lin, max, third] = [await shop.guest(), await shop.guest(), await shop.guest()];
    const cue = { product_id: 'p_oil', kind: 'pin' };
    await shop.call('PUT', `${SHOW}/cues/c_1`, { token: host, body: cue });
    from = (await snapshot()).cursor;
  });
  afterEach(() => shop.close());

  const get = async <T>(url: string, token?: string) => (await shop.call('GET', url, { token })).json<T>();
  const snapshot = () => get<ShowSnapshot>(`${SHOW}?currency=EUR&language=en`);
  const say = async (token: string, text: string, show = SHOW) => {
    const id = randomUUID();
    expect((await shop.call('POST', `${show}/comments`, { token, body: { id, text } })).statusCode).toBe(201);
    return id;
  };
  const topics = async () => (await get<Demand>(`${SHOW}/demand`, host)).topics;
  const put = (id: string, body: TopicRequest, token = host) =>
    shop.call('PUT', `/demand/topics/${id}`, { token, body, key: null });
  const decide = async (id: string, body: TopicRequest) => {
    const answer = await put(id, body);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<Topic>();
  };
  const replies = async (token: string) => (await get<{ replies: Reply[] }>(`${SHOW}/replies`, token)).replies;
  const told = async (after = from): Promise<LiveEvent[]> => {
    const accept = { headers: { accept: 'application/json' } };
    const { events } = (await shop.call('GET', `${SHOW}/events?after=${after}&currency=EUR`, accept)).json<EventPage>();
    return events.filter(({ type }) => !['stats', 'comments.add', 'cue.set'].includes(type));
  };
  const types = async (after?: string) => (await told(after)).map(({ type }) => type);

  /** Two guests ask for one thing, each in their own language. */
  async function asked() {
    const comments = [await say(lin, '那个勺子卖吗'), await say(max, 'can you sell that spoon?')];
    await say(third, 'good evening');
    const [topic] = await topics();
    expect(topic).toMatchObject({ askers: 2, state: 'open', kind: 'sourcing' });
    return { id: topic?.id as string, comments };
  }

  it('lists what two asked for: it is on the shelf, one of them buys it, both hear of it, a third does not', async () => {
    const { id, comments } = await asked();
    expect(await replies(lin)).toEqual([]);
    const topic = await decide(id, { state: 'listed', product: spoon, show_id: 'show_1', text: 'Here it is' });
    expect(topic).toMatchObject({ id, state: 'listed', text: 'Here it is', askers: 2 });
    const product_id = topic.product_id as string;

    await expect.poll(() => types()).toEqual(['product.set', 'show.set', 'topic.set']);
    expect(await told()).toMatchObject([
      { data: { id: product_id, title: 'Pear-wood spoon', price_range: { min: { amount: 1290 } } } },
      { data: { items: [{}, {}, {}, { number: 4, product_id, aliases: ['spoon'] }] } },
      { data: { id, state: 'listed', text: 'Here it is', product_id } },
    ]);
    const { products } = await snapshot();
    const [item] = products.find((product) => product.id === product_id)?.variants ?? [];
    expect(item?.availability).toMatchObject({ available: true, quantity: 20 });

    const [comment] = comments;
    expect(await replies(lin)).toEqual([
      { id, state: 'listed', text: 'Here it is', product_id, comment_ids: [comment] },
    ]);
    expect(await replies(max)).toMatchObject([{ id, product_id, comment_ids: [comments[1]] }]);
    expect(await replies(third)).toEqual([]);

    const ready = await shop.ready(lin, [{ item_id: item?.id as string, quantity: 2 }]);
    const { id: checkout, revision } = ready;
    const paid = await shop.call('POST', `/checkout-sessions/${checkout}/complete`, {
      token: lin,
      revision,
      body: pay(),
    });
    expect(paid.json<Checkout>()).toMatchObject({ status: 'completed' });
  });

  it('sent again changes nothing: one product, one number, and what was sold stays sold', async () => {
    const { id } = await asked();
    const request: TopicRequest = { state: 'listed', product: spoon, show_id: 'show_1' };
    const { product_id } = await decide(id, request);
    await expect.poll(() => types()).toHaveLength(3);
    const line = [{ item_id: `item_${id}`, quantity: 3 }];
    const { id: checkout, revision } = await shop.ready(max, line);
    await shop.call('POST', `/checkout-sessions/${checkout}/complete`, { token: max, revision, body: pay() });

    expect((await decide(id, request)).product_id).toBe(product_id);
    await decide(id, { ...request, text: 'Worded anew' });
    const left = async () => {
      const { products } = (
        await shop.call('POST', '/catalog/lookup', { body: { ids: [product_id], context: germany } })
      ).json<{
        products: Product[];
      }>();
      return products[0]?.variants[0]?.availability?.quantity;
    };
    expect(await left()).toBe(17);
    await decide(id, { ...request, product: { ...spoon, quantity: 5 } });
    expect(await left()).toBe(5);
    expect((await snapshot()).show.items.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('never gives a number twice, also one that is on the shelf no more', async () => {
    const { id } = await asked();
    await decide(id, { state: 'listed', product: spoon, show_id: 'show_1' });
    const { show } = await snapshot();
    const items = show.items.slice(0, 2);
    await shop.call('PUT', SHOW, { token: host, body: { items } });
    await decide(id, {
      state: 'pre_order',
      product: { ...spoon, shipping_window: 'Ships from 1 December' },
      show_id: 'show_1',
    });
    const { show: now, products } = await snapshot();
    expect(now.items.map(({ number }) => number)).toEqual([1, 2, 5]);
    expect(products.find((product) => product.title === spoon.title)?.metadata).toMatchObject({
      shipping_window: 'Ships from 1 December',
    });
  });

  it('puts on sale what the catalogue has already', async () => {
    const { id } = await asked();
    expect((await decide(id, { state: 'listed', product_id: 'p_spoon', show_id: 'show_1' })).product_id).toBe(
      'p_spoon',
    );
    const { products, show } = await snapshot();
    expect(show.items.at(-1)).toMatchObject({ number: 4, product_id: 'p_spoon' });
    expect(products.find((product) => product.id === 'p_spoon')?.variants[0]?.availability).toMatchObject({
      available: true,
    });
  });

  it('declines, and may take it back', async () => {
    const { id } = await asked();
    await decide(id, { state: 'declined', text: 'They are my grandmother’s' });
    await expect.poll(() => types()).toEqual(['topic.set']);
    expect(await replies(lin)).toMatchObject([{ state: 'declined', text: 'They are my grandmother’s' }]);
    expect(await decide(id, { state: 'open' })).not.toHaveProperty('text');
    expect(await replies(lin)).toEqual([]);
    expect(await topics()).toMatchObject([{ id, state: 'open', askers: 2 }]);
  });

  it('answers a question once for all: whoever comes later has the answer', async () => {
    const comment = await say(lin, '会不会很辣');
    await say(max, '会不会很辣');
    const [topic] = await topics();
    expect(topic).toMatchObject({ kind: 'product_question', product_id: 'p_oil', askers: 2 });
    const id = topic?.id as string;
    await decide(id, { state: 'answered', text: 'Mild; the hot one is no. 2' });
    const answer = { id, product_id: 'p_oil', question: topic?.title, text: 'Mild; the hot one is no. 2' };
    await expect.poll(() => types()).toEqual(['answer.set', 'topic.set']);
    expect((await told())[0]).toMatchObject({ data: answer });
    expect((await snapshot()).answers).toEqual([answer]);
    expect(await replies(lin)).toEqual([
      { id, state: 'answered', text: answer.text, product_id: 'p_oil', comment_ids: [comment] },
    ]);
    // the seller's answer holds in every show
    expect((await get<ShowSnapshot>('/live/shows/show_2')).answers).toEqual([answer]);

    await decide(id, { state: 'answered', text: 'Only a little', show_id: 'show_1' });
    expect((await snapshot()).answers).toEqual([{ ...answer, text: 'Only a little' }]);
    expect((await get<ShowSnapshot>('/live/shows/show_2')).answers).toEqual([]);
    await decide(id, { state: 'open' });
    expect((await snapshot()).answers).toEqual([]);
    await expect
      .poll(async () => (await told()).at(-2))
      .toMatchObject({ type: 'answer.set', data: { id, removed: true } });
  });

  it('is written down beforehand, and taken back', async () => {
    const url = `${SHOW}/answers/care`;
    const body = { question: 'Dishwasher?', text: 'By hand, please', product_id: 'p_wok' };
    const saved = await shop.call('PUT', url, { token: host, body, key: null });
    expect(saved.json<SavedAnswer>()).toEqual({ id: 'care', ...body });
    await expect.poll(() => types()).toEqual(['answer.set']);
    expect((await snapshot()).answers).toEqual([{ id: 'care', ...body }]);
    await shop.call('PUT', url, { token: host, body: { ...body, removed: true }, key: null });
    expect((await snapshot()).answers).toEqual([]);
  });

  it('merges what was the same all along: who asked both is one', async () => {
    const { id } = await asked();
    await say(lin, '有叉子吗');
    await say(third, '有叉子吗');
    const fork = (await topics()).find((topic) => topic.id !== id) as Topic;
    expect(fork.askers).toBe(2);
    await shop.call('PUT', `/waiting-lists/${fork.id}`, { token: lin, key: null });
    await shop.call('PUT', `/waiting-lists/${fork.id}`, { token: third, key: null });
    await shop.call('PUT', `/waiting-lists/${id}`, { token: lin, key: null });

    const merged = await decide(id, { state: 'waiting_list', merge: [fork.id], text: 'Soon' });
    expect(merged).toMatchObject({ id, askers: 3, recent: 4, waiting: 2 });
    expect(await topics()).toMatchObject([{ id, askers: 3, waiting: 2, state: 'waiting_list' }]);
    expect(await topics()).toHaveLength(1);
    expect(await replies(third)).toMatchObject([{ id, text: 'Soon', comment_ids: [expect.any(String)] }]);
    // what is asked from now on belongs there too, and a list that was left is left
    await say(max, '有叉子吗');
    expect(await topics()).toMatchObject([{ id, askers: 3 }]);
    const left = await shop.call('DELETE', `/waiting-lists/${fork.id}`, { token: third, key: null });
    expect(left.json()).toEqual({ id, waiting: false });
    expect((await decide(id, { state: 'waiting_list', merge: [fork.id] })).waiting).toBe(1);
  });

  it('is known after a restart', async () => {
    const { database, remove } = (kinds[0] as Kind).place();
    await shop.close();
    shop = await openShop({ database });
    host = await shop.hostKey('show', 'products');
    [lin, max, third] = [await shop.guest(), await shop.guest(), await shop.guest()];
    const { id } = await asked();
    await shop.call('PUT', `/waiting-lists/${id}`, { token: lin, key: null });
    await decide(id, { state: 'answered', text: 'Next week' });
    await shop.close();

    shop = await openShop({ database });
    host = await shop.hostKey('show');
    expect(await replies(lin)).toMatchObject([{ id, text: 'Next week' }]);
    expect((await snapshot()).answers).toMatchObject([{ id, text: 'Next week' }]);
    expect(await get('/waiting-lists', lin)).toEqual({ ids: [id] });
    expect(await topics()).toMatchObject([{ id, askers: 2, waiting: 1, state: 'answered' }]);
    remove();
  });

  it('tells only shows in which it was asked', async () => {
    await shop.call('PUT', '/live/shows/show_2', { token: host, body: { status: 'live' } });
    const { id } = await asked();
    await decide(id, { state: 'declined' });
    await expect.poll(() => types()).toEqual(['topic.set']);
    const elsewhere = await shop.call('GET', '/live/shows/show_2/events?after=x:0', {
      headers: { accept: 'application/json' },
    });
    expect(elsewhere.body).not.toContain('topic.set');
  });

  it('is the seller’s own: 401, 403 and 404 for everybody else', async () => {
    const { id } = await asked();
    const body: TopicRequest = { state: 'declined' };
    const answer = { question: 'Q', text: 'A' };
    const stranger = await shop.endpoint.createHostKey({ seller_id: 's_other', scopes: ['show', 'products'] });
    const listing: TopicRequest = { state: 'listed', product: spoon };
    const asks = async (url: string, what: object, token?: string) =>
      (await shop.call('PUT', url, { token, body: what, key: null })).statusCode;
    for (const [url, what] of [
      [`/demand/topics/${id}`, body],
      [`${SHOW}/answers/a`, answer],
    ] as const) {
      expect(await asks(url, what)).toBe(401);
      expect(await asks(url, what, lin)).toBe(401);
      expect(await asks(url, what, await shop.hostKey('products', 'moderate'))).toBe(403);
      expect(await asks(url, what, stranger)).toBe(404);
      expect(await asks(url, what, host)).toBe(200);
    }
    expect(await asks(`/demand/topics/${id}`, listing, await shop.hostKey('show'))).toBe(403);
    expect(await asks(`/demand/topics/${id}`, listing, await shop.hostKey('show', 'products'))).toBe(200);
    expect(await asks('/demand/topics/none', body, host)).toBe(404);
    expect(await asks('/live/shows/none/answers/a', answer, host)).toBe(404);
    expect((await shop.call('GET', `${SHOW}/replies`)).statusCode).toBe(401);
    expect((await shop.call('GET', '/live/shows/none/replies', { token: lin })).statusCode).toBe(404);
  });

  it.each<[string, object]>([
    ['$.state', { state: 'sold' }],
    ['$.state', {}],
    ['$.product', { state: 'listed' }],
    ['$.product_id', { state: 'listed', product: spoon, product_id: 'p_oil' }],
    ['$.product_id', { state: 'listed', product_id: 'p_none' }],
    ['$.product', { state: 'declined', product: spoon }],
    ['$.product_id', { state: 'waiting_list', product_id: 'p_oil' }],
    ['$.product.price.amount', { state: 'listed', product: { ...spoon, price: { amount: 0, currency: 'EUR' } } }],
    ['$.product.price.amount', { state: 'listed', product: { ...spoon, price: { amount: -5, currency: 'EUR' } } }],
    ['$.product.price.currency', { state: 'listed', product: { ...spoon, price: { amount: 5, currency: 'XXX' } } }],
    ['$.product.title', { state: 'listed', product: { ...spoon, title: '  ' } }],
    ['$.product.image_url', { state: 'listed', product: { ...spoon, image_url: 'javascript:alert(1)' } }],
    ['$.show_id', { state: 'listed', product: spoon, show_id: 'none' }],
    ['$.show_id', { state: 'declined', show_id: 'none' }],
    ['$.text', { state: 'answered', text: ' ' }],
    ['$.merge[0]', { state: 'open', merge: ['none'] }],
  ])('refuses nonsense at %s: %j', async (path, body) => {
    const { id } = await asked();
    const refused = await shop.call('PUT', `/demand/topics/${id}`, { token: host, body });
    expect(refused.json<Problem>()).toMatchObject({ status: 400, code: 'invalid', path });
    expect(await topics()).toMatchObject([{ id, state: 'open' }]);
    expect((await snapshot()).show.items).toHaveLength(3);
  });

  it('does not merge a topic with itself, nor a wish with a question, nor list a question', async () => {
    const { id } = await asked();
    await say(lin, '会不会很辣');
    const question = (await topics()).find(({ kind }) => kind === 'product_question') as Topic;
    expect((await put(id, { state: 'open', merge: [id] })).json()).toMatchObject({ path: '$.merge[0]' });
    expect((await put(id, { state: 'open', merge: [question.id] })).json()).toMatchObject({ path: '$.merge[0]' });
    expect((await put(question.id, { state: 'listed', product: spoon })).json()).toMatchObject({ path: '$.state' });
    expect((await put(question.id, { state: 'declined', text: 'Cannot say' })).statusCode).toBe(200);
  });
});
