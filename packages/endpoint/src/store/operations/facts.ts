import type { Id, Time } from '@laotie/protocol';
import type { OfferNow, Stock, StoredOffer } from '../facts.ts';
import { all, marks, type Operation, one } from '../operation.ts';

/** What a quote needs beside the catalogue itself: everything that changes with each order. */
export interface FactsNow {
  /** Goes up with every change of products, prices, offers, coupons and regions. */
  version: number;
  stock: Stock[];
  /** Those in force for these items. */
  offers: OfferNow[];
  /** What the buyer has had: items by offer id, orders by coupon code. */
  used: Record<string, number>;
}

export interface FactsQuestion {
  item_ids: readonly Id[];
  codes: readonly string[];
  /** For limits per buyer. */
  buyer: string;
  now: Time;
}

export interface OfferRow {
  doc: string;
  quantity: number | null;
  held: number;
  sold: number;
}

export const OFFER_COLUMNS = 'o.doc, o.quantity, o.held, o.sold';

export function offerNow({ doc, quantity, held, sold }: OfferRow): OfferNow {
  const offer = JSON.parse(doc) as StoredOffer;
  return quantity === null ? offer : { ...offer, quantity, remaining: Math.max(0, quantity - held - sold) };
}

/** One round of an offer: dated anew, it counts anew. */
export const offerSubject = (offer: StoredOffer): string => `offer:${offer.id}@${offer.starts_at ?? ''}`;
export const couponSubject = (code: string): string => `coupon:${code}`;

export function* catalogVersion(): Operation<number> {
  const row = yield* one<{ value: string }>(`SELECT value FROM settings WHERE name = 'catalog_version'`);
  return Number(row?.value ?? 0);
}

/** Holds while nothing of the catalogue has changed since a quote; its parameter is that version as text. */
export const SAME_CATALOG = `(SELECT value FROM settings WHERE name = 'catalog_version') = ?`;

export function* catalogChanged(): Operation<void> {
  const next = String((yield* catalogVersion()) + 1);
  yield* all(
    `INSERT INTO settings (name, value) VALUES ('catalog_version', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    next,
  );
}

export function* stockOf(item_ids: readonly Id[]): Operation<Stock[]> {
  if (item_ids.length === 0) return [];
  return yield* all<Stock>(
    `SELECT id AS item_id, product_id, on_hand - held AS available FROM items WHERE id IN (${marks(item_ids)})`,
    ...item_ids,
  );
}

export function* stockOfProducts(product_ids: readonly Id[]): Operation<Stock[]> {
  if (product_ids.length === 0) return [];
  const sql = `SELECT id AS item_id, product_id, on_hand - held AS available FROM items WHERE product_id IN (${marks(product_ids)})`;
  return yield* all<Stock>(sql, ...product_ids);
}

export function* factsFor({ item_ids, codes, buyer, now }: FactsQuestion): Operation<FactsNow> {
  const version = yield* catalogVersion();
  const stock = yield* stockOf(item_ids);
  const offers = yield* offersFor(item_ids, now);
  const limited = offers.filter(({ per_buyer }) => per_buyer !== undefined);
  const subjects = new Map([
    ...limited.map((offer) => [offerSubject(offer), offer.id] as const),
    ...codes.map((code) => [couponSubject(code), code] as const),
  ]);
  const used: Record<string, number> = {};
  if (subjects.size > 0) {
    const names = [...subjects.keys()];
    const sql = `SELECT subject, quantity FROM uses WHERE buyer = ? AND subject IN (${marks(names)})`;
    for (const row of yield* all<{ subject: string; quantity: number }>(sql, buyer, ...names))
      used[subjects.get(row.subject) ?? ''] = row.quantity;
  }
  return { version, stock, offers, used };
}

function* offersFor(item_ids: readonly Id[], now: Time): Operation<OfferNow[]> {
  if (item_ids.length === 0) return [];
  const sql = `SELECT DISTINCT o.id, ${OFFER_COLUMNS} FROM offer_items i JOIN offers o ON o.id = i.offer_id
    WHERE i.item_id IN (${marks(item_ids)}) AND o.starts_at <= ? AND o.ends_at > ?`;
  return (yield* all<OfferRow>(sql, ...item_ids, now, now)).map(offerNow);
}
