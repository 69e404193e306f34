import type { Id } from '@laotie/protocol';
import type { Deps } from './deps.ts';
import { notFound } from './refusal.ts';

/** Who waits for what is sold out, or is not on sale yet. */
export interface Waiting {
  /** Ids of variants and topics, newest first. */
  list(buyer: Id): Promise<Id[]>;
  /** Absolute, so a resend does no harm. A topic that was merged answers with the id of the one that it has become. */
  set(buyer: Id, id: Id, on: boolean): Promise<{ id: Id; waiting: boolean }>;
}

export function createWaiting({ store, clock }: Deps): Waiting {
  return {
    list: (buyer) => store.waiting_of({ buyer }),

    async set(buyer, id, on) {
      const known = await store.set_waiting({ buyer, id, on, now: new Date(clock()).toISOString() });
      if (known === undefined) throw notFound();
      return { id: known, waiting: on };
    },
  };
}
