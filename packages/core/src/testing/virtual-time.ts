import type { Timers } from '../timers.ts';

/** Time that passes only when a test says so. */
export interface VirtualTime extends Timers {
  /** Timers that are set and have not run. */
  readonly pending: number;
  /** Lets so many ms pass: each timer runs at its moment, and everything that it starts settles before the next. */
  pass(ms: number): Promise<void>;
  /** Resolves after `ms` of this time. */
  wait(ms: number): Promise<void>;
  /** Lets as much time pass as `task` needs; fails when nothing is left that could finish it. */
  until<T>(task: Promise<T>): Promise<T>;
}

/** Everything that promises have queued. A macrotask, because nobody knows how long a chain of promises is. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

export function virtualTime(start = Date.parse('2026-11-22T19:00:00Z')): VirtualTime {
  let now = start;
  let order = 0;
  const timers = new Map<number, { at: number; run: () => void }>();

  function next(until: number): [number, { at: number; run: () => void }] | undefined {
    let first: [number, { at: number; run: () => void }] | undefined;
    for (const entry of timers) if (entry[1].at <= until && !(first && first[1].at <= entry[1].at)) first = entry;
    return first;
  }

  const after: Timers['after'] = (ms, run) => {
    const key = order++;
    timers.set(key, { at: now + Math.max(0, ms), run });
    return () => timers.delete(key);
  };

  /** Runs the next timer due until then. False if there is none. */
  async function step(until: number): Promise<boolean> {
    const due = next(until);
    if (!due) return false;
    timers.delete(due[0]);
    now = due[1].at;
    due[1].run();
    await settle();
    return true;
  }

  return {
    now: () => now,
    after,
    get pending() {
      return timers.size;
    },
    async pass(ms) {
      const until = now + ms;
      await settle();
      while (await step(until)) {
        // the next one may have been set by this one
      }
      now = until;
    },
    wait: (ms) => new Promise((resolve) => void after(ms, resolve)),
    async until(promise) {
      let isSettled = false;
      const mark = () => {
        isSettled = true;
      };
      promise.then(mark, mark);
      await settle();
      while (!isSettled) {
        if (!(await step(Number.POSITIVE_INFINITY))) throw new Error('Waited for what no timer leads to');
      }
      return promise;
    },
  };
}
