import type { Settlement } from './services/settlement.ts';
import { SLOT_MS } from './store/operations/ledger.ts';
import type { Store } from './store/store.ts';

/** Answers to keyed writes are kept at least a day; two are better than one and a bit. */
const KEEP_ANSWERS_MS = 48 * 3600 * 1000;
const PRUNE_MS = 3600 * 1000;

/** Asks about payments whose time is up, and forgets old answers and counts, for as long as the endpoint runs. */
export function startSweep(
  store: Store,
  settlement: Settlement,
  clock: () => number,
  every_ms: number,
  onError: (error: unknown) => void,
) {
  let current: Promise<unknown> = Promise.resolve();
  let pruned = clock();

  async function sweep(): Promise<void> {
    await settlement.sweep();
    if (clock() - pruned < PRUNE_MS) return;
    pruned = clock();
    const before = new Date(pruned - KEEP_ANSWERS_MS).toISOString();
    await store.prune_answers({ before });
    const old = { slot: Math.floor(pruned / SLOT_MS), before };
    while (await store.prune_demand(old));
  }

  const timer = setInterval(() => {
    current = current.then(sweep).catch(onError);
  }, every_ms);
  timer.unref();

  return async (): Promise<void> => {
    clearInterval(timer);
    await current;
  };
}
