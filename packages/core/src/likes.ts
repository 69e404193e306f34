import type { Id, Stats } from '@laotie/protocol';
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { LivePart } from './feed.ts';
import { newKey } from './key.ts';
import type { Timers } from './timers.ts';

/** However fast a thumb is, one call a second carries all its likes. */
const GATHER = 1_000;

/** Likes count on screen at once, and are told to the endpoint together. */
export function createLikes(
  live: LivePart,
  show: Id,
  stats: ReadonlySignal<Stats>,
  timers: Timers,
  ended: AbortSignal,
) {
  const untold = signal(0);
  let cancel: (() => void) | undefined;
  ended.addEventListener('abort', () => cancel?.());

  async function tell() {
    cancel = undefined;
    const count = untold.peek();
    // lost likes are not worth a word, let alone a second try
    await live.like?.(show, count, { key: newKey(), signal: ended }).catch(() => {});
    untold.value -= count;
    if (untold.peek() > 0 && !ended.aborted) cancel ??= timers.after(GATHER, tell);
  }

  return {
    /** As the server told, and our own that it does not know yet. */
    stats: computed<Stats>(() =>
      untold.value ? { ...stats.value, likes: (stats.value.likes ?? 0) + untold.value } : stats.value,
    ),
    like(count: number) {
      if (!live.like || ended.aborted) return;
      untold.value += count;
      cancel ??= timers.after(GATHER, tell);
    },
  };
}
