import type { CommerceEndpoint, CommerceError, Id, LiveEvent, ShowSnapshot } from '@laotie/protocol';
import type { ReadonlySignal } from '@preact/signals-core';
import { signal } from '@preact/signals-core';
import type { Lifecycle } from './lifecycle.ts';
import type { Timers } from './timers.ts';

export type Connection = 'connecting' | 'live' | 'polling' | 'offline' | 'closed';

/** Who hears the feed. A snapshot replaces everything known; events follow it without gap or repetition. */
export interface FeedSink {
  snapshot(snapshot: ShowSnapshot, timing: { sent: number; received: number }): void;
  event(event: LiveEvent): void;
}

export interface Feed {
  readonly connection: ReadonlySignal<Connection>;
  readonly error: ReadonlySignal<CommerceError | undefined>;
  /** Events and members of snapshots that did not fit and were passed over. */
  readonly dropped: ReadonlySignal<number>;
  /** The first listener connects, the last to leave closes. */
  open(sink: FeedSink): () => void;
}

export interface FeedOptions {
  endpoint: CommerceEndpoint;
  show: Id;
  lifecycle: Lifecycle;
  timers: Timers;
}

export function createFeed(_options: FeedOptions): Feed {
  return {
    connection: signal<Connection>('closed'),
    error: signal(undefined),
    dropped: signal(0),
    open: () => () => {},
  };
}
