import type { Id, Reply, TopicNews } from '@laotie/protocol';
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { retrying, steady } from '../retry.ts';
import type { Scope } from '../scope.ts';

/** ms between two questions at least … */
const REST = 4_000;
/** … and the first of them within this: a show's viewers hear of a thing together, and must not all ask at once. */
const SPREAD = 2_000;

/** What the seller made of this viewer's own wishes and questions: read at the start, after each of them, and on news. */
export function createReplies(
  scope: Scope,
  show: Id,
  news: ReadonlySignal<TopicNews | undefined>,
): { replies: ReadonlySignal<readonly Reply[]>; ask(): void } {
  const { timers } = scope;
  let isWatched = false;
  let begun = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | undefined;
  let stopHearing = () => {};

  const replies = signal<readonly Reply[]>([], {
    watched() {
      isWatched = true;
      queueMicrotask(() => {
        // whoever draws anew lets go and takes hold again before this
        stopHearing();
        if (!isWatched) return;
        stopHearing = hear();
        if (begun < 0) soon(0);
      });
    },
    unwatched() {
      isWatched = false;
      stopHearing();
    },
  });

  function hear() {
    let last = news.peek();
    return effect(() => {
      if (news.value === last) return;
      last = news.value;
      untracked(ask);
    });
  }

  function soon(ms: number) {
    if (scope.signal.aborted) return;
    cancel ??= timers.after(Math.max(ms, begun + REST - timers.now()), read);
  }
  const ask = () => soon(Math.random() * SPREAD);

  async function read() {
    cancel = undefined;
    begun = timers.now();
    try {
      await scope.connect();
      const { live } = scope.endpoint;
      if (!live?.replies || !scope.capabilities.peek().intents) return;
      const mine = begun;
      const next = await retrying(steady, scope, async () => live.replies?.(show, { signal: scope.signal }) ?? []);
      if (mine === begun) replies.value = next;
    } catch {
      // the next news, wish or return asks again
    }
  }

  scope.onWake(() => {
    if (isWatched) ask();
  });
  scope.signal.addEventListener('abort', () => {
    cancel?.();
    stopHearing();
  });
  return { replies, ask };
}
