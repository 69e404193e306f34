import { type CapturedMessage, type CommerceEndpoint, type Id, misfit } from '@laotie/protocol';
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { asCommerceError, isPassing } from '../errors.ts';
import { newKey } from '../key.ts';
import type { Scope } from '../scope.ts';
import { pause } from '../timers.ts';
import { createPatience } from './patience.ts';

/** Messages in one call at most. */
const BATCH = 500;
/** ms between two calls. */
const GAP = 500;
/** Messages that wait at most, a quarter of an hour of a loud chat; the oldest go first. */
const MOST = 10_000;
/** UTF-16 units, as the protocol bounds them. */
const LONGEST = { text: 500, id: 255, line: 1_000 };

const shape = {
  source: 'text',
  message_id: 'text',
  author: { name: 'text', 'id?': 'text' },
  text: 'text',
  'at?': 'time',
} as const;

export interface Captures {
  add(messages: readonly CapturedMessage[]): void;
  /** What was put off is tried now. */
  hurry(): void;
  readonly queued: ReadonlySignal<number>;
}

/** Sends what a page captured: in batches, one call at a time, each message until it is known to have arrived. */
export function createCaptures(
  scope: Scope,
  capture: NonNullable<CommerceEndpoint['demand']>['capture'],
  show: Id,
): Captures {
  const { timers, signal: ended } = scope;
  const patience = createPatience(timers.now);
  const queued = signal(0);
  /** By source and message, so that a chat that is drawn twice is sent once. */
  const waiting = new Map<string, CapturedMessage>();
  let sending: ReadonlyMap<string, CapturedMessage> = new Map();
  let isRunning = false;
  let rest = new AbortController();

  const count = () => {
    queued.value = waiting.size + sending.size;
  };

  /** The oldest `many` leave the queue. */
  function take(many: number): Map<string, CapturedMessage> {
    const taken = new Map<string, CapturedMessage>();
    for (const [name, message] of waiting) {
      if (taken.size >= many) break;
      taken.set(name, message);
      waiting.delete(name);
    }
    return taken;
  }

  /** Until the endpoint has answered, under one key; what one message spoils, the others are sent without. */
  async function deliver(messages: CapturedMessage[]): Promise<void> {
    const key = newKey();
    for (;;) {
      let isAsked = false;
      try {
        await scope.connect();
        isAsked = true;
        await capture(show, messages, { key, signal: ended });
        patience.succeeded();
        return;
      } catch (thrown) {
        ended.throwIfAborted();
        const error = asCommerceError(thrown);
        // whatever keeps the shop away, what is captured waits
        if (!isAsked || isPassing(error) || error.kind === 'unauthorized') {
          patience.failed(error);
          await idle(patience.wait());
        } else if (error.kind === 'invalid' && messages.length > 1) break;
        else return;
      }
    }
    const half = messages.length >> 1;
    for (const part of [messages.slice(0, half), messages.slice(half)]) {
      await idle(GAP);
      await deliver(part);
    }
  }

  /** Waits, unless somebody hurries. */
  async function idle(ms: number) {
    rest = new AbortController();
    await pause(timers, ms, AbortSignal.any([rest.signal, ended])).catch(() => ended.throwIfAborted());
  }

  async function run() {
    isRunning = true;
    while (waiting.size) {
      sending = take(BATCH);
      await deliver([...sending.values()]);
      sending = new Map();
      count();
      await pause(timers, GAP, ended);
    }
    isRunning = false;
  }

  return {
    queued,
    add(messages) {
      if (ended.aborted) return;
      for (const message of messages) {
        const fitting = fit(message);
        if (!fitting) continue;
        const name = `${fitting.source}\n${fitting.message_id}`;
        if (!sending.has(name)) waiting.set(name, fitting);
      }
      take(waiting.size - MOST);
      count();
      if (!isRunning) run().catch(() => {});
    },
    hurry() {
      patience.forgive();
      rest.abort();
    },
  };
}

/** As the endpoint takes it; undefined where there is nothing in it to read. */
function fit(message: CapturedMessage): CapturedMessage | undefined {
  if (misfit(message, shape) !== undefined) return undefined;
  const { source, message_id, author, text, at } = message;
  const isBounded = message_id && message_id.length <= LONGEST.id && source.length <= LONGEST.line;
  const clipped = clip(text.trim(), LONGEST.text);
  if (!isBounded || !clipped) return undefined;
  const id = author.id && author.id.length <= LONGEST.id ? author.id : undefined;
  return {
    source,
    message_id,
    author: { name: clip(author.name, LONGEST.line), ...(id !== undefined && { id }) },
    text: clipped,
    ...(at !== undefined && { at }),
  };
}

/** Never ends in half a character. */
function clip(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
