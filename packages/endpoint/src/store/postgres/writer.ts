import type pg from 'pg';
import { type Operation, Undo } from '../operation.ts';
import { inTransaction, isUnavailable, step } from './transaction.ts';

/** What waits for its turn to write. An operation is made anew for every try. */
interface Waiting {
  operation(): Operation<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

type Answer = { value: unknown } | { error: unknown };

/** So many share a transaction at most: others, also of other processes, wait until it ends. */
const MOST = 64;
const TRIES = 5;
/** Serialization failure, deadlock: the database undid one side, which simply asks again. */
const AGAIN = new Set(['40001', '40P01']);
/**
 * One writes at a time, whichever process it is in: rows that every order touches would make them wait for each other
 * anyhow, and so nobody can wait for somebody who waits for them.
 */
const OPENING = ['BEGIN', 'SELECT pg_advisory_xact_lock(7263, hashtext(current_schema()))'];

/** Runs what writes, as the embedded store does: what waits meanwhile shares the next transaction, and its commit. */
export function createWriter(connect: () => Promise<pg.PoolClient>): (make: Waiting['operation']) => Promise<unknown> {
  const queue: Waiting[] = [];
  let working = false;

  async function attempt(batch: readonly Waiting[], alone: boolean): Promise<Answer[]> {
    const client = await connect();
    return inTransaction(client, OPENING, async () => {
      const answers: Answer[] = [];
      for (const { operation } of batch)
        answers.push(alone ? await undoable(client, operation()) : { value: await step(client, operation()) });
      return answers;
    });
  }

  /** Hardly anything fails, so all are tried without savepoints first. */
  async function together(batch: readonly Waiting[]): Promise<Answer[]> {
    for (let tried = 1; ; tried++) {
      try {
        return await attempt(batch, tried > 1);
      } catch (error) {
        const again = tried === 1 ? !isUnavailable(error) : isAgain(error) && tried < TRIES;
        if (!again) return batch.map(() => ({ error }));
      }
    }
  }

  async function work(): Promise<void> {
    working = true;
    while (queue.length > 0) {
      const batch = queue.splice(0, MOST);
      const answers = await together(batch);
      for (const [index, { resolve, reject }] of batch.entries()) {
        const answer = answers[index] as Answer;
        if ('error' in answer) reject(answer.error);
        else resolve(answer.value);
      }
    }
    working = false;
  }

  return (operation) =>
    new Promise((resolve, reject) => {
      queue.push({ operation, resolve, reject });
      // What is asked in this turn of the event loop belongs together already.
      if (!working) setImmediate(() => working || void work());
    });
}

/** Where it fails, only its own part is undone. */
async function undoable(client: pg.ClientBase, operation: Operation<unknown>): Promise<Answer> {
  await client.query('SAVEPOINT one');
  try {
    const value = await step(client, operation);
    await client.query('RELEASE one');
    return { value };
  } catch (error) {
    if (isAgain(error)) throw error;
    await client.query('ROLLBACK TO one');
    await client.query('RELEASE one');
    return error instanceof Undo ? { value: error.answer } : { error };
  }
}

const isAgain = (error: unknown): boolean => AGAIN.has((error as { code?: string }).code ?? '');
