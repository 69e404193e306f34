import {
  type CommerceEndpoint,
  CommerceError,
  type Cursor,
  type Id,
  type LiveEvent,
  parseCursor,
  type ShowSnapshot,
} from '@laotie/protocol';
import { batch, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { createBackoff } from './backoff.ts';
import { placeAfter } from './cursor-place.ts';
import { asCommerceError } from './errors.ts';
import { type FeedPolicy, feedPolicy } from './feed-policy.ts';
import type { Lifecycle } from './lifecycle.ts';
import { checkSnapshot, fitsEvent } from './snapshot.ts';
import { pause, type Timers } from './timers.ts';
import { whileHeard } from './while-heard.ts';

/** `live`: a stream that was heard. `polling`: asked now and then. `offline`: neither, it goes on trying. */
export type Connection = 'connecting' | 'live' | 'polling' | 'offline' | 'closed';

/** Who hears the feed. A snapshot replaces everything known; events follow it without gap or repetition. */
export interface FeedSink {
  /** `timing`: local ms when it was asked for and answered. `again`: not the first one. */
  snapshot(snapshot: ShowSnapshot, timing: { sent: number; received: number; again: boolean }): void;
  event(event: LiveEvent): void;
}

/** What is heard of one show, by whoever listens on this page. */
export interface Feed {
  readonly connection: ReadonlySignal<Connection>;
  readonly error: ReadonlySignal<CommerceError | undefined>;
  /** How the last stream ended that was none, or said nothing; undefined once one is heard. */
  readonly noStream: ReadonlySignal<CommerceError | undefined>;
  /** What did not fit and was passed over: how many so far, and where the last one failed. */
  readonly dropped: ReadonlySignal<{ count: number; last?: string }>;
  /** Milliseconds since anything was heard, heartbeats included. */
  quiet(): number;
  /** The first listener connects, the last to leave closes. */
  open(sink: FeedSink): () => void;
  /** Reads the snapshot anew, as in another language. Does anybody listen? */
  refresh(): boolean;
  /** The viewer asks for it: tries at once, unless the server asked for a wait. */
  retry(): void;
}

/** What an endpoint has for live shows. */
export type LivePart = NonNullable<CommerceEndpoint['live']>;

export interface FeedOptions {
  live: LivePart;
  show: Id;
  lifecycle: Lifecycle;
  timers: Timers;
  /** May streams be used? Asked before each. */
  streams?: () => boolean;
  policy?: FeedPolicy;
  random?: () => number;
}

/** Thrown by whatever finds that events are missing: the snapshot is read again and state swapped at once. */
const resync = new CommerceError('conflict', 'Events are missing', { code: 'resync' });

/**
 * Snapshot → stream → reconnect. Loses nothing, applies nothing twice, and never gives up. One generation runs at a
 * time; whatever an older one still delivers is not heard.
 */
function createFeed(options: FeedOptions): Feed {
  const { live, show, lifecycle, timers, streams = () => true, policy = feedPolicy, random = Math.random } = options;
  const connection = signal<Connection>('closed');
  const error = signal<CommerceError | undefined>(undefined);
  const noStream = signal<CommerceError | undefined>(undefined);
  const dropped = signal<{ count: number; last?: string }>({ count: 0 });
  const sinks = new Set<FeedSink>();
  const backoff = createBackoff(timers.now, random, policy);

  let page: AbortController | undefined;
  let generation: AbortController | undefined;
  let asleep = false;
  /** Up to here everything was applied; undefined: nothing known, or not to be trusted. */
  let cursor: Cursor | undefined;
  let seen = false;
  let heardAt = 0;
  let silent = 0;
  let streamAgainAt = 0;

  const quiet = () => timers.now() - heardAt;
  const drop = (where: string) => {
    dropped.value = { count: dropped.peek().count + 1, last: where };
  };

  function reached(by: 'live' | 'polling') {
    heardAt = timers.now();
    if (connection.peek() === by) return;
    backoff.succeeded();
    batch(() => {
      connection.value = by;
      error.value = undefined;
      if (by === 'live') noStream.value = undefined;
    });
  }

  function restart() {
    generation?.abort();
    if (!sinks.size || asleep) return;
    generation = new AbortController();
    void follow(generation.signal);
  }

  async function follow(signal: AbortSignal) {
    for (;;) {
      try {
        await pause(timers, backoff.wait(), signal);
        const after = cursor ?? (await readSnapshot(signal));
        await (mayStream() ? readStream(after, signal) : poll(after, signal));
      } catch (thrown) {
        if (signal.aborted) return;
        recover(asCommerceError(thrown));
      }
    }
  }

  function recover(problem: CommerceError) {
    if (problem === resync) {
      cursor = undefined;
      return backoff.again();
    }
    if (problem.code === 'silent') cursor = undefined;
    // the place we ask for may be what is wrong
    if (problem.kind === 'invalid' || problem.kind === 'not_found') cursor = undefined;
    batch(() => {
      connection.value = problem.code === 'ended' ? 'connecting' : 'offline';
      error.value = problem;
    });
    backoff.failed(problem);
  }

  async function readSnapshot(signal: AbortSignal) {
    const sent = timers.now();
    const value = await whileHeard(timers, policy.answer, signal, (signal) => live.snapshot(show, { signal }));
    const snapshot = checkSnapshot(value, drop);
    batch(() => {
      for (const sink of sinks) sink.snapshot(snapshot, { sent, received: timers.now(), again: seen });
    });
    seen = true;
    cursor = snapshot.cursor;
    return cursor;
  }

  const mayStream = () =>
    !lifecycle.hidden.peek() && streams() && (silent < policy.swallowed || timers.now() >= streamAgainAt);

  async function readStream(after: Cursor, outer: AbortSignal) {
    // a proxy that swallows streams may still let the first bytes through
    let chunks = 0;
    try {
      await whileHeard(timers, policy.silence, outer, async (signal, heard) => {
        const alive = () => {
          if (signal.aborted) return;
          heard();
          if (++chunks > 1) silent = 0;
          reached('live');
        };
        for await (const event of live.events(show, after, { signal, alive, retry: backoff.suggest })) {
          if (signal.aborted) return;
          alive();
          apply(event);
        }
      });
    } catch (thrown) {
      const problem = asCommerceError(thrown);
      if (problem.code === 'silent' || problem.code === 'not_a_stream') {
        silent++;
        noStream.value = problem;
        streamAgainAt = timers.now() + policy.stream_again;
      }
      throw problem;
    }
    throw new CommerceError('network', 'The stream ended', { code: 'ended' });
  }

  async function poll(after: Cursor, signal: AbortSignal) {
    const { visible, hidden } = policy.poll;
    let wait = lifecycle.hidden.peek() ? hidden : visible;
    if (live.poll) {
      const ask = live.poll.bind(live);
      const page = await whileHeard(timers, policy.answer, signal, (signal) => ask(show, after, { signal }));
      for (const event of page.events) apply(event);
      skipTo(page.cursor);
      const asked = Math.min(Number(page.poll_after_ms) || visible, 60_000);
      wait = Math.max(asked, lifecycle.hidden.peek() ? hidden : 1_000);
    } else cursor = undefined; // without a way to poll, the snapshot is read each time
    reached('polling');
    await pause(timers, wait, signal);
  }

  function apply(event: LiveEvent) {
    if (event?.type === 'reset') throw resync;
    const id = typeof event?.id === 'string' ? event.id : undefined;
    const place = id === undefined ? 1 : placeAfter(cursor, id);
    if (place < 1) return;
    if (place > 1) throw resync;
    if (fitsEvent(event, drop)) for (const sink of sinks) sink.event(event);
    if (id !== undefined) cursor = id;
  }

  /** The end of a page must be where its last event was: further on, events are missing. */
  function skipTo(end: Cursor) {
    if (!parseCursor(end)) cursor = end;
    else if (placeAfter(cursor, end) > 0) throw resync;
  }

  function wake() {
    const wasAsleep = asleep;
    asleep = false;
    if (!wasAsleep && connection.peek() === 'live' && quiet() < policy.fresh) return;
    if (wasAsleep || quiet() > policy.silence) cursor = undefined;
    silent = 0;
    backoff.forgive();
    restart();
  }

  function sleep() {
    asleep = true;
    generation?.abort();
    connection.value = 'offline';
  }

  function connect() {
    page = new AbortController();
    asleep = false;
    connection.value = 'connecting';
    lifecycle.on((event) => (event === 'wake' ? wake() : sleep()), page.signal);
    const { hidden, online } = lifecycle;
    let first = true;
    const stopHidden = effect(() => {
      hidden.value;
      if (!first) untracked(restart);
    });
    const stopOnline = effect(() => {
      if (!online.value && !first) connection.value = 'offline';
    });
    first = false;
    page.signal.addEventListener('abort', () => {
      stopHidden();
      stopOnline();
    });
  }

  function close() {
    page?.abort();
    generation?.abort();
    cursor = undefined;
    connection.value = 'closed';
  }

  function refresh() {
    cursor = undefined;
    restart();
    return sinks.size > 0;
  }

  function retry() {
    if (!sinks.size || asleep) return;
    backoff.forgive();
    if (backoff.wait() === 0) connection.value = 'connecting';
    restart();
  }

  return {
    connection,
    error,
    noStream,
    dropped,
    refresh,
    retry,
    quiet,
    open(sink) {
      sinks.add(sink);
      if (sinks.size === 1) connect();
      // one more listener needs to know everything, and reading it again harms nobody
      refresh();
      return () => {
        if (sinks.delete(sink) && !sinks.size) close();
      };
    },
  };
}

const shared = new WeakMap<LivePart, Map<Id, Feed>>();

/** The one feed of a show on this page: however many shops show it, one connection is held. */
export function sharedFeed(options: FeedOptions): Feed {
  const feeds = shared.get(options.live) ?? new Map<Id, Feed>();
  shared.set(options.live, feeds);
  const feed = feeds.get(options.show) ?? createFeed(options);
  feeds.set(options.show, feed);
  return feed;
}
