import type { Capabilities, CommerceEndpoint, Context } from '@laotie/protocol';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Store } from './storage.ts';
import type { Tabs } from './tabs.ts';
import type { Timers } from './timers.ts';

/** What the models of one shop share. */
export interface Scope {
  readonly name: string;
  readonly endpoint: CommerceEndpoint;
  readonly capabilities: ReadonlySignal<Capabilities>;
  readonly context: ReadonlySignal<Context>;
  readonly store: Store;
  readonly tabs: Tabs;
  /** Aborted when the shop is disposed. */
  readonly signal: AbortSignal;
  /** Resolves when the endpoint has told what it can do; rejects with `CommerceError`. */
  connect(): Promise<void>;
  /** The page is visible or online again: what was left undone is tried now. */
  onWake(listener: () => void): void;
  /** This page's clock and waits. */
  readonly timers: Timers;
}
