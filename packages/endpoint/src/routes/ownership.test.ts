import type { Cart, Checkout } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { germany, openShop, pay, type TestShop } from '../testing/shop.ts';

/** Somebody else's is answered like nothing at all, in every byte that a client sees. */
describe('what is not yours', () => {
  let shop: TestShop;
  let mine: string;
  let other: string;
  let cart: Cart;
  let open: Checkout;
  let done: Checkout;
  beforeAll(async () => {
    shop = await openShop();
    [mine, other] = [await shop.guest(), await shop.guest()];
    const line_items = [{ item: { id: 'v_oil' }, quantity: 1 }];
    cart = (await shop.call('POST', '/carts', { token: mine, body: { line_items, context: germany } })).json<Cart>();
    open = await shop.ready(mine);
    const ready = await shop.ready(mine);
    const answer = await shop.call('POST', `/checkout-sessions/${ready.id}/complete`, {
      token: mine,
      revision: ready.revision,
      body: pay(),
    });
    done = answer.json<Checkout>();
  });
  afterAll(() => shop.close());

  it.each(['another guest', 'nobody'])('is not there for %s', async (who) => {
    const token = who === 'nobody' ? undefined : other;
    const targets = [
      ['GET', '/carts/', cart.id, undefined],
      ['PUT', '/carts/', cart.id, { line_items: [] }],
      ['GET', '/checkout-sessions/', open.id, undefined],
      ['PUT', '/checkout-sessions/', open.id, {}],
      ['POST', '/checkout-sessions/', `${open.id}/complete`, pay()],
      ['POST', '/checkout-sessions/', `${open.id}/cancel`, undefined],
      ['POST', '/checkout-sessions/', `${open.id}/hold`, undefined],
      ['GET', '/orders/', done.order?.id, undefined],
    ] as const;
    for (const [method, path, id, body] of targets) {
      const none = String(id).replace(/_[\w-]{22}/, `_${'A'.repeat(22)}`);
      expect(none).not.toBe(id);
      const asking = { token, body, revision: open.revision };
      const theirs = await shop.call(method, path + id, asking);
      const nothing = await shop.call(method, path + none, asking);
      expect(theirs.statusCode, `${method} ${path}`).toBe(404);
      expect(theirs.body).toBe(nothing.body);
      expect({ ...theirs.headers, date: '' }).toEqual({ ...nothing.headers, date: '' });
    }
    expect((await shop.call('GET', `/carts/${cart.id}`, { token: mine })).json()).toMatchObject({
      line_items: [{ quantity: 1 }],
    });
    expect((await shop.call('GET', `/checkout-sessions/${open.id}`, { token: mine })).json()).toMatchObject({
      status: 'ready_for_complete',
    });
  });

  it('cannot be paid out of: another’s cart makes no checkout', async () => {
    const theirs = await shop.call('POST', '/checkout-sessions', { token: other, body: { cart_id: cart.id } });
    const none = await shop.call('POST', '/checkout-sessions', { token: other, body: { cart_id: 'cart_none' } });
    expect(theirs.statusCode).toBe(none.statusCode);
    expect(theirs.body).toBe(none.body);
  });

  it('an order opens for its bearer and its buyer, and for no other bearer', async () => {
    const { id, access_token } = done.order as { id: string; access_token: string };
    const read = async (token?: string) => (await shop.call('GET', `/orders/${id}`, { token })).statusCode;
    expect(await read(access_token)).toBe(200);
    expect(await read(mine)).toBe(200);
    const changed = access_token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect([await read(changed), await read(id), await read(), await read(other)]).toEqual([404, 404, 404, 404]);
  });

  it('a list holds one’s own orders only, and needs somebody', async () => {
    const list = async (token?: string) => await shop.call('GET', '/orders', { token });
    expect((await list(mine)).json()).toMatchObject({ orders: [{ id: done.order?.id }] });
    expect((await list(other)).json()).toMatchObject({ orders: [] });
    expect((await list()).statusCode).toBe(401);
  });

  it('ids cannot be guessed: 128 random bits', () => {
    for (const id of [cart.id, open.id, done.id, String(done.order?.id)]) expect(id).toMatch(/_[\w-]{22,}$/);
  });
});
