import { CommerceError } from '@laotie/protocol';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createShop, type ShopOptions } from './shop.ts';
import {
  bringAll,
  type FakeOptions,
  fakeEndpoint,
  fixtureProducts,
  malformedProduct,
  virtualTime,
} from './testing/index.ts';
import { playedLifecycle } from './testing/live-shop.ts';

beforeAll(bringAll);

function setUp(fake: FakeOptions = {}, more: Partial<ShopOptions> = {}) {
  const time = virtualTime();
  const endpoint = fakeEndpoint({ clock: time.now, wait: time.wait, latency: 10, ...fake });
  const shop = createShop({ endpoint, storage: null, timers: time, ...more });
  const watch = (id: string) => {
    const entry = shop.catalog.entry(id);
    entry.subscribe(() => {});
    return entry;
  };
  return { time, endpoint, shop, watch };
}

describe('looking products up', () => {
  test('nobody looks: nobody asks', async () => {
    const { time, endpoint, shop } = setUp();
    shop.catalog.entry('p_wok');
    await time.pass(1_000);
    expect(endpoint.calls).toEqual([]);
  });

  test('what is looked at in one go is asked for in one call, a hundred ids at a time', async () => {
    const { time, endpoint, watch } = setUp();
    const entries = Array.from({ length: 250 }, (_, i) => watch(i === 7 ? 'p_wok' : `p_${i}`));
    await time.pass(100);
    expect(endpoint.calls.filter((call) => call === 'catalog.lookup')).toHaveLength(3);
    expect(entries[7]?.value).toMatchObject({ state: 'ready', product: { title: 'Carbon steel wok, hand-hammered' } });
    expect(entries[8]?.value).toEqual({ state: 'missing' });
  });

  test('a variant’s id leads to its product', async () => {
    const { time, watch } = setUp();
    const entry = watch('v_apron_wheat_m');
    await time.pass(100);
    expect(entry.value).toMatchObject({ state: 'ready', product: { id: 'p_apron' } });
  });

  test('one malformed product is one malformed entry', async () => {
    const { time, watch, shop } = setUp();
    const [bad, good] = [watch('p_malformed'), watch('p_wok')];
    shop.catalog.put([malformedProduct(), null, 7, { id: 5 }, ...fixtureProducts()]);
    expect(bad.value).toEqual({ state: 'malformed', path: '.price_range.min' });
    expect(good.value.state).toBe('ready');
    await time.pass(100);
  });

  test('what failed is asked for again when the page is back, as far as it is still looked at', async () => {
    const page = playedLifecycle();
    let down = true;
    const { time, endpoint, watch } = setUp(
      { fault: () => (down ? { error: new CommerceError('invalid', 'No') } : undefined) },
      { lifecycle: page.lifecycle },
    );
    const entry = watch('p_wok');
    await time.pass(100);
    expect(entry.value.state).toBe('error');
    down = false;
    const asked = endpoint.calls.length;
    page.wake();
    await time.pass(200);
    expect(entry.value.state).toBe('ready');
    page.wake();
    await time.pass(200);
    expect(endpoint.calls.slice(asked).filter((call) => call === 'catalog.lookup')).toHaveLength(1);
  });

  test('a bug in a connector is an entry that failed, and stands on the console for who wrote it', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => told.mockRestore());
    const bug = new TypeError('sizes is not iterable');
    const { time, watch } = setUp({ fault: () => ({ error: bug as never }) });
    const entry = watch('p_wok');
    await time.pass(60_000);
    expect(entry.value).toMatchObject({ state: 'error', error: { kind: 'unavailable', cause: bug } });
    expect(told).toHaveBeenCalledWith('Laotie:', bug);
  });

  test('a failure shows in the entry, and a retry mends it', async () => {
    const down = new CommerceError('invalid', 'No');
    const { time, shop, watch } = setUp({
      fault: (method, count) => (method === 'catalog.lookup' && count === 1 ? { error: down } : undefined),
    });
    const entry = watch('p_wok');
    await time.pass(100);
    expect(entry.value).toMatchObject({ state: 'error', error: { kind: 'invalid' } });
    shop.catalog.retry('p_wok');
    expect(entry.value.state).toBe('loading');
    await time.pass(100);
    expect(entry.value.state).toBe('ready');
  });

  test('news about stock changes the product and nothing else', () => {
    const { shop, watch } = setUp();
    const entry = watch('p_apron');
    shop.catalog.put(fixtureProducts());
    shop.catalog.setStock([
      { item_id: 'v_apron_wheat_m', availability: { available: false } },
      { item_id: 'v_nobody', availability: {} },
    ]);
    const product = entry.value.state === 'ready' ? entry.value.product : undefined;
    expect(product?.variants.find((variant) => variant.id === 'v_apron_wheat_m')?.availability).toEqual({
      available: false,
    });
    expect(product?.variants.find((variant) => variant.id === 'v_apron_indigo_m')?.availability?.quantity).toBe(40);
  });

  test('another language or currency reads again what is looked at, and drops late answers in the old one', async () => {
    const { time, endpoint, shop, watch } = setUp();
    const entry = watch('p_wok');
    await time.pass(15);
    shop.setContext({ language: 'zh' });
    expect(entry.value.state).toBe('loading');
    await time.pass(200);
    expect(entry.value.state).toBe('ready');
    expect(endpoint.calls.filter((call) => call === 'catalog.lookup')).toHaveLength(2);
    expect(endpoint.calls.filter((call) => call === 'connect')).toHaveLength(2);
  });
});

describe('searching', () => {
  test('page by page, each product once, known to the catalog', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      ...(fixtureProducts()[0] as object),
      id: `p_${i}`,
      variants: [],
    }));
    const { time, shop } = setUp({ products: many as never });
    const search = shop.catalog.search();
    await time.until(search.run('chili'));
    expect(search.ids.value).toHaveLength(24);
    expect(search.total.value).toBe(30);
    expect(search.hasMore.value).toBe(true);
    await time.until(search.more());
    expect(search.ids.value).toHaveLength(30);
    expect(search.hasMore.value).toBe(false);
    expect(shop.catalog.entry('p_29').value.state).toBe('ready');
    await time.until(search.more());
    expect(search.ids.value).toHaveLength(30);
  });

  test('the last question wins', async () => {
    const { time, shop } = setUp({
      fault: (method, count) => (method === 'catalog.search' && count === 1 ? { before: 500 } : undefined),
    });
    const search = shop.catalog.search();
    await time.until(Promise.all([search.run('wok'), time.wait(50).then(() => search.run('apron'))]));
    await time.pass(1_000);
    expect(search.query.value).toBe('apron');
    expect(search.ids.value).toEqual(['p_apron']);
  });

  test('a failure shows, keeps what was found, and more() tries again', async () => {
    let down = false;
    const { time, shop } = setUp({ fault: () => (down ? { error: new CommerceError('invalid', 'No') } : undefined) });
    const search = shop.catalog.search();
    await time.until(search.run('apron'));
    down = true;
    await time.until(search.run('apron'));
    expect(search.status.value).toBe('error');
    expect(search.ids.value).toEqual(['p_apron']);
    down = false;
    await time.until(search.more());
    expect(search.status.value).toBe('ready');
  });
});
