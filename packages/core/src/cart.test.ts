import { CommerceError } from '@laotie/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { createShop, type ShopOptions } from './shop.ts';
import {
  bringAll,
  deniedStorage,
  type FakeOptions,
  type Fault,
  fakeBrowser,
  fakeEndpoint,
  memoryStorage,
  virtualTime,
} from './testing/index.ts';

beforeAll(bringAll);

const OIL = 'v_chili_oil_mild_280';
const KIT = 'v_liangpi_kit_kit';
const FEW = 'v_persimmon_cakes_24';

/** A browser with its storage, before an endpoint on virtual time. */
function setUp(fake: FakeOptions = {}) {
  const time = virtualTime();
  const endpoint = fakeEndpoint({ clock: time.now, wait: time.wait, ...fake });
  const storage = memoryStorage();
  const tab = fakeBrowser();
  const open = (more: Partial<ShopOptions> = {}) =>
    createShop({ endpoint, storage, timers: time, tabs: tab(), context: { language: 'en' }, ...more });
  const serverCart = () =>
    [...endpoint.store.carts.values()].map((cart) =>
      Object.fromEntries(cart.lines.map((line) => [line.item_id, line.quantity])),
    );
  return { time, endpoint, storage, open, serverCart };
}

const quantities = (shop: ReturnType<typeof createShop>) =>
  Object.fromEntries(shop.cart.lines.value.map((line) => [line.item_id, line.quantity]));

