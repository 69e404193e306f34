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

/**
 * Sets it all aside by conditional writes, or answers false and leaves everything as it was. Always in the same order, so
 * that two orders never wait for each other.
 */
export function* take({ holds, offers, limits }: Holds, buyer: string, now: Time): Operation<boolean> {
  const taken: Holds = { holds: [], offers: [], limits: [] };
  for (const hold of byName(holds, 'item_id')) {
    const sql =
      'UPDATE items SET held = held + ? WHERE id = ? AND (on_hand IS NULL OR on_hand - held >= ?) RETURNING 1';
    if (!(yield* touched(sql, hold.quantity, hold.item_id, hold.quantity))) return yield* short(taken, buyer);
    taken.holds.push(hold);
  }
  for (const offer of byName(offers, 'offer_id')) {
    const { offer_id, quantity } = offer;
    const sql = `UPDATE offers SET held = held + ? WHERE id = ? AND (quantity IS NULL OR quantity - held - sold >= ?)
      AND starts_at <= ? AND ends_at > ? RETURNING 1`;
    if (!(yield* touched(sql, quantity, offer_id, quantity, now, now))) return yield* short(taken, buyer);
    taken.offers.push(offer);
  }
  for (const limit of byName(limits, 'subject')) {
    const { subject, quantity, most } = limit;
    if (quantity > most) return yield* short(taken, buyer);
    const sql = `INSERT INTO uses (buyer, subject, quantity) VALUES (?, ?, ?)
      ON CONFLICT (buyer, subject) DO UPDATE SET quantity = uses.quantity + excluded.quantity WHERE uses.quantity + excluded.quantity <= ? RETURNING 1`;
    if (!(yield* touched(sql, buyer, subject, quantity, most))) return yield* short(taken, buyer);
    taken.limits.push(limit);
  }
  return true;
}

function* short(taken: Holds, buyer: string): Operation<false> {
  yield* putBack(taken, buyer);
  return false;
}

function* putBack({ holds, offers, limits }: Holds, buyer: string): Operation<void> {
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

/** Nothing came of it. */
export function* giveBack(holds: Holds, buyer: string, now: Time): Operation<void> {
  for (const { item_id, product_id } of holds.holds) yield* tellStock(item_id, product_id, now);
  yield* putBack(holds, buyer);
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
