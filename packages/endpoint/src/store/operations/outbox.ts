import type { Id, LiveEvent, Time } from '@laotie/protocol';
import { all, type Operation, type Statement, statement } from '../operation.ts';

/** How long a kind of event may wait for others to travel with, milliseconds. What a host does is told at once. */
export const GATHER_MS = { 'comments.add': 200, 'purchases.add': 900, 'stock.set': 900, 'offer.set': 200 } as const;

/** Notes a fact for the sequencer, in the transaction that makes it true. */
export function* tell(show_id: Id, type: LiveEvent['type'], data: unknown, now: Time, gather_ms = 0): Operation<void> {
  const sql = 'INSERT INTO outbox (show_id, type, at, due_at, data) VALUES (?, ?, ?, ?, ?)';
  yield* all(sql, show_id, type, now, later(now, gather_ms), JSON.stringify(data));
}

/** Tells of a purchase in the show, where it lists the product: an order cannot be credited to somebody else's. */
export function purchaseTold(
  show_id: Id,
  purchase: { product_id: Id; quantity: number; name: string },
  now: Time,
): Statement {
  return statement(
    `INSERT INTO outbox (show_id, type, at, due_at, data)
    SELECT show_id, 'purchases.add', ?, ?, ? FROM show_items WHERE product_id = ? AND show_id = ?`,
    now,
    later(now, GATHER_MS['purchases.add']),
    JSON.stringify(purchase),
    purchase.product_id,
    show_id,
  );
}

/** Tells every live show that lists the product what is left of one of its variants. */
export function stockTold(item_id: Id, product_id: Id, now: Time): Statement {
  return statement(
    `INSERT INTO outbox (show_id, type, at, due_at, data)
    SELECT s.id, 'stock.set', ?, ?, ? FROM show_items i JOIN shows s ON s.id = i.show_id WHERE i.product_id = ? AND s.status = 'live'`,
    now,
    later(now, GATHER_MS['stock.set']),
    JSON.stringify(item_id),
    product_id,
  );
}

/** Tells the offer's show what is left of it. */
export function offerTold(offer_id: Id, now: Time): Statement {
  const sql = `INSERT INTO outbox (show_id, type, at, due_at, data) SELECT show_id, 'offer.set', ?, ?, ? FROM offers WHERE id = ?`;
  return statement(sql, now, now, JSON.stringify(offer_id), offer_id);
}

export const later = (now: Time, ms: number): Time => (ms === 0 ? now : new Date(Date.parse(now) + ms).toISOString());