describe('what is shown', () => {
  test('an added line is there at once, pending, and confirmed with its totals after the answer', async () => {
    const { time, open } = setUp({ latency: 100 });
    const shop = open();
    const added = shop.cart.add(OIL, 2, { title: 'Chili oil' });
    expect(shop.cart.lines.value).toMatchObject([{ item_id: OIL, title: 'Chili oil', quantity: 2, pending: true }]);
    expect(shop.cart.pending.value).toBe(true);
    await time.until(added);
    expect(shop.cart.lines.value).toMatchObject([
      { item_id: OIL, quantity: 2, pending: false, line: { totals: [{}, { type: 'total', amount: 1180 }] } },
    ]);
    expect(shop.cart.count.value).toBe(2);
    expect(shop.cart.pending.value).toBe(false);
  });

  test('the number never goes down and up again while answers come in', async () => {
    const { time, open } = setUp({ latency: 50 });
    const shop = open();
    const seen: number[] = [];
    shop.cart.count.subscribe((count) => void seen.push(count));
    const gestures = [
      shop.cart.add(OIL),
      time.wait(120).then(() => shop.cart.add(OIL)),
      time.wait(130).then(() => shop.cart.add(KIT)),
    ];
    await time.until(Promise.all(gestures));
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  test('a line set to nothing is gone before the answer', async () => {
    const { time, open, serverCart } = setUp({ latency: 50 });
    const shop = open();
    await time.until(shop.cart.add(OIL));
    const removed = shop.cart.set(OIL, 0);
    expect(shop.cart.lines.value).toEqual([]);
    await time.until(removed);
    expect(serverCart()).toEqual([{}]);
  });

  test('what the endpoint could not give is said once, also where it keeps silent', async () => {
    const { time, open } = setUp();
    const shop = open();
    await time.until(shop.cart.add(FEW, 9));
    expect(quantities(shop)).toEqual({ [FEW]: 3 });
    expect(shop.cart.messages.value).toMatchObject([
      {
        code: 'quantity_adjusted',
        path: '$.line_items[0].quantity',
        content: 'Only 3 of Frosted persimmon cakes could be put into the cart.',
      },
    ]);
  });

  test('a refused gesture is taken back and says why', async () => {
    const { time, open, serverCart } = setUp();
    const shop = open();
    await time.until(shop.cart.add(OIL));
    const refused = shop.cart.add('v_nobody');
    await expect(time.until(refused)).rejects.toMatchObject({ kind: 'invalid' });
    expect(quantities(shop)).toEqual({ [OIL]: 1 });
    expect(shop.cart.error.value?.kind).toBe('invalid');
    await time.until(shop.cart.add(KIT));
    expect(shop.cart.error.value).toBeUndefined();
    expect(serverCart()).toEqual([{ [OIL]: 1, [KIT]: 1 }]);
  });

  test('a shop without a cart says so', async () => {
    const { time, open } = setUp({ capabilities: { cart: false } });
    await expect(time.until(open().cart.add(OIL))).rejects.toMatchObject({ kind: 'unsupported' });
  });
});

describe('the queue', () => {
  test('a burst goes out as one write', async () => {
    const { time, endpoint, open, serverCart } = setUp({ latency: 50 });
    const shop = open();
    await time.until(Promise.all(Array.from({ length: 12 }, () => shop.cart.add(OIL))));
    expect(serverCart()).toEqual([{ [OIL]: 12 }]);
    expect(endpoint.calls.filter((call) => call.startsWith('cart.'))).toEqual(['cart.create']);
  });

  test('what comes while a write is on its way goes out together after it', async () => {
    const { time, endpoint, open, serverCart } = setUp({ latency: 50 });
    const shop = open();
    const first = shop.cart.add(OIL);
    await time.pass(60);
    const rest = [shop.cart.add(OIL), shop.cart.add(KIT), shop.cart.set(OIL, 5)];
    await time.until(Promise.all([first, ...rest]));
    expect(serverCart()).toEqual([{ [OIL]: 5, [KIT]: 1 }]);
    expect(endpoint.calls.filter((call) => call.startsWith('cart.'))).toEqual(['cart.create', 'cart.change']);
  });

  test('codes go the same way as lines', async () => {
    const { time, open } = setUp();
    const shop = open();
    await time.until(Promise.all([shop.cart.add(OIL), shop.cart.setCodes(['LIVE10'])]));
    expect(shop.cart.cart.value?.discounts?.applied).toMatchObject([{ code: 'LIVE10', amount: 59 }]);
    await time.until(shop.cart.setCodes(['NOPE']));
    expect(shop.cart.messages.value).toMatchObject([{ code: 'discount_code_invalid' }]);
  });
});

describe('answers that get lost', () => {
  for (const idempotency of [true, false]) {
    test(`a lost answer adds once, ${idempotency ? 'with' : 'without'} keys at the endpoint`, async () => {
      let lose = 0;
      const { time, open, serverCart } = setUp({
        idempotency,
        fault: (method) => (method === 'cart.change' && lose-- > 0 ? { lose: 'answer' } : undefined),
      });
      const shop = open();
      await time.until(shop.cart.add(OIL));
      lose = idempotency ? 9 : 1;
      const unclear = shop.cart.add(OIL);
      await expect(time.until(unclear)).rejects.toMatchObject({ kind: 'network' });
      expect(quantities(shop)).toEqual({ [OIL]: 2 });
      expect(shop.cart.pending.value).toBe(true);
      lose = 0;
      await time.until(shop.cart.retry());
      expect(quantities(shop)).toEqual({ [OIL]: 2 });
      expect(serverCart()).toEqual([{ [OIL]: 2 }]);
      expect(shop.cart.pending.value).toBe(false);
    });
  }

  test('a short outage is waited out, and nobody notices', async () => {
    const { time, endpoint, open } = setUp({
      fault: (method, count) => (method === 'cart.create' && count < 4 ? { lose: 'request' } : undefined),
    });
    const shop = open();
    await time.until(shop.cart.add(OIL));
    expect(shop.cart.error.value).toBeUndefined();
    expect(endpoint.calls.filter((call) => call === 'cart.create')).toHaveLength(1);
  });

  test('a new gesture sends the unanswered one first, with its own key', async () => {
    let down = true;
    const { time, open, serverCart } = setUp({
      fault: (method) => (down && method.startsWith('cart.') ? { lose: 'answer' } : undefined),
    });
    const shop = open();
    await expect(time.until(shop.cart.add(OIL))).rejects.toThrow();
    down = false;
    await time.until(shop.cart.add(OIL));
    expect(serverCart()).toEqual([{ [OIL]: 2 }]);
  });

  test('a server that asks for patience gets it', async () => {
    const busy = new CommerceError('rate_limited', 'Slow down', { retry: 'same_key', retry_after_ms: 3_000 });
    const { time, open } = setUp({
      fault: (method, count) => (method === 'cart.create' && count === 1 ? { error: busy } : undefined),
    });
    const before = time.now();
    await time.until(open().cart.add(OIL));
    expect(time.now() - before).toBeGreaterThanOrEqual(3_000);
  });
});

describe('two tabs', () => {
  test('two first adds make one cart', async () => {
    const { time, open, serverCart } = setUp({ latency: 40 });
    const [a, b] = [open(), open()];
    await time.until(Promise.all([a.cart.add(OIL), b.cart.add(KIT)]));
    await time.pass(1_000);
    expect(serverCart()).toEqual([{ [OIL]: 1, [KIT]: 1 }]);
    expect(quantities(a)).toEqual({ [OIL]: 1, [KIT]: 1 });
    expect(quantities(b)).toEqual({ [OIL]: 1, [KIT]: 1 });
  });

  test('both tabs add the same thing: both count', async () => {
    const { time, open, serverCart } = setUp({ latency: 40 });
    const [a, b] = [open(), open()];
    await time.until(a.cart.add(OIL));
    await time.pass(500);
    await time.until(Promise.all([a.cart.add(OIL), b.cart.add(OIL), b.cart.add(OIL)]));
    expect(serverCart()).toEqual([{ [OIL]: 4 }]);
  });

  test('without locks and without word from the other tab, revisions alone keep every line', async () => {
    const { time, open, serverCart } = setUp({ latency: 40 });
    const { noTabs } = await import('./tabs.ts');
    const [a, b] = [open({ tabs: noTabs }), open({ tabs: noTabs })];
    await time.until(Promise.all([a.cart.add(OIL), b.cart.add(KIT)]));
    await time.until(Promise.all([a.cart.add(OIL), b.cart.add(KIT)]));
    await time.until(Promise.all([a.cart.refresh(), b.cart.refresh()]));
    expect(serverCart()).toContainEqual({ [OIL]: 2, [KIT]: 2 });
    expect(quantities(a)).toEqual({ [OIL]: 2, [KIT]: 2 });
    expect(quantities(b)).toEqual(quantities(a));
  });
});

describe('what survives', () => {
  test('after a reload the lines are there before the endpoint answers', async () => {
    const { time, open } = setUp({ latency: 100 });
    const before = open();
    await time.until(before.cart.add(OIL, 3));
    before.dispose();
    const after = open();
    const stop = after.cart.lines.subscribe(() => {});
    await time.pass(0);
    expect(after.cart.lines.value).toMatchObject([
      { item_id: OIL, title: 'Hand-poured chili oil', quantity: 3, pending: false },
    ]);
    expect(after.cart.cart.value).toBeUndefined();
    await time.pass(1_000);
    expect(after.cart.cart.value?.line_items).toHaveLength(1);
    stop();
  });

  test('a cart that the endpoint has lost is made again from its lines', async () => {
    const { time, endpoint, open, serverCart } = setUp();
    const shop = open();
    await time.until(shop.cart.add(OIL, 2));
    endpoint.store.carts.clear();
    await time.until(shop.cart.add(KIT));
    expect(serverCart()).toEqual([{ [OIL]: 2, [KIT]: 1 }]);
    endpoint.store.carts.clear();
    await time.until(shop.cart.refresh());
    expect(serverCart()).toEqual([{ [OIL]: 2, [KIT]: 1 }]);
  });

  test('nothing is written before the first add, and only under the shop’s own name', async () => {
    const { time, storage, open } = setUp();
    const shop = open({ name: 'kitchen' });
    const stop = shop.cart.lines.subscribe(() => {});
    await time.until(shop.connect());
    await time.pass(1_000);
    expect(storage.log.filter((entry) => !entry.startsWith('get'))).toEqual([]);
    await time.until(shop.cart.add(OIL));
    expect(storage.keys).toEqual(['laotie:kitchen:cart']);
    stop();
  });

  test('storage that refuses everything leaves a working cart', async () => {
    const { time, open } = setUp();
    const shop = open({ storage: deniedStorage() });
    await time.until(shop.cart.add(OIL));
    await time.until(shop.cart.add(OIL));
    expect(quantities(shop)).toEqual({ [OIL]: 2 });
  });

  test('storage wiped in between does not take the cart away', async () => {
    const { time, storage, open } = setUp();
    const shop = open();
    await time.until(shop.cart.add(OIL));
    for (const key of storage.keys) storage.removeItem(key);
    await time.until(shop.cart.add(OIL));
    expect(quantities(shop)).toEqual({ [OIL]: 2 });
  });

  test('a cart that could not be read is read before it is written to', async () => {
    const { time, open, endpoint, serverCart } = setUp({ fault: () => fault });
    let fault: Fault | undefined;
    await time.until(open().cart.add(KIT, 2));
    const revisions: (string | undefined)[] = [];
    const { change } = endpoint.cart as NonNullable<typeof endpoint.cart>;
    Object.assign(endpoint.cart as object, {
      change: (...args: Parameters<typeof change>) => {
        revisions.push(args[2].revision);
        return change(...args);
      },
    });
    const second = open();
    await time.until(second.connect());
    fault = { error: new CommerceError('unavailable', 'Down', { retry: 'same_key' }) };
    await expect(time.until(second.cart.add(OIL))).rejects.toMatchObject({ kind: 'unavailable' });
    fault = undefined;
    await time.until(second.cart.retry());
    expect(revisions).toEqual([expect.any(String)]);
    expect(serverCart()).toEqual([{ [KIT]: 2, [OIL]: 1 }]);
  });

  test('what was refused for good is not sent later', async () => {
    const { time, open, serverCart } = setUp({ fault: () => fault });
    let fault: Fault | undefined = { error: new CommerceError('unsupported', 'No shop here') };
    const shop = open();
    await expect(time.until(shop.cart.add(KIT))).rejects.toMatchObject({ kind: 'unsupported' });
    expect(shop.cart.lines.value).toEqual([]);
    fault = undefined;
    await time.until(shop.cart.add(OIL));
    expect(serverCart()).toEqual([{ [OIL]: 1 }]);
  });

  test('rubbish in storage is no cart', async () => {
    const { time, storage, open } = setUp();
    storage.setItem('laotie:default:cart', '{"id":7,"stamp":{},"lines":[null,{"item_id":3}]}');
    const shop = open();
    const stop = shop.cart.lines.subscribe(() => {});
    await time.pass(100);
    expect(shop.cart.lines.value).toEqual([]);
    await time.until(shop.cart.add(OIL));
    expect(quantities(shop)).toEqual({ [OIL]: 1 });
    stop();
  });
});
