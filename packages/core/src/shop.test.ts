import { CommerceError } from '@laotie/protocol';
import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import type { Lifecycle } from './lifecycle.ts';
import { createShop } from './shop.ts';
import { allCapabilities, fakeEndpoint, memoryStorage, virtualTime } from './testing/index.ts';

describe('connecting', () => {
  test('nothing is fetched or stored until somebody looks', async () => {
    const time = virtualTime();
    const endpoint = fakeEndpoint();
    const storage = memoryStorage();
    const shop = createShop({ endpoint, storage, timers: time, show: 'show_noodle_night' });
    await time.pass(60_000);
    expect(endpoint.calls).toEqual([]);
    expect(storage.log).toEqual([]);
    shop.dispose();
  });

  test('whoever reads the status starts it, once', async () => {
    const time = virtualTime();
    const endpoint = fakeEndpoint({ wait: time.wait });
    const shop = createShop({ endpoint, storage: null, timers: time });
    const seen: string[] = [];
    shop.status.subscribe((status) => void seen.push(status));
    shop.capabilities.subscribe(() => {});
    await time.until(Promise.all([shop.connect(), shop.connect()]));
    expect(seen).toEqual(['connecting', 'ready']);
    expect(endpoint.calls).toEqual(['connect']);
    expect(shop.capabilities.value).toEqual(allCapabilities);
  });

  test('a failure shows, and is tried again when the page wakes up', async () => {
    const time = virtualTime();
    const error = new CommerceError('unsupported', 'No profile');
    const endpoint = fakeEndpoint({ fault: (_method, count) => (count === 1 ? { error } : undefined) });
    const listeners: ((event: 'wake' | 'sleep') => void)[] = [];
    const online = signal(true);
    const lifecycle: Lifecycle = { hidden: signal(false), online, on: (listener) => void listeners.push(listener) };
    const shop = createShop({ endpoint, storage: null, timers: time, lifecycle });
    shop.status.subscribe(() => {});
    await time.pass(10);
    expect(shop.status.value).toBe('error');
    expect(shop.error.value).toBe(error);
    online.value = false;
    expect(shop.status.value).toBe('offline');
    online.value = true;
    for (const listener of listeners) listener('wake');
    await time.pass(10);
    expect(shop.status.value).toBe('ready');
  });

  test('an address that is no endpoint’s is said at once', () => {
    expect(() => createShop({ endpoint: 'no address' })).toThrow();
  });
});

test('in another language everything on screen is read again: products, the show and the cart', async () => {
  const time = virtualTime();
  const endpoint = fakeEndpoint({ wait: time.wait });
  const shop = createShop({ endpoint, storage: null, timers: time, show: 'show_noodle_night' });
  shop.show?.start();
  shop.catalog.entry('p_wok').subscribe(() => {});
  await time.until(shop.cart.add('v_wok_32'));
  await time.pass(100);
  endpoint.calls.length = 0;
  shop.setContext({ language: 'ar' });
  await time.pass(1000);
  expect(endpoint.calls).toEqual(expect.arrayContaining(['connect', 'catalog.lookup', 'live.snapshot', 'cart.get']));
  expect(endpoint.calls.filter((call) => call === 'cart.get')).toHaveLength(1);
  shop.dispose();
});

test('two endpoints as one: goods from the one, the show from the other', async () => {
  const commerce = fakeEndpoint({ capabilities: { live: 'none', comments: 'none', offers: false } });
  const live = fakeEndpoint({ capabilities: { cart: false, checkout: 'none', demand: false } });
  const both = compose({ commerce, live });
  expect(await both.connect({})).toMatchObject({
    cart: true,
    checkout: 'in_page',
    live: 'stream',
    comments: 'write',
    offers: false,
    intents: true,
    demand: false,
  });
  expect(both.demand).toBe(live.demand);
  await both.catalog.lookup(['p_wok']);
  await both.live?.snapshot('show_noodle_night');
  expect(commerce.calls).toEqual(['connect', 'catalog.lookup']);
  expect(live.calls).toEqual(['connect', 'live.snapshot']);
});
