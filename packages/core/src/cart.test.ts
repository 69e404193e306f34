import { CommerceError } from '@laotie/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { bringAll } from './testing/index.ts';
import { KIT, OIL, oneBrowser, quantities } from './testing/one-browser.ts';

beforeAll(bringAll);

const FEW = 'v_persimmon_cakes_24';

describe('what is shown', () => {
  test('an added line is there at once, pending, and confirmed with its totals after the answer', async () => {
    const { time, open } = oneBrowser({ latency: 100 });
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
    const { time, open } = oneBrowser({ latency: 50 });
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
    const { time, open, serverCart } = oneBrowser({ latency: 50 });
    const shop = open();
    await time.until(shop.cart.add(OIL));
    const removed = shop.cart.set(OIL, 0);
    expect(shop.cart.lines.value).toEqual([]);
    await time.until(removed);
    expect(serverCart()).toEqual([{}]);
  });

  test('what the endpoint could not give is said once, also where it keeps silent', async () => {
    const { time, open } = oneBrowser();
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
    const { time, open, serverCart } = oneBrowser();
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
    const { time, open } = oneBrowser({ capabilities: { cart: false } });
    await expect(time.until(open().cart.add(OIL))).rejects.toMatchObject({ kind: 'unsupported' });
  });
});

describe('the queue', () => {
  test('a burst goes out as one write', async () => {
    const { time, endpoint, open, serverCart } = oneBrowser({ latency: 50 });
    const shop = open();
    await time.until(Promise.all(Array.from({ length: 12 }, () => shop.cart.add(OIL))));
    expect(serverCart()).toEqual([{ [OIL]: 12 }]);
    expect(endpoint.calls.filter((call) => call.startsWith('cart.'))).toEqual(['cart.create']);
  });

  test('what comes while a write is on its way goes out together after it', async () => {
    const { time, endpoint, open, serverCart } = oneBrowser({ latency: 50 });
    const shop = open();
    const first = shop.cart.add(OIL);
    await time.pass(60);
    const rest = [shop.cart.add(OIL), shop.cart.add(KIT), shop.cart.set(OIL, 5)];
    await time.until(Promise.all([first, ...rest]));
    expect(serverCart()).toEqual([{ [OIL]: 5, [KIT]: 1 }]);
    expect(endpoint.calls.filter((call) => call.startsWith('cart.'))).toEqual(['cart.create', 'cart.change']);
  });

  test('codes go the same way as lines', async () => {
    const { time, open } = oneBrowser();
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
      const { time, open, serverCart } = oneBrowser({
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
    const { time, endpoint, open } = oneBrowser({
      fault: (method, count) => (method === 'cart.create' && count < 4 ? { lose: 'request' } : undefined),
    });
    const shop = open();
    await time.until(shop.cart.add(OIL));
    expect(shop.cart.error.value).toBeUndefined();
    expect(endpoint.calls.filter((call) => call === 'cart.create')).toHaveLength(1);
  });

  test('a new gesture sends the unanswered one first, with its own key', async () => {
    let down = true;
    const { time, open, serverCart } = oneBrowser({
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
    const { time, open } = oneBrowser({
      fault: (method, count) => (method === 'cart.create' && count === 1 ? { error: busy } : undefined),
    });
    const before = time.now();
    await time.until(open().cart.add(OIL));
    expect(time.now() - before).toBeGreaterThanOrEqual(3_000);
  });
});

describe('two tabs', () => {
  test('two first adds make one cart', async () => {
    const { time, open, serverCart } = oneBrowser({ latency: 40 });
    const [a, b] = [open(), open()];
    await time.until(Promise.all([a.cart.add(OIL), b.cart.add(KIT)]));
    await time.pass(1_000);
    expect(serverCart()).toEqual([{ [OIL]: 1, [KIT]: 1 }]);
    expect(quantities(a)).toEqual({ [OIL]: 1, [KIT]: 1 });
    expect(quantities(b)).toEqual({ [OIL]: 1, [KIT]: 1 });
  });

  test('both tabs add the same thing: both count', async () => {
    const { time, open, serverCart } = oneBrowser({ latency: 40 });
    const [a, b] = [open(), open()];
    await time.until(a.cart.add(OIL));
    await time.pass(500);
    await time.until(Promise.all([a.cart.add(OIL), b.cart.add(OIL), b.cart.add(OIL)]));
    expect(serverCart()).toEqual([{ [OIL]: 4 }]);
  });

  test('without locks and without word from the other tab, revisions alone keep every line', async () => {
    const { time, open, serverCart } = oneBrowser({ latency: 40 });
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
