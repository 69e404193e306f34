import { type CartInside, createCart } from './cart.ts';
import { type CheckoutModel, createCheckout } from './checkout.ts';
import { createOrders, type Orders } from './orders.ts';
import type { Scope } from './scope.ts';

/** Everything between a press on "add" and the order: brought when a buyer begins, or has begun before. */
export interface Buying {
  readonly cart: CartInside;
  readonly checkout: CheckoutModel;
  readonly orders: Orders;
}

export function createBuying(scope: Scope): Buying {
  const cart = createCart(scope);
  const orders = createOrders(scope);
  return { cart, orders, checkout: createCheckout(scope, cart, orders) };
}
