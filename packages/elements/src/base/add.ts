import { type Requests, request } from '../events.ts';
import type { LaotieElement } from './element.ts';

/** Asks for it, and answers whether the cart has it then: the shop's, or one of the page's own. */
export async function addToCart(el: LaotieElement, wish: Requests['laotie-cart-add-request']): Promise<boolean> {
  if (await request(el, 'laotie-cart-add-request', wish)) return true;
  const cart = el.shop?.cart;
  return !!cart && !cart.error.peek() && cart.lines.peek().some(({ item_id }) => item_id === wish.item_id);
}
