import type { Id } from '@laotie/protocol';
import type { Advanced } from '../store/operations/events.ts';
import type { Store } from '../store/store.ts';
import { Channel } from './channel.ts';

/** Numbers what transactions noted, show by show, and passes it on. */
export interface Sequencer {
  /** Something of this show waits to be told. */
  wake(show_id: Id): void;
  /** Numbers what is due, and brings the show's channel up to date. */
  refresh(show_id: Id): Promise<void>;
  /** The show's readers, opened for the first of them; undefined where there is no such show. */
  channel(show_id: Id): Promise<Channel | undefined>;
  channels(): Iterable<readonly [Id, Channel]>;
  close(): Promise<void>;
}

/** How long a note of another process, or of a show that nobody woke, may lie before we see it. */
const LOOK_MS = 250;
/** Every so many looks also for shows that nobody here watches. */
const ALL_EVERY = 4;
const LIMIT = 1000;

export function createSequencer(store: Store, clock: () => number, onError: (error: unknown) => void): Sequencer {
  const channels = new Map<Id, Channel>();
  const running = new Map<Id, Promise<void>>();
  const again = new Set<Id>();
  const timers = new Map<Id, NodeJS.Timeout>();
  let looks = 0;
  let looking = Promise.resolve();
  let closed = false;

  /** One at a time per show; whoever wakes it meanwhile gets another round. */
  function advance(show_id: Id): Promise<void> {
    const current = running.get(show_id);
    if (current) {
      again.add(show_id);
      return current;
    }
    const work = round(show_id)
      .catch(onError)
      .finally(() => {
        running.delete(show_id);
        if (again.delete(show_id) && !closed) void advance(show_id);
      });
    running.set(show_id, work);
    return work;
  }

  async function round(show_id: Id): Promise<void> {
    const channel = channels.get(show_id);
    const after = channel?.last_seq ?? Number.MAX_SAFE_INTEGER;
    const done = await store.advance_show({ show_id, after, limit: LIMIT, now: new Date(clock()).toISOString() });
    if (!done) return;
    if (channel) channel.publish(done.events);
    if (channel && channel.last_seq < done.last_seq) again.add(show_id);
    later(show_id, done);
  }

  function later(show_id: Id, { due_at }: Advanced): void {
    clearTimeout(timers.get(show_id));
    timers.delete(show_id);
    if (due_at === undefined || closed) return;
    const timer = setTimeout(() => void advance(show_id), Math.max(1, Date.parse(due_at) - clock()));
    timers.set(show_id, timer);
  }

  async function look(): Promise<void> {
    const watched = [...channels].filter(([, channel]) => channel.size > 0).map(([id]) => id);
    const untold = looks++ % ALL_EVERY === 0 ? await store.untold_shows({}) : [];
    await Promise.all([...new Set([...watched, ...untold])].map(advance));
  }

  const timer = setInterval(() => {
    looking = looking.then(() => (closed ? undefined : look())).catch(onError);
  }, LOOK_MS);
  timer.unref();

  return {
    refresh: (show_id) => advance(show_id),
    wake: (show_id) => void (closed || advance(show_id)),
    async channel(show_id) {
      const known = channels.get(show_id);
      if (known) return known;
      const row = await store.read_show({ id: show_id });
      if (!row) return undefined;
      const channel = channels.get(show_id) ?? new Channel(row.epoch, row.last_seq);
      channels.set(show_id, channel);
      return channel;
    },
    channels: () => channels,
    async close() {
      closed = true;
      clearInterval(timer);
      for (const one of timers.values()) clearTimeout(one);
      await looking;
      await Promise.all(running.values());
    },
  };
}
