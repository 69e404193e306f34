import { randomUUID } from 'node:crypto';
import type { Cart, Checkout } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { germany, openShop, pay, type TestShop } from '../testing/shop.ts';

const NOW = Date.parse('2026-11-22T19:00:00Z');
const line_items = [{ item: { id: 'v_oil' }, quantity: 1 }];

/** What a stored key promises, after the rules of the best-known payment service and the IETF draft. */
describe('idempotency', () => {
  let shop: TestShop;
  let token: string;
  let now = NOW;
  beforeAll(async () => {
    shop = await openShop({ clock: () => now });
    token = await shop.guest();
  });
  afterAll(() => shop.close());

  const makeCart = (key: string | null, more: object = {}, body: unknown = { line_items, context: germany }) =>
    shop.call('POST', '/carts', { token, key, body, ...more });
  const complete = (checkout: Checkout, key: string, more: object = {}) =>
    shop.call('POST', `/checkout-sessions/${checkout.id}/complete`, {
      token,
      key,
      revision: checkout.revision,
      body: pay(),
      ...more,
    });
  const orders = async (): Promise<number> =>
    (await shop.call('GET', '/orders?limit=100', { token })).json<{ orders: unknown[] }>().orders.length;

  it.each([
    ['POST', '/guests', undefined],
    ['POST', '/carts', { line_items }],
    ['PUT', '/carts/c', { line_items }],
    ['POST', '/checkout-sessions', { line_items }],
    ['PUT', '/checkout-sessions/c', {}],
    ['POST', '/checkout-sessions/c/complete', pay()],
    ['POST', '/checkout-sessions/c/cancel', undefined],
    ['POST', '/live/shows/show_1/comments', { id: 'x', text: 'hi' }],
    ['POST', '/live/shows/show_1/likes', { count: 1 }],
  ] as const)('%s %s needs a key', async (method, url, body) => {
    const answer = await shop.call(method, url, { token, key: null, body });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ status: 400, code: 'idempotency_key_required' });
  });

  it.each([['x'.repeat(256)], ['with space'], ['ümlaut']])('refuses the key %s', async (key) => {
    expect((await makeCart(key)).json()).toMatchObject({ status: 400, code: 'invalid' });
  });

  it('takes any key of up to 255 characters', async () => {
    expect((await makeCart(`${randomUUID()}-${'x'.repeat(218)}`)).statusCode).toBe(201);
  });

  it('answers the same again, says so, and does nothing more', async () => {
    const key = randomUUID();
    const first = await makeCart(key);
    const second = await makeCart(key);
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.statusCode).toBe(201);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(second.json()).toEqual(first.json());
  });

  it('takes the same members in another order for the same request', async () => {
    const key = randomUUID();
    const first = await makeCart(key, {}, { context: { currency: 'EUR', address_country: 'DE' }, line_items });
    const second = await makeCart(key, {}, { line_items, context: { address_country: 'DE', currency: 'EUR' } });
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.json()).toEqual(first.json());
  });

  it('refuses the key for another body', async () => {
    const key = randomUUID();
    await makeCart(key);
    const other = await makeCart(key, {}, { line_items: [{ item: { id: 'v_oil' }, quantity: 2 }], context: germany });
    expect(other.statusCode).toBe(422);
    expect(other.json()).toMatchObject({ code: 'idempotency_conflict' });
  });

  it('keeps keys of buyers apart', async () => {
    const key = randomUUID();
    const mine = (await makeCart(key)).json<Cart>();
    const theirs = await makeCart(key, { token: await shop.guest() });
    expect(theirs.headers['idempotent-replayed']).toBeUndefined();
    expect(theirs.json<Cart>().id).not.toBe(mine.id);
  });

  it('keeps keys of resources apart: cancelling one cannot replay another', async () => {
    const [a, b] = [await shop.ready(token), await shop.ready(token)];
    const key = randomUUID();
    const cancel = (checkout: Checkout) =>
      shop.call('POST', `/checkout-sessions/${checkout.id}/cancel`, { token, key, revision: checkout.revision });
    expect((await cancel(a)).json()).toMatchObject({ id: a.id, status: 'canceled' });
    expect((await cancel(b)).json()).toMatchObject({ id: b.id, status: 'canceled' });
  });

  it('keeps keys of methods apart', async () => {
    const key = randomUUID();
    const made = (await makeCart(key)).json<Cart>();
    const put = await shop.call('PUT', `/carts/${made.id}`, { token, key, body: { line_items, context: germany } });
    expect(put.statusCode).toBe(200);
    expect(put.headers['idempotent-replayed']).toBeUndefined();
  });

  it('does not keep a refused request: corrected, it may use the key', async () => {
    const key = randomUUID();
    expect((await makeCart(key, {}, { line_items: 'none' })).statusCode).toBe(400);
    expect((await makeCart(key)).statusCode).toBe(201);
  });

  it('does not keep a 412, and executed nothing', async () => {
    const cart = (await makeCart(randomUUID())).json<Cart>();
    const change = (quantity: number, key: string, revision: string | undefined) =>
      shop.call('PUT', `/carts/${cart.id}`, {
        token,
        key,
        revision,
        body: { line_items: [{ item: { id: 'v_oil' }, quantity }] },
      });
    const won = (await change(2, randomUUID(), cart.revision)).json<Cart>();
    const key = randomUUID();
    const stale = await change(5, key, cart.revision);
    expect(stale.statusCode).toBe(412);
    expect(stale.json()).toMatchObject({
      code: 'revision_mismatch',
      latest: { id: cart.id, revision: won.revision, line_items: [{ quantity: 2 }] },
    });
    expect((await change(5, key, won.revision)).json()).toMatchObject({ line_items: [{ quantity: 5 }] });
  });

  it('replays before it looks at revisions', async () => {
    const cart = (await makeCart(randomUUID())).json<Cart>();
    const key = randomUUID();
    const change = () =>
      shop.call('PUT', `/carts/${cart.id}`, { token, key, revision: cart.revision, body: { line_items: [] } });
    const first = await change();
    const again = await change();
    expect(again.statusCode).toBe(200);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.json()).toEqual(first.json());
  });

  it('one key, two at once: one order, the other waits or gets the same', async () => {
    const before = await orders();
    const checkout = await shop.ready(token);
    const key = randomUUID();
    const answers = await Promise.all([complete(checkout, key), complete(checkout, key), complete(checkout, key)]);
    for (const { statusCode } of answers) expect([200, 409]).toContain(statusCode);
    expect(answers.some(({ statusCode }) => statusCode === 200)).toBe(true);
    expect(await orders()).toBe(before + 1);
    const later = await complete(checkout, key);
    expect(later.statusCode).toBe(200);
    expect(later.headers['idempotent-replayed']).toBe('true');
  });

  it('two keys, one checkout: one order', async () => {
    const before = await orders();
    const checkout = await shop.ready(token);
    const first = await complete(checkout, randomUUID());
    const second = await complete(checkout, randomUUID());
    expect(first.json()).toMatchObject({ status: 'completed' });
    expect(second.json<Checkout>().order?.id).toBe(first.json<Checkout>().order?.id);
    expect(await orders()).toBe(before + 1);
  });

  it('keeps a declined payment under its key: another try is another key', async () => {
    const checkout = await shop.ready(token);
    const key = randomUUID();
    const declined = await complete(checkout, key, { body: pay('declined') });
    expect(declined.json()).toMatchObject({ messages: [{ code: 'payment_declined' }] });
    const again = await complete(checkout, key, { body: pay('declined') });
    expect(again.headers['idempotent-replayed']).toBe('true');
    const { revision } = (await shop.call('GET', `/checkout-sessions/${checkout.id}`, { token })).json<Checkout>();
    expect(
      (await complete({ ...checkout, ...(revision !== undefined && { revision }) }, randomUUID())).json(),
    ).toMatchObject({ status: 'completed' });
  });

  it('complete without a revision says what is missing', async () => {
    const checkout = await shop.ready(token);
    const answer = await complete(checkout, randomUUID(), { revision: undefined });
    expect(answer.statusCode).toBe(428);
    expect(answer.json()).toMatchObject({ code: 'revision_required' });
  });

  it('a comment sent twice is said once', async () => {
    const key = randomUUID();
    const send = () =>
      shop.call('POST', '/live/shows/show_1/comments', { token, key, body: { id: key, text: '老铁 666' } });
    const first = await send();
    expect(first.json()).toMatchObject({ id: key, text: '老铁 666' });
    const second = await send();
    expect(second.headers['idempotent-replayed']).toBe('true');
    const { comments } = (await shop.call('GET', '/live/shows/show_1')).json<{ comments: { id: string }[] }>();
    expect(comments.filter(({ id }) => id === key).length).toBeLessThanOrEqual(1);
  });

  it('a guest asked for twice is one guest', async () => {
    const key = randomUUID();
    const [first, second] = [await shop.call('POST', '/guests', { key }), await shop.call('POST', '/guests', { key })];
    expect(second.json()).toEqual(first.json());
  });

  it('remembers a key for a day at least', async () => {
    const key = randomUUID();
    const first = await makeCart(key);
    now = NOW + 24 * 3_600_000 - 1_000;
    const later = await makeCart(key);
    now = NOW;
    expect(later.headers['idempotent-replayed']).toBe('true');
    expect(later.json()).toEqual(first.json());
  });
});
