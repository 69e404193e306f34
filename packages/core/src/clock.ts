import { type ReadonlySignal, signal } from '@preact/signals-core';

/** The server's clock as well as this page can know it: countdowns and offers go by it, never by the viewer's. */
export interface ServerClock {
  /** Milliseconds since the epoch on the server. */
  now(): number;
  /** Server minus local, ms; undefined until the server has told its time. */
  readonly offset: ReadonlySignal<number | undefined>;
  /** One reading: what the server said, and when (local ms) the question went out and the answer came in. */
  observe(server_time: string, sent: number, received: number): void;
}

/**
 * A reading is right within half its round trip, so the smallest round trip wins. A reading that contradicts the best
 * one (their intervals do not meet) means that the local clock stood still or jumped: it replaces it.
 */
export function createServerClock(local: () => number): ServerClock {
  const offset = signal<number | undefined>(undefined);
  let slack = Number.POSITIVE_INFINITY;
  return {
    now: () => local() + (offset.peek() ?? 0),
    offset,
    observe(server_time, sent, received) {
      const half = (received - sent) / 2;
      const read = Date.parse(server_time) - (sent + half);
      if (!(half >= 0) || Number.isNaN(read)) return;
      const agrees = Math.abs(read - (offset.peek() ?? read)) <= slack + half;
      if (agrees && half >= slack) return;
      slack = half;
      offset.value = read;
    },
  };
}
