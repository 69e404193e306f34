import type { Id, Time, TopicState } from '@laotie/protocol';
import { all, marks, type Operation, one, statement, together, type Value } from '../operation.ts';
import { catalogVersion } from './facts.ts';
import { SLOT_MS, sellerPlace, showPlace } from './ledger.ts';

/** One show, or all of a seller's. */
export interface DemandScope {
  seller_id: Id;
  show_id?: Id;
}

/** One count with what came in lately. */
export interface CountNow {
  subject: Id;
  kind: string;
  askers: number;
  recent: number;
  before: number;
}

export interface TopicRow {
  id: Id;
  kind: string;
  product_id: Id | null;
  title: string;
  state: TopicState;
  text: string | null;
  waiting: number;
  first_at: Time;
  last_at: Time;
}

export interface DemandNow {
  version: string;
  comments: number;
  asking: number;
  products: CountNow[];
  /** Of those products, by kind. */
  kinds: CountNow[];
  topics: (TopicRow & CountNow)[];
  /** Asks by slot, of the last half hour. */
  slots: { slot: number; asks: number }[];
}

/** Products and topics that a ledger shows: the most wanted. */
const MOST = 100;
/** Five minutes, and the half hour of the picture, in slots. */
const RECENT = 300_000 / SLOT_MS;
const PICTURE = 1_800_000 / SLOT_MS;

/** Rows that go at once. */
const PRUNE = 2000;

const placeOf = ({ seller_id, show_id }: DemandScope): string =>
  show_id === undefined ? sellerPlace(seller_id) : showPlace(show_id);

/** What topics have become, counted beside the asks: the place of a seller's topics and answers. */
const deskPlace = (seller_id: Id): string => `desk:${seller_id}`;

export const demandQueries = {
  *demand_version({ slot, ...scope }: DemandScope & { slot: number }): Operation<string> {
    return yield* versionNow(scope, slot);
  },

  /** The ledger as of a slot: the most wanted first. */
  *read_demand({ slot, ...scope }: DemandScope & { slot: number }): Operation<DemandNow> {
    const place = placeOf(scope);
    const version = yield* versionNow(scope, slot);
    const ledger = yield* one<{ comments: number; asking: number }>(
      'SELECT comments, asking FROM ledgers WHERE place = ?',
      place,
    );
    const products = yield* all<Counted>(`${COUNTS} ${MOST_WANTED}`, place, 'product', MOST);
    const subjects = padded(
      products.map(({ subject }) => subject),
      '',
    );
    const kinds = yield* all<Counted>(
      `${COUNTS} WHERE place = ? AND about = 'product' AND kind <> '' AND askers > 0 AND subject IN (${marks(subjects)})
      ORDER BY askers DESC, id DESC`,
      place,
      ...subjects,
    );
    const topics = yield* all<Counted & TopicRow>(
      `SELECT c.id AS count_id, c.subject, c.askers, t.id, t.kind, t.product_id, t.title, t.state, t.text, t.waiting, t.first_at, t.last_at
      FROM counts c JOIN topics t ON t.id = c.subject
      WHERE c.place = ? AND c.about = ? AND c.kind = '' AND c.askers > 0 ORDER BY c.askers DESC, c.id DESC LIMIT ?`,
      place,
      'topic',
      MOST,
    );
    const lately = yield* recentOf(
      [...products, ...kinds, ...topics].map(({ count_id }) => count_id),
      slot,
    );
    const slots = yield* all<{ slot: number; asks: number }>(
      `SELECT s.slot, s.asks FROM counts c JOIN slots s ON s.count_id = c.id
      WHERE c.place = ? AND c.about = 'all' AND c.subject = '' AND c.kind = '' AND s.slot > ? AND s.slot <= ? ORDER BY s.slot`,
      place,
      slot - PICTURE - MINUTE,
      slot,
    );
    return {
      version,
      comments: ledger?.comments ?? 0,
      asking: ledger?.asking ?? 0,
      products: products.map(lately),
      kinds: kinds.map(lately),
      topics: topics.map((row) => ({ ...row, ...lately(row) })),
      slots,
    };
  },
};

