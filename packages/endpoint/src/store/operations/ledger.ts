import type { Id, Time } from '@laotie/protocol';
import type { ReadAsk, Wish } from '../../demand/asks.ts';
import { all, type Operation, type Statement, statement, together } from '../operation.ts';
import { topicFor } from './clusters.ts';

/** A message that was read. */
export interface HeardMessage {
  source: string;
  message_id: Id;
  /** Who asks, the same for the same person. */
  asker: string;
  at: Time;
  asks: readonly ReadAsk[];
}

export interface InShow {
  show_id: Id;
  seller_id: Id;
  now: Time;
}

export const showPlace = (show_id: Id): string => `show:${show_id}`;
export const sellerPlace = (seller_id: Id): string => `seller:${seller_id}`;

/** Recent asks are counted by this much, milliseconds. */
export const SLOT_MS = 15_000;
export const slotOf = (at: Time): number => Math.floor(Date.parse(at) / SLOT_MS);

/** What is counted of one subject at one place. */
interface Tally {
  place: string;
  about: 'product' | 'topic' | 'all';
  subject: string;
  kind: string;
  asks: number;
  /** How often each one asks; nobody is counted where only asks are. */
  askers: Map<string, number>;
}

interface Counted {
  kind: string;
  asker: string;
  product_id: Id | null;
  topic_id: Id | null;
}

