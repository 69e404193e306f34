import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Demand } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, pay, type TestShop } from '../testing/shop.ts';
import { kinds } from '../testing/stores.ts';

const data = process.env['LAOTIE_TEST_DATA'];
const own = [
  "' OR 1=1 --",
  'é',
  '\u{1F525}',
  '\uD800',
  '%',
  '_',
  '\\',
  '$1',
  '?',
  "'); DROP TABLE orders; --",
  '\u202Egnp.exe',
];

describe.each(kinds)('SQL in every input, on $name', ({ missing, place }) => {
  const { database, remove } = place();
  let shop: TestShop;
  let token: string;
  let host: string;
  let topic: string;
  beforeAll(async () => {
    if (missing) return;
    const endless = { burst: 1e9, per_second: 1e9 };
    const limit = { buyer: endless, address: endless };
    shop = await openShop({
      database,
      limits: {
        comments: limit,
        likes: limit,
        guests: limit,
        carts: limit,
        checkouts: limit,
        waiting: limit,
        own: limit,
      },
    });
    token = await shop.guest();
    host = await shop.hostKey('show', 'products');
    await shop.call('POST', '/live/shows/show_1/comments', { token, body: { id: 'c_1', text: '那个勺子卖吗' } });
    topic = (await shop.call('GET', '/demand', { token: host })).json<Demand>().topics[0]?.id ?? '';
    expect(topic).not.toBe('');
  }, 30_000);
  afterAll(async () => {
    await shop?.close();
    remove();
  });

  /** One payload everywhere at once; answers with the statuses. */
  async function everywhere(payload: string): Promise<number[]> {
    const name = encodeURIComponent(payload.toWellFormed());
    const post = (url: string, body: unknown) => shop.call('POST', url, { token, body });
    const put = (url: string, body: unknown) => shop.call('PUT', url, { token: host, body });
    const cut = payload.slice(0, 80);
    const answers = await Promise.all([
      post('/catalog/search', {
        query: payload,
        seller_id: payload,
        pagination: { cursor: payload },
        context: { currency: payload },
      }),
      post('/catalog/lookup', { ids: [payload] }),
      post('/carts', { line_items: [{ item: { id: payload }, quantity: 1 }], discounts: { codes: [payload] } }),
      shop.call('PUT', `/carts/${name}`, { token, body: { line_items: [] } }),
      post('/checkout-sessions', { cart_id: payload, buyer: { email: payload } }),
      post('/checkout-sessions', {
        line_items: [{ item: { id: 'v_oil' }, quantity: 1 }],
        buyer: { first_name: payload },
        attribution: { show_id: payload },
      }),
      post('/live/shows/show_1/comments', { id: payload, text: payload, author_name: cut }),
      shop.call('GET', `/orders/${name}`, { token }),
      shop.call('GET', `/live/shows/${name}`),
      shop.call('GET', `/live/shows/show_1/events?after=${name}`, { headers: { accept: 'application/json' } }),
      shop.call('GET', `/live/shows/show_1/history?from=${name}&to=${name}&cursor=${name}`),
      shop.call('GET', `/live/shows?cursor=${name}&seller_id=${name}`),
      shop.call('GET', `/orders?cursor=${name}`, { token }),
      shop.call('GET', `/shipping-options?address_country=${name}`),
      shop.call('GET', `/live/shows/${name}/replies`, { token }),
      shop.call('PUT', `/waiting-lists/${name}`, { token }),
      shop.call('DELETE', `/waiting-lists/${name}`, { token }),
      put(`/demand/topics/${name}`, { state: 'declined' }),
      put(`/demand/topics/${topic}`, { state: 'answered', text: payload }),
      put(`/demand/topics/${topic}`, { state: 'open', merge: [payload], show_id: payload }),
      put(`/live/shows/show_1/answers/${name}`, { question: payload, text: payload }),
      shop.call('GET', `/asks?topic_id=${name}&cursor=${name}`, { token: host }),
      shop.call('POST', '/live/shows/show_1/captures', {
        token: host,
        body: { messages: [{ source: cut, message_id: payload, author: { name: cut }, text: payload }] },
      }),
    ]);
    return answers.map(({ statusCode }) => statusCode);
  }

  it.skipIf(missing)(
    `is taken for text, and changes nothing${missing ? ` (${missing})` : ''}`,
    async () => {
      const listed = data
        ? (JSON.parse(readFileSync(join(data, 'security', 'sqli.json'), 'utf8')) as { payloads: string[] }).payloads
        : [];
      const search = async () => (await shop.call('POST', '/catalog/search', { body: {} })).json();
      const before = await search();
      for (const payload of [...own, ...listed])
        expect(Math.max(...(await everywhere(payload))), payload).toBeLessThan(500);
      expect(await search()).toEqual(before);
    },
    120_000,
  );

  it.skipIf(missing)(`and a buyer can still buy${missing ? ` (${missing})` : ''}`, async () => {
    const { id, revision } = await shop.ready(token);
    const answer = await shop.call('POST', `/checkout-sessions/${id}/complete`, { token, revision, body: pay() });
    expect(answer.json()).toMatchObject({ status: 'completed' });
    expect((await shop.call('GET', '/orders', { token })).json()).toMatchObject({ orders: [{}] });
  });
});
