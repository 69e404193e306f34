import { cartShape } from './cart.ts';
import { checkoutShape, orderShape } from './checkout.ts';
import { productShape } from './goods.ts';
import {
  commentShape,
  couponShape,
  cueShape,
  offerShape,
  purchasesShape,
  sellerShape,
  showShape,
  statsShape,
} from './live.ts';

export { cartShape, messageShape } from './cart.ts';
export * from './checkout.ts';
export * from './demand.ts';
export { productShape } from './goods.ts';
export * from './live.ts';

/**
 * Shapes of what a page reads from an endpoint. Lists of products are checked one by one, so that one bad one is one bad
 * card. A page takes each by its own name, so that it carries only those it needs.
 */
export const shapes = {
  product: productShape,
  cart: cartShape,
  checkout: checkoutShape,
  order: orderShape,
  show: showShape,
  seller: sellerShape,
  cue: cueShape,
  offer: offerShape,
  coupon: couponShape,
  comment: commentShape,
  purchases: purchasesShape,
  stats: statsShape,
};
