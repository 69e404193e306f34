import type { Capabilities } from '@laotie/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { bringAll, type Fault } from './testing/index.ts';
import { KIT, OIL } from './testing/one-browser.ts';
import { card, filled, paying } from './testing/paying.ts';

beforeAll(bringAll);

const COURSE = 'v_course_all';

describe('from the cart to the order', () => {
  test('asked for before the cart of before the reload has been read, it waits for it', async () => {
    const { time, open } = paying();
    await time.until(open().cart.add(OIL, 2));
    const shop = open();
    // looked at, as the cart page does: its lines come from storage at once
    shop.cart.lines.subscribe(() => {});
    await time.until(shop.connect());
    expect(shop.cart.count.value).toBe(2);
    await time.until(shop.checkout.open('cart'));
    expect(shop.checkout.error.value).toBeUndefined();
    expect(shop.checkout.session.value?.line_items[0]?.quantity).toBe(2);
  });

  test('the form asks for what is missing, then the order is there and the cart is empty', async () => {
    const { time, open, endpoint } = paying();
    const shop = open();
    await time.until(shop.cart.add(OIL, 2));
    await time.until(shop.checkout.open('cart'));
    expect(shop.checkout.stage.value).toBe('form');
    expect(shop.checkout.messages.value.map((message) => message.path)).toEqual([
      '$.buyer.email',
      '$.fulfillment.methods[0].destinations',
    ]);
    await time.until(shop.checkout.change(filled));
    expect(shop.checkout.session.value?.status).toBe('ready_for_complete');
    const placed = shop.checkout.place(card());
    await time.pass(5);
    expect(shop.checkout.stage.value).toBe('placing');
    await time.until(placed);
    expect(shop.checkout.stage.value).toBe('completed');
    expect(shop.orders.entries.value).toMatchObject([{ id: shop.checkout.session.value?.order?.id, label: 'Q-1001' }]);
    expect(shop.cart.lines.value).toEqual([]);
    expect(endpoint.store.stock.get(OIL)).toBe(158);
  });

  test('what was added while the buyer filled in the form waits for the checkout and stays in the cart', async () => {
    const { time, ready } = paying();
    const { shop, place } = await ready();
    await time.until(shop.cart.add(KIT));
    await place();
    expect(shop.cart.lines.value).toMatchObject([{ item_id: KIT, quantity: 1 }]);
  });

  test('opening waits for what is still on its way into the cart', async () => {
    const { time, open } = paying();
    const shop = open();
    const added = shop.cart.add(OIL);
    await time.until(Promise.all([added, shop.checkout.open('cart')]));
    expect(shop.checkout.session.value?.line_items).toHaveLength(1);
  });

  test('buy now leaves the cart alone', async () => {
    const { time, open, endpoint } = paying();
    const shop = open();
    await time.until(shop.cart.add(OIL));
    await time.until(shop.checkout.open({ line_items: [{ item_id: COURSE, quantity: 1 }] }));
    await time.until(shop.checkout.change({ buyer: { email: 'buyer@example.com' } }));
    const counts: number[] = [];
    shop.cart.count.subscribe((count) => void counts.push(count));
    await time.until(shop.checkout.place(card()));
    expect(shop.checkout.stage.value).toBe('completed');
    expect(counts, 'not even for a moment').toEqual([1]);
    expect(shop.cart.lines.value).toMatchObject([{ item_id: OIL, quantity: 1 }]);
    expect(endpoint.store.orders.size).toBe(1);
  });

  test('a checkout opened while another one is being changed is the one that shows, from then on', async () => {
    const { time, ready } = paying();
    const { shop } = await ready();
    const first = shop.checkout.session.value?.id;
    const changed = shop.checkout.change({ buyer: { email: 'other@example.com' } });
    await time.pass(5);
    const opened = shop.checkout.open({ line_items: [{ item_id: COURSE, quantity: 1 }] });
    const seen: (string | undefined)[] = [];
    shop.checkout.session.subscribe((session) => void seen.push(session?.id));
    await time.until(Promise.all([changed, opened]));
    expect(seen).not.toContain(first);
    expect(shop.checkout.session.value?.line_items).toMatchObject([{ item: { id: COURSE } }]);
    expect(shop.checkout.stage.value).toBe('form');
  });

  test('what was meant for one checkout is never done to the one that was opened since', async () => {
    const { time, endpoint, fault, ready } = paying();
    const { shop } = await ready();
    const first = shop.checkout.session.value?.id;
    // the second waits for the first, the payment for both; the other checkout is there before
    fault('checkout.change', { before: 500 });
    const meant = [
      shop.checkout.change({ buyer: { email: 'one@example.com' } }),
      shop.checkout.change({ buyer: { email: 'two@example.com' } }),
      shop.checkout.place(card()),
    ];
    await time.pass(5);
    await time.until(shop.checkout.open({ line_items: [{ item_id: COURSE, quantity: 1 }] }));
    expect(shop.checkout.stage.value).toBe('form');
    await time.until(Promise.all(meant));
    expect(shop.checkout.session.value?.id).not.toBe(first);
    expect(shop.checkout.session.value?.buyer?.email).toBeUndefined();
    expect(shop.checkout.stage.value).toBe('form');
    expect(endpoint.store.orders.size).toBe(0);
  });

  test('a second press while the first is on its way is not a second order', async () => {
    const { time, endpoint, ready } = paying();
    const { shop } = await ready();
    await time.until(
      Promise.all([shop.checkout.place(card()), shop.checkout.place(card()), shop.checkout.place(card())]),
    );
    expect(endpoint.store.orders.size).toBe(1);
    expect(endpoint.calls.filter((call) => call === 'checkout.complete')).toHaveLength(1);
  });

  test('a declined card leaves the form, says why, and another card may try', async () => {
    const { time, endpoint, ready } = paying();
    const { shop, place } = await ready('declined');
    await place();
    expect(shop.checkout.stage.value).toBe('form');
    expect(shop.checkout.messages.value).toMatchObject([{ code: 'payment_declined' }]);
    await time.until(shop.checkout.place(card()));
    expect(shop.checkout.stage.value).toBe('completed');
    expect(endpoint.store.orders.size).toBe(1);
  });

  test('sold out at the last moment: nothing ordered, nothing taken', async () => {
    const { endpoint, ready } = paying();
    const { shop, place } = await ready();
    endpoint.store.stock.set(OIL, 1);
    await place();
    expect(shop.checkout.stage.value).toBe('form');
    expect(shop.checkout.messages.value).toMatchObject([{ code: 'out_of_stock', path: '$.line_items[0]' }]);
    expect(endpoint.store.stock.get(OIL)).toBe(1);
  });

  test('a step at the bank, and a shop that checks out on its own page, lead out by a link', async () => {
    const { ready } = paying();
    const { shop, place } = await ready('needs_action');
    await place();
    expect(shop.checkout.stage.value).toBe('escalated');

    const other = paying({ capabilities: { checkout: 'redirect' } });
    const redirected = other.open();
    await other.time.until(redirected.cart.add(OIL));
    await other.time.until(redirected.checkout.open('cart'));
    expect(redirected.checkout.stage.value).toBe('escalated');
    expect(redirected.checkout.session.value?.continue_url).toMatch(/^https:/);
  });
});

