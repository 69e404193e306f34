import type { LiveEvent } from '@laotie/protocol';

/** One event as it stands on the wire. JSON holds no line breaks, so a frame is always these lines. */
export function frame({ id, type, at, data }: LiveEvent): Buffer {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return Buffer.from(`${head}event: ${type}\ndata: ${JSON.stringify({ at, data })}\n\n`);
}

/** A comment line: nothing has happened, but we are here. */
export const HEARTBEAT = Buffer.from(':\n\n');
/** How long a reader of the plain kind waits before it comes back, milliseconds. Ours adds jitter. */
export const HELLO = Buffer.from('retry: 3000\n\n');
