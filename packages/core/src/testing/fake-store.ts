import {
  type Cart,
  type CartChange,
  type Checkout,
  type CheckoutChange,
  type CheckoutSource,
  CommerceError,
  type Id,
  type Message,
  type Order,
  type Payment,
  type Product,
  type Variant,
} from '@laotie/protocol';
import { createViews, type Held, type HeldCheckout } from './fake-views.ts';

/** Ms that goods are set aside for a buyer who has a step to do. */
const HOLD = 600_000;

/** The shop behind the fake endpoint: prices, stock, carts, checkouts and orders in memory, by the rules of the contract. */
export function createFakeStore(
  products: readonly Product[],
  currency: string,
  { idempotency, revisions, holds }: { idempotency: boolean; revisions: boolean; holds: boolean },
) {
  const variants = new Map<Id, { variant: Variant; product: Product }>();
  /** Undefined quantity: as many as wanted. */
  const stock = new Map<Id, number | undefined>();
  function sell(product: Product) {
    for (const variant of product.variants) {
      variants.set(variant.id, { variant, product });
      stock.set(variant.id, variant.availability?.available === false ? 0 : variant.availability?.quantity);
    }
  }
  for (const product of products) sell(product);
  const carts = new Map<Id, Held>();
  const checkouts = new Map<Id, HeldCheckout>();
  const orders = new Map<Id, Order & { access_token: string }>();
  let made = 0;
  const { cartView, checkoutView } = createViews({ variants, currency, revisions });
  const newId = (kind: string) => `${kind}_${++made}`;

  function held<T extends Held>(
    from: Map<Id, T>,
    id: Id,
    revision: string | undefined,
    view: (one: T) => Cart | Checkout,
  ): T {
    const found = from.get(id);
    if (!found) throw new CommerceError('not_found', 'No such resource');
    if (revisions && revision !== undefined && revision !== String(found.version)) {
      throw new CommerceError('conflict', 'Changed meanwhile', {
        code: 'revision_mismatch',
        retry: 'refetch',
        latest: view(found),
      });
    }
    return found;
  }

  const fits = (item_id: Id, quantity: number) => Math.min(quantity, stock.get(item_id) ?? quantity);

  function apply(one: Held, change: CartChange) {
    for (const { item_id, line_id, quantity } of change.set ?? []) {
      const line = one.lines.find((each) => each.id === line_id || each.item_id === item_id);
      const item = item_id ?? line?.item_id ?? '';
      if (!variants.has(item)) throw new CommerceError('invalid', `No item ${item}`, { code: 'not_found' });
      const possible = fits(item, quantity);
      if (line) line.quantity = possible;
      else one.lines.push({ id: newId('li'), item_id: item, quantity: possible });
    }
    one.lines = one.lines.filter((line) => line.quantity > 0);
    if (change.codes) one.codes = [...change.codes];
    one.version++;
  }

  /** All lines or none; the one place where stock goes down. */
  function take(one: HeldCheckout): Message[] {
    const short = one.lines.findIndex((line) => fits(line.item_id, line.quantity) < line.quantity);
    if (short >= 0) {
      return [
        {
          type: 'error',
          code: 'out_of_stock',
          severity: 'recoverable',
          content: 'Sold out meanwhile',
          path: `$.line_items[${short}]`,
        },
      ];
    }
    for (const line of one.lines) {
      const now = stock.get(line.item_id);
      if (now !== undefined) stock.set(line.item_id, now - line.quantity);
    }
    return [];
  }

  function placeOrder(one: HeldCheckout, at: number) {
    const view = checkoutView(one);
    const id = newId('order');
    const access_token = `token_${id}`;
    const label = `Q-${1000 + orders.size + 1}`;
    const permalink_url = `https://shop.example/orders/${id}`;
    orders.set(id, {
      id,
      label,
      access_token,
      checkout_id: one.id,
      permalink_url,
      currency,
      totals: view.totals,
      line_items: view.line_items.map((line) => ({
        id: line.id,
        item: line.item,
        quantity: { original: line.quantity, total: line.quantity, fulfilled: 0 },
        totals: line.totals,
        status: 'processing',
      })),
      fulfillment: { expectations: [{ id: 'e_1', description: 'Ships within 48 h' }] },
      placed_at: new Date(at).toISOString(),
    });
    one.status = 'completed';
    one.order = { id, label, permalink_url, access_token };
    const cart = one.cart_id && carts.get(one.cart_id);
    // what was bought leaves the cart; what was added to it since stays
    if (cart) {
      const set = one.lines.map(({ item_id, quantity }) => {
        const now = cart.lines.find((line) => line.item_id === item_id)?.quantity ?? 0;
        return { item_id, quantity: Math.max(0, now - quantity) };
      });
      apply(cart, { set, codes: [] });
    }
  }

  return {
    sell,
    stock,
    orders,
    carts,
    cart: {
      create(change: CartChange): Cart {
        const one: Held = { id: newId('cart'), version: 0, lines: [], codes: [] };
        apply(one, change);
        carts.set(one.id, one);
        return cartView(one);
      },
      get(id: Id): Cart | null {
        const one = carts.get(id);
        return one ? cartView(one) : null;
      },
      change(id: Id, change: CartChange, revision?: string): Cart {
        const one = held(carts, id, revision, cartView);
        apply(one, change);
        return cartView(one);
      },
    },
    checkout: {
      create(from: CheckoutSource, redirect: boolean): Checkout {
        const cart = 'cart_id' in from ? held(carts, from.cart_id, undefined, cartView) : undefined;
        const one: HeldCheckout = {
          id: newId('checkout'),
          version: 0,
          lines: [],
          codes: [...(cart?.codes ?? [])],
          cart_id: cart?.id,
          status: redirect ? 'requires_escalation' : 'incomplete',
          messages: [],
        };
        apply(one, {
          set:
            'cart_id' in from
              ? (cart?.lines ?? []).map(({ item_id, quantity }) => ({ item_id, quantity }))
              : from.line_items,
        });
        if (one.lines.length === 0)
          throw new CommerceError('invalid', 'Nothing to check out', { code: 'out_of_stock' });
        checkouts.set(one.id, one);
        return checkoutView(one);
      },
      get(id: Id): Checkout | null {
        const one = checkouts.get(id);
        return one ? checkoutView(one) : null;
      },
      change(id: Id, change: CheckoutChange, revision?: string): Checkout {
        const one = held(checkouts, id, revision, checkoutView);
        if (change.buyer) one.buyer = { ...one.buyer, ...change.buyer };
        const { id: _id, ...address } = change.fulfillment?.methods[0]?.destinations?.[0] ?? { id: '' };
        if (Object.keys(address).length > 0) one.address = address;
        if (change.codes) one.codes = [...change.codes];
        one.version++;
        return checkoutView(one);
      },
      complete(id: Id, payment: Payment, revision: string | undefined, at: number): Checkout {
        const done = checkouts.get(id);
        if (done?.status === 'completed' && idempotency) return checkoutView(done);
        const one = held(checkouts, id, revision, checkoutView);
        one.messages = [];
        if (checkoutView(one).status === 'incomplete' || one.status === 'canceled') return checkoutView(one);
        const token = payment.instruments[0]?.credential?.token;
        if (token === 'declined')
          one.messages = [
            {
              type: 'error',
              code: 'payment_declined',
              severity: 'requires_buyer_input',
              content: 'Payment declined by the bank. Nothing was charged.',
            },
          ];
        else if (token === 'needs_action') {
          one.status = 'requires_escalation';
          if (holds) one.hold_until = at + HOLD;
        } else {
          one.messages = take(one);
          if (one.messages.length === 0) placeOrder(one, at);
        }
        one.version++;
        return checkoutView(one);
      },
      hold(id: Id, at: number): Checkout {
        const one = held(checkouts, id, undefined, checkoutView);
        if (one.hold_until !== undefined) one.hold_until = at + HOLD;
        return checkoutView(one);
      },
      cancel(id: Id) {
        const one = held(checkouts, id, undefined, checkoutView);
        if (one.status !== 'completed') one.status = 'canceled';
      },
    },
    /** The product as it is now. */
    product(product: Product): Product {
      return {
        ...product,
        variants: product.variants.map((variant) => {
          const quantity = stock.get(variant.id);
          // what is not sold yet is not sold out
          return quantity === undefined || variant.availability?.status === 'preorder'
            ? variant
            : {
                ...variant,
                availability: { available: quantity > 0, status: quantity > 0 ? 'in_stock' : 'out_of_stock', quantity },
              };
        }),
      };
    },
  };
}
