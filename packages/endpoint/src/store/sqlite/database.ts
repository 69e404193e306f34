import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { MIGRATIONS_TABLE, migrations } from '../migrations/index.ts';
import { type Operation, type Row, Undo } from '../operation.ts';
import { commands, queries } from '../operations/index.ts';
import type { Call } from './worker.ts';

export type Answer =
  | { id: number; value?: unknown; error?: undefined }
  | { id: number; error: string; unavailable: boolean };

/** The embedded database: durable on power loss (WAL, synchronous FULL). */
export function openDatabase(path: string) {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA busy_timeout = 5000');
  // What savepoints need to undo would otherwise go through a file: three quarters of all that is written.
  db.exec('PRAGMA temp_store = MEMORY');
  // A checkpoint costs fsyncs of its own; at this size one comes every few thousand orders.
  db.exec('PRAGMA wal_autocheckpoint = 8000');
  migrate(db);

  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    let found = prepared.get(sql);
    if (!found) prepared.set(sql, (found = db.prepare(sql)));
    return found;
  };
  const begin = statement('BEGIN');
  const beginWriting = statement('BEGIN IMMEDIATE');
  const commit = statement('COMMIT');
  const savepoint = statement('SAVEPOINT one');
  const release = statement('RELEASE one');
  const undo = statement('ROLLBACK TO one');

  function run(operation: Operation<unknown>): unknown {
    let step = operation.next();
    while (!step.done) {
      step = operation.next(step.value.map(({ sql, params }) => statement(sql).all(...params) as Row[]));
    }
    return step.value;
  }

  const answered = ({ id, name, args }: Call): Answer => ({ id, value: run(operation(name, args)) });

  /** Where it fails, only its own part is undone. */
  function answeredAlone(call: Call): Answer {
    savepoint.run();
    try {
      const answer = answered(call);
      release.run();
      return answer;
    } catch (error) {
      undo.run();
      release.run();
      return error instanceof Undo ? { id: call.id, value: error.answer } : refused(call.id, error);
    }
  }

  function transaction(calls: readonly Call[], answer: (call: Call) => Answer): Answer[] {
    try {
      (calls.every(({ name }) => Object.hasOwn(queries, name)) ? begin : beginWriting).run();
      const answers = calls.map(answer);
      commit.run();
      return answers;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    /**
     * All in one transaction, each undone alone when it fails; the answers are true once this returns. Savepoints copy
     * every page that is written, and hardly anything fails: so it is tried without them first.
     */
    runTogether(calls: readonly Call[]): Answer[] {
      try {
        return transaction(calls, answered);
      } catch (error) {
        if (isUnavailable(error)) return calls.map(({ id }) => refused(id, error));
      }
      try {
        return transaction(calls, answeredAlone);
      } catch (error) {
        return calls.map(({ id }) => refused(id, error));
      }
    },
    close(): void {
      db.close();
    },
  };
}

function operation(name: string, args: unknown): Operation<unknown> {
  // Names are checked by the type of the port; arguments too.
  const table: object = Object.hasOwn(queries, name) ? queries : commands;
  return (table as Record<string, (args: unknown) => Operation<unknown>>)[name]?.(args) as Operation<unknown>;
}

/** SQLITE_BUSY, LOCKED, IOERR, FULL, CANTOPEN. */
const UNAVAILABLE = new Set([5, 6, 10, 13, 14]);

function isUnavailable(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  return errcode !== undefined && UNAVAILABLE.has(errcode & 0xff);
}

const refused = (id: number, error: unknown): Answer => ({
  id,
  error: (error as Error).message,
  unavailable: isUnavailable(error),
});

/** Each migration is one transaction, so that one that was cut off starts over. */
function migrate(db: DatabaseSync): void {
  db.exec(MIGRATIONS_TABLE);
  const had = db.prepare('SELECT 1 FROM migrations WHERE name = ?');
  for (const { name, statements } of migrations) {
    db.exec('BEGIN IMMEDIATE');
    if (!had.get(name)) {
      for (const sql of statements({ serial: 'INTEGER PRIMARY KEY', keyed: ' WITHOUT ROWID' })) db.exec(sql);
      db.prepare('INSERT INTO migrations (name, at) VALUES (?, ?)').run(name, new Date().toISOString());
    }
    db.exec('COMMIT');
  }
}
