import type { Cursor } from './common.ts';

/** A place on the live stream. A new epoch means that the numbers start over and everything must be read again. */
export interface Position {
  epoch: string;
  seq: number;
}

/** Undefined for anything that is not `epoch:seq` with a whole, safe, non-negative number. */
export function parseCursor(cursor: string): Position | undefined {
  const match = /^([\w-]{1,64}):(\d{1,16})$/.exec(cursor);
  if (!match) return undefined;
  const seq = Number(match[2]);
  return Number.isSafeInteger(seq) ? { epoch: match[1] as string, seq } : undefined;
}

export function formatCursor({ epoch, seq }: Position): Cursor {
  return `${epoch}:${seq}`;
}
