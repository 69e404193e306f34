import type { Comment, Id } from '@laotie/protocol';
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ServerClock } from './clock.ts';
import type { Playhead } from './playhead.ts';
import type { Scope } from './scope.ts';
import type { ShowModel } from './show.ts';

export interface CommentEntry {
  comment: Comment;
  /** Written on this page. */
  own: boolean;
  state: 'sent' | 'sending' | 'failed' | 'hidden';
  /** Why it failed, in the endpoint's words, and its code for ours. */
  message?: string;
  code?: string;
}

export type CommentsChange =
  | { type: 'add'; entries: readonly CommentEntry[] }
  | { type: 'update'; entry: CommentEntry }
  | { type: 'reset' };

export interface Comments {
  readonly canWrite: ReadonlySignal<boolean>;
  /** At the playhead, oldest first. */
  recent(limit: number): readonly CommentEntry[];
  /** Imperative on purpose: a thousand comments a second must not go through signals. */
  subscribe(listener: (change: CommentsChange) => void, signal: AbortSignal): void;
  send(text: string, author_name?: string): Promise<void>;
  retry(id: Id): Promise<void>;
}

export function createComments(
  _scope: Pick<Scope, 'endpoint' | 'capabilities' | 'signal'>,
  _options: { show: ShowModel; playhead: Playhead; clock: ServerClock },
): Comments {
  return { canWrite: signal(false), recent: () => [], subscribe() {}, async send() {}, async retry() {} };
}
