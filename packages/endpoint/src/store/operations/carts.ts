import type { Address, Attribution, Buyer, Context, Currency, Id, Time } from '@laotie/protocol';
import type { Idempotency } from '../../services/calls.ts';
import { type Operation, one, touched, Undo } from '../operation.ts';
import { type FactsNow, type FactsQuestion, factsFor } from './facts.ts';
import { claim, type Replay, replayOf } from './idempotency.ts';

/** What the buyer wants. What it costs is never stored: it is quoted anew whenever somebody asks. */
export interface Wanted {
  currency: Currency;
  lines: { id: Id; item_id: Id; quantity: number }[];
  codes: string[];
  context?: Context;
  attribution?: Attribution;
}

export interface CheckoutWanted extends Wanted {
  /** The cart it was made from, which the order empties. */
  cart_id?: Id;
  buyer?: Buyer;
  destination?: Address & { id: Id };
  selected_shipping?: Id;
}

export interface CartRow {
  id: Id;
  buyer: Id | null;
  /** Goes up with every change. */
  n: number;
  wanted: Wanted;
}

/** A resource together with what its quote needs, as of one moment. */
export interface Opened<T> {
  replay: Replay | null;
  row: T | null;
  facts: FactsNow;
}

export interface Open {
  id: Id;
  idempotency?: Idempotency;
  /** Looked at beside what the resource holds: what the buyer wants from now on. */
  more?: { item_ids: readonly Id[]; codes: readonly string[] };
  now: Time;
}

/** A write of a cart or checkout. `n` is the state it was made from, null makes a new one. */
export interface Save<W extends Wanted> {
  id: Id;
  buyer: Id | null;
  n: number | null;
  wanted: W;
  idempotency: Idempotency;
  /** The answer, as JSON. */
  answer: { status: number; resource: string };
  now: Time;
}

export type Saved = { kind: 'saved' } | { kind: 'stale' } | Replay;

/** Limits per buyer of somebody without a token count for this cart or checkout alone. */
export const limitsOf = (id: Id, buyer: Id | null): string => buyer ?? `anonymous:${id}`;

export function question(id: Id, buyer: Id | null, wanted: Wanted | undefined, { more, now }: Open): FactsQuestion {
  const item_ids = [...new Set([...(wanted?.lines ?? []).map(({ item_id }) => item_id), ...(more?.item_ids ?? [])])];
  const codes = [...new Set([...(wanted?.codes ?? []), ...(more?.codes ?? [])])];
  return { item_ids, codes: codes.map((code) => code.trim().toUpperCase()), buyer: limitsOf(id, buyer), now };
}

interface Doc {
  id: Id;
  buyer: Id | null;
  n: number;
  doc: string;
}

export const cartQueries = {
  /** The stock, offers and limits that a quote of these items needs. */
  read_facts: factsFor,

  *open_cart(open: Open): Operation<Opened<CartRow>> {
    const replay = open.idempotency ? yield* replayOf(open.idempotency) : null;
    const found = yield* one<Doc>('SELECT id, buyer, n, doc FROM carts WHERE id = ?', open.id);
    const row = found
      ? { id: found.id, buyer: found.buyer, n: found.n, wanted: JSON.parse(found.doc) as Wanted }
      : null;
    return { replay, row, facts: yield* factsFor(question(open.id, row?.buyer ?? null, row?.wanted, open)) };
  },
};

export const cartCommands = {
  /** Stores the cart and the answer, unless the key or another write was first. */
  *save_cart({ id, buyer, n, wanted, idempotency, answer, now }: Save<Wanted>): Operation<Saved> {
    const replay = yield* claim(idempotency, now, answer);
    if (replay) return replay;
    const doc = JSON.stringify(wanted);
    const saved =
      n === null
        ? yield* touched(
            'INSERT INTO carts (id, buyer, n, doc, updated_at) VALUES (?, ?, 1, ?, ?) RETURNING 1',
            id,
            buyer,
            doc,
            now,
          )
        : yield* touched(
            'UPDATE carts SET n = n + 1, doc = ?, updated_at = ? WHERE id = ? AND n = ? RETURNING 1',
            doc,
            now,
            id,
            n,
          );
    if (!saved) throw new Undo({ kind: 'stale' });
    return { kind: 'saved' };
  },
};
