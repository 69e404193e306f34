import { randomUUID } from 'node:crypto';
import type { Show, ShowSnapshot } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openShop, type TestShop } from '../testing/shop.ts';

const writes = [
  ['show', 'POST', '/live/shows', { title: 'Late show' }],
  ['show', 'PUT', '/live/shows/show_1', { title: 'Noodles' }],
  ['show', 'PUT', '/live/shows/show_1/cues/cue_9', { product_id: 'p_oil', kind: 'pin' }],
  ['show', 'PUT', '/live/shows/show_1/offers/o_oil', {}],
  ['show', 'PUT', '/live/shows/show_1/coupons/SHOW5', { title: 'Five off' }],
  ['products', 'PUT', '/products/p_oil', { stock: [{ item_id: 'v_oil', availability: { quantity: 7 } }] }],
  ['moderate', 'POST', '/live/shows/show_1/comments/nothing/hide', undefined],
] as const;

describe('a host', { timeout: 600_000 }, () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  const snapshot = async (id: string) => (await shop.call('GET', `/live/shows/${id}`)).json<ShowSnapshot>();

  it.each(writes)('needs the scope “%s” for %s %s', async (scope, method, url, body) => {
    const others = (['show', 'products', 'moderate'] as const).filter((one) => one !== scope);
    const ask = async (token: string | undefined) => (await shop.call(method, url, { token, body })).statusCode;
    expect(await ask(undefined)).toBe(401);
    expect(await ask(await shop.guest())).toBe(401);
    expect(await ask(await shop.hostKey(...others))).toBe(403);
    expect([401, 403, 500]).not.toContain(await ask(await shop.hostKey(scope)));
  });

  it('runs no show of another seller', async () => {
    const token = await shop.endpoint.createHostKey({ seller_id: 's_other', scopes: ['show', 'products', 'moderate'] });
    for (const [, method, url, body] of writes.slice(1)) {
      const { statusCode } = await shop.call(method, url, { token, body });
      expect([403, 404], `${method} ${url}`).toContain(statusCode);
    }
  });

  it('opens tonight’s show from the last one, starts it, pins, offers, ends it', async () => {
    const token = await shop.hostKey('show');
    const made = await shop.call('POST', '/live/shows', { token, body: { copy_of: 'show_1', status: 'scheduled' } });
    expect(made.statusCode).toBe(201);
    const { id, items } = made.json<Show>();
    expect(items.map(({ product_id }) => product_id)).toEqual(['p_oil', 'p_wok', 'p_course']);
    expect((await shop.call('PUT', `/live/shows/${id}`, { token, body: { status: 'live' } })).json()).toMatchObject({
      status: 'live',
    });

    const cue = await shop.call('PUT', `/live/shows/${id}/cues/c_1`, {
      token,
      body: { product_id: 'p_oil', kind: 'pin' },
    });
    expect(cue.json()).toMatchObject({ id: 'c_1', product_id: 'p_oil', starts_at: expect.any(String) });
    await vi.waitFor(async () => expect((await snapshot(id)).cues).toMatchObject([{ id: 'c_1' }]), 30_000);

    expect((await shop.call('PUT', `/live/shows/${id}`, { token, body: { status: 'ended' } })).json()).toMatchObject({
      status: 'ended',
      ended_at: expect.any(String),
    });
  });

  it('dates an offer by its name alone', async () => {
    const token = await shop.hostKey('show');
    const offer = await shop.call('PUT', '/live/shows/show_1/offers/o_oil', { token, body: {} });
    expect(offer.json()).toMatchObject({ id: 'o_oil', item_ids: ['v_oil'], quantity: 40, per_buyer: 2 });
    const { starts_at, ends_at } = offer.json<{ starts_at: string; ends_at: string }>();
    expect(Date.parse(ends_at) - Date.parse(starts_at)).toBe(180_000);
  });

  it('restocks', async () => {
    const token = await shop.hostKey('products');
    await shop.call('PUT', '/products/p_oil', {
      token,
      body: { stock: [{ item_id: 'v_oil_gone', availability: { quantity: 4 } }] },
    });
    const found = await shop.call('POST', '/catalog/lookup', { body: { ids: ['v_oil_gone'] } });
    expect(found.body).toContain('"quantity":4');
  });

  it('hides a comment from everybody', async () => {
    const guest = await shop.guest();
    const id = randomUUID();
    await shop.call('POST', '/live/shows/show_1/comments', { token: guest, body: { id, text: 'spam spam' } });
    const shown = async () => (await snapshot('show_1')).comments.some((comment) => comment.id === id);
    await vi.waitFor(async () => expect(await shown()).toBe(true), 30_000);
    const token = await shop.hostKey('moderate');
    expect((await shop.call('POST', `/live/shows/show_1/comments/${id}/hide`, { token })).statusCode).toBe(204);
    await vi.waitFor(async () => expect(await shown()).toBe(false), 30_000);
  });

  it('hides it also from whoever comes back to what was told before', async () => {
    const { cursor } = await snapshot('show_1');
    const missed = async () =>
      (await shop.call('GET', `/live/shows/show_1/events?after=${cursor}`, { headers: { accept: 'application/json' } }))
        .body;
    await missed();
    const [id, token] = [randomUUID(), await shop.hostKey('moderate')];
    const body = { id, text: 'words that are gone' };
    await shop.call('POST', '/live/shows/show_1/comments', { token: await shop.guest(), body });
    await vi.waitFor(async () => expect(await missed()).toContain(body.text), 30_000);
    await shop.call('POST', `/live/shows/show_1/comments/${id}/hide`, { token });
    await vi.waitFor(async () => expect(await missed()).toContain('comment.hide'), 30_000);
    expect(await missed()).not.toContain(body.text);
  });

  it.each([
    ['/live/shows/show_1/cues/c', { kind: 'pin' }, '$.product_id'],
    ['/live/shows/show_1/cues/c', { product_id: 'p_oil', kind: 'pin', starts_at: 'now' }, '$.starts_at'],
    ['/live/shows/show_1', { stream: { type: 'video/mp4', url: 'javascript:alert(1)' } }, '$.stream.url'],
    ['/live/shows/show_1', { status: 'soon' }, '$.status'],
    ['/live/shows/show_1/offers/o_x', { price: { amount: 1.5, currency: 'EUR' } }, '$.price.amount'],
    [
      '/products/p_oil',
      { stock: [{ item_id: 'v_oil', availability: { quantity: -1 } }] },
      '$.stock[0].availability.quantity',
    ],
  ])('PUT %s %j is refused at %s', async (url, body, path) => {
    const token = await shop.hostKey('show', 'products');
    expect((await shop.call('PUT', url, { token, body })).json()).toMatchObject({ status: 400, path });
  });
});
