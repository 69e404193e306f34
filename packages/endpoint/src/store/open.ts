import { openPostgres } from './postgres/index.ts';
import { openSqlite } from './sqlite/index.ts';
import type { Store } from './store.ts';

/** The store at a path, or behind a `postgres://` connection string; `schema` keeps several apart in one database. */
export function openStore(database: string): Promise<Store> {
  if (!isPostgres(database)) return openSqlite(database);
  const url = new URL(database);
  const schema = url.searchParams.get('schema');
  url.searchParams.delete('schema');
  return openPostgres(url.href, schema === null ? {} : { schema });
}

const isPostgres = (database: string): boolean => /^postgres(ql)?:\/\//.test(database);
