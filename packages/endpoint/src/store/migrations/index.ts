import { first } from './first.ts';
import { second } from './second.ts';

/** What differs between databases in a migration. */
export interface Dialect {
  /** A number that counts up by itself. */
  serial: string;
  /** Ends a table of small rows that are found by their key only: where it can be, the key and the row are one. */
  keyed: string;
}

export interface Migration {
  name: string;
  statements(dialect: Dialect): string[];
}

/** In order, never edited once released: a change is a new one at the end. */
export const migrations: readonly Migration[] = [first, second];

/** Where a database remembers which ones it has had. */
export const MIGRATIONS_TABLE = 'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at TEXT NOT NULL)';
