import { CommerceError, type Id } from '@laotie/protocol';
import { computed, signal } from '@preact/signals-core';
import type { Intents } from '../intents.ts';
import { newKey } from '../key.ts';
import { retrying, steady } from '../retry.ts';
import type { Scope } from '../scope.ts';

/** What this viewer waits for, as the endpoint knows it and as they want it. */
export function createWaiting(scope: Scope): Pick<Intents, 'waiting' | 'wait'> {
  /** One after another: of two wishes for one thing the later one is the last to arrive. */
  let turn: Promise<unknown> = Promise.resolve();
  const listed = signal<readonly Id[]>([], { watched: () => queueMicrotask(list) });
  /** Since then, from here: what the endpoint has taken, and what it has not answered yet. */
  const taken = signal<ReadonlyMap<Id, { on: boolean }>>(new Map());
  const wanted = signal<ReadonlyMap<Id, { on: boolean }>>(new Map());
  let isListed = false;

  const port = async () => {
    await scope.connect();
    const { waiting } = scope.endpoint;
    return scope.capabilities.peek().waiting_lists ? waiting : undefined;
  };

  async function list() {
    if (isListed) return;
    isListed = true;
    try {
      const waiting = await port();
      if (waiting) listed.value = await retrying(steady, scope, () => waiting.list({ signal: scope.signal }));
    } catch {
      isListed = false;
    }
  }

  async function tell(id: Id, on: boolean) {
    const waiting = await port();
    if (!waiting) throw new CommerceError('unsupported', 'There are no waiting lists', { code: 'no_waiting_lists' });
    const key = newKey();
    await retrying(steady, scope, () => waiting.set(id, on, { key, signal: scope.signal }));
  }

  return {
    waiting: computed(() => {
      const ids = new Set(listed.value);
      for (const [id, { on }] of [...taken.value, ...wanted.value]) on ? ids.add(id) : ids.delete(id);
      return ids;
    }),
    async wait(id, on) {
      const wish = { on };
      wanted.value = new Map(wanted.peek()).set(id, wish);
      try {
        const mine = turn.then(() => tell(id, on));
        turn = mine.catch(() => {});
        await mine;
        taken.value = new Map(taken.peek()).set(id, wish);
      } finally {
        // a later wish for the same stays
        if (wanted.peek().get(id) === wish) {
          const others = new Map(wanted.peek());
          others.delete(id);
          wanted.value = others;
        }
      }
    },
  };
}
