import { beforeAll, describe, expect, test } from 'vitest';
import { bringAll, type FakeOptions } from './testing/index.ts';
import { oneBrowser } from './testing/one-browser.ts';

beforeAll(bringAll);

function setUp(fake: FakeOptions = {}) {
  const browser = oneBrowser(fake);
  const { time, endpoint } = browser;
  /** Straight at the server, as another device would. */
  function order() {
    const { id } = endpoint.store.checkout.create({ line_items: [{ item_id: 'v_course_all', quantity: 1 }] }, false);
    endpoint.store.checkout.change(id, { buyer: { email: 'buyer@example.com' } });
    const instruments = [{ id: 'i', handler_id: 'h', type: 'card' }];
    return endpoint.store.checkout.complete(id, { instruments }, undefined, time.now()).order as {
      id: string;
      permalink_url: string;
    };
  }
  return { ...browser, order };
}

describe('orders of this browser', () => {
  test('are known after a reload, without their contents until loaded', async () => {
    const { time, open, order } = setUp({ capabilities: { orders: 'by_token' } });
    open().orders.remember(order());
    const after = open();
    const stop = after.orders.entries.subscribe(() => {});
    await time.pass(0);
    expect(after.orders.entries.value).toMatchObject([{ label: 'Q-1001', state: 'loading', order: undefined }]);
    await time.until(after.orders.load());
    expect(after.orders.entries.value).toMatchObject([{ state: 'ready', order: { totals: expect.any(Array) } }]);
    stop();
  });

  test('whose token is not right show as failed, the others do not suffer', async () => {
    const { time, open, order } = setUp({ capabilities: { orders: 'by_token' } });
    const shop = open();
    shop.orders.remember(order());
    shop.orders.remember({ ...order(), access_token: 'stolen' });
    await time.until(shop.orders.load());
    expect(shop.orders.entries.value.map((entry) => entry.state).sort()).toEqual(['error', 'ready']);
  });

  test('are not asked for where the endpoint shows none', async () => {
    const { time, open } = setUp({ capabilities: { orders: 'none' } });
    const shop = open();
    shop.orders.remember({ id: 'o', permalink_url: 'https://shop.example/o' });
    await time.until(shop.orders.load());
    expect(shop.orders.entries.value).toMatchObject([{ id: 'o', state: 'error' }]);
  });
});

test('the endpoint’s list and this browser’s are one list, newest first, each once', async () => {
  const { time, open, order } = setUp();
  const shop = open();
  const [first, second] = [order(), await time.pass(1_000).then(order)];
  shop.orders.remember(first);
  await time.until(shop.orders.load());
  expect(shop.orders.entries.value.map((entry) => entry.id)).toEqual([second.id, first.id]);
  expect(shop.orders.status.value).toBe('ready');
});

test('rubbish in storage is no order', async () => {
  const { time, storage, open } = setUp();
  storage.setItem('laotie:default:orders', '{"not":"a list"}');
  const shop = open();
  const stop = shop.orders.entries.subscribe(() => {});
  await time.pass(0);
  expect(shop.orders.entries.value).toEqual([]);
  stop();
});
