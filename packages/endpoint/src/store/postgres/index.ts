import pg from 'pg';
import { MIGRATIONS_TABLE, migrations } from '../migrations/index.ts';
import { type Operation, type Row, type Statement, Undo } from '../operation.ts';
import { commands, queries } from '../operations/index.ts';
import { type Store, StoreUnavailable, storeFrom } from '../store.ts';
import { createGate } from './gate.ts';

/** Serialization failure, deadlock: the database undid one side, which simply asks again. */
const AGAIN = new Set(['40001', '40P01']);
const TRIES = 5;

/** The store on Postgres, for more than one process. `url` is a `postgres://` connection string. */
export async function openPostgres(
  url: string,
  options: { connections?: number; schema?: string } = {},
): Promise<Store> {
  const connections = options.connections ?? 20;
  const gate = createGate(connections);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 2000,
    query_timeout: 10_000,
    types: {
      getTypeParser: (oid: number) => (oid === INT8 ? Number : (text: string) => (oid === INT4 ? Number(text) : text)),
    },
    ...(options.schema && { options: `-c search_path=${options.schema}` }),
  });
  // An idle connection that breaks is replaced by the pool; the next operation says what is wrong.
  pool.on('error', () => undefined);
  await migrate(pool, options.schema);

  async function run(name: string, args: unknown): Promise<unknown> {
    const reads = Object.hasOwn(queries, name);
    const start = reads ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN';
    const table = (reads ? queries : commands) as unknown as Record<string, (args: unknown) => Operation<unknown>>;
    for (let attempt = 1; ; attempt++) {
      const client = await pool.connect().catch(unavailable);
      try {
        await client.query(start);
        const value = await step(client, table[name]?.(args) as Operation<unknown>);
        await client.query('COMMIT');
        client.release();
        return value;
      } catch (error) {
        const broken = await client.query('ROLLBACK').then(
          () => false,
          () => true,
        );
        client.release(broken);
        if (error instanceof Undo) return error.answer;
        const code = (error as { code?: string }).code ?? '';
        if (AGAIN.has(code) && attempt < TRIES) continue;
        if (broken || code.startsWith('08') || code.startsWith('53') || code.startsWith('57')) unavailable(error);
        throw error;
      }
    }
  }

  return storeFrom([...Object.keys(queries), ...Object.keys(commands)], (name, args) => gate(() => run(name, args)), {
    serve: () => false,
    close: () => pool.end(),
  });
}

const INT4 = 23;
const INT8 = 20;

function unavailable(error: unknown): never {
  throw new StoreUnavailable(error instanceof Error ? error.message : String(error));
}

async function step(client: pg.PoolClient, operation: Operation<unknown>): Promise<unknown> {
  let next = operation.next();
  while (!next.done) {
    const { rows } = await client.query<Row>(prepared(next.value));
    next = operation.next(rows);
  }
  return next.value;
}

const known = new Map<string, { name: string; text: string }>();

/** The statement with numbered parameters, under a name so that the server plans it once a connection. */
function prepared({ sql, params, lock }: Statement): pg.QueryConfig {
  const key = lock ? `${sql} FOR UPDATE` : sql;
  let found = known.get(key);
  if (!found) {
    let n = 0;
    known.set(key, (found = { name: `s${known.size}`, text: key.replace(/\?/g, () => `$${++n}`) }));
  }
  return { ...found, values: [...params] };
}

/** One process migrates at a time; each migration is one transaction. */
async function migrate(pool: pg.Pool, schema: string | undefined): Promise<void> {
  const client = await pool.connect().catch(unavailable);
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
