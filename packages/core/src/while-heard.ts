import { CommerceError } from '@laotie/protocol';
import type { Timers } from './timers.ts';

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
