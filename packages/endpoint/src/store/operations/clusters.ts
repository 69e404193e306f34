import { ALIKE, likeness, type Said } from '@laotie/intent/likeness';
import type { Id, Time } from '@laotie/protocol';
import type { Wish } from '../../demand/asks.ts';
import { all, marks, type Operation, one } from '../operation.ts';

interface Candidate {
  id: Id;
  signature: string;
  merged_into: Id | null;
  last_at: Time;
}

/** Topics that share a word and are looked at; beyond that a wish may get a topic of its own. */
const LOOK_AT = 100;
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
    yield* askedAgain(known, wish, now);
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
    const topic_id = like.merged_into ?? like.id;
    yield* askedAgain(topic_id, wish, now);
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

/** One that was left without words when its comments were hidden has some again. */
function* askedAgain(id: Id, { title }: Wish, now: Time): Operation<void> {
  yield* all(
    `UPDATE topics SET last_at = ?, title = CASE WHEN title = '' THEN ? ELSE title END WHERE id = ?`,
    now,
    title,
    id,
  );
}

/** The topic that this one has become, which has become no other one; undefined where there is none. */
export function* followed(id: Id): Operation<Id | undefined> {
  return (yield* one<{ id: Id }>('SELECT COALESCE(merged_into, id) AS id FROM topics WHERE id = ?', id))?.id;
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

export const signatureOf = ({ signature }: Pick<Candidate, 'signature'>): Said => JSON.parse(signature) as Said;

/** What was said of the thing this time tells it from others the next time: after a desk lamp, a night lamp is another one. */
function* widen(topic: Candidate, { meaning }: Wish): Operation<void> {
  const known = signatureOf(topic);
  const near = [...new Set([...known.near, ...meaning.near])].slice(0, WIDEST);
  if (near.length === known.near.length) return;
  yield* all('UPDATE topics SET signature = ? WHERE id = ?', JSON.stringify({ ...known, near }), topic.id);
}
