import type { Problem, Topic, TopicRequest } from '@laotie/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk, SHOW, spoon } from '../testing/desk.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('a decision', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.shop.close());

  it('is the seller’s own: 401, 403 and 404 for everybody else', async () => {
    const { id } = await desk.asked();
    const body: TopicRequest = { state: 'declined' };
    const answer = { question: 'Q', text: 'A' };
    const stranger = await desk.shop.endpoint.createHostKey({ seller_id: 's_other', scopes: ['show', 'products'] });
    const listing: TopicRequest = { state: 'listed', product: spoon };
    const asks = async (url: string, what: object, token?: string) =>
      (await desk.shop.call('PUT', url, { token, body: what, key: null })).statusCode;
    for (const [url, what] of [
      [`/demand/topics/${id}`, body],
      [`${SHOW}/answers/a`, answer],
    ] as const) {
      expect(await asks(url, what)).toBe(401);
      expect(await asks(url, what, desk.lin)).toBe(401);
      expect(await asks(url, what, await desk.shop.hostKey('products', 'moderate'))).toBe(403);
      expect(await asks(url, what, stranger)).toBe(404);
      expect(await asks(url, what, desk.host)).toBe(200);
    }
    expect(await asks(`/demand/topics/${id}`, listing, await desk.shop.hostKey('show'))).toBe(403);
    expect(await asks(`/demand/topics/${id}`, listing, await desk.shop.hostKey('show', 'products'))).toBe(200);
    expect(await asks('/demand/topics/none', body, desk.host)).toBe(404);
    expect(await asks('/live/shows/none/answers/a', answer, desk.host)).toBe(404);
    expect((await desk.shop.call('GET', `${SHOW}/replies`)).statusCode).toBe(401);
    expect((await desk.shop.call('GET', '/live/shows/none/replies', { token: desk.lin })).statusCode).toBe(404);
  });

  it('does not merge a topic with itself, nor a wish with a question, nor list a question', async () => {
    const { id } = await desk.asked();
    await desk.say(desk.lin, '会不会很辣');
    const question = (await desk.topics()).find(({ kind }) => kind === 'product_question') as Topic;
    expect((await desk.put(id, { state: 'open', merge: [id] })).json()).toMatchObject({ path: '$.merge[0]' });
    expect((await desk.put(id, { state: 'open', merge: [question.id] })).json()).toMatchObject({ path: '$.merge[0]' });
    expect((await desk.put(question.id, { state: 'listed', product: spoon })).json()).toMatchObject({
      path: '$.state',
    });
    expect((await desk.put(question.id, { state: 'declined', text: 'Cannot say' })).statusCode).toBe(200);
  });
});

describe('a decision that makes no sense', () => {
  let desk: Desk;
  let id: string;
  beforeAll(async () => {
    desk = await openDesk();
    ({ id } = await desk.asked());
  });
  afterAll(() => desk.shop.close());

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
    [
      '$.product.prices[0].currency',
      { state: 'listed', product: { ...spoon, prices: [{ amount: 5, currency: 'EUR' }] } },
    ],
    [
      '$.product.prices[0].currency',
      { state: 'listed', product: { ...spoon, prices: [{ amount: 5, currency: 'XXX' }] } },
    ],
    ['$.product.prices[1].currency', { state: 'listed', product: { ...spoon, prices: [usd(5), usd(6)] } }],
    ['$.product.prices[0].amount', { state: 'listed', product: { ...spoon, prices: [usd(0)] } }],
    ['$.merge', { state: 'open', merge: Array.from({ length: 101 }, (_, n) => `topic_${n}`) }],
    ['$.product.title', { state: 'listed', product: { ...spoon, title: '  ' } }],
    ['$.product.image_url', { state: 'listed', product: { ...spoon, image_url: 'javascript:alert(1)' } }],
    ['$.show_id', { state: 'listed', product: spoon, show_id: 'none' }],
    ['$.show_id', { state: 'declined', show_id: 'none' }],
    ['$.text', { state: 'answered', text: ' ' }],
    ['$.merge[0]', { state: 'open', merge: ['none'] }],
  ])('is refused at %s: %j', async (path, body) => {
    const refused = await desk.put(id, body);
    expect(refused.json<Problem>()).toMatchObject({ status: 400, code: 'invalid', path });
    expect(await desk.topics()).toMatchObject([{ id, state: 'open' }]);
    expect((await desk.snapshot()).show.items).toHaveLength(3);
  });
});
