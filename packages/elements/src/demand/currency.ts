import type { Shop } from '@laotie/core';
import type { Currency } from '@laotie/protocol';

/** The currency that the shop's prices come in, as far as one of them is here. */
export function shopCurrency(shop: Shop): Currency | undefined {
  const asked = shop.context.value.currency;
  if (asked) return asked;
  const products = shop.demand?.demand.value?.products ?? [];
  const ids = [...(shop.show?.items.value ?? []), ...products].map(({ product_id }) => product_id);
  for (const id of ids) {
    const entry = shop.catalog.entry(id).value;
    if (entry.state === 'ready') return entry.product.price_range.min.currency;
  }
  return undefined;
}
