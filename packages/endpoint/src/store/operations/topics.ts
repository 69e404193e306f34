import type { Id, Reply, SavedAnswer, Time, TopicNews, TopicRequest } from '@laotie/protocol';
import type { StoredProduct } from '../facts.ts';
import { all, locked, type Operation, one } from '../operation.ts';
import { answerTopic, liveShows } from './answers.ts';
import { followed } from './clusters.ts';
import { NATIVE } from './comments.ts';
import { type CountNow, deskChanged, recentOf, type TopicRow } from './demand.ts';
import { sellerPlace, showPlace, slotOf } from './ledger.ts';
import { listKnown, listNew, type Refused, refuse, shelve } from './listing.ts';
import { absorb } from './merging.ts';
import { tell } from './outbox.ts';

export interface Decision {
  id: Id;
  seller_id: Id;
  request: TopicRequest;
  /** `request.product` as the catalogue keeps it. */
  product?: StoredProduct;
  /** What the thing is called by those who ask for it. */
  aliases?: string[];
  now: Time;
}

export type Decided =
  /** `shows` have something to tell. */
  | { kind: 'decided'; topic: TopicRow & CountNow; shows: Id[] }
  /** No such topic of this seller. */
  | { kind: 'none' }
  /** It is that one by now. */
  | { kind: 'merged'; into: Id }
  | Refused;

interface Known extends TopicRow {
  seller_id: Id;
  decision: string | null;
}

const COLUMNS = 't.id, t.kind, t.product_id, t.title, t.state, t.text, t.waiting, t.first_at, t.last_at';
/** As many comments of one viewer as get an answer. */
const REPLIES = 500;

export const topicQueries = {
  /** The one name of the thing that a topic is about; '' where it has none. */
  *head_of({ id }: { id: Id }): Operation<string> {
    const row = yield* one<{ signature: string }>('SELECT signature FROM topics WHERE id = ?', id);
    return row ? (JSON.parse(row.signature) as { head: string }).head : '';
  },

  /** What became of what one viewer asked for in a show, with the comments that asked it. */
  *replies_of({ show_id, asker }: { show_id: Id; asker: string }): Operation<Reply[]> {
    const rows = yield* all<Pick<TopicRow, 'id' | 'state' | 'text' | 'product_id'> & { message_id: Id }>(
      `SELECT t.id, t.state, t.text, t.product_id, a.message_id FROM asks a JOIN topics t ON t.id = a.topic_id
      WHERE a.asker = ? AND a.show_id = ? AND a.topic_id IS NOT NULL AND a.source = ? AND t.state <> 'open' ORDER BY a.id DESC LIMIT ?`,
      asker,
      show_id,
      NATIVE,
      REPLIES,
    );
    return [...Map.groupBy(rows.toReversed(), ({ id }) => id).values()].map((asked) => {
      const [topic] = asked;
      return { ...newsOf(topic as (typeof asked)[0]), comment_ids: [...new Set(asked.map((ask) => ask.message_id))] };
    });
  },
};

export const topicCommands = {
  /** What becomes of a topic, with everything that follows from it, or nothing. The same decision again changes nothing. */
  *decide_topic({ id, seller_id, request, product, aliases = [], now }: Decision): Operation<Decided> {
    const topic_id = (yield* followed(id)) ?? id;
    if (topic_id !== id) return { kind: 'merged', into: topic_id };
    const sql = `SELECT ${COLUMNS}, t.seller_id, t.decision FROM topics t WHERE t.id = ?`;
    const topic = yield* locked<Known>(sql, topic_id);
    if (topic?.seller_id !== seller_id) return { kind: 'none' };
    const decision = JSON.stringify(request);
    if (decision === topic.decision)
      return { kind: 'decided', topic: yield* topicNow(topic_id, seller_id, now), shows: [] };

    const { state, text = null, show_id, merge = [] } = request;
    const listed = state === 'listed' || state === 'pre_order';
    if (listed && topic.kind !== 'sourcing') refuse('$.state', 'is for what is not on sale; this is a question');
    const about = yield* mergeAll(topic, merge, now);
    if (product) yield* listNew(product, restock(request, topic), now);
    else if (request.product_id !== undefined) yield* listKnown(request.product_id, seller_id, now);
    const came = product?.id ?? request.product_id;
    if (came !== undefined && show_id !== undefined)
      yield* shelve(show_id, { product_id: came, aliases }, seller_id, now);
    else if (show_id !== undefined) yield* checkShow(show_id, seller_id);

    const product_id = topic.kind === 'sourcing' ? (came ?? null) : about;
    const answer: SavedAnswer = {
      id: topic_id,
      question: topic.title,
      text: text ?? '',
      ...(product_id !== null && { product_id }),
    };
    const where = { seller_id, ...(show_id !== undefined && { show_id }) };
    yield* answerTopic(where, topic_id, state === 'answered' ? answer : undefined, now);
    yield* all(
      'UPDATE topics SET state = ?, text = ?, product_id = ?, decision = ? WHERE id = ?',
      state,
      text,
      product_id,
      decision,
      topic_id,
    );
    yield* deskChanged(seller_id);
    const news = newsOf({ id: topic_id, state, text, product_id });
    for (const show of yield* askedIn(topic_id, seller_id, show_id)) yield* tell(show, 'topic.set', news, now);
    const shows = [...(yield* liveShows(seller_id)), ...(show_id === undefined ? [] : [show_id])];
    return { kind: 'decided', topic: yield* topicNow(topic_id, seller_id, now), shows };
  },
};

