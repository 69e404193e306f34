import type { ServerResponse } from 'node:http';
import type { Cursor, Id, LiveEvent, Stats } from '@laotie/protocol';
import { formatCursor, LATEST_SHOW } from '@laotie/protocol';
import type { View } from '../catalog/present.ts';
import type { Caller } from '../services/calls.ts';
import { notFound } from '../services/refusal.ts';
import type { Live } from '../services/services.ts';
import type { Store } from '../store/store.ts';
import type { Channel } from './channel.ts';
import { frame, HEARTBEAT } from './frame.ts';
import { presentEvent } from './present.ts';
import type { Sequencer } from './sequencer.ts';
import { missed, place, resetEvent, stream } from './stream.ts';

export interface LiveDeps {
  store: Store;
  sequencer: Sequencer;
  viewOf(caller: Caller): Promise<View>;
  /** The show that an id stands for now. */
  named(id: Id): Promise<Id>;
  clock: () => number;
}

export interface LiveHub extends Live {
  /** Viewers and likes of a show, as far as this process knows. */
  stats(show_id: Id): Stats;
  liked(show_id: Id, likes: number): void;
}

const HEARTBEAT_MS = 15_000;
const STATS_MS = 2000;
const POLL_AFTER_MS = 5000;

interface Audience {
  likes: number | undefined;
  /** Polls of the last two spans; a poller is counted while it keeps coming. */
  polls: [number, number];
  told: string;
}

export function createLive({ store, sequencer, viewOf, named, clock }: LiveDeps): LiveHub {
  const audiences = new Map<Id, Audience>();
  const open = new Set<() => void>();
  /** Streams of the show of the moment, with the show that they were opened on. */
  const following = new Map<ServerResponse, Id>();

  function audience(show_id: Id): Audience {
    const known = audiences.get(show_id) ?? { likes: undefined, polls: [0, 0], told: '' };
    audiences.set(show_id, known);
    return known;
  }

  async function channelOf(show_id: Id): Promise<Channel> {
    const channel = await sequencer.channel(show_id);
    if (!channel) throw notFound();
    return channel;
  }

  function stats(show_id: Id, channel?: Channel): Stats {
    const { likes, polls } = audience(show_id);
    return { viewers: (channel?.size ?? 0) + Math.max(...polls), ...(likes !== undefined && { likes }) };
  }

  const statsEvent = (data: Stats): LiveEvent => ({ type: 'stats', at: new Date(clock()).toISOString(), data });

  function tellStats(): void {
    for (const [show_id, channel] of sequencer.channels()) {
      const now = stats(show_id, channel);
      const known = audience(show_id);
      const text = JSON.stringify(now);
      if (text !== known.told) channel.say(statsEvent(now));
      known.told = text;
    }
  }

  /** Whoever asked for the latest show is sent to look again when another one goes on air. */
  async function followLatest(): Promise<void> {
    if (following.size === 0) return;
    const now = await named(LATEST_SHOW);
    const row = await store.read_show({ id: now });
    if (row?.show.status !== 'live') return;
    for (const [response, show_id] of following) {
      if (show_id === now) continue;
      following.delete(response);
      response.write(frame(resetEvent('epoch', clock())));
    }
  }

  async function toStream(caller: Caller, show_id: Id, after: Cursor | undefined, response: ServerResponse) {
    const channel = await channelOf(show_id);
    const view = await viewOf(caller);
    const end = (): void => void response.end();
    open.add(end);
    response.on('close', () => open.delete(end));
    await stream({ store, show_id, channel, view, after, now: clock() }, response);
  }

  const timers = [
    setInterval(() => {
      for (const [, channel] of sequencer.channels()) channel.send(HEARTBEAT);
    }, HEARTBEAT_MS),
    setInterval(tellStats, STATS_MS),
    setInterval(() => void followLatest().catch(() => undefined), STATS_MS),
    setInterval(() => {
      for (const known of audiences.values()) known.polls = [0, known.polls[0]];
    }, POLL_AFTER_MS),
  ];
  for (const timer of timers) timer.unref();

  return {
    stats: (show_id) => stats(show_id, new Map(sequencer.channels()).get(show_id)),
    liked: (show_id, likes) => void (audience(show_id).likes = likes),

    stream: toStream,

    async streamLatest(caller, after, response) {
      const show_id = await named(LATEST_SHOW);
      await toStream(caller, show_id, after, response);
      following.set(response, show_id);
      response.on('close', () => following.delete(response));
    },

    async poll(caller, show_id, after) {
      const channel = await channelOf(show_id);
      // Nobody may be holding the channel up to date: then a poll does.
      if (channel.size === 0) await sequencer.refresh(show_id);
      audience(show_id).polls[0]++;
      const view = await viewOf(caller);
      const start = await place(store, show_id, channel, after);
      const now = statsEvent(stats(show_id, channel));
      const cursor = (seq: number): string => formatCursor({ epoch: channel.epoch, seq });
      if (typeof start === 'string')
        return { events: [resetEvent(start, clock())], cursor: cursor(channel.last_seq), poll_after_ms: POLL_AFTER_MS };
      const rows = await missed(store, show_id, channel, start);
      const events = rows.map((row) => presentEvent(channel.epoch, row, view));
      return { events: [...events, now], cursor: cursor(rows.at(-1)?.seq ?? start), poll_after_ms: POLL_AFTER_MS };
    },

    close() {
      for (const timer of timers) clearInterval(timer);
      for (const end of open) end();
    },
  };
}
