import { randomUUID } from 'node:crypto';
import type { Checkout } from '@laotie/protocol';
import type { Catalog, StoredOffer } from '../facts.ts';
import type { Begin, Deal, Finish } from '../operations/payment.ts';
import type { Store } from '../store.ts';

/** What every store must keep, without a test runner. Each case finds a store that holds `fixture` and nothing else. */
export interface StoreCase {
  name: string;
  run(store: Store): Promise<void>;
}

export const T0 = '2026-01-01T12:00:00.000Z';
export const at = (seconds: number): string => new Date(Date.parse(T0) + seconds * 1000).toISOString();

export const offer: StoredOffer = {
  id: 'o_1',
  show_id: 'show_1',
  item_ids: ['v_a'],
  prices: { EUR: 500 },
  starts_at: at(-60),
  ends_at: at(3600),
  quantity: 3,
  per_buyer: 2,
};
const plain = (id: string, product_id: string) => ({
  id: product_id,
  seller_id: 's_1',
  title: product_id,
  tax_class: 'standard',
  variants: [{ id, title: id, prices: { EUR: 1000 } }],
});

export const fixture: Catalog = {
  sellers: [{ id: 's_1', name: 'Seller' }],
  products: [
    { ...plain('v_a', 'p_a'), stock: { v_a: 5 } },
    { ...plain('v_b', 'p_b'), stock: { v_b: 5 } },
    { ...plain('v_endless', 'p_endless'), stock: { v_endless: null } },
  ],
  offers: [offer],
  coupons: [{ code: 'ONCE', title: 'Once', kind: 'amount', amount: { EUR: 100 }, per_buyer: 1 }],
  regions: [],
  shows: [
    {
      id: 'show_1',
      seller_id: 's_1',
      status: 'live',
      title: 'Show',
      items: [
        { number: 1, product_id: 'p_a' },
        { number: 2, product_id: 'p_b' },
      ],
    },
  ],
};

export const key = (body = 'body') => ({ scope: 'test', key: randomUUID(), body_hash: body });

/** A checkout in the store, and the payment that would complete it. */
export async function checkout(
  store: Store,
  holds: Record<string, number>,
  more: Partial<Deal> = {},
  buyer = 'buyer_1',
): Promise<Begin> {
  const checkout_id = `c_${randomUUID()}`;
  const lines = Object.entries(holds).map(([item_id, quantity]) => ({ id: `line_${item_id}`, item_id, quantity }));
  const total = lines.reduce((sum, { quantity }) => sum + quantity * 1000, 0);
  const document: Checkout = {
    id: checkout_id,
    status: 'ready_for_complete',
    currency: 'EUR',
    links: [],
    totals: [{ type: 'total', amount: total }],
    line_items: lines.map(({ id, item_id, quantity }) => ({
      id,
      item: { id: item_id, title: item_id, price: 1000 },
      quantity,
      totals: [{ type: 'total', amount: quantity * 1000 }],
    })),
  };
  const wanted = { currency: 'EUR', lines, codes: [] };
  await store.save_checkout({
    id: checkout_id,
    buyer,
    n: null,
    wanted,
    idempotency: key(),
    answer: { status: 201, resource: '{}' },
    now: T0,
  });
  const { facts } = await store.open_checkout({ id: checkout_id, now: T0 });
  const products = new Map(facts.stock.map(({ item_id, product_id }) => [item_id, product_id]));
  const deal: Deal = {
    lines: lines.map(({ item_id, quantity }) => ({
      item_id,
      product_id: products.get(item_id) ?? '',
      quantity,
      amount: quantity * 1000,
    })),
    currency: 'EUR',
    total,
    handler_id: 'test',
    seller_id: 's_1',
    show_id: 'show_1',
    placed_at: T0,
    masked_name: 'A***',
    offers: [],
    limits: [],
    holds: lines.map(({ item_id, quantity }) => ({ item_id, product_id: products.get(item_id) ?? '', quantity })),
    ...more,
  };
  return {
    id: `order_${randomUUID()}`,
    checkout_id,
    buyer,
    lease_until: at(20),
    deal,
    checkout: JSON.stringify(document),
    n: 1,
    version: facts.version,
    idempotency: key(),
    now: T0,
  };
}

export const finishing = ({ id }: Begin, kind: 'approved' | 'declined'): Finish => ({
  intent_id: id,
  outcome: kind === 'approved' ? { kind } : { kind, answer: { status: 200, resource: '{"declined":true}' } },
  now: at(1),
});

export async function left(store: Store, item_id: string): Promise<number | null | undefined> {
  const { stock } = await store.read_facts({ item_ids: [item_id], codes: [], buyer: '', now: T0 });
  return stock[0]?.available;
}

export const kinds = (results: readonly { kind: string }[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(results, ({ kind }) => kind)].map(([kind, group]) => [kind, group.length]));
