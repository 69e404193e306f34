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
