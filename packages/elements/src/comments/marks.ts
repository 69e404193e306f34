import type { Intents } from '@laotie/core';
import { savesData, whenIdle } from '../base/idle.ts';
import type { Ring } from './ring.ts';

/** Marks can wait: the reader comes for them when the feed stands and the page has nothing else to do. */
export function bringMarks(intents: Intents, ring: Ring, signal: AbortSignal): void {
  if (savesData()) return;
  const mark = () => {
    if (!signal.aborted) ring.mark((text) => intents.asks(text));
  };
  // without a reader comments look like all others
  whenIdle(() => intents.prepare().then(mark, () => {}), signal);
}
