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
  /** Not answered yet. */
  const untold = signal(0);
  /** Of these, those that no call carries yet. */
  let gathered = 0;
  let cancel: (() => void) | undefined;
  ended.addEventListener('abort', () => cancel?.());

  async function tell() {
    cancel = undefined;
    const count = gathered;
    gathered = 0;
    // lost likes are not worth a word, let alone a second try
    await live.like?.(show, count, { key: newKey(), signal: ended }).catch(() => {});
    untold.value -= count;
  }

  return {
    /** As the server told, and our own that it does not know yet. */
    stats: computed<Stats>(() =>
      untold.value ? { ...stats.value, likes: (stats.value.likes ?? 0) + untold.value } : stats.value,
    ),
    like(count: number) {
      if (!live.like || ended.aborted) return;
      untold.value += count;
      gathered += count;
      cancel ??= timers.after(GATHER, tell);
    },
  };
}
