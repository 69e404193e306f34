import type { Id, Time } from '@laotie/protocol';
import { all, type Operation, touched } from '../operation.ts';
import { tellOffer, tellStock } from './outbox.ts';

/** What one order sets aside, summed per item: two lines of the same item are one hold. */
export interface Holds {
  holds: { item_id: Id; product_id: Id; quantity: number }[];
  offers: { offer_id: Id; quantity: number }[];
  /** Limits per buyer that it counts against; `most` is the limit. */
  limits: { subject: string; quantity: number; most: number }[];
}

/** Sets it all aside by conditional writes, or answers false; the caller then undoes the rest. Always in the same order, so that two orders never wait for each other. */
export function* take({ holds, offers, limits }: Holds, buyer: string, now: Time): Operation<boolean> {
  for (const { item_id, quantity } of byName(holds, 'item_id')) {
    const sql =
      'UPDATE items SET held = held + ? WHERE id = ? AND (on_hand IS NULL OR on_hand - held >= ?) RETURNING 1';
    if (!(yield* touched(sql, quantity, item_id, quantity))) return false;
  }
  for (const { offer_id, quantity } of byName(offers, 'offer_id')) {
    const sql = `UPDATE offers SET held = held + ? WHERE id = ? AND (quantity IS NULL OR quantity - held - sold >= ?)
      AND starts_at <= ? AND ends_at > ? RETURNING 1`;
    if (!(yield* touched(sql, quantity, offer_id, quantity, now, now))) return false;
  }
  for (const { subject, quantity, most } of byName(limits, 'subject')) {
    if (quantity > most) return false;
    const sql = `INSERT INTO uses (buyer, subject, quantity) VALUES (?, ?, ?)
      ON CONFLICT (buyer, subject) DO UPDATE SET quantity = uses.quantity + excluded.quantity WHERE uses.quantity + excluded.quantity <= ? RETURNING 1`;
    if (!(yield* touched(sql, buyer, subject, quantity, most))) return false;
  }
  return true;
}

/*
 * Rows that many orders write are written last in their transaction: until it ends, everybody else waits for them. That
 * is why the notes, which only name what has changed, come first.
 */

/** Nothing came of it. */
export function* giveBack({ holds, offers, limits }: Holds, buyer: string, now: Time): Operation<void> {
  for (const { item_id, product_id } of holds) yield* tellStock(item_id, product_id, now);
  for (const { item_id, quantity } of byName(holds, 'item_id')) {
    yield* all('UPDATE items SET held = held - ? WHERE id = ?', quantity, item_id);
  }
  for (const { offer_id, quantity } of byName(offers, 'offer_id')) {
    yield* all('UPDATE offers SET held = held - ? WHERE id = ?', quantity, offer_id);
  }
  for (const { subject, quantity } of byName(limits, 'subject')) {
    yield* all('UPDATE uses SET quantity = quantity - ? WHERE buyer = ? AND subject = ?', quantity, buyer, subject);
  }
}

/** It is sold. */
export function* sell({ holds, offers }: Holds, now: Time): Operation<void> {
  for (const { item_id, product_id } of holds) yield* tellStock(item_id, product_id, now);
  for (const { offer_id } of offers) yield* tellOffer(offer_id, now);
  for (const { item_id, quantity } of byName(holds, 'item_id')) {
    yield* all('UPDATE items SET held = held - ?, on_hand = on_hand - ? WHERE id = ?', quantity, quantity, item_id);
  }
  for (const { offer_id, quantity } of byName(offers, 'offer_id')) {
    yield* all('UPDATE offers SET held = held - ?, sold = sold + ? WHERE id = ?', quantity, quantity, offer_id);
  }
}

function byName<K extends string, T extends Record<K, unknown>>(list: readonly T[], key: K): T[] {
  return list.length < 2 ? [...list] : list.toSorted((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
}
