import type { Comment, CommentSource, Id } from '@laotie/protocol';
import { backoffPolicy, createBackoff } from '../backoff.ts';
import { asCommerceError } from '../errors.ts';
import { pageTimers, pause, type Timers } from '../timers.ts';
import { REMEMBER } from './push.ts';
import { createSeen } from './seen.ts';

export interface PumpOptions {
  source: CommentSource;
  show: Id;
  /** Called with what is new, oldest first, gathered: a thousand comments a second are not a thousand calls. */
  hear(comments: readonly Comment[]): void;
  /** Ends it. */
  signal: AbortSignal;
  timers?: Timers;
  random?: () => number;
}

/**
 * Reads a source until it ends or the signal aborts. A source that fails is opened again, with growing pauses; what it
 * then tells once more is not heard twice.
 */
export async function pump({ source, show, hear, signal, ...o }: PumpOptions): Promise<void> {
  const { timers = pageTimers(), random = Math.random } = o;
  const backoff = createBackoff(timers.now, random, backoffPolicy);
  const seen = createSeen(REMEMBER);
  let gathered: Comment[] = [];

  const tell = () => {
    const comments = gathered;
    gathered = [];
    if (comments.length) hear(comments);
  };
  // what was read is heard, also where nobody reads on
  signal.addEventListener('abort', tell);

  while (!signal.aborted) {
    try {
      for await (const comment of source.open(show, { signal })) {
        backoff.succeeded();
        if (!seen.add(comment.id)) continue;
        if (gathered.push(comment) === 1) timers.after(0, tell);
      }
      return;
    } catch (thrown) {
      backoff.failed(asCommerceError(thrown));
      await pause(timers, backoff.wait(), signal).catch(() => {});
    }
  }
}
