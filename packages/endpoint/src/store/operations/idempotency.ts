import type { Id, Time } from '@laotie/protocol';
import type { Idempotency } from '../../services/calls.ts';
import { all, type Operation, one, type Statement, statement, together } from '../operation.ts';

/** What became of an earlier write under the same key. */
export type Replay =
  /** `resource` is JSON, or null where the checkout itself is the answer. */
  | { kind: 'answer'; status: number; resource: string | null }
  | { kind: 'in_progress' }
  /** The key came with another body before. */
  | { kind: 'conflict' };

interface KeyRow {
  body_hash: string;
  status: number | null;
  resource: string | null;
  /** Of the payment that the key waits for. */
  state: string | null;
}

/** The earlier write under this key, if there was one. */
export function* replayOf({ scope, key, body_hash }: Idempotency): Operation<Replay | null> {
  const row = yield* one<KeyRow>(
    `SELECT k.body_hash, k.status, k.resource, i.state FROM idempotency k LEFT JOIN intents i ON i.id = k.intent_id
    WHERE k.scope = ? AND k.key = ?`,
    scope,
    key,
  );
  if (!row) return null;
  if (row.body_hash !== body_hash) return { kind: 'conflict' };
  if (row.status !== null) return { kind: 'answer', status: row.status, resource: row.resource };
  return row.state === 'approved' ? { kind: 'answer', status: 200, resource: null } : { kind: 'in_progress' };
}

/** What a key stands for: an answer, or a payment that will bring one. */
type Stands = { status: number; resource: string } | { intent_id: Id };

/**
 * Takes the key for the write that follows in the same transaction, with what it stands for.
 * Answers with the earlier write where somebody was first, even by a moment.
 */
export function* claim(idempotency: Idempotency, now: Time, stands: Stands): Operation<Replay | null> {
  const [mine] = yield* together(claiming(idempotency, now, stands));
  return mine?.length === 0 ? yield* replayOf(idempotency) : null;
}

/** Touches a row unless somebody was first. */
export function claiming({ scope, key, body_hash }: Idempotency, now: Time, stands: Stands): Statement {
  return statement(
    'INSERT INTO idempotency (scope, key, body_hash, created_at, status, resource, intent_id) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1',
    scope,
    key,
    body_hash,
    now,
    'status' in stands ? stands.status : null,
    'resource' in stands ? stands.resource : null,
    'intent_id' in stands ? stands.intent_id : null,
  );
}

/** Gives a claimed key its answer, where it is not the paid checkout itself. */
export function answered(
  { scope, key }: Pick<Idempotency, 'scope' | 'key'>,
  { status, resource }: { status: number; resource: string },
): Statement {
  const sql = 'UPDATE idempotency SET status = ?, resource = ? WHERE scope = ? AND key = ? AND status IS NULL';
  return statement(sql, status, resource, scope, key);
}

export const idempotencyQueries = {
  read_replay: replayOf,
};

export const idempotencyCommands = {
  /** Stores an answer that comes without any other write. */
  keep_answer: ({
    idempotency,
    status,
    resource,
    now,
  }: {
    idempotency: Idempotency;
    status: number;
    resource: string;
    now: Time;
  }) => claim(idempotency, now, { status, resource }),
  /** Forgets answers older than `before`; a payment without an outcome has none yet. */
  *prune_answers({ before }: { before: Time }): Operation<void> {
    yield* all(
      `DELETE FROM idempotency WHERE created_at < ? AND (status IS NOT NULL
        OR NOT EXISTS (SELECT 1 FROM intents i WHERE i.id = intent_id AND i.state IN ('pending', 'action')))`,
      before,
    );
  },
};
