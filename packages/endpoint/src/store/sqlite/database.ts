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
      const { sql, params } = step.value;
      step = operation.next(statement(sql).all(...params) as Row[]);
    }
    return step.value;
  }

  function runOne({ id, name, args }: Call): Answer {
    if (Object.hasOwn(queries, name)) return { id, value: run(operation(queries, name, args)) };
    savepoint.run();
    try {
      const value = run(operation(commands, name, args));
      release.run();
      return { id, value };
    } catch (error) {
      undo.run();
      release.run();
      if (error instanceof Undo) return { id, value: error.answer };
      return refused(id, error);
    }
  }

  return {
    /** All in one transaction, each undone alone when it fails; the answers are true once this returns. */
    runTogether(calls: readonly Call[]): Answer[] {
      try {
        (calls.some(({ name }) => !Object.hasOwn(queries, name)) ? beginWriting : begin).run();
        const answers = calls.map(runOne);
        commit.run();
        return answers;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        return calls.map(({ id }) => refused(id, error));
      }
    },
    close(): void {
      db.close();
    },
  };
}

function operation(table: object, name: string, args: unknown): Operation<unknown> {
  // Names are checked by the type of the port; arguments too.
  return (table as Record<string, (args: unknown) => Operation<unknown>>)[name]?.(args) as Operation<unknown>;
}

function refused(id: number, error: unknown): Answer {
  const { message, errcode } = error as { message: string; errcode?: number };
  return { id, error: message, unavailable: errcode !== undefined && UNAVAILABLE.has(errcode & 0xff) };
}

/** SQLITE_BUSY, LOCKED, IOERR, FULL, CANTOPEN. */
const UNAVAILABLE = new Set([5, 6, 10, 13, 14]);

/** Each migration is one transaction, so that one that was cut off starts over. */
function migrate(db: DatabaseSync): void {
  db.exec(MIGRATIONS_TABLE);
  const had = db.prepare('SELECT 1 FROM migrations WHERE name = ?');
  for (const { name, statements } of migrations) {
    db.exec('BEGIN IMMEDIATE');
    if (!had.get(name)) {
      for (const sql of statements({ serial: 'INTEGER PRIMARY KEY' })) db.exec(sql);
      db.prepare('INSERT INTO migrations (name, at) VALUES (?, ?)').run(name, new Date().toISOString());
    }
    db.exec('COMMIT');
  }
}
