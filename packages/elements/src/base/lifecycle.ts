import type { Lifecycle } from '@laotie/core';
import { type ReadonlySignal, signal } from './signals.ts';

/** A signal that mirrors something of the page, listening only while somebody reads it. */
function mirror<T>(read: () => T, target: EventTarget, types: string[]): ReadonlySignal<T> {
  let listening: AbortController | undefined;
  const state = signal(read(), {
    watched() {
      state.value = read();
      listening = new AbortController();
      for (const type of types) {
        target.addEventListener(type, () => (state.value = read()), { signal: listening.signal });
      }
    },
    unwatched() {
      listening?.abort();
    },
  });
  return state;
}

/** The page's life as the shop wants to know it. Where a server imports the elements to render a page, there is none. */
export const pageLifecycle: Lifecycle = {
  hidden: mirror(() => globalThis.document?.visibilityState === 'hidden', globalThis.document, ['visibilitychange']),
  online: mirror(() => navigator.onLine, globalThis.window, ['online', 'offline']),
  on(listener, signal) {
    const wake = () => listener('wake');
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake(), { signal });
    window.addEventListener('online', wake, { signal });
    // also after a restore from the back/forward cache, where WebKit revives streams that were closed
    window.addEventListener('pageshow', wake, { signal });
    window.addEventListener('pagehide', () => listener('sleep'), { signal });
  },
};