export const demandCommands = {
  /**
   * Forgets what no picture shows any more, and the keys of messages that asked for nothing: so much at once that an order
   * hardly waits. Answers whether there may be more.
   */
  *prune_demand({ slot, before }: { slot: number; before: Time }): Operation<boolean> {
    const gone = yield* together(
      statement(
        `DELETE FROM slots WHERE (count_id, slot) IN (SELECT count_id, slot FROM slots WHERE slot < ? LIMIT ?) RETURNING 1 AS one`,
        slot - PICTURE - MINUTE,
        PRUNE,
      ),
      statement(
        `DELETE FROM captures WHERE (show_id, source, message_id) IN
          (SELECT show_id, source, message_id FROM captures WHERE text IS NULL AND at < ? LIMIT ?) RETURNING 1 AS one`,
        before,
        PRUNE,
      ),
    );
    return gone.some((rows) => rows.length === PRUNE);
  },
};

/** Something about the seller's topics, answers or waiting lists is another one now. */
export function* deskChanged(seller_id: Id): Operation<void> {
  yield* all(
    'INSERT INTO ledgers (place, revision) VALUES (?, 1) ON CONFLICT (place) DO UPDATE SET revision = ledgers.revision + 1',
    deskPlace(seller_id),
  );
}

/** Moves while asks come in, while they grow old, and when topics, answers or products change. */
function* versionNow(scope: DemandScope, slot: number): Operation<string> {
  const rows = yield* all<{ place: string; revision: number; last_at: Time }>(
    'SELECT place, revision, last_at FROM ledgers WHERE place IN (?, ?) ORDER BY place',
    placeOf(scope),
    deskPlace(scope.seller_id),
  );
  const ledger = rows.find(({ place }) => place === placeOf(scope));
  const last = ledger?.last_at ? Math.floor(Date.parse(ledger.last_at) / SLOT_MS) : 0;
  const aging = Math.min(slot, last + PICTURE + MINUTE);
  const desk = rows.find(({ place }) => place === deskPlace(scope.seller_id));
  return [ledger?.revision ?? 0, desk?.revision ?? 0, yield* catalogVersion(), aging].join('.');
}

interface Counted {
  count_id: number;
  subject: Id;
  kind: string;
  askers: number;
}

const MINUTE = 60_000 / SLOT_MS;
const COUNTS = 'SELECT id AS count_id, subject, kind, askers FROM counts';
const MOST_WANTED = `WHERE place = ? AND about = ? AND kind = '' AND askers > 0 ORDER BY askers DESC, id DESC LIMIT ?`;

/** Lists of a few lengths only, because every length is a statement of its own. */
function padded<T extends Value>(list: readonly T[], filler: T): T[] {
  const length = Math.ceil(Math.max(1, list.length) / MOST) * MOST;
  return [...list, ...Array.from({ length: length - list.length }, () => filler)];
}

export function* recentOf(ids: readonly number[], slot: number): Operation<(row: Counted) => CountNow> {
  const wanted = padded(ids, 0);
  const rows = yield* all<{ count_id: number; recent: number; before: number }>(
    `SELECT count_id, SUM(CASE WHEN slot > ? THEN asks ELSE 0 END) AS recent, SUM(CASE WHEN slot <= ? THEN asks ELSE 0 END) AS before
    FROM slots WHERE count_id IN (${marks(wanted)}) AND slot > ? AND slot <= ? GROUP BY count_id`,
    slot - RECENT,
    slot - RECENT,
    ...wanted,
    slot - 2 * RECENT,
    slot,
  );
  const found = new Map(rows.map((row) => [row.count_id, row]));
  return ({ count_id, subject, kind, askers }) => {
    const { recent = 0, before = 0 } = found.get(count_id) ?? {};
    return { subject, kind, askers, recent: Number(recent), before: Number(before) };
  };
}