const newsOf = ({
  id,
  state,
  text,
  product_id,
}: Pick<TopicRow, 'id' | 'state' | 'text' | 'product_id'>): TopicNews => ({
  id,
  state,
  ...(text !== null && { text }),
  ...(product_id !== null && { product_id }),
});

/** What may be sold is said once: a decision that is only worded anew leaves alone what has been sold since. */
function restock({ product }: TopicRequest, { decision }: Known): number | null | undefined {
  const before = decision === null ? undefined : (JSON.parse(decision) as TopicRequest).product;
  return before && before.quantity === product?.quantity ? undefined : (product?.quantity ?? null);
}

/** Answers with what the question is about now: merged with one about another product, it is about neither alone. */
function* mergeAll(topic: Known, merge: readonly Id[], now: Time): Operation<Id | null> {
  let about = topic.product_id;
  for (const [index, id] of merge.entries()) {
    const path = `$.merge[${index}]`;
    if (id === topic.id) refuse(path, 'is the topic itself');
    const from = yield* followed(id);
    if (from === topic.id) continue;
    const other =
      from === undefined
        ? undefined
        : yield* locked<Known>(`SELECT ${COLUMNS}, t.seller_id FROM topics t WHERE t.id = ?`, from);
    if (other?.seller_id !== topic.seller_id) refuse(path, 'is no topic of yours');
    if (other.kind !== topic.kind) refuse(path, 'asks something of another kind');
    yield* answerTopic(topic, other.id, undefined, now);
    yield* absorb(topic.id, other.id, topic.seller_id);
    if (other.product_id !== about) about = null;
  }
  return about;
}

function* checkShow(show_id: Id, seller_id: Id): Operation<void> {
  const show = yield* one<{ seller_id: Id }>('SELECT seller_id FROM shows WHERE id = ?', show_id);
  if (show?.seller_id !== seller_id) refuse('$.show_id', 'is no show of yours');
}

/** The seller's live shows in which somebody asked, and the one that the decision names. */
function* askedIn(topic_id: Id, seller_id: Id, show_id: Id | undefined): Operation<Set<Id>> {
  const shows = new Set<Id>(show_id === undefined ? [] : [show_id]);
  for (const id of yield* liveShows(seller_id)) {
    const sql = `SELECT 1 AS one FROM counts WHERE place = ? AND about = 'topic' AND subject = ? AND kind = '' AND askers > 0`;
    if (yield* one(sql, showPlace(id), topic_id)) shows.add(id);
  }
  return shows;
}

function* topicNow(id: Id, seller_id: Id, now: Time): Operation<TopicRow & CountNow> {
  const row = yield* one<TopicRow & { count_id: number | null; askers: number | null }>(
    `SELECT ${COLUMNS}, c.id AS count_id, c.askers FROM topics t
    LEFT JOIN counts c ON c.place = ? AND c.about = 'topic' AND c.subject = t.id AND c.kind = '' WHERE t.id = ?`,
    sellerPlace(seller_id),
    id,
  );
  const topic = row as NonNullable<typeof row>;
  const count = { count_id: topic.count_id ?? 0, subject: id, kind: '', askers: topic.askers ?? 0 };
  const lately = yield* recentOf([count.count_id], slotOf(now));
  return { ...topic, ...lately(count), kind: topic.kind };
}
