import type { Time } from '@laotie/protocol';
import type { Idempotency } from '../../services/calls.ts';
import { all, type Operation, one, touched } from '../operation.ts';

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
}

/** The earlier write under this key, if there was one. */
export function* replayOf({ scope, key, body_hash }: Idempotency): Operation<Replay | null> {
  const row = yield* one<KeyRow>(
    'SELECT body_hash, status, resource FROM idempotency WHERE scope = ? AND key = ?',
    scope,
    key,
  );
  if (!row) return null;
  if (row.body_hash !== body_hash) return { kind: 'conflict' };
  return row.status === null ? { kind: 'in_progress' } : { kind: 'answer', status: row.status, resource: row.resource };
}

/**
 * Takes the key for the write that follows in the same transaction, its answer with it (`status` null: not known yet).
 * Answers with the earlier write where somebody was first, even by a moment.
 */
export function* claim(
  idempotency: Idempotency,
  now: Time,
  status: number | null,
  resource: string | null,
): Operation<Replay | null> {
  const { scope, key, body_hash } = idempotency;
  const mine = yield* touched(
    'INSERT INTO idempotency (scope, key, body_hash, created_at, status, resource) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1',
    scope,
    key,
    body_hash,
    now,
    status,
    resource,
  );
  return mine ? null : yield* replayOf(idempotency);
}

/** Gives a claimed key its answer. */
export function* answer(scope: string, key: string, status: number, resource: string | null): Operation<void> {
  yield* all(
    'UPDATE idempotency SET status = ?, resource = ? WHERE scope = ? AND key = ? AND status IS NULL',
    status,
    resource,
    scope,
    key,
  );
}

/** Lets a claimed key go: what it named has not happened and may be asked again. */
export function* forget(scope: string, key: string): Operation<void> {
  yield* all('DELETE FROM idempotency WHERE scope = ? AND key = ? AND status IS NULL', scope, key);
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
  }) => claim(idempotency, now, status, resource),
  /** Forgets answers older than `before`. */
  *prune_answers({ before }: { before: Time }): Operation<void> {
    yield* all('DELETE FROM idempotency WHERE created_at < ? AND status IS NOT NULL', before);
  },
};
