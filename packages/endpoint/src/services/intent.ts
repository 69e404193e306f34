import type { Checkout, Id } from '@laotie/protocol';
import { totalOf } from '@laotie/protocol';
import type { CheckoutWanted } from '../store/operations/carts.ts';
import { couponSubject, offerSubject } from '../store/operations/facts.ts';
import type { Holds } from '../store/operations/holds.ts';
import type { Deal } from '../store/operations/payment.ts';
import type { Quoted } from './quoting.ts';

/** What paying for a checkout does: everything that it takes from stock, offers and limits, and what is sold by it. */
export function dealOf(
  checkout: Checkout,
  wanted: CheckoutWanted,
  quoted: Quoted,
  handler_id: string,
  placed_at: string,
): Deal {
  const show_id = wanted.attribution?.show_id;
  return {
    ...holdsOf(quoted),
    lines: checkout.line_items.map(({ item, quantity, totals }, index) => ({
      item_id: item.id,
      product_id: quoted.lines[index]?.product.id ?? '',
      quantity,
      amount: totalOf(totals) ?? 0,
    })),
    currency: checkout.currency,
    total: totalOf(checkout.totals) ?? 0,
    handler_id,
    seller_id: quoted.lines[0]?.product.seller_id ?? '',
    placed_at,
    masked_name: masked(wanted),
    ...(wanted.cart_id !== undefined && { cart_id: wanted.cart_id }),
    ...(show_id !== undefined && { show_id }),
  };
}

function holdsOf({ quote, lines, facts, edition }: Quoted): Holds {
  const holds = summed(lines.map(({ line }) => [line.item_id, line.quantity]));
  const products = new Map(lines.map(({ line, product }) => [line.item_id, product.id]));
  const offers = summed(quote.offers_used.map(({ offer_id, quantity }) => [offer_id, quantity]));
  const offerLimits = facts.offers.flatMap((offer) => {
    const quantity = offers.get(offer.id);
    return quantity === undefined || offer.per_buyer === undefined
      ? []
      : [{ subject: offerSubject(offer), quantity, most: offer.per_buyer }];
  });
  const couponLimits = quote.coupons_used.flatMap((code) => {
    const most = edition.coupons.find((coupon) => coupon.code === code)?.per_buyer;
    return most === undefined ? [] : [{ subject: couponSubject(code), quantity: 1, most }];
  });
  return {
    holds: [...holds].map(([item_id, quantity]) => ({ item_id, product_id: products.get(item_id) ?? '', quantity })),
    offers: [...offers].map(([offer_id, quantity]) => ({ offer_id, quantity })),
    limits: [...offerLimits, ...couponLimits],
  };
}

function summed(pairs: readonly (readonly [Id, number])[]): Map<Id, number> {
  const sums = new Map<Id, number>();
  for (const [id, quantity] of pairs) sums.set(id, (sums.get(id) ?? 0) + quantity);
  return sums;
}

const letters = new Intl.Segmenter();

/** The first letter, as others see the buyer: enough to be somebody, too little to be anybody in particular. */
function masked({ buyer, destination }: CheckoutWanted): string {
  const name = (buyer?.first_name ?? destination?.first_name ?? destination?.last_name ?? '').trim();
  const [first] = letters.segment(name);
  return `${first?.segment ?? ''}***`;
}
