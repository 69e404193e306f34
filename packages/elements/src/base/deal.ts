import { affordances, available, fewLeft, firstVariant, priceOf, type Shop } from '@laotie/core';
import type { Offer, Price, Product, Variant } from '@laotie/protocol';

/** How a product stands at this moment, for this viewer: always now, whatever the playhead says. */
export interface Deal {
  price: Price;
  /** Struck through. */
  list_price: Price | undefined;
  offer: Offer | undefined;
  /** How many to speak of; `true` where only "few" is known; `false` where nothing is to be said. */
  left: number | boolean;
  available: boolean;
  /** Shown, but not sold yet. */
  upcoming: boolean;
}

/** The deal for one variant. Reads the offer and what may be said of stock, so it follows both. */
export function dealOf(shop: Shop, variant: Variant): Deal {
  const can = affordances(shop.capabilities.value);
  const offer = can.countdown ? shop.show?.offerFor(variant.id).value : undefined;
  const { price, list_price } = priceOf(variant, offer);
  const left = can.stockWords === 'none' ? false : fewLeft(variant.availability);
  return {
    price,
    list_price:
      list_price && list_price.currency === price.currency && list_price.amount > price.amount ? list_price : undefined,
    offer,
    left: can.stockWords === 'words' && left !== false ? true : left,
    available: available(variant),
    upcoming: !available(variant) && variant.availability?.status === 'preorder',
  };
}

/** Variants at different prices: the card says "from". */
export function hasPriceRange({ price_range: { min, max } }: Product): boolean {
  return min.currency === max.currency && min.amount < max.amount;
}

/** Which variant stands for the product on a card: the cheapest that can be bought, offers counted. */
export function cardVariant(shop: Shop, product: Product): Variant | undefined {
  let best: Variant | undefined;
  for (const variant of product.variants) {
    if (!available(variant)) continue;
    if (!best || dealOf(shop, variant).price.amount < dealOf(shop, best).price.amount) best = variant;
  }
  return best ?? firstVariant(product);
}
