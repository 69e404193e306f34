import type { ServerResponse } from 'node:http';
import type { Cursor, LiveEvent } from '@laotie/protocol';
import { parseCursor } from '@laotie/protocol';
import type { View } from '../catalog/present.ts';
import type { EventRow } from '../store/operations/events.ts';
import type { Store } from '../store/store.ts';
import type { Channel, Reader } from './channel.ts';
import { frame, HELLO } from './frame.ts';

/** Whoever missed more than this reads a snapshot instead. */
const REPLAY = 1000;
/** A reader who has let this much pile up is sent away before it costs everybody's memory; polling is still open. */
const PILE = 256 * 1024;
const PAGE = 500;

export type ResetReason = Extract<LiveEvent, { type: 'reset' }>['data']['reason'];

/** Where a cursor stands on the show's events: the number to go on after, or why that cannot be. */
export async function place(
  store: Store,
  show_id: string,
  channel: Channel,
  after: Cursor | undefined,
): Promise<number | ResetReason> {
  if (after === undefined || after === '') return channel.last_seq;
  const position = parseCursor(after);
  if (position?.epoch !== channel.epoch || position.seq > channel.last_seq) return 'epoch';
  if (channel.last_seq - position.seq > REPLAY) return 'overflow';
  if (channel.recent(position.seq)) return position.seq;
  const first = (await store.first_event({ show_id })) ?? position.seq + 1;
  return first <= position.seq + 1 ? position.seq : 'expired';
}

/** The events after a number, from memory where they are, else from the store. */
export async function missed(
  store: Store,
  show_id: string,
  channel: Channel,
  after: number,
): Promise<readonly EventRow[]> {
  return channel.recent(after)?.slice(0, PAGE) ?? store.events_after({ show_id, after, limit: PAGE });
}

export const resetEvent = (reason: ResetReason, now: number): LiveEvent => ({
  type: 'reset',
  at: new Date(now).toISOString(),
  data: { reason },
});

export interface Streaming {
  store: Store;
  show_id: string;
  channel: Channel;
  view: View;
  after: Cursor | undefined;
  now: number;
}

/** Answers with what was missed, then joins the channel; the last look and the joining are one step, so nothing falls between. */
export async function stream(
  { store, show_id, channel, view, after, now }: Streaming,
  response: ServerResponse,
): Promise<void> {
  // The stream ends with its connection: unlike chunks, frames then go out as they are.
  response.removeHeader('transfer-encoding');
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    connection: 'close',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.socket?.setNoDelay(true);
  response.write(HELLO);
  const group = channel.group(view);
  // Past the head, the body is what the connection carries: the response would only cost time.
  const wire = response.socket ?? response;
  const reader: Reader = {
    write(buffer) {
      if (wire.writableLength > PILE) response.destroy();
      else if (wire.writable) wire.write(buffer);
    },
  };
  response.on('close', () => group.readers.delete(reader));
  response.on('error', () => response.destroy());

  const start = await place(store, show_id, channel, after);
  if (typeof start === 'string') reader.write(frame(resetEvent(start, now)));
  let seq = typeof start === 'string' ? channel.last_seq : start;
  while (seq < channel.last_seq && !response.destroyed) {
    for (const row of await missed(store, show_id, channel, seq)) {
      reader.write(channel.frame(row, group));
      seq = row.seq;
    }
  }
  if (!response.destroyed) group.readers.add(reader);
}
