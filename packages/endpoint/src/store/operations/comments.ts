import type { Comment, Id, Time } from '@laotie/protocol';
import { titleOf } from '../../demand/title.ts';
import type { Idempotency } from '../../services/calls.ts';
import { all, locked, type Operation, one, touched } from '../operation.ts';
import { claim, type Replay } from './idempotency.ts';
import { type HeardMessage, note, takeBack } from './ledger.ts';
import { GATHER_MS, tell } from './outbox.ts';
import { retitle } from './retitling.ts';

export type Commented = { kind: 'saved' } | Replay | { kind: 'taken' } | { kind: 'no_show' };

/** Where the show's own comments come from, in the ledger. */
export const NATIVE = 'native';

export const commentCommands = {
  /**
   * The comment, its answer, the note for the sequencer, and what it asks in the ledger. An id that another comment of the
   * show has is `taken`.
   */
  *add_comment(args: {
    show_id: Id;
    buyer: string;
    comment: Comment;
    /** What the comment was read as; without it, it is in no ledger. */
    heard?: Pick<HeardMessage, 'asker' | 'asks'>;
    idempotency: Idempotency;
    now: Time;
  }): Operation<Commented> {
    const { show_id, buyer, comment, heard, idempotency, now } = args;
    const show = yield* one<{ seller_id: Id }>('SELECT seller_id FROM shows WHERE id = ?', show_id);
    if (!show) return { kind: 'no_show' };
    const doc = JSON.stringify(comment);
    const before = yield* one('SELECT 1 AS one FROM comments WHERE show_id = ? AND id = ?', show_id, comment.id);
    const replay = yield* claim(idempotency, now, { status: 201, resource: doc });
    if (replay) return replay;
    const sql =
      'INSERT INTO comments (show_id, id, buyer, at, doc) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1';
    if (before || !(yield* touched(sql, show_id, comment.id, buyer, now, doc))) return { kind: 'taken' };
    yield* tell(show_id, 'comments.add', comment, now, GATHER_MS['comments.add']);
    if (heard)
      yield* note({ show_id, seller_id: show.seller_id, now }, [
        { source: NATIVE, message_id: comment.id, at: now, ...heard },
      ]);
    return { kind: 'saved' };
  },

  /**
   * Takes the comment's text out of every page and event that still carries it, and its asks out of the ledger, and tells
   * those who have seen it.
   */
  *hide_comment({ show_id, id, now }: { show_id: Id; id: Id; now: Time }): Operation<boolean> {
    const row = yield* locked<{ seq: number | null; hidden: number; doc: string }>(
      'SELECT seq, hidden, doc FROM comments WHERE show_id = ? AND id = ?',
      show_id,
      id,
    );
    if (!row || row.hidden === 1) return row !== undefined;
    yield* all('UPDATE comments SET hidden = 1 WHERE show_id = ? AND id = ?', show_id, id);
    if (row.seq !== null) {
      const event = yield* one<{ data: string }>(
        'SELECT data FROM events WHERE show_id = ? AND seq = ?',
        show_id,
        row.seq,
      );
      const left = (JSON.parse(event?.data ?? '[]') as Comment[]).filter((comment) => comment.id !== id);
      yield* all('UPDATE events SET data = ? WHERE show_id = ? AND seq = ?', JSON.stringify(left), show_id, row.seq);
    }
    const { text } = JSON.parse(row.doc) as Comment;
    for (const topic_id of yield* takeBack(show_id, NATIVE, id)) yield* retitle(topic_id, titleOf(text), now);
    yield* tell(show_id, 'comment.hide', { id }, now);
    return true;
  },

  /** Answers with the show's likes so far; undefined where there is no such show. */
  *add_likes(args: {
    show_id: Id;
    count: number;
    idempotency: Idempotency;
    now: Time;
  }): Operation<{ likes: number | undefined } | Replay> {
    const { show_id, count, idempotency, now } = args;
    const replay = yield* claim(idempotency, now, { status: 200, resource: '{}' });
    if (replay) return replay;
    const sql = 'UPDATE shows SET likes = likes + ? WHERE id = ? RETURNING likes';
    const row = yield* one<{ likes: number }>(sql, count, show_id);
    return { likes: row?.likes };
  },
};
