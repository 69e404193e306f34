import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place for a throw-away database, and how to be rid of it. */
export interface Place {
  database: string;
  remove(): void;
}

export interface Kind {
  name: string;
  /** Why it cannot be tried here. */
  missing: string | undefined;
  place(): Place;
}

const postgres = process.env['LAOTIE_TEST_POSTGRES'];

/** The databases that the endpoint runs on. A test of each goes to both. */
export const kinds: readonly Kind[] = [
  {
    name: 'SQLite',
    missing: undefined,
    place() {
      const folder = mkdtempSync(join(tmpdir(), 'laotie-store-'));
      return { database: join(folder, 'shop.sqlite'), remove: () => rmSync(folder, { recursive: true, force: true }) };
    },
  },
  {
    name: 'Postgres',
    missing: postgres === undefined ? 'no LAOTIE_TEST_POSTGRES' : undefined,
    place: () => ({ database: `${postgres}?schema=t_${randomUUID().replaceAll('-', '')}`, remove: () => undefined }),
  },
];
