import type {
  Availability,
  CommerceError,
  Coupon,
  Cue,
  Id,
  Offer,
  Purchases,
  Seller,
  Show,
  ShowItem,
  Stats,
} from '@laotie/protocol';
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ServerClock } from './clock.ts';
import type { Connection } from './feed.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Playhead } from './playhead.ts';
import type { Scope } from './scope.ts';
import type { Timers } from './timers.ts';

export interface OnAir {
  cue: Cue;
  /** The number that the host calls out. */
  number: number | undefined;
  offer: Offer | undefined;
}

export interface ShowModel {
  readonly id: Id;
  readonly status: ReadonlySignal<'idle' | 'loading' | 'ready' | 'error'>;
  readonly error: ReadonlySignal<CommerceError | undefined>;
  readonly connection: ReadonlySignal<Connection>;
  readonly show: ReadonlySignal<Show | undefined>;
  readonly seller: ReadonlySignal<Seller | undefined>;
  readonly items: ReadonlySignal<readonly ShowItem[]>;
  readonly onAir: ReadonlySignal<OnAir | undefined>;
  /** Known so far, by time: a jump list. */
  readonly cues: ReadonlySignal<readonly Cue[]>;
  /** Claimable now. */
  readonly coupons: ReadonlySignal<readonly Coupon[]>;
  /** Past its start at the playhead and before its end on the server's clock. */
  offerFor(item_id: Id): ReadonlySignal<Offer | undefined>;
  /** The latest at the playhead, newest last, at most 20. */
  readonly purchases: ReadonlySignal<readonly Purchases[]>;
  readonly stats: ReadonlySignal<Stats>;
  /** The first reader starts it. */
  start(): void;
  /** The last reader stops it. */
  stop(): void;
  like(count: number): void;
}

export interface ShowOptions {
  id: Id;
  playhead: Playhead;
  clock: ServerClock;
  lifecycle: Lifecycle;
  timers: Timers;
  /** Products and stock of the show go here: they are always now, never facts of the past. */
  catalog: {
    put(products: readonly unknown[]): void;
    setStock(changes: readonly { item_id: Id; availability: Availability }[]): void;
  };
  /** The feed was interrupted and has caught up: what else may have changed is read again. */
  resumed?: () => void;
}

export function createShowModel(
  _scope: Pick<Scope, 'endpoint' | 'capabilities' | 'signal'>,
  options: ShowOptions,
): ShowModel {
  return {
    id: options.id,
    status: signal<'idle'>('idle'),
    error: signal(undefined),
    connection: signal<Connection>('closed'),
    show: signal(undefined),
    seller: signal(undefined),
    items: signal([]),
    onAir: signal(undefined),
    cues: signal([]),
    coupons: signal([]),
    offerFor: () => signal(undefined),
    purchases: signal([]),
    stats: signal({}),
    start() {},
    stop() {},
    like() {},
  };
}
