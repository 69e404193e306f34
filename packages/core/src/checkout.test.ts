import { CommerceError, type Instrument } from '@laotie/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { createShop, type ShopOptions } from './shop.ts';
import {
  bringAll,
  type FakeOptions,
  type Fault,
  fakeBrowser,
  fakeEndpoint,
  type Method,
  memoryStorage,
  virtualTime,
} from './testing/index.ts';

beforeAll(bringAll);

const OIL = 'v_chili_oil_mild_280';
const KIT = 'v_liangpi_kit_kit';
const COURSE = 'v_course_all';

const card = (token = 'approved'): Instrument => ({
  id: 'i_1',
  handler_id: 'dev.laotie.payment.test',
  type: 'card',
  credential: { type: 'token', token },
});
const address = {
  id: 'd_1',
  street_address: '1 Mill Lane',
  address_locality: 'Portland',
  address_region: 'OR',
  postal_code: '97201',
  address_country: 'US',
};
const filled = {
  buyer: { email: 'buyer@example.com' },
  fulfillment: { methods: [{ destinations: [address] }] },
};

function setUp(fake: FakeOptions = {}) {
  const time = virtualTime();
  const faults = new Map<Method, Fault[]>();
  const endpoint = fakeEndpoint({
    clock: time.now,
    wait: time.wait,
    latency: 20,
    fault: (method) => faults.get(method)?.shift(),
    ...fake,
  });
  const storage = memoryStorage();
  const tab = fakeBrowser();
  const open = (more: Partial<ShopOptions> = {}) =>
    createShop({ endpoint, storage, timers: time, tabs: tab(), ...more });
  const fault = (method: Method, ...list: Fault[]) => void faults.set(method, list);
  /** A shop whose buyer has filled in everything. */
  async function ready(token?: string) {
    const shop = open();
    await time.until(shop.cart.add(OIL, 2));
    await time.until(shop.checkout.open('cart'));
    await time.until(shop.checkout.change(filled));
    return { shop, place: () => time.until(shop.checkout.place(card(token))) };
  }
  return { time, endpoint, storage, open, fault, ready };
}

