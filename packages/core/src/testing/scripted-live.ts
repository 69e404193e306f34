import {
  type Comment,
  CommerceError,
  type Cue,
  formatCursor,
  type HistoryPage,
  type LiveEvent,
  type Offer,
  type Purchases,
  parseCursor,
  type Show,
  type ShowSnapshot,
} from '@laotie/protocol';
import type { LivePart } from '../feed.ts';
import type { Timers } from '../timers.ts';

/** What the line may do to one event, or to itself. */
export type Fault = 'none' | 'drop' | 'twice' | 'swap' | 'stale' | 'end' | 'break' | 'half-open' | 'garbage' | 'reset';

export interface ScriptedLive {
  readonly live: LivePart;
  /** Streams that are held open right now, and how many there were at most. */
  readonly streams: { now: number; most: number };
  /** Calls answered, by name. */
  readonly calls: { snapshot: number; events: number; poll: number; history: number };
  snapshot(): ShowSnapshot;
  /** Something happens in the show. */
  tell(event: Told): void;
  /** A new epoch, as after a restore: numbers start over, nothing older can be replayed. */
  restore(): void;
  /** Another show takes the place of this one, as behind the alias `latest`. */
  replace(next: Show): void;
  /** Asked once for each event that goes out on a stream. */
  fault: () => Fault;
  /** Asked once for each call; what it answers is thrown. */
  refuse: (call: 'snapshot' | 'events' | 'poll') => CommerceError | undefined;
  /** Bytes that carry no event, on all streams that are not half-open. */
  heartbeat(): void;
}

export type Told = LiveEvent extends infer E ? (E extends LiveEvent ? Omit<E, 'id' | 'at'> : never) : never;

interface Line {
  cursor: number;
  epoch: string;
  dead: boolean;
  wake: () => void;
  alive: () => void;
  /** Goes out before what comes next. */
  queue: (LiveEvent | 'end' | 'break')[];
}

/** A show server that keeps the contract while its lines do not. */
export function scriptedLive(timers: Timers, base: Pick<ShowSnapshot, 'show' | 'seller'>): ScriptedLive {
  let epoch = 1;
  let log: LiveEvent[] = [];
  const cues = new Map<string, Cue>();
  const offers = new Map<string, Offer>();
  let comments: Comment[] = [];
  const purchases: Purchases[] = [];
  let show = base.show;
  const lines = new Set<Line>();
  const time = () => new Date(timers.now()).toISOString();
  const name = () => `k${epoch}`;
  const resetEvent = (): LiveEvent => ({ type: 'reset', at: time(), data: { reason: 'epoch' } });

  const scripted: ScriptedLive = {
    streams: { now: 0, most: 0 },
    calls: { snapshot: 0, events: 0, poll: 0, history: 0 },
    fault: () => 'none',
    refuse: () => undefined,

    snapshot: () => ({
      show,
      seller: base.seller,
      cursor: formatCursor({ epoch: name(), seq: log.length }),
      server_time: time(),
      cues: [...cues.values()],
      offers: [...offers.values()],
      coupons: [],
      products: [],
      comments: comments.slice(-200),
      purchases: purchases.slice(-20),
    }),

    tell(told) {
      const isPassing = told.type === 'stats';
      const event = { ...told, at: time(), ...(!isPassing && { id: `${name()}:${log.length + 1}` }) } as LiveEvent;
      if (isPassing) for (const line of lines) line.queue.push(event);
      else log.push(event);
      if (event.type === 'cue.set') cues.set(event.data.id, event.data);
      if (event.type === 'offer.set') offers.set(event.data.id, event.data);
      if (event.type === 'show.set') show = event.data;
      if (event.type === 'comments.add') comments.push(...event.data);
      if (event.type === 'comment.hide') comments = comments.filter(({ id }) => id !== event.data.id);
      if (event.type === 'purchases.add') purchases.push(...event.data);
      for (const line of lines) line.wake();
    },

    restore() {
      epoch++;
      log = [];
      for (const line of lines) line.wake();
    },

    replace(next) {
      show = next;
      cues.clear();
      offers.clear();
      comments = [];
      purchases.length = 0;
      scripted.restore();
    },

    heartbeat() {
      for (const line of lines) if (!line.dead) line.alive();
    },

    live: {
      shows: async () => ({ shows: [show], pagination: { has_next_page: false } }),
      async snapshot() {
        scripted.calls.snapshot++;
        throwIf(scripted.refuse('snapshot'));
        return structuredClone(scripted.snapshot());
      },
      async poll(_, after) {
        scripted.calls.poll++;
        throwIf(scripted.refuse('poll'));
        const place = parseCursor(after);
        const events = place?.epoch === name() ? log.slice(place.seq) : [resetEvent()];
        return {
          events: structuredClone(events),
          cursor: formatCursor({ epoch: name(), seq: log.length }),
          poll_after_ms: 5_000,
        };
      },
      async history(_, { from, to, cursor }): Promise<HistoryPage> {
        scripted.calls.history++;
        const within = log.filter(({ at }) => Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to));
        const start = Number(cursor ?? 0);
        const end = start + 50;
        return { events: within.slice(start, end), from, to, ...(end < within.length && { next: String(end) }) };
      },
      async *events(_, after, { signal, alive }) {
        scripted.calls.events++;
        throwIf(scripted.refuse('events'));
        const place = parseCursor(after) ?? { epoch: '', seq: 0 };
        const line: Line = {
          cursor: place.seq,
          epoch: place.epoch,
          dead: false,
          wake() {},
          alive: () => alive?.(),
          queue: [],
        };
        const { streams } = scripted;
        lines.add(line);
        streams.most = Math.max(streams.most, ++streams.now);
        signal?.addEventListener('abort', () => line.wake());
        try {
          line.alive();
          while (!signal?.aborted) {
            const next = line.dead ? undefined : (line.queue.shift() ?? forward(line));
            if (next === undefined) await new Promise<void>((resolve) => (line.wake = resolve));
            else if (next === 'end') return;
            else if (next === 'break') throw new CommerceError('network', 'The line broke');
            else {
              yield structuredClone(next);
              if (next.type === 'reset') return;
            }
          }
        } finally {
          lines.delete(line);
          streams.now--;
        }
      },
    },
  };

  /** The next event for this line, as the line lets it through. */
  function forward(line: Line): LiveEvent | 'end' | 'break' | undefined {
    if (line.epoch !== name()) return resetEvent();
    const event = log[line.cursor];
    if (!event) return undefined;
    line.cursor++;
    const fault = scripted.fault();
    if (fault === 'drop') return forward(line);
    if (fault === 'twice') line.queue.push(event);
    if (fault === 'stale') line.queue.push(...log.slice(Math.max(0, line.cursor - 4), line.cursor));
    if (fault === 'end' || fault === 'break') line.queue.push(fault);
    if (fault === 'garbage') line.queue.push({ id: 'no place', type: 'cue.set', data: { id: 7 } } as never);
    if (fault === 'reset') return resetEvent();
    if (fault === 'half-open') {
      line.dead = true;
      return undefined;
    }
    const later = fault === 'swap' ? log[line.cursor] : undefined;
    if (!later) return event;
    line.cursor++;
    line.queue.push(event);
    return later;
  }

  return scripted;
}

function throwIf(error: CommerceError | undefined) {
  if (error) throw error;
}