describe('what changed meanwhile', () => {
  test('a change is decided again on the newest session', async () => {
    const { time, endpoint, ready } = paying();
    const { shop } = await ready();
    const id = shop.checkout.session.value?.id as string;
    endpoint.store.checkout.change(id, { codes: ['LIVE10'] });
    await time.until(shop.checkout.change({ buyer: { first_name: 'Lin' } }));
    expect(shop.checkout.session.value).toMatchObject({
      buyer: { first_name: 'Lin' },
      discounts: { codes: ['LIVE10'] },
    });
  });

  test('another total than the one the buyer saw is not paid: the new one is shown first', async () => {
    const { time, endpoint, ready } = paying();
    const { shop, place } = await ready();
    endpoint.store.checkout.change(shop.checkout.session.value?.id as string, { codes: ['LIVE10'] });
    await place();
    expect(shop.checkout.stage.value).toBe('form');
    expect(shop.checkout.error.value?.code).toBe('revision_mismatch');
    expect(shop.checkout.session.value?.discounts?.codes).toEqual(['LIVE10']);
    expect(endpoint.store.orders.size).toBe(0);
    await time.until(shop.checkout.place(card()));
    expect(shop.checkout.stage.value).toBe('completed');
  });
});

describe('what is set aside while the bank asks for a step', () => {
  /** Ten minutes of it, of which one is left. */
  async function waiting(capabilities: Partial<Capabilities>) {
    const setting = paying({ capabilities: { holds: true, ...capabilities } });
    const { shop, place } = await setting.ready('needs_action');
    await place();
    const left = () =>
      Date.parse(shop.checkout.session.value?.line_items[0]?.hold_expires_at ?? '') - setting.time.now();
    await setting.time.pass(540_000);
    expect(left()).toBeLessThanOrEqual(60_000);
    return { ...setting, shop, left };
  }

  test('is kept for longer when the buyer asks', async () => {
    const { time, shop, left } = await waiting({ hold_extension: true });
    await time.until(shop.checkout.hold());
    expect(left()).toBeGreaterThan(599_000);
    expect(shop.checkout.stage.value).toBe('form');
  });

  test('stays as it was where the line is down, and the buyer reads why until it works', async () => {
    const { time, fault, shop, left } = await waiting({ hold_extension: true });
    fault('checkout.hold', ...Array.from({ length: 4 }, (): Fault => ({ lose: 'request' })));
    await expect(time.until(shop.checkout.hold())).rejects.toMatchObject({ kind: 'network' });
    expect(left()).toBeLessThanOrEqual(60_000);
    expect(shop.checkout.error.value?.kind).toBe('network');
    await time.until(shop.checkout.hold());
    expect(left()).toBeGreaterThan(599_000);
    expect(shop.checkout.error.value).toBeUndefined();
  });

  test('stays as it was where the endpoint cannot', async () => {
    const { time, shop, left } = await waiting({ hold_extension: false });
    await time.until(shop.checkout.hold());
    expect(left()).toBeLessThanOrEqual(60_000);
    expect(shop.checkout.error.value).toBeUndefined();
  });
});

describe('ends', () => {
  test('cancel leaves nothing open', async () => {
    const { time, endpoint, ready } = paying();
    const { shop } = await ready();
    const id = shop.checkout.session.value?.id as string;
    await time.until(shop.checkout.cancel());
    expect(shop.checkout.stage.value).toBe('none');
    expect(endpoint.store.checkout.get(id)?.status).toBe('canceled');
  });

  test('opening fails in plain words where there is nothing to check out', async () => {
    const { time, open } = paying();
    const shop = open();
    await expect(time.until(shop.checkout.open('cart'))).rejects.toMatchObject({ kind: 'not_found' });
    expect(shop.checkout.stage.value).toBe('failed');
  });
});
