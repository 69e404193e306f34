import { createShop, type Shop, type ShopOptions } from '../shop.ts';
import { type FakeOptions, fakeEndpoint } from './fake-endpoint.ts';
import { fakeBrowser, memoryStorage } from './memory.ts';
import { virtualTime } from './virtual-time.ts';

export const OIL = 'v_chili_oil_mild_280';
export const KIT = 'v_liangpi_kit_kit';

/** A browser with its storage, before an endpoint on virtual time. Each `open` is another tab, or the page after a reload. */
export function oneBrowser(fake: FakeOptions = {}) {
  const time = virtualTime();
  const endpoint = fakeEndpoint({ clock: time.now, wait: time.wait, ...fake });
  const storage = memoryStorage();
  const tab = fakeBrowser();
  const open = (more: Partial<ShopOptions> = {}): Shop =>
    createShop({ endpoint, storage, timers: time, tabs: tab(), context: { language: 'en' }, ...more });
  /** What the endpoint holds: of each cart, how many of which item. */
  const serverCart = () =>
    [...endpoint.store.carts.values()].map((cart) =>
      Object.fromEntries(cart.lines.map((line) => [line.item_id, line.quantity])),
    );
  return { time, endpoint, storage, open, serverCart };
}

/** What the page shows: how many of which item. */
export const quantities = (shop: Shop) =>
  Object.fromEntries(shop.cart.lines.value.map((line) => [line.item_id, line.quantity]));
