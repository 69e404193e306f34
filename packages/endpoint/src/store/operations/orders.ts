import type { Checkout, Id, Time } from '@laotie/protocol';
import { all, type Operation, one, type Statement, statement } from '../operation.ts';
import { purchaseTold } from './outbox.ts';
import type { Deal } from './payment.ts';

export interface OrderRow {
  id: Id;
  buyer: string;
  show_id: Id | null;
  placed_at: Time;
  /** As the buyer agreed to it. */
  checkout: Checkout;
}

type Raw = Omit<OrderRow, 'checkout'> & { checkout: string };

const orderOf = (row: Raw): OrderRow => ({ ...row, checkout: JSON.parse(row.checkout) as Checkout });
const ORDERS = `SELECT o.id, o.buyer, o.show_id, o.placed_at, i.checkout FROM orders o JOIN intents i ON i.id = o.id`;

export const orderQueries = {
  *read_order({ id }: { id: Id }): Operation<OrderRow | undefined> {
    const row = yield* one<Raw>(`${ORDERS} WHERE o.id = ?`, id);
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
    const rows = yield* all<Raw>(
      `${ORDERS} WHERE o.buyer = ? AND (o.placed_at < ? OR (o.placed_at = ? AND o.id < ?))
      ORDER BY o.placed_at DESC, o.id DESC LIMIT ?`,
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

const ADD_ORDER = `INSERT INTO orders (id, checkout_id, buyer, seller_id, show_id, currency, total, placed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
/** A sale counts for a show only where the show lists the product. */
const ADD_LINE = `INSERT INTO order_lines (order_id, line, item_id, product_id, quantity, amount, show_id)
  VALUES (?, ?, ?, ?, ?, ?, (SELECT show_id FROM show_items WHERE product_id = ? AND show_id = ?))`;

/** The order with its lines, and what the show's viewers are told of it. */
export function ordered(order: { id: Id; checkout_id: Id; buyer: string }, deal: Deal, now: Time): Statement[] {
  const { id, checkout_id, buyer } = order;
  const { seller_id, show_id = null, currency, total, placed_at, lines, masked_name: name } = deal;
  const products = Map.groupBy(lines, ({ product_id }) => product_id);
  return [
    statement(ADD_ORDER, id, checkout_id, buyer, seller_id, show_id, currency, total, placed_at),
    ...lines.map(({ item_id, product_id, quantity, amount }, index) =>
      statement(ADD_LINE, id, index, item_id, product_id, quantity, amount, product_id, show_id),
    ),
    ...(show_id === null
      ? []
      : [...products].map(([product_id, bought]) => {
          const quantity = bought.reduce((sum, line) => sum + line.quantity, 0);
          return purchaseTold(show_id, { product_id, quantity, name }, now);
        })),
  ];
}
