import type { AskQuery, Cue, Id, Time, TopicState } from '@laotie/protocol';
import type { StoredProduct, StoredShow } from '../facts.ts';
import { all, marks, type Operation, one, statement, together, type Value } from '../operation.ts';
import { ASK_TEXTS } from './clusters.ts';
import { catalogVersion } from './facts.ts';
import { type HeardMessage, type InShow, note, SLOT_MS, sellerPlace, showPlace } from './ledger.ts';

/** One show, or all of a seller's. */
export interface DemandScope {
  seller_id: Id;
  show_id?: Id;
}

export interface CapturedText extends HeardMessage {
  author: string;
  text: string;
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

export interface AskRow {
  id: number;
  show_id: Id;
  source: string;
  message_id: Id;
  kind: string;
  product_id: Id | null;
  topic_id: Id | null;
  quantity: number | null;
  at: Time;
  /** The comment where it is one of ours, else author and text as captured. */
  doc: string | null;
  author: string | null;
  text: string | null;
}

/** Products and topics that a ledger shows: the most wanted. */
const MOST = 100;
/** Five minutes, and the half hour of the picture, in slots. */
const RECENT = 300_000 / SLOT_MS;
export const PICTURE = 1_800_000 / SLOT_MS;

const placeOf = ({ seller_id, show_id }: DemandScope): string =>
  show_id === undefined ? sellerPlace(seller_id) : showPlace(show_id);

/** What topics have become, counted beside the asks: the place of a seller's topics and answers. */
const deskPlace = (seller_id: Id): string => `desk:${seller_id}`;

export const demandQueries = {
  /** What comments of the show are read against. */
  *read_shelf({
    show_id,
  }: {
    show_id: Id;
  }): Operation<{ show: StoredShow; cues: Cue[]; products: StoredProduct[] } | undefined> {
    const show = yield* one<{ doc: string }>('SELECT doc FROM shows WHERE id = ?', show_id);
    if (!show) return undefined;
    const cues = yield* all<{ doc: string }>('SELECT doc FROM cues WHERE show_id = ?', show_id);
    const products = yield* all<{ doc: string }>(
      'SELECT p.doc FROM show_items i JOIN products p ON p.id = i.product_id WHERE i.show_id = ?',
      show_id,
    );
    return {
      show: JSON.parse(show.doc) as StoredShow,
      cues: cues.map(({ doc }) => JSON.parse(doc) as Cue),
      products: products.map(({ doc }) => JSON.parse(doc) as StoredProduct),
    };
  },

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

  /** Newest first; `before` is the id of the last one of the page before. */
  *read_asks(
    q: DemandScope & Pick<AskQuery, 'product_id' | 'kind' | 'topic_id'> & { before?: number; limit: number },
  ): Operation<AskRow[]> {
    const [where, params] = asked(q);
    return yield* all<AskRow>(
      `SELECT a.id, a.show_id, a.source, a.message_id, a.kind, a.product_id, a.topic_id, a.quantity, a.at, c.doc, p.author, p.text
      FROM asks a ${ASK_TEXTS} WHERE ${where} AND a.id < ? ORDER BY a.id DESC LIMIT ?`,
      ...params,
      q.before ?? Number.MAX_SAFE_INTEGER,
      q.limit,
    );
  },
};

export const demandCommands = {
  /**
   * Messages of another chat, each once: answers which ones are new. The text of those that ask for nothing is not kept.
   */
  *capture(args: InShow & { messages: readonly CapturedText[] }): Operation<boolean[]> {
    const { show_id, seller_id, now, messages } = args;
    const rows = yield* together(
      ...messages.map(({ source, message_id, author, text, at, asks }) => {
        const kept = asks.length > 0 ? [author, text] : [null, null];
        return statement(
          `INSERT INTO captures (show_id, source, message_id, author, text, at) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT DO NOTHING RETURNING 1 AS one`,
          show_id,
          source,
          message_id,
          ...kept,
          at,
        );
      }),
    );
    const fresh = rows.map((row) => row.length > 0);
    const heard = messages.filter((_, index) => fresh[index]);
    if (heard.length > 0) yield* note({ show_id, seller_id, now }, heard);
    return fresh;
  },

  /** Forgets what no picture shows any more, and the keys of messages that asked for nothing. */
  *prune_demand({ slot, before }: { slot: number; before: Time }): Operation<void> {
    yield* all('DELETE FROM slots WHERE slot < ?', slot - PICTURE - MINUTE);
    yield* all('DELETE FROM captures WHERE text IS NULL AND at < ?', before);
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

/** The narrowest of what is asked by is looked up, the rest only checked: `|| ''` keeps an index from being taken for it. */
function asked({ seller_id, show_id, product_id, kind, topic_id }: DemandScope & AskQuery): [string, Value[]] {
  const parts: [string, Value][] = [];
  const inShow = (by: string): void =>
    void parts.push(show_id === undefined ? [`a.seller_id ${by}`, seller_id] : [`a.show_id ${by}`, show_id]);
  if (topic_id !== undefined) {
    parts.push(['a.topic_id = ?', topic_id]);
    inShow(`|| '' = ?`);
    if (product_id !== undefined) parts.push([`a.product_id || '' = ?`, product_id]);
    if (kind !== undefined) parts.push([`a.kind || '' = ?`, kind]);
  } else {
    if (product_id !== undefined) parts.push(['a.product_id = ?', product_id]);
    inShow(product_id === undefined ? '= ?' : `|| '' = ?`);
    if (kind !== undefined) parts.push(['a.kind = ?', kind]);
  }
  return [parts.map(([sql]) => sql).join(' AND '), parts.map(([, value]) => value)];
}
