import type { Cart, Checkout, Order } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { germany, openShop, pay, type TestShop } from '../testing/shop.ts';
import { ucpFolder, ucpValidator } from '../testing/ucp.ts';

const cartSchema = 'shopping/discount.json#/$defs/dev.ucp.shopping.cart';
const checkoutSchemas = [
  'shopping/checkout.json',
  'shopping/discount.json#/$defs/dev.ucp.shopping.checkout',
  'shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout',
];
const errorSchema = 'shopping/types/error_response.json';

describe.skipIf(!ucpFolder)('answers fit the UCP schemas (skipped without LAOTIE_TEST_DATA/ucp)', () => {
  let shop: TestShop;
  let misfit: ReturnType<typeof ucpValidator>;
  beforeAll(async () => {
    shop = await openShop({ links: [{ type: 'terms_of_service', url: 'https://shop.example/terms' }] });
    misfit = ucpValidator(ucpFolder as string);
  });
  afterAll(() => shop.close());

  const expectCheckout = (value: unknown): void => {
    for (const schema of checkoutSchemas) expect(misfit(schema, value), schema).toBe('');
  };

  it('has teeth: a cart without totals does not fit', () => {
    expect(misfit(cartSchema, { ucp: { version: '2026-04-08' }, id: 'c', line_items: [], currency: 'EUR' })).toMatch(
      /totals/,
    );
  });

  it('profile', async () => {
    const profile = (await shop.call('GET', '/.well-known/ucp')).json<{
      ucp: { capabilities: Record<string, unknown> };
    }>();
    expect(misfit('discovery/profile.json#/$defs/business_profile', profile)).toBe('');
    expect(profile.ucp.capabilities['dev.laotie.endpoint']).toMatchObject([
      {
        config: { checkout: 'in_page', orders: 'list', live: 'stream', payment_handlers: ['dev.laotie.payment.test'] },
      },
    ]);
  });

  it('catalog search and lookup', async () => {
    const found = await shop.call('POST', '/catalog/search', { body: { context: germany, pagination: { limit: 2 } } });
    expect(misfit('shopping/catalog_search.json#/$defs/search_response', found.json())).toBe('');
    expect(found.json()).toMatchObject({ products: [{}, {}], pagination: { has_next_page: true } });
    const ids = ['p_oil', 'v_wok', 'p_walnuts', 'nothing'];
    const known = await shop.call('POST', '/catalog/lookup', { body: { ids, context: germany } });
    expect(misfit('shopping/catalog_lookup.json#/$defs/lookup_response', known.json())).toBe('');
    expect(known.json<{ products: { id: string }[] }>().products.map(({ id }) => id)).toEqual([
      'p_oil',
      'p_wok',
      'p_walnuts',
    ]);
  });

  it('carts: empty, filled, with a code, with things that cannot be had', async () => {
    const line_items = [
      { item: { id: 'v_oil' }, quantity: 2 },
      { item: { id: 'v_oil_hot' }, quantity: 9 },
      { item: { id: 'v_oil_gone' }, quantity: 1 },
      { item: { id: 'v_walnuts' }, quantity: 1 },
      { item: { id: 'v_nothing' }, quantity: 1 },
    ];
    for (const body of [
      { line_items: [] },
      { line_items, context: germany, discounts: { codes: ['LIVE10', 'NOPE'] } },
    ]) {
      const made = await shop.call('POST', '/carts', { body });
      expect(made.statusCode).toBe(201);
      expect(misfit(cartSchema, made.json())).toBe('');
      const read = await shop.call('GET', `/carts/${made.json<Cart>().id}`);
      expect(misfit(cartSchema, read.json())).toBe('');
    }
  });

  it('checkout sessions in every state, and their order', async () => {
    const bare = await shop.call('POST', '/checkout-sessions', {
      body: { line_items: [{ item: { id: 'v_oil' }, quantity: 1 }] },
    });
    expect(bare.json()).toMatchObject({ status: 'incomplete' });
    expectCheckout(bare.json());

    const ready = await shop.ready();
    expect(ready.status).toBe('ready_for_complete');
    expectCheckout(ready);

    const complete = (checkout: Checkout, token: string) =>
      shop.call('POST', `/checkout-sessions/${checkout.id}/complete`, {
        revision: checkout.revision,
        body: pay(token),
      });
    const declined = await complete(ready, 'declined');
    expect(declined.json()).toMatchObject({ status: 'ready_for_complete', messages: [{ code: 'payment_declined' }] });
    expectCheckout(declined.json());

    const acting = await complete(await shop.ready(), 'needs_action');
    expectCheckout(acting.json());

    const done = await complete(await shop.ready(), 'approved');
    expect(done.json()).toMatchObject({ status: 'completed', order: { id: expect.any(String) } });
    expectCheckout(done.json());

    const gone = await shop.ready();
    const canceled = await shop.call('POST', `/checkout-sessions/${gone.id}/cancel`, { revision: gone.revision });
    expect(canceled.json()).toMatchObject({ status: 'canceled' });
    expectCheckout(canceled.json());

    const { id, access_token } = done.json<Checkout>().order as { id: string; access_token?: string };
    const order = await shop.call('GET', `/orders/${id}`, { token: access_token });
    expect(order.statusCode).toBe(200);
    expect(misfit('shopping/order.json', order.json())).toBe('');
  });

  it('every order of a list', async () => {
    const token = await shop.guest();
    const checkout = await shop.ready(token);
    await shop.call('POST', `/checkout-sessions/${checkout.id}/complete`, {
      token,
      revision: checkout.revision,
      body: pay(),
    });
    const { orders } = (await shop.call('GET', '/orders', { token })).json<{ orders: Order[] }>();
    expect(orders).toHaveLength(1);
    for (const order of orders)
      expect(misfit('shopping/order.json', { ucp: { version: '2026-04-08' }, ...order })).toBe('');
  });

  it.each([
    ['GET', '/carts/none'],
    ['PUT', '/carts/none'],
    ['GET', '/checkout-sessions/none'],
    ['POST', '/checkout-sessions/none/cancel'],
    ['GET', '/orders/none'],
  ] as const)('%s %s: nothing there', async (method, url) => {
    const body = method === 'PUT' ? { body: { line_items: [] } } : {};
    const answer = await shop.call(method, url, { ...body, headers: { 'accept-language': 'zh-CN' } });
    expect(answer.statusCode).toBe(404);
    expect(misfit(errorSchema, answer.json())).toBe('');
    expect(answer.json()).toMatchObject({ messages: [{ code: 'not_found', content: '找不到，或不属于您' }] });
  });
});
