import { createShop, type Shop } from '@laotie/core';
import type { Id } from '@laotie/protocol';
import { pageLifecycle } from '../base/lifecycle.ts';

interface Followed {
  shop: Shop;
  readers: number;
}

const followed = new WeakMap<Shop, Map<Id, Followed>>();

/**
 * A shop that follows one show of another shop's endpoint, for cards that stand outside that show. All cards of one show
 * share it; it works until the last one leaves, and it keeps nothing on the device.
 */
export function followShow(shop: Shop, id: Id, signal: AbortSignal): Shop {
  // inside the show itself the provider already follows it
  if (shop.show?.id === id) return shop;
  const shops = followed.get(shop) ?? new Map<Id, Followed>();
  followed.set(shop, shops);
  let entry = shops.get(id);
  if (!entry) {
    entry = {
      shop: createShop({
        endpoint: shop.endpoint,
        show: id,
        context: shop.context.peek(),
        lifecycle: pageLifecycle,
        storage: null,
      }),
      readers: 0,
    };
    shops.set(id, entry);
  }
  const { shop: own } = entry;
  if (entry.readers++ === 0) own.show?.start();
  signal.addEventListener(
    'abort',
    () => {
      if (--entry.readers > 0) return;
      shops.delete(id);
      own.dispose();
    },
    { once: true },
  );
  return own;
}
