import type { IntentAnswer, Intents, Shop } from '@laotie/core';
import type { Id, Reply } from '@laotie/protocol';
import { signal } from '../base/signals.ts';

/** A reader that says what it is told to say, with what it was asked. */
export interface ScriptedIntents extends Intents {
  readonly asked: string[];
  /** Brings the seller's replies. */
  reply(...replies: Reply[]): void;
}

/** Answers by text; a promise comes when it comes. */
export function scriptedIntents(
  answers: Readonly<Record<string, IntentAnswer | Promise<IntentAnswer | undefined>>> = {},
): ScriptedIntents {
  const asked: string[] = [];
  const replies = signal<readonly Reply[]>([]);
  const waiting = signal<ReadonlySet<Id>>(new Set());
  return {
    asked,
    reply: (...next) => (replies.value = next),
    prepare: async () => {},
    async answer(text) {
      asked.push(text);
      return answers[text];
    },
    asks: (text) => text in answers,
    ready: signal(true),
    replies,
    waiting,
    async wait(id, on) {
      const next = new Set(waiting.peek());
      on ? next.add(id) : next.delete(id);
      waiting.value = next;
    },
  };
}

/** The same shop with another reader. */
export function withIntents(shop: Shop, intents: Intents): Shop {
  return Object.create(shop, { intents: { value: intents } }) as Shop;
}
