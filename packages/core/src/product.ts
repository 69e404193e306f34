import type { Availability, Offer, Price, Product, Variant } from '@laotie/protocol';

const FEW = 10;

/** Can it be put into a cart, as far as the endpoint says? Silence means yes. */
export function available(variant: Variant): boolean {
  const { available: flag, status, quantity } = variant.availability ?? {};
  if (flag !== undefined) return flag;
  if (quantity !== undefined && status !== 'backorder' && status !== 'preorder') return quantity > 0;
  return status !== 'out_of_stock' && status !== 'discontinued';
}

/** No variant is left. */
export function soldOut(product: Product): boolean {
  return !product.variants.some(available);
}

/** The variant to begin with: the first that can be bought, else the first. */
export function firstVariant(product: Product): Variant | undefined {
  return product.variants.find(available) ?? product.variants[0];
}

/** What is paid and what is struck through; the offer's own price while it runs for this variant. */
export function priceOf(variant: Variant, offer?: Offer): { price: Price; list_price: Price | undefined } {
  if (!offer?.item_ids.includes(variant.id) || offer.price.currency !== variant.price.currency)
    return { price: variant.price, list_price: variant.list_price };
  return { price: offer.price, list_price: offer.list_price ?? variant.price };
}

/** How many to speak of, where it is few and the endpoint tells numbers; `true` where it only says "low". */
export function fewLeft(availability: Availability | undefined): number | boolean {
  const { quantity, status, available: flag } = availability ?? {};
  if (flag === false || quantity === 0) return false;
  if (quantity !== undefined) return quantity < FEW ? quantity : false;
  return status === 'low_stock';
}
