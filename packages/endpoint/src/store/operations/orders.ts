import type { Id, Order, Time } from '@laotie/protocol';
import { all, type Operation, one } from '../operation.ts';
import { GATHER_MS, tell } from './outbox.ts';
import type { IntentDoc } from './payment.ts';

export interface OrderRow {
  id: Id;
  buyer: string;
  placed_at: Time;
  order: Order;
}

interface Doc {
  id: Id;
  buyer: string;
  placed_at: Time;
  doc: string;
}

const orderOf = ({ id, buyer, placed_at, doc }: Doc): OrderRow => ({
  id,
  buyer,
  placed_at,
  order: JSON.parse(doc) as Order,
});

export const orderQueries = {
  *read_order({ id }: { id: Id }): Operation<OrderRow | undefined> {
    const row = yield* one<Doc>('SELECT id, buyer, placed_at, doc FROM orders WHERE id = ?', id);
    return row && orderOf(row);
  },

  /** A buyer's orders, newest first; `before` is the last one of the page before. */
  *list_orders({
    buyer,
    before,
    limit,
  }: {
    buyer: Id;
    before?: { placed_at: Time; id: Id };
    limit: number;
  }): Operation<OrderRow[]> {
    const from = before ?? { placed_at: '~', id: '~' };
    const rows = yield* all<Doc>(
      `SELECT id, buyer, placed_at, doc FROM orders WHERE buyer = ? AND (placed_at < ? OR (placed_at = ? AND id < ?))
      ORDER BY placed_at DESC, id DESC LIMIT ?`,
      buyer,
      from.placed_at,
      from.placed_at,
      from.id,
      limit,
    );
    return rows.map(orderOf);
  },

  /** What was sold in a show, by product: what its purchase events must add up to. */
  *sold_in_show({ show_id }: { show_id: Id }): Operation<{ product_id: Id; orders: number; quantity: number }[]> {
    return yield* all(
      `SELECT product_id, COUNT(DISTINCT order_id) AS orders, CAST(SUM(quantity) AS BIGINT) AS quantity FROM order_lines
      WHERE show_id = ? GROUP BY product_id ORDER BY product_id`,
      show_id,
    );
  },
};

/** A sale is told only in a show that lists the product: an order cannot be credited to somebody else's. */
const ADD_LINE = `INSERT INTO order_lines (order_id, line, item_id, product_id, quantity, amount, show_id)
  VALUES (?, ?, ?, ?, ?, ?, (SELECT show_id FROM show_items WHERE product_id = ? AND show_id = ?)) RETURNING show_id`;

/** The order with its lines, and what the show's viewers are told of it. */
export function* addOrder(order: Order, buyer: string, doc: IntentDoc, now: Time): Operation<void> {
  const total = order.totals.find(({ type }) => type === 'total')?.amount ?? 0;
  yield* all(
    'INSERT INTO orders (id, checkout_id, buyer, seller_id, show_id, currency, total, placed_at, doc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    order.id,
    order.checkout_id,
    buyer,
    doc.seller_id,
    doc.show_id ?? null,
    order.currency,
    total,
    doc.placed_at,
    JSON.stringify(order),
  );
  const products = new Map(doc.holds.map(({ item_id, product_id }) => [item_id, product_id]));
  const told = new Map<Id, number>();
  for (const [index, line] of order.line_items.entries()) {
    const product_id = products.get(line.item.id) ?? '';
    const amount = line.totals.find(({ type }) => type === 'total')?.amount ?? 0;
    const row = yield* one<{ show_id: Id | null }>(
      ADD_LINE,
      order.id,
      index,
      line.item.id,
      product_id,
      line.quantity.total,
      amount,
      product_id,
      doc.show_id ?? null,
    );
    if (row?.show_id != null) told.set(product_id, (told.get(product_id) ?? 0) + line.quantity.total);
  }
  for (const [product_id, quantity] of told) {
    yield* tell(
      doc.show_id as Id,
      'purchases.add',
      { product_id, quantity, name: doc.masked_name },
      now,
      GATHER_MS['purchases.add'],
    );
  }
}
