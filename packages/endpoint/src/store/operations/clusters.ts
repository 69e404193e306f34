import { ALIKE, likeness, type Said } from '@laotie/intent/likeness';
import type { Comment, Id, Time } from '@laotie/protocol';
import type { Wish } from '../../demand/asks.ts';
import { titleOf } from '../../demand/title.ts';
import { all, marks, type Operation, one } from '../operation.ts';
import { ASK_TEXTS } from './asks.ts';

interface Candidate {
  id: Id;
  signature: string;
  merged_into: Id | null;
  last_at: Time;
}

/** Topics that share a word and are looked at; beyond that a wish may get a topic of its own. */
const LOOK_AT = 100;
/** Topics merged into merged ones are followed so far. */
const MERGES = 8;
/** What is said of a thing widens its topic up to this; more would make everything alike. */
const WIDEST = 8;

/** Where alike asks are looked for: questions are about one product, wishes are the seller's. */
const realmOf = (seller_id: Id, { kind, product_id }: Wish): string =>
  kind === 'sourcing' ? seller_id : `${seller_id} ${product_id ?? ''}`;

/** What a wish is found by. A wish for something without a name is like every other one. */
const termsOf = ({ kind, meaning }: Wish): string[] => (kind === 'sourcing' ? [meaning.head] : meaning.words);

/** The topic that a wish belongs to: the one most like it, else a new one, which a wish that is unsure does not get. */
export function* topicFor(seller_id: Id, wish: Wish, now: Time): Operation<Id | null> {
  const known = yield* followed(wish.id);
  if (known !== undefined) {
    yield* all('UPDATE topics SET last_at = ? WHERE id = ?', now, known);
    return known;
  }
  const realm = realmOf(seller_id, wish);
  const terms = termsOf(wish);
  const found = yield* all<Candidate>(
    `SELECT DISTINCT t.id, t.signature, t.merged_into, t.last_at FROM topic_terms w JOIN topics t ON t.id = w.topic_id
    WHERE w.realm = ? AND w.term IN (${marks(terms)}) LIMIT ?`,
    realm,
    ...terms,
    LOOK_AT,
  );
  const like = mostLike(wish, found);
  if (like) {
    yield* widen(like, wish);
    const topic_id = like.merged_into === null ? like.id : ((yield* followed(like.id)) ?? like.id);
    yield* all('UPDATE topics SET last_at = ? WHERE id = ?', now, topic_id);
    return topic_id;
  }
  if (wish.unsure) return null;
  yield* all(
    'INSERT INTO topics (id, seller_id, kind, product_id, title, signature, first_at, last_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    wish.id,
    seller_id,
    wish.kind,
    wish.product_id ?? null,
    wish.title,
    JSON.stringify(wish.meaning),
    now,
    now,
  );
  for (const term of new Set(terms))
    yield* all('INSERT INTO topic_terms (realm, term, topic_id) VALUES (?, ?, ?)', realm, term, wish.id);
  return wish.id;
}

/** The topic that this one has become; undefined where there is none. */
export function* followed(id: Id): Operation<Id | undefined> {
  let at: Id | null = id;
  for (let hop = 0; hop < MERGES; hop++) {
    const row: { merged_into: Id | null } | undefined = yield* one<{ merged_into: Id | null }>(
      'SELECT merged_into FROM topics WHERE id = ?',
      at,
    );
    if (!row) return undefined;
    if (row.merged_into === null) return at;
    at = row.merged_into;
  }
  return at;
}

/** Of several that are equally like it, the one that was asked for last. */
function mostLike(wish: Wish, candidates: readonly Candidate[]): Candidate | undefined {
  const of = wish.kind === 'sourcing' ? 'thing' : 'question';
  const scored = candidates
    .map((candidate) => ({ candidate, score: likeness(wish.meaning, signatureOf(candidate), of) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || (a.candidate.last_at < b.candidate.last_at ? 1 : -1));
  return scored[0]?.candidate;
}

const signatureOf = ({ signature }: Candidate): Said => JSON.parse(signature) as Said;

/** What was said of the thing this time tells it from others the next time: after a desk lamp, a night lamp is another one. */
function* widen(topic: Candidate, { meaning }: Wish): Operation<void> {
  const known = signatureOf(topic);
  const near = [...new Set([...known.near, ...meaning.near])].slice(0, WIDEST);
  if (near.length === known.near.length) return;
  yield* all('UPDATE topics SET signature = ? WHERE id = ?', JSON.stringify({ ...known, near }), topic.id);
}

/** Whose comment stood for the topic has been hidden: another one's does, else the words it is found by. */
export function* retitle(topic_id: Id, title: string): Operation<void> {
  const topic = yield* one<Candidate>(
    'SELECT id, signature, merged_into, last_at FROM topics WHERE id = ? AND title = ?',
    topic_id,
    title,
  );
  if (!topic) return;
  const other = yield* one<{ doc: string | null; text: string | null }>(
    `SELECT c.doc, p.text FROM asks a ${ASK_TEXTS} WHERE a.topic_id = ? ORDER BY a.id LIMIT 1`,
    topic_id,
  );
  const text = other?.doc ? (JSON.parse(other.doc) as Comment).text : (other?.text ?? namely(signatureOf(topic)));
  yield* all('UPDATE topics SET title = ? WHERE id = ?', titleOf(text), topic_id);
}

const namely = ({ head, near, words }: Said): string => [...near, head, ...words].join(' ').trim();
