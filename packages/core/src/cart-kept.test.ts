import { CommerceError } from '@laotie/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { bringAll, deniedStorage, type Fault } from './testing/index.ts';
import { KIT, OIL, oneBrowser, quantities } from './testing/one-browser.ts';

beforeAll(bringAll);

describe('a cart survives', () => {
  test('after a reload the lines are there before the endpoint answers', async () => {
    const { time, open } = oneBrowser({ latency: 100 });
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
    const { time, endpoint, open, serverCart } = oneBrowser();
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
    const { time, storage, open } = oneBrowser();
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
    const { time, open } = oneBrowser();
    const shop = open({ storage: deniedStorage() });
    await time.until(shop.cart.add(OIL));
    await time.until(shop.cart.add(OIL));
    expect(quantities(shop)).toEqual({ [OIL]: 2 });
  });

  test('storage wiped in between does not take the cart away', async () => {
    const { time, storage, open } = oneBrowser();
    const shop = open();
    await time.until(shop.cart.add(OIL));
    for (const key of storage.keys) storage.removeItem(key);
    await time.until(shop.cart.add(OIL));
    expect(quantities(shop)).toEqual({ [OIL]: 2 });
  });

  test('a cart that could not be read is read before it is written to', async () => {
    const { time, open, endpoint, serverCart } = oneBrowser({ fault: () => fault });
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
    const { time, open, serverCart } = oneBrowser({ fault: () => fault });
    let fault: Fault | undefined = { error: new CommerceError('unsupported', 'No shop here') };
    const shop = open();
    await expect(time.until(shop.cart.add(KIT))).rejects.toMatchObject({ kind: 'unsupported' });
    expect(shop.cart.lines.value).toEqual([]);
    fault = undefined;
    await time.until(shop.cart.add(OIL));
    expect(serverCart()).toEqual([{ [OIL]: 1 }]);
  });

  test('rubbish in storage is no cart', async () => {
    const { time, storage, open } = oneBrowser();
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
