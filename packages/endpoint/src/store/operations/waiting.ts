import type { Id, Time } from '@laotie/protocol';
import { all, type Operation, one, touched } from '../operation.ts';
import { followed } from './clusters.ts';
import { deskChanged } from './demand.ts';

/** More than one buyer has reason to wait for. */
const MOST = 1000;

export const waitingQueries = {
  /** What the buyer waits for, newest first. */
  *waiting_of({ buyer }: { buyer: Id }): Operation<Id[]> {
    const sql = 'SELECT id FROM waiting WHERE buyer = ? ORDER BY at DESC, id LIMIT ?';
    return (yield* all<{ id: Id }>(sql, buyer, MOST)).map(({ id }) => id);
  },
};

export const waitingCommands = {
  /**
   * Puts the buyer on the list of a variant or a topic, or takes them off it. Answers with whose list it is, which for a
   * topic that was merged is the other one; undefined where there is neither.
   */
  *set_waiting(args: { buyer: Id; id: Id; on: boolean; now: Time }): Operation<Id | undefined> {
    const { buyer, on, now } = args;
    const topic_id = yield* followed(args.id);
    const known = topic_id ?? (yield* one<{ id: Id }>('SELECT id FROM items WHERE id = ?', args.id))?.id;
    if (known === undefined) return undefined;
    const changed = on
      ? yield* touched(
          'INSERT INTO waiting (buyer, id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1',
          buyer,
          known,
          now,
        )
      : yield* touched('DELETE FROM waiting WHERE buyer = ? AND id = ? RETURNING 1', buyer, known);
    if (changed && topic_id !== undefined) {
      const sql = 'UPDATE topics SET waiting = waiting + ? WHERE id = ? RETURNING seller_id';
      const topic = yield* one<{ seller_id: Id }>(sql, on ? 1 : -1, topic_id);
      if (topic) yield* deskChanged(topic.seller_id);
    }
    return known;
  },
};
