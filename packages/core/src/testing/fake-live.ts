import type { Comment, LiveEvent, ShowSnapshot, StreamCall } from '@laotie/protocol';
import { parseCursor } from '@laotie/protocol';

/** An event without its number: what a test or a story pushes. */
export type Pushed = LiveEvent extends infer E
  ? E extends LiveEvent
    ? Omit<E, 'id' | 'at'> & { at?: string }
    : never
  : never;

/** The live part of the fake endpoint: a numbered log, and streams that follow it. */
export function createFakeLive(base: ShowSnapshot, now: () => number) {
  let epoch = parseCursor(base.cursor)?.epoch ?? 'k1';
  let seq = parseCursor(base.cursor)?.seq ?? 0;
  let log: LiveEvent[] = [];
  let state = base;
  const readers = new Set<(end?: unknown) => void>();
  const wakeAll = (end?: unknown) => {
    for (const reader of [...readers]) reader(end);
  };

  function put<T extends { id: string }>(list: T[], one: T): T[] {
    return [...list.filter((other) => other.id !== one.id), one];
  }

  /** The snapshot is the log's sum, as on a real server. */
  function remember(event: LiveEvent) {
    if (event.type === 'show.set') state = { ...state, show: event.data };
    else if (event.type === 'cue.set') state = { ...state, cues: put(state.cues, event.data) };
    else if (event.type === 'offer.set') state = { ...state, offers: put(state.offers, event.data) };
    else if (event.type === 'product.set') state = { ...state, products: put(state.products, event.data) };
    else if (event.type === 'answer.set')
      state = { ...state, answers: put(state.answers ?? [], event.data).filter(({ removed }) => !removed) };
    else if (event.type === 'comments.add')
      state = { ...state, comments: [...state.comments, ...event.data].slice(-200) };
    else if (event.type === 'comment.hide')
      state = { ...state, comments: state.comments.filter((one) => one.id !== event.data.id) };
    else if (event.type === 'purchases.add')
      state = { ...state, purchases: [...state.purchases, ...event.data].slice(-20) };
    else if (event.type === 'stats') state = { ...state, stats: { ...state.stats, ...event.data } };
  }

  function after(cursor: string): LiveEvent[] {
    const position = parseCursor(cursor);
    if (position?.epoch !== epoch)
      return [{ type: 'reset', at: new Date(now()).toISOString(), data: { reason: 'epoch' } }];
    return log.filter((event) => (parseCursor(event.id as string)?.seq ?? 0) > position.seq);
  }

  return {
    snapshot: (): ShowSnapshot => ({
      ...structuredClone(state),
      cursor: `${epoch}:${seq}`,
      server_time: new Date(now()).toISOString(),
    }),
    push(pushed: Pushed) {
      const at = pushed.at ?? new Date(now()).toISOString();
      const durable = pushed.type !== 'stats' && pushed.type !== 'reset';
      const event = { ...pushed, at, ...(durable && { id: `${epoch}:${++seq}` }) } as LiveEvent;
      if (durable) log.push(event);
      remember(event);
      for (const reader of [...readers])
        (reader as (end?: unknown, event?: LiveEvent) => void)(undefined, durable ? undefined : event);
    },
    comment(comment: Comment) {
      this.push({ type: 'comments.add', data: [comment] });
      return comment;
    },
    page: (cursor: string) => ({ events: after(cursor), cursor: `${epoch}:${seq}`, poll_after_ms: 5_000 }),
    history(from: number, to: number): LiveEvent[] {
      return log.filter((event) => Date.parse(event.at) >= from && Date.parse(event.at) < to);
    },
    /** Ends every stream with this error, as a dropped connection does. */
    drop: (error: unknown) => wakeAll(error),
    /** As after a restart that lost the log: cursors of before are unknown. */
    newEpoch() {
      epoch = `k${Number(epoch.slice(1)) + 1}`;
      seq = 0;
      log = [];
    },
    async *events(cursor: string, { signal, alive }: StreamCall = {}): AsyncGenerator<LiveEvent, void, void> {
      alive?.();
      let position = cursor;
      const passing: LiveEvent[] = [];
      let wake: (() => void) | undefined;
      let ended: unknown;
      const reader = (end?: unknown, event?: LiveEvent) => {
        ended = end;
        if (event) passing.push(event);
        wake?.();
      };
      readers.add(reader);
      const stop = () => wake?.();
      signal?.addEventListener('abort', stop);
      try {
        while (!signal?.aborted) {
          if (ended) throw ended;
          const events = [...after(position), ...passing.splice(0)];
          for (const event of events) {
            yield event;
            if (event.type === 'reset') return;
            if (event.id) position = event.id;
          }
          if (events.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        readers.delete(reader);
        signal?.removeEventListener('abort', stop);
      }
    },
    get streams() {
      return readers.size;
    },
  };
}
