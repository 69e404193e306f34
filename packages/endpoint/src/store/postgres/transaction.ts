import type pg from 'pg';
import type { Operation, Row, Statement } from '../operation.ts';

/** Runs an operation in the transaction that the connection is in. What it yields together travels together. */
export async function step(client: pg.ClientBase, operation: Operation<unknown>): Promise<unknown> {
  let next = operation.next();
  while (!next.done) {
    const results = await Promise.all(next.value.map((statement) => client.query<Row>(prepared(statement))));
    next = operation.next(results.map(({ rows }) => rows));
  }
  return next.value;
}

/** Does the work in one transaction; `opening` travels with its first statement. */
export async function inTransaction<T>(
  client: pg.PoolClient,
  opening: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    const opened = Promise.all(opening.map((sql) => client.query(sql)));
    const [value] = await Promise.all([work(), opened]);
    await client.query('COMMIT');
    client.release();
    return value;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
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

/** The connection, the database or its room is gone. What says nothing of itself came from the way there. */
export function isUnavailable(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === undefined ? error instanceof Error && isConnection(error) : /^(08|53|57|E)/.test(code);
}

const isConnection = ({ message }: Error): boolean => /connect|timeout/i.test(message);
