import type { Id, Time } from '@laotie/protocol';
import { type Operation, type Statement, statement, together, touched } from '../operation.ts';
import { offerTold, stockTold } from './outbox.ts';

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
  yield* together(...puttingBack(taken, buyer));
  return false;
}

function puttingBack({ holds, offers, limits }: Holds, buyer: string): Statement[] {
  return [
    ...byName(holds, 'item_id').map(({ item_id, quantity }) =>
      statement('UPDATE items SET held = held - ? WHERE id = ?', quantity, item_id),
    ),
    ...byName(offers, 'offer_id').map(({ offer_id, quantity }) =>
      statement('UPDATE offers SET held = held - ? WHERE id = ?', quantity, offer_id),
    ),
    ...byName(limits, 'subject').map(({ subject, quantity }) =>
      statement('UPDATE uses SET quantity = quantity - ? WHERE buyer = ? AND subject = ?', quantity, buyer, subject),
    ),
  ];
}

/** Nothing came of it. */
export const givenBack = (holds: Holds, buyer: string, now: Time): Statement[] => [
  ...holds.holds.map(({ item_id, product_id }) => stockTold(item_id, product_id, now)),
  ...puttingBack(holds, buyer),
];

/** It is sold. */
export const sold = ({ holds, offers }: Holds, now: Time): Statement[] => [
  ...holds.map(({ item_id, product_id }) => stockTold(item_id, product_id, now)),
  ...offers.map(({ offer_id }) => offerTold(offer_id, now)),
  ...byName(holds, 'item_id').map(({ item_id, quantity }) =>
    statement('UPDATE items SET held = held - ?, on_hand = on_hand - ? WHERE id = ?', quantity, quantity, item_id),
  ),
  ...byName(offers, 'offer_id').map(({ offer_id, quantity }) =>
    statement('UPDATE offers SET held = held - ?, sold = sold + ? WHERE id = ?', quantity, quantity, offer_id),
  ),
];

function byName<K extends string, T extends Record<K, unknown>>(list: readonly T[], key: K): T[] {
  return list.length < 2 ? [...list] : list.toSorted((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
}
