import type { Comment, Cursor, Id, LiveEvent, Purchases } from '@laotie/protocol';
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { dated } from './facts.ts';
import type { LivePart } from './feed.ts';
import { createTimeline, type Timeline } from './timeline.ts';

/** ms; windows start at whole multiples, so that every viewer asks for the same pages and any cache may keep them. */
const WINDOW = 60_000;
const LOOK_AHEAD = 15_000;
const RETRY = 10_000;
const MAX_WINDOWS = 6;
const MAX_PAGES = 20;
/** Nobody reads ten comments a second: of a busier minute a sample is kept. */
const COMMENTS_A_WINDOW = 600;

/** What happened around the playhead, where that is before everything that the snapshot and the stream told. */
export interface Past {
  readonly comments: Timeline<Comment>;
  readonly purchases: Timeline<Purchases>;
  /** Counts up when a window has come in. */
  readonly version: ReadonlySignal<number>;
  /** Reads the windows around this moment unless they are here. */
  around(at: number): void;
  /** Another show, or the same one after a restore: what was read is of no use. */
  clear(): void;
}

export interface PastOptions {
  history: NonNullable<LivePart['history']>;
  show: Id;
  /** ms on the server's clock. */
  now: () => number;
  signal: AbortSignal;
  recall: (events: readonly LiveEvent[]) => void;
}

interface Window {
  /** Complete up to here; before `ready`, when to ask again. */
  until: number;
  ready: boolean;
}

export function createPast({ history, show, now, signal: ended, recall }: PastOptions): Past {
  const comments = createTimeline(dated.comment, MAX_WINDOWS * COMMENTS_A_WINDOW);
  const purchases = createTimeline(dated.purchases, 2_000);
  const version = signal(0);
  const windows = new Map<number, Window>();
  const starts = (index: number) => index * WINDOW;

  async function read(index: number) {
    const window = windows.get(index);
    if (window && (window.until >= Math.min(starts(index + 1), now()) || window.until > now())) return;
    const until = Math.min(starts(index + 1), now());
    const reading = { until: now() + RETRY, ready: false };
    windows.set(index, reading);
    try {
      const events = await readPages(index);
      if (ended.aborted || windows.get(index) !== reading) return;
      for (const event of events)
        if (event.type === 'purchases.add') for (const item of event.data) purchases.set(item);
      const said = events.flatMap((event) => (event.type === 'comments.add' ? event.data : []));
      const nth = Math.ceil(said.length / COMMENTS_A_WINDOW);
      said.forEach((comment, i) => i % nth === 0 && comments.set(comment));
      recall(events);
      windows.set(index, { until, ready: true });
      version.value++;
    } catch {
      // nothing of the shop depends on it: asked again when the playhead is still here after RETRY
    }
  }

  async function readPages(index: number): Promise<LiveEvent[]> {
    const span = { from: new Date(starts(index)).toISOString(), to: new Date(starts(index + 1)).toISOString() };
    const events: LiveEvent[] = [];
    let cursor: Cursor | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
      const answer = await history(show, { ...span, ...(cursor !== undefined && { cursor }) }, { signal: ended });
      events.push(...answer.events);
      cursor = answer.next;
      if (cursor === undefined) break;
    }
    return events;
  }

  function evict(here: number) {
    const far = [...windows.keys()].sort((a, b) => Math.abs(b - here) - Math.abs(a - here));
    for (const index of far.slice(0, Math.max(0, windows.size - MAX_WINDOWS))) {
      windows.delete(index);
      const isIn = (at: number) => at >= starts(index) && at < starts(index + 1);
      comments.drop((comment) => isIn(dated.comment(comment).at));
      purchases.drop((item) => isIn(dated.purchases(item).at));
    }
  }

  return {
    comments,
    purchases,
    version,
    around(at) {
      const here = Math.floor(at / WINDOW);
      // the one before holds what still stands on screen
      void read(here);
      void read(here - 1);
      if (at + LOOK_AHEAD >= starts(here + 1)) void read(here + 1);
      if (windows.size > MAX_WINDOWS) evict(here);
    },
    clear() {
      windows.clear();
      comments.drop(() => true);
      purchases.drop(() => true);
    },
  };
}