const INSERT_ASK = `INSERT INTO asks (show_id, seller_id, source, message_id, kind, asker, product_id, topic_id, quantity, at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Writes what messages ask into the ledger of their show and of its seller. Whoever calls it knows that they are new. */
export function* note({ show_id, seller_id, now }: InShow, messages: readonly HeardMessage[]): Operation<void> {
  const topics = new Map<Id, Id>();
  const topicOf = function* (wish: Wish): Operation<Id | null> {
    const known = topics.get(wish.id) ?? (yield* topicFor(seller_id, wish, now));
    if (known !== null) topics.set(wish.id, known);
    return known;
  };
  const asks: Counted[] = [];
  const written: Statement[] = [];
  for (const { source, message_id, asker, at, asks: read } of messages) {
    for (const { kind, quantity = null, wish, ...about } of read) {
      const topic_id = wish ? yield* topicOf(wish) : null;
      const product_id = (wish?.unsure && topic_id !== null ? undefined : about.product_id) ?? null;
      asks.push({ kind, asker, product_id, topic_id });
      const keys = [show_id, seller_id, source, message_id, kind, asker, product_id, topic_id, quantity, at];
      written.push(statement(INSERT_ASK, ...keys));
    }
  }
  yield* together(...written);
  const places = [showPlace(show_id), sellerPlace(seller_id)];
  yield* add(tallied(asks, places), slotOf(now));
  const asking = messages.filter((message) => message.asks.length > 0).length;
  yield* together(
    ...places.map((place) =>
      statement(
        `INSERT INTO ledgers (place, comments, asking, revision, last_at) VALUES (?, ?, ?, 1, ?)
        ON CONFLICT (place) DO UPDATE SET comments = ledgers.comments + excluded.comments, asking = ledgers.asking + excluded.asking,
          revision = ledgers.revision + 1, last_at = CASE WHEN excluded.asking > 0 THEN excluded.last_at ELSE ledgers.last_at END`,
        place,
        messages.length,
        asking,
        now,
      ),
    ),
  );
}

/** Each ask counts for its product (as its kind, and as any), for its topic, and for the picture of the whole. */
function tallied(asks: readonly Counted[], places: readonly string[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const place of places) {
    for (const { kind, asker, product_id, topic_id } of asks) {
      if (product_id !== null) {
        tally('product', product_id, kind, asker);
        tally('product', product_id, '', asker);
      }
      if (topic_id !== null) tally('topic', topic_id, '', asker);
      tally('all', '', '', undefined);
    }

    function tally(about: Tally['about'], subject: string, kind: string, asker: string | undefined): void {
      const key = JSON.stringify([place, about, subject, kind]);
      const found = tallies.get(key) ?? { place, about, subject, kind, asks: 0, askers: new Map<string, number>() };
      tallies.set(key, found);
      found.asks++;
      if (asker !== undefined) found.askers.set(asker, (found.askers.get(asker) ?? 0) + 1);
    }
  }
  return [...tallies.values()];
}

function* add(tallies: readonly Tally[], slot: number): Operation<void> {
  const rows = yield* together(
    ...tallies.map(({ place, about, subject, kind, asks }) =>
      statement(
        `INSERT INTO counts (place, about, subject, kind, asks) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (place, about, subject, kind) DO UPDATE SET asks = counts.asks + excluded.asks RETURNING id`,
        place,
        about,
        subject,
        kind,
        asks,
      ),
    ),
  );
  const ids = rows.map(([row]) => row?.['id'] as number);
  const people = tallies.flatMap(({ askers }, index) =>
    [...askers].map(([asker, asks]) => ({ id: ids[index] as number, asker, asks })),
  );
  const known = yield* together(
    ...people.map(({ id, asker, asks }) =>
      statement(
        `INSERT INTO askers (count_id, asker, asks) VALUES (?, ?, ?)
        ON CONFLICT (count_id, asker) DO UPDATE SET asks = askers.asks + excluded.asks RETURNING asks`,
        id,
        asker,
        asks,
      ),
    ),
  );
  const fresh = new Map<number, number>();
  for (const [index, { id, asks }] of people.entries())
    if (known[index]?.[0]?.['asks'] === asks) fresh.set(id, (fresh.get(id) ?? 0) + 1);
  yield* together(
    ...[...fresh].map(([id, more]) => statement('UPDATE counts SET askers = askers + ? WHERE id = ?', more, id)),
    ...tallies.map(({ asks }, index) =>
      statement(
        `INSERT INTO slots (count_id, slot, asks) VALUES (?, ?, ?)
        ON CONFLICT (count_id, slot) DO UPDATE SET asks = slots.asks + excluded.asks`,
        ids[index] as number,
        slot,
        asks,
      ),
    ),
  );
}

interface AskRow extends Counted {
  id: number;
  seller_id: Id;
  at: Time;
}

/** Takes a message's asks out again, as if it had never been said. Answers with the topics that it spoke for. */
export function* takeBack(show_id: Id, source: string, message_id: Id): Operation<Id[]> {
  const asks = yield* all<AskRow>(
    `DELETE FROM asks WHERE show_id = ? AND source = ? AND message_id = ?
    RETURNING id, seller_id, kind, asker, product_id, topic_id, at`,
    show_id,
    source,
    message_id,
  );
  const [first] = asks;
  if (!first) return [];
  const places = [showPlace(show_id), sellerPlace(first.seller_id)];
  for (const tally of tallied(asks, places)) yield* subtract(tally, slotOf(first.at));
  for (const place of places)
    yield* all('UPDATE ledgers SET asking = asking - 1, revision = revision + 1 WHERE place = ?', place);
  return asks.flatMap(({ topic_id }) => topic_id ?? []);
}

function* subtract({ place, about, subject, kind, asks, askers }: Tally, slot: number): Operation<void> {
  const [count] = yield* all<{ id: number }>(
    'UPDATE counts SET asks = asks - ? WHERE place = ? AND about = ? AND subject = ? AND kind = ? RETURNING id',
    asks,
    place,
    about,
    subject,
    kind,
  );
  if (!count) return;
  let gone = 0;
  for (const [asker, times] of askers) {
    const sql = 'UPDATE askers SET asks = asks - ? WHERE count_id = ? AND asker = ? RETURNING asks';
    const [left] = yield* all<{ asks: number }>(sql, times, count.id, asker);
    if (!left || left.asks > 0) continue;
    yield* all('DELETE FROM askers WHERE count_id = ? AND asker = ?', count.id, asker);
    gone++;
  }
  yield* all('UPDATE counts SET askers = askers - ? WHERE id = ?', gone, count.id);
  yield* all(
    'UPDATE slots SET asks = asks - ? WHERE count_id = ? AND slot = ? AND asks >= ?',
    asks,
    count.id,
    slot,
    asks,
  );
}
