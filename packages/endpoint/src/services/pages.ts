import type { Pagination } from '@laotie/protocol';

const MOST = 100;
const USUAL = 20;

export const limitOf = (limit: number | undefined): number => Math.min(MOST, Math.max(1, limit ?? USUAL));

/** A cursor is the keys of the last row, opaque to whoever passes it back. */
const encodeCursor = (keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The keys, or undefined for anything that we did not write. */
export function decodeCursor(cursor: string | undefined): readonly (string | number)[] | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits = Array.isArray(keys) && keys.every(isKey);
    return fits ? (keys as (string | number)[]) : undefined;
  } catch {
    return undefined;
  }
}

/** No column holds a NUL, or a number that is not exact: asked for one, a database may fail. */
const isKey = (key: unknown): boolean =>
  typeof key === 'string' ? !key.includes('\0') : typeof key === 'number' && Number.isSafeInteger(key);

/** Cuts the row that was read too many, which only tells that there are more. */
export function page<T>(
  rows: readonly T[],
  limit: number,
  keys: (row: T) => readonly (string | number)[],
): { rows: T[]; pagination: Pagination } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const has_next_page = rows.length > limit;
  return {
    rows: kept,
    pagination: { has_next_page, ...(has_next_page && last && { cursor: encodeCursor(keys(last)) }) },
  };
}
