import pg from 'pg';
import { MIGRATIONS_TABLE, migrations } from '../migrations/index.ts';
import type { Operation } from '../operation.ts';
import { commands, queries } from '../operations/index.ts';
import { type Store, StoreUnavailable, storeFrom } from '../store.ts';
import { createGate } from './gate.ts';
import { inTransaction, isUnavailable, step } from './transaction.ts';
import { createWriter } from './writer.ts';

/** A reader sees one state, however many statements it takes. */
const READING = ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'];

/** The store on Postgres, for more than one process. `url` is a `postgres://` connection string. */
export async function openPostgres(
  url: string,
  options: { connections?: number; schema?: string } = {},
): Promise<Store> {
  const connections = options.connections ?? 20;
  // One of them writes.
  const gate = createGate(connections - 1);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 2000,
    query_timeout: 10_000,
    types: {
      getTypeParser: (oid: number) => (oid === INT8 ? Number : (text: string) => (oid === INT4 ? Number(text) : text)),
    },
    pipeline: true,
    // A writer that is stuck must not keep the others waiting.
    options: `-c idle_in_transaction_session_timeout=5s${options.schema ? ` -c search_path=${options.schema}` : ''}`,
  });
  // An idle connection that breaks is replaced by the pool; the next operation says what is wrong.
  pool.on('error', () => undefined);
  await migrate(pool, options.schema);
  const connect = () => pool.connect();
  const write = createWriter(connect);

  const read = (operation: Operation<unknown>) =>
    gate(async () => {
      const client = await connect();
      return inTransaction(client, READING, () => step(client, operation));
    });

  function run(name: string, args: unknown): Promise<unknown> {
    const done = Object.hasOwn(queries, name)
      ? read(operation(queries, name, args))
      : write(() => operation(commands, name, args));
    return done.catch((error: unknown) => {
      throw isUnavailable(error) ? new StoreUnavailable((error as Error).message) : error;
    });
  }

  return storeFrom([...Object.keys(queries), ...Object.keys(commands)], run, {
    serve: () => false,
    close: () => pool.end(),
  });
}

const INT4 = 23;
const INT8 = 20;

function operation(table: object, name: string, args: unknown): Operation<unknown> {
  // Names are checked by the type of the port; arguments too.
  return (table as Record<string, (args: unknown) => Operation<unknown>>)[name]?.(args) as Operation<unknown>;
}

/** One process migrates at a time; each migration is one transaction. */
async function migrate(pool: pg.Pool, schema: string | undefined): Promise<void> {
  const client = await pool.connect().catch((error: Error) => {
    throw new StoreUnavailable(error.message);
  });
  try {
    await client.query('SELECT pg_advisory_lock(7262)');
    if (schema) await client.query(`CREATE SCHEMA IF NOT EXISTS ${client.escapeIdentifier(schema)}`);
    await client.query(MIGRATIONS_TABLE);
    for (const { name, statements } of migrations) {
      const { rowCount } = await client.query('SELECT 1 FROM migrations WHERE name = $1', [name]);
      if (rowCount) continue;
      await client.query('BEGIN');
      for (const sql of statements({
        serial: 'BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
        keyed: '',
      }))
        await client.query(sql);
      await client.query('INSERT INTO migrations (name, at) VALUES ($1, $2)', [name, new Date().toISOString()]);
      await client.query('COMMIT');
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock(7262)').catch(() => undefined);
    client.release();
  }
}
