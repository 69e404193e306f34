import type { CommerceError } from '@laotie/protocol';

/** What happens to one call on its way. Without any of it the call just works. */
export interface Fault {
  /** Ms before the server sees it, and before its answer arrives. */
  before?: number;
  after?: number;
  /** `request`: the server never sees it. `answer`: it is done, but nobody hears. */
  lose?: 'request' | 'answer';
  /** The network delivers it twice. */
  twice?: boolean;
  /** Answered with this instead. */
  error?: CommerceError;
  answer?: unknown;
}

export type Method =
  | 'connect'
  | 'catalog.search'
  | 'catalog.lookup'
  | 'cart.create'
  | 'cart.get'
  | 'cart.change'
  | 'checkout.create'
  | 'checkout.get'
  | 'checkout.change'
  | 'checkout.complete'
  | 'checkout.cancel'
  | 'checkout.hold'
  | 'orders.get'
  | 'orders.list'
  | 'live.shows'
  | 'live.snapshot'
  | 'live.poll'
  | 'live.history'
  | 'live.comment'
  | 'live.like'
  | 'live.replies'
  | 'waiting.list'
  | 'waiting.set'
  | 'shipping'
  | 'demand.read'
  | 'demand.asks'
  | 'demand.decide'
  | 'demand.capture';
