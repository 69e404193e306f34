import type { AskPage, AskQuery, CapturedMessage, CommerceError, Demand, Id, TopicRequest } from '@laotie/protocol';
import type { ReadonlySignal } from '@preact/signals-core';

/** The seller's side, with a host token: what viewers ask for, as it happens. Read while somebody looks. */
export interface DemandModel {
  readonly status: ReadonlySignal<'idle' | 'loading' | 'ready' | 'error'>;
  readonly error: ReadonlySignal<CommerceError | undefined>;
  /** The last one that came; stays while the line is down. */
  readonly demand: ReadonlySignal<Demand | undefined>;
  /** The line is down: what is shown is not of now. */
  readonly stale: ReadonlySignal<boolean>;
  readonly span: ReadonlySignal<'show' | 'seller'>;
  setSpan(span: 'show' | 'seller'): void;
  asks(q: AskQuery): Promise<AskPage>;
  /** Resolves when the endpoint has done it and it shows; rejects with `CommerceError`. */
  decide(topic: Id, decision: TopicRequest): Promise<void>;
  /** Sends in batches, again after faults, each message once; the oldest are dropped beyond a bound. */
  capture(messages: readonly CapturedMessage[]): void;
  /** Captured messages that were not sent yet. */
  readonly queued: ReadonlySignal<number>;
  retry(): void;
}
