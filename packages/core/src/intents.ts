import type { Coupon, Id, IntentKind, Reply, ShippingOption } from '@laotie/protocol';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Selection } from './selection.ts';

/** What the shop can say to a comment of its own viewer, as of now. `kind` is what was asked. */
export type IntentAnswer = { kind: IntentKind } & (
  | { type: 'product'; product_id: Id; item_id?: Id }
  /** One tap puts it into the cart. Without `item_id` a choice is missing beside the `selection`; `quantity` is what can be had of `wanted`. */
  | { type: 'add'; product_id: Id; item_id?: Id; selection?: Selection; quantity: number; wanted: number }
  /** In stock or not; where not, the waiting list. `left` is told where it is few. */
  | { type: 'stock'; product_id: Id; item_id?: Id; available: boolean; left?: number }
  /** Without options the region is not known, or the endpoint does not tell before the checkout. */
  | { type: 'shipping'; country?: string; options: readonly ShippingOption[] }
  | { type: 'coupons'; coupons: readonly Coupon[] }
  /** The seller's saved answer. */
  | { type: 'saved'; question: string; text: string; product_id?: Id }
  /** Something that is not on sale: sent, it is noted for the seller. */
  | { type: 'wish' }
  | { type: 'orders' }
  /** Nobody knows which product is meant. */
  | { type: 'shelf' }
);

/** Reads comments on the viewer's own device. Nothing that it reads leaves the page. */
export interface Intents {
  /** Brings the reader; idempotent. Rejects with `CommerceError` where it does not come. */
  prepare(): Promise<void>;
  /** Undefined: nothing was asked, or the shop has nothing to say to it. Keeps nothing and tells nobody. */
  answer(text: string): Promise<IntentAnswer | undefined>;
  /** Whether a comment asks to buy; false until the reader is here. */
  asks(text: string): boolean;
  readonly ready: ReadonlySignal<boolean>;
  /** What the seller made of this viewer's own wishes and questions, newest last. */
  readonly replies: ReadonlySignal<readonly Reply[]>;
  /** Variants and topics that this viewer waits for. */
  readonly waiting: ReadonlySignal<ReadonlySet<Id>>;
  /** Optimistic; rejects with `CommerceError` where it was refused, and is as before. */
  wait(id: Id, on: boolean): Promise<void>;
}