describe('from the cart to the order', () => {
  test('asked for before the cart of before the reload has been read, it waits for it', async () => {
    const { time, open } = setUp();
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
    const { time, open, endpoint } = setUp();
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
    const { time, ready } = setUp();
    const { shop, place } = await ready();
    await time.until(shop.cart.add(KIT));
    await place();
    expect(shop.cart.lines.value).toMatchObject([{ item_id: KIT, quantity: 1 }]);
  });

  test('opening waits for what is still on its way into the cart', async () => {
    const { time, open } = setUp();
    const shop = open();
    const added = shop.cart.add(OIL);
    await time.until(Promise.all([added, shop.checkout.open('cart')]));
    expect(shop.checkout.session.value?.line_items).toHaveLength(1);
  });

  test('buy now leaves the cart alone', async () => {
    const { time, open, endpoint } = setUp();
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

  test('a second press while the first is on its way is not a second order', async () => {
    const { time, endpoint, ready } = setUp();
    const { shop } = await ready();
    await time.until(
      Promise.all([shop.checkout.place(card()), shop.checkout.place(card()), shop.checkout.place(card())]),
    );
    expect(endpoint.store.orders.size).toBe(1);
    expect(endpoint.calls.filter((call) => call === 'checkout.complete')).toHaveLength(1);
  });

  test('a declined card leaves the form, says why, and another card may try', async () => {
    const { time, endpoint, ready } = setUp();
    const { shop, place } = await ready('declined');
    await place();
    expect(shop.checkout.stage.value).toBe('form');
    expect(shop.checkout.messages.value).toMatchObject([{ code: 'payment_declined' }]);
    await time.until(shop.checkout.place(card()));
    expect(shop.checkout.stage.value).toBe('completed');
    expect(endpoint.store.orders.size).toBe(1);
  });

  test('sold out at the last moment: nothing ordered, nothing taken', async () => {
    const { endpoint, ready } = setUp();
    const { shop, place } = await ready();
    endpoint.store.stock.set(OIL, 1);
    await place();
    expect(shop.checkout.stage.value).toBe('form');
    expect(shop.checkout.messages.value).toMatchObject([{ code: 'out_of_stock', path: '$.line_items[0]' }]);
    expect(endpoint.store.stock.get(OIL)).toBe(1);
  });

  test('a step at the bank, and a shop that checks out on its own page, lead out by a link', async () => {
    const { ready } = setUp();
    const { shop, place } = await ready('needs_action');
    await place();
    expect(shop.checkout.stage.value).toBe('escalated');

    const other = setUp({ capabilities: { checkout: 'redirect' } });
    const redirected = other.open();
    await other.time.until(redirected.cart.add(OIL));
    await other.time.until(redirected.checkout.open('cart'));
    expect(redirected.checkout.stage.value).toBe('escalated');
    expect(redirected.checkout.session.value?.continue_url).toMatch(/^https:/);
  });
});

describe('what changed meanwhile', () => {
  test('a change is decided again on the newest session', async () => {
    const { time, endpoint, ready } = setUp();
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
    const { time, endpoint, ready } = setUp();
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

describe('an answer that never came', () => {
  test('the order was made: it is found by the session, and nothing is sent again', async () => {
    const { endpoint, fault, ready } = setUp();
    const { shop, place } = await ready();
    fault('checkout.complete', { lose: 'answer' });
    const stages: string[] = [];
    shop.checkout.stage.subscribe((stage) => void stages.push(stage));
    await place();
    expect(stages).toEqual(['form', 'placing', 'checking', 'completed']);
    expect(endpoint.calls.filter((call) => call === 'checkout.complete')).toHaveLength(1);
    expect(endpoint.store.orders.size).toBe(1);
  });

  test('the order was not made: the same key asks again', async () => {
    const { endpoint, fault, ready } = setUp();
    const { shop, place } = await ready();
    fault(
      'checkout.complete',
      { lose: 'request' },
      { error: new CommerceError('unavailable', 'Busy', { retry: 'same_key' }) },
    );
    await place();
    expect(shop.checkout.stage.value).toBe('completed');
    expect(endpoint.store.orders.size).toBe(1);
  });

  test('the session is gone as well: the order is found in the list', async () => {
    const { fault, ready } = setUp();
    const { shop, place } = await ready();
    fault('checkout.complete', { lose: 'answer' });
    fault('checkout.get', { answer: null });
    await place();
    expect(shop.checkout.stage.value).toBe('completed');
    expect(shop.checkout.session.value?.order?.label).toBe('Q-1001');
  });

  test('a long outage never turns into “failed”', async () => {
    const { time, endpoint, fault, ready } = setUp();
    const { shop } = await ready();
    const down: Fault[] = Array.from({ length: 60 }, () => ({ lose: 'request' }));
    fault('checkout.complete', { lose: 'answer' });
    fault('checkout.get', ...down);
    const placed = shop.checkout.place(card());
    await time.pass(60_000);
    expect(shop.checkout.stage.value).toBe('checking');
    await time.until(placed);
    expect(shop.checkout.stage.value).toBe('completed');
    expect(endpoint.store.orders.size).toBe(1);
  });

  for (const happened of ['request', 'answer'] as const) {
    test(`a reload in between finds out (${happened} lost)`, async () => {
      const { time, endpoint, storage, open, fault, ready } = setUp();
      const { shop } = await ready();
      fault('checkout.complete', { lose: happened, after: 50 });
      const lost = shop.checkout.place(card());
      lost.catch(() => {});
      await time.pass(21);
      shop.dispose();
      expect(storage.keys).toContain('laotie:default:placing');
      const after = open();
      const stop = after.checkout.stage.subscribe(() => {});
      await time.pass(60_000);
      expect(after.checkout.stage.value).toBe('completed');
      expect(endpoint.store.orders.size).toBe(1);
      expect(storage.keys).not.toContain('laotie:default:placing');
      expect(after.orders.entries.value).toHaveLength(1);
      stop();
    });
  }

  test('a tab opened while another one pays does not pay as well', async () => {
    const { time, endpoint, open, fault, ready } = setUp();
    const { shop } = await ready('declined');
    fault('checkout.complete', { after: 3_000 });
    const placed = shop.checkout.place(card('declined'));
    await time.pass(100);
    const other = open();
    other.checkout.stage.subscribe(() => {});
    await time.until(placed);
    await time.pass(30_000);
    expect(other.checkout.stage.value).toBe('none');
    expect(endpoint.calls.filter((call) => call === 'checkout.complete')).toHaveLength(1);
  });
});

describe('ends', () => {
  test('cancel leaves nothing open', async () => {
    const { time, endpoint, ready } = setUp();
    const { shop } = await ready();
    const id = shop.checkout.session.value?.id as string;
    await time.until(shop.checkout.cancel());
    expect(shop.checkout.stage.value).toBe('none');
    expect(endpoint.store.checkout.get(id)?.status).toBe('canceled');
  });

  test('opening fails in plain words where there is nothing to check out', async () => {
    const { time, open } = setUp();
    const shop = open();
    await expect(time.until(shop.checkout.open('cart'))).rejects.toMatchObject({ kind: 'not_found' });
    expect(shop.checkout.stage.value).toBe('failed');
  });
});
