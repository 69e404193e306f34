/** Laotie's side of the corner shop: its items as products, its baskets as carts, paid on its own page. */
import { parseAmount } from '@laotie/core';
import {
  type Call,
  type Capabilities,
  type Cart,
  type Checkout,
  type CommerceEndpoint,
  CommerceError,
  noCapabilities,
  type Product,
} from '@laotie/protocol';
import type { Basket, Item } from './corner-shop.ts';

const currency = 'EUR';

/** What the shop can do. All the rest is off, and nothing of it is drawn. */
const can: Capabilities = { ...noCapabilities, search: true, stock: 'quantity', cart: true, checkout: 'redirect' };

export function cornerShop(base: string): CommerceEndpoint {
  /** One exchange with the shop's API. Whatever goes wrong on the way is a `CommerceError`. */
  async function ask<T>(path: string, o: Call & { method?: string; body?: object } = {}): Promise<T> {
    const { method = 'GET', body, signal } = o;
    const init = {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    };
    const response = await fetch(new URL(path, base), { ...init, ...(signal && { signal }) }).catch((cause) => {
      signal?.throwIfAborted();
      throw new CommerceError('network', 'The shop cannot be reached', { retry: 'same_key', cause });
    });
    if (response.ok) return response.json() as Promise<T>;
    const kind = response.status === 404 ? 'not_found' : response.status >= 500 ? 'unavailable' : 'invalid';
    throw new CommerceError(kind, `The shop answered ${response.status}`, { cause: await response.json() });
  }

  /** Puts so many into a basket, or as many as there are. That it was less, the cart says by itself. */
  const put = (id: string, sku: string, count: number, o: Call): Promise<Basket> =>
    ask<Basket>(`/api/baskets/${id}/${sku}`, { ...o, method: 'PUT', body: { count } }).catch((error) => {
      const { left } = error.cause ?? {};
      if (!(left < count)) throw error;
      return put(id, sku, left, o);
    });

  const basket = (id: string, o: Call = {}) => ask<Basket>(`/api/baskets/${encodeURIComponent(id)}`, o);

  const cart: NonNullable<CommerceEndpoint['cart']> = {
    async create(change, o) {
      const { id } = await ask<Basket>('/api/baskets', { ...o, method: 'POST', body: {} });
      return cart.change(id, change, o);
    },
    get: (id, o) => basket(id, o).then(cartFrom, nullIfGone),
    async change(id, { set = [] }, { signal }) {
      const o = signal ? { signal } : {};
      let now = await basket(id, o);
      // a line's id is its sku, so either of the two will do
      for (const { item_id, line_id, quantity } of set) now = await put(id, item_id ?? line_id ?? '', quantity, o);
      return cartFrom(now);
    },
  };

  return {
    connect: async () => can,

    catalog: {
      async search({ query = '', pagination = {} }, o) {
        const { cursor = '0', limit = 20 } = pagination;
        const asked = new URLSearchParams({ search: query, after: cursor, max: String(limit) });
        const { items, more } = await ask<{ items: Item[]; more?: string }>(`/api/items?${asked}`, o);
        return {
          products: items.map(productFrom),
          pagination: { has_next_page: !!more, ...(more && { cursor: more }) },
        };
      },
      async lookup(ids, o) {
        const asked = new URLSearchParams({ codes: ids.join() });
        return (await ask<{ items: Item[] }>(`/api/items?${asked}`, o)).items.map(productFrom);
      },
    },

    cart,

    // "Buy now" makes a basket of its own and leads to where the shop is paid
    checkout: {
      async create(from, o) {
        if ('cart_id' in from) return checkoutFrom(cartFrom(await basket(from.cart_id)));
        return checkoutFrom(await cart.create({ set: from.line_items }, o));
      },
      get: (id, o) => basket(id, o).then((found) => checkoutFrom(cartFrom(found)), nullIfGone),
      change: unsupported,
      complete: unsupported,
      cancel: async () => {},
    },
  };
}

const unsupported = async (): Promise<never> => {
  throw new CommerceError('unsupported', 'Paid on the shop’s own page');
};

/** What is not there is null, not an error. */
const nullIfGone = (error: unknown): null => {
  if (error instanceof CommerceError && error.kind === 'not_found') return null;
  throw error;
};

/** "6.50" as 650: by text, since 8.2 × 100 is not 820. */
function cents(price: string): number {
  const amount = parseAmount(price, currency);
  if (amount === undefined) throw new CommerceError('unavailable', `No price: ${price}`);
  return amount;
}

function productFrom({ code, name, blurb, page, photo, sizes }: Item): Product {
  const prices = sizes.map(({ price }) => cents(price));
  return {
    id: code,
    title: name,
    description: { plain: blurb },
    url: page,
    media: [{ type: 'image', url: photo }],
    price_range: { min: { amount: Math.min(...prices), currency }, max: { amount: Math.max(...prices), currency } },
    ...(sizes.length > 1 && { options: [{ name: 'Size', values: sizes.map(({ label }) => ({ label })) }] }),
    variants: sizes.map(({ sku, label, price, left }) => ({
      id: sku,
      title: label,
      description: {},
      price: { amount: cents(price), currency },
      availability: { available: left > 0, quantity: left },
      ...(sizes.length > 1 && { options: [{ name: 'Size', label }] }),
    })),
  };
}

function cartFrom({ id, rows, sum, pay_at }: Basket): Cart {
  return {
    id,
    currency,
    line_items: rows.map((row) => ({
      id: row.sku,
      item: { id: row.sku, title: row.name, price: cents(row.each) },
      quantity: row.count,
      totals: [{ type: 'total', amount: cents(row.sum) }],
    })),
    totals: [{ type: 'total', amount: cents(sum) }],
    continue_url: pay_at,
  };
}

const checkoutFrom = (cart: Cart): Checkout => ({ ...cart, status: 'requires_escalation', links: [] });
