import { CommerceError } from '@laotie/protocol';

/** The page's clock and one-shot timers as one object, so that eight hours can pass in a test. */
export interface Timers {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** Longer waits overflow to 0 in browsers. */
const MAX_WAIT = 2 ** 31 - 1;

/** The page's own timers. Time is monotonic unless the shop was given a clock: a viewer may set theirs mid-show. */
export function pageTimers(now: () => number = () => performance.timeOrigin + performance.now()): Timers {
  return {
    now,
    after(ms, run) {
      const id = setTimeout(run, Math.min(Math.max(ms, 0), MAX_WAIT));
      return () => clearTimeout(id);
    },
  };
}

/** Resolves after `ms`, or rejects as soon as the signal is aborted; leaves no timer behind. */
export function pause(timers: Timers, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const cancel = timers.after(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    const stop = () => {
      cancel();
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Does `work` for as long as something is heard of it: rejects after `ms` without a call of `heard`, and as soon as the
 * outer signal is aborted. `work` is told by its own signal, and whatever it still does after that counts no more.
 */
export async function whileHeard<T>(
  timers: Timers,
  ms: number,
  outer: AbortSignal,
  work: (signal: AbortSignal, heard: () => void) => Promise<T>,
): Promise<T> {
  outer.throwIfAborted();
  const line = new AbortController();
  const signal = line.signal;
  outer.addEventListener('abort', () => line.abort(outer.reason), { signal });
  let last = timers.now();
  let cancel = () => {};
  // one timer that looks again, not one that is set anew with each of a thousand events a second
  const watch = () => {
    const left = last + ms - timers.now();
    if (left > 0) cancel = timers.after(left, watch);
    else line.abort(new CommerceError('network', `Nothing heard for ${ms} ms`, { code: 'silent' }));
  };
  try {
    return await new Promise<T>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      watch();
      work(signal, () => {
        last = timers.now();
      }).then(resolve, reject);
    });
  } finally {
    cancel();
    line.abort();
  }
}
