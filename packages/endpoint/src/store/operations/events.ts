import type { Comment, Id, LiveEvent, Time } from '@laotie/protocol';
import { gather, type Note } from '../../live/gather.ts';
import type { StoredProduct } from '../facts.ts';
import { all, locked, marks, type Operation, one } from '../operation.ts';
import { OFFER_COLUMNS, type OfferRow, offerNow, stockOf, stockOfProducts } from './facts.ts';

/** A fact with its number, as stored: in all languages and currencies. */
export interface EventRow {
  seq: number;
  at: Time;
  type: LiveEvent['type'];
  /** JSON. */
  data: string;
}

export interface Advanced {
  epoch: string;
  last_seq: number;
  /** Everything after the number asked for. */
  events: EventRow[];
  /** When the next note must be told. */
  due_at?: Time;
}

interface Counter {
  epoch: string;
  last_seq: number;
  last_at: Time;
}

const since = 'SELECT seq, at, type, data FROM events WHERE show_id = ? AND seq > ? ORDER BY seq LIMIT ?';

export const eventQueries = {
  /** The events after a number, in order, at most `limit`. */
  *events_after({ show_id, after, limit }: { show_id: Id; after: number; limit: number }): Operation<EventRow[]> {
    return yield* all<EventRow>(since, show_id, after, limit);
  },

  /** The events of a time span, from the one after `after` on. */
  *events_between(args: { show_id: Id; from: Time; to: Time; after: number; limit: number }): Operation<EventRow[]> {
    const sql =
      'SELECT seq, at, type, data FROM events WHERE show_id = ? AND at >= ? AND at < ? AND seq > ? ORDER BY seq LIMIT ?';
    return yield* all<EventRow>(sql, args.show_id, args.from, args.to, args.after, args.limit);
  },

  /** The oldest number still kept, undefined where nothing has been told. */
  *first_event({ show_id }: { show_id: Id }): Operation<number | undefined> {
    return (yield* one<{ seq: number }>('SELECT seq FROM events WHERE show_id = ? ORDER BY seq LIMIT 1', show_id))?.seq;
  },

  /** Shows with something to tell. */
  *untold_shows(_: Record<never, never>): Operation<Id[]> {
    return (yield* all<{ show_id: Id }>('SELECT DISTINCT show_id FROM outbox')).map(({ show_id }) => show_id);
  },
};

export const eventCommands = {
  /**
   * Takes the notes that are due, gathers them into events and gives those the next numbers, all at once: a note is told
   * exactly once, numbers have no gaps, and an order never waits for a counter.
   */
  *advance_show({
    show_id,
    after,
    limit,
    now,
  }: {
    show_id: Id;
    after: number;
    limit: number;
    now: Time;
  }): Operation<Advanced | undefined> {
    const counter = yield* locked<Counter>('SELECT epoch, last_seq, last_at FROM shows WHERE id = ?', show_id);
    if (!counter) return undefined;
    const notes = yield* all<Note>(
      `DELETE FROM outbox WHERE show_id = ? AND type IN (SELECT type FROM outbox WHERE show_id = ? AND due_at <= ?) RETURNING id, type, at, data`,
      show_id,
      show_id,
      now,
    );
    let seq = counter.last_seq;
    if (notes.length > 0) {
      const at = now > counter.last_at ? now : counter.last_at;
      for (const { type, data, comments } of gather(notes.toSorted((a, b) => a.id - b.id))) {
        const told = yield* current(show_id, type, data);
        if (told === undefined) continue;
        yield* all(
          'INSERT INTO events (show_id, seq, at, type, data) VALUES (?, ?, ?, ?, ?)',
          show_id,
          ++seq,
          at,
          type,
          JSON.stringify(told),
        );
        for (const id of comments)
          yield* all('UPDATE comments SET seq = ? WHERE show_id = ? AND id = ?', seq, show_id, id);
      }
      yield* all('UPDATE shows SET last_seq = ?, last_at = ? WHERE id = ?', seq, at, show_id);
    }
    const next = yield* one<{ due_at: Time | null }>(
      'SELECT MIN(due_at) AS due_at FROM outbox WHERE show_id = ?',
      show_id,
    );
    const events = yield* all<EventRow>(since, show_id, after, limit);
    return { epoch: counter.epoch, last_seq: seq, events, ...(next?.due_at && { due_at: next.due_at }) };
  },
};

/** Notes of what may have changed again meanwhile carry only ids: what is told is what is true now. */
function* current(show_id: Id, type: LiveEvent['type'], data: unknown): Operation<unknown> {
  if (type === 'stock.set') return yield* stockOf(data as Id[]);
  if (type === 'offer.set') {
    const row = yield* one<OfferRow>(`SELECT ${OFFER_COLUMNS} FROM offers o WHERE o.id = ?`, data as Id);
    return row && offerNow(row);
  }
  if (type === 'product.set') {
    const row = yield* one<{ doc: string }>('SELECT doc FROM products WHERE id = ?', data as Id);
    return row && { product: JSON.parse(row.doc) as StoredProduct, stock: yield* stockOfProducts([data as Id]) };
  }
  if (type === 'comments.add') return yield* shown(show_id, data as Comment[]);
  return data;
}

/** Without those hidden before they were told. */
function* shown(show_id: Id, comments: Comment[]): Operation<Comment[] | undefined> {
  const ids = comments.map(({ id }) => id);
  const sql = `SELECT id FROM comments WHERE show_id = ? AND hidden = 1 AND id IN (${marks(ids)})`;
  const hidden = new Set((yield* all<{ id: Id }>(sql, show_id, ...ids)).map(({ id }) => id));
  const left = comments.filter(({ id }) => !hidden.has(id));
  return left.length > 0 ? left : undefined;
}
