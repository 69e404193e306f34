import type { Id, SavedAnswer, Time } from '@laotie/protocol';
import { all, type Operation } from '../operation.ts';
import { deskChanged } from './demand.ts';
import { tell } from './outbox.ts';

/** Where an answer is given: in one show, or in all of a seller's. */
export interface Where {
  seller_id: Id;
  show_id?: Id;
}

/** More than a page could offer. */
const MOST = 200;
const EVERYWHERE = '';

export const answerCommands = {
  /**
   * An answer to a topic that holds everywhere is changed where it is. From then on it is the seller's own, and the same
   * decision about the topic writes it anew.
   */
  *put_answer({
    seller_id,
    show_id,
    answer,
    now,
  }: Required<Where> & { answer: SavedAnswer; now: Time }): Operation<void> {
    const places = yield* all<{ show_id: Id }>(
      'SELECT show_id FROM answers WHERE seller_id = ? AND show_id IN (?, ?) AND id = ? AND removed = 0 ORDER BY show_id DESC',
      seller_id,
      show_id,
      EVERYWHERE,
      answer.id,
    );
    yield* saveAnswer({ seller_id, show_id: places[0]?.show_id ?? show_id }, answer, now);
    yield* all('UPDATE topics SET decision = NULL WHERE id = ? AND seller_id = ?', answer.id, seller_id);
  },
};

/** The answers in force in a show, oldest first: its own, and those that the seller gives everywhere. */
export function* answersIn(show_id: Id, seller_id: Id): Operation<SavedAnswer[]> {
  // the show's own come first, so that those of everywhere leave them their place
  const rows = yield* all<{ doc: string }>(
    `SELECT doc FROM answers WHERE seller_id = ? AND show_id IN (?, ?) AND removed = 0 ORDER BY show_id DESC, at DESC, id DESC LIMIT ?`,
    seller_id,
    EVERYWHERE,
    show_id,
    MOST,
  );
  const answers = rows.map(({ doc }) => JSON.parse(doc) as SavedAnswer).toReversed();
  return [...new Map(answers.map((answer) => [answer.id, answer])).values()];
}

/** What is told to those who ask the topic again, in exactly one place; undefined: nothing any more. */
export function* answerTopic(
  { seller_id, show_id = EVERYWHERE }: Where,
  topic_id: Id,
  answer: SavedAnswer | undefined,
  now: Time,
): Operation<void> {
  const given = yield* all<{ show_id: Id; doc: string }>(
    'SELECT show_id, doc FROM answers WHERE seller_id = ? AND id = ? AND removed = 0 ORDER BY show_id',
    seller_id,
    topic_id,
  );
  for (const old of given) {
    if (answer !== undefined && old.show_id === show_id) continue;
    const gone = { ...(JSON.parse(old.doc) as SavedAnswer), removed: true };
    yield* saveAnswer({ seller_id, show_id: old.show_id }, gone, now);
  }
  if (answer !== undefined) yield* saveAnswer({ seller_id, show_id }, answer, now);
}

/** The question of a topic's answers is no longer what one of the viewers said: not now, and not in what has been told. */
export function* reword(
  { id, seller_id }: { id: Id; seller_id: Id },
  said: string,
  question: string,
  now: Time,
): Operation<void> {
  const told = (doc: string): SavedAnswer | undefined => {
    const answer = JSON.parse(doc) as SavedAnswer;
    return answer.id === id && answer.question === said ? { ...answer, question } : undefined;
  };
  for (const table of ['events', 'outbox'] as const) {
    const number = table === 'events' ? 'seq' : 'id';
    const rows = yield* all<{ show_id: Id; number: number; data: string }>(
      `SELECT e.show_id, e.${number} AS number, e.data FROM shows s JOIN ${table} e ON e.show_id = s.id
      WHERE s.seller_id = ? AND e.type = 'answer.set'`,
      seller_id,
    );
    for (const { show_id, number: which, data } of rows) {
      const answer = told(data);
      if (!answer) continue;
      const sql = `UPDATE ${table} SET data = ? WHERE show_id = ? AND ${number} = ?`;
      yield* all(sql, JSON.stringify(answer), show_id, which);
    }
  }
  const rows = yield* all<{ show_id: Id; doc: string }>(
    'SELECT show_id, doc FROM answers WHERE seller_id = ? AND id = ?',
    seller_id,
    id,
  );
  for (const { show_id, doc } of rows) {
    const answer = told(doc);
    if (answer) yield* saveAnswer({ seller_id, show_id }, answer, now);
  }
}

function* saveAnswer({ seller_id, show_id = EVERYWHERE }: Where, answer: SavedAnswer, now: Time): Operation<void> {
  yield* all(
    `INSERT INTO answers (show_id, id, seller_id, removed, at, doc) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (show_id, id) DO UPDATE SET removed = excluded.removed, at = excluded.at, doc = excluded.doc`,
    show_id,
    answer.id,
    seller_id,
    answer.removed ? 1 : 0,
    now,
    JSON.stringify(answer),
  );
  const shows = show_id === EVERYWHERE ? yield* liveShows(seller_id) : [show_id];
  for (const id of shows) yield* tell(id, 'answer.set', answer, now);
  yield* deskChanged(seller_id);
}

export function* liveShows(seller_id: Id): Operation<Id[]> {
  const sql = `SELECT id FROM shows WHERE seller_id = ? AND status = 'live' ORDER BY id`;
  return (yield* all<{ id: Id }>(sql, seller_id)).map(({ id }) => id);
}
