import type { Attribution, Cart, CommerceError, Id, Message } from '@laotie/protocol';
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { CartLine } from './cart-lines.ts';
import { createCartSync } from './cart-sync.ts';
import type { Scope } from './scope.ts';

export type { CartLine } from './cart-lines.ts';

/** The buyer's cart, the same in every tab. Actions resolve when the endpoint has answered and reject with `CommerceError`. */
export interface CartModel {
  /** As last confirmed. */
  readonly cart: ReadonlySignal<Cart | undefined>;
  /** Confirmed and wished for. */
  readonly lines: ReadonlySignal<readonly CartLine[]>;
  /** Sum of the quantities of `lines`. */
  readonly count: ReadonlySignal<number>;
  readonly pending: ReadonlySignal<boolean>;
  readonly messages: ReadonlySignal<readonly Message[]>;
  /** Why the last write was refused, or is not answered yet. */
  readonly error: ReadonlySignal<CommerceError | undefined>;
  /** `title` and `image_url` are shown until the endpoint has answered. */
  add(
    item_id: Id,
    quantity?: number,
    o?: { title?: string; image_url?: string; attribution?: Attribution },
  ): Promise<void>;
  /** Absolute; 0 removes. */
  set(item_id: Id, quantity: number): Promise<void>;
  setCodes(codes: string[]): Promise<void>;
  refresh(): Promise<void>;
  /** Sends again what was not answered. */
  retry(): Promise<void>;
}

/** What the shop itself needs besides. */
export interface CartInside extends CartModel {
  /** Resolves with the cart once nothing is pending. */
  settled(): Promise<Cart | undefined>;
  /** The cart became an order: what is gone from it is not to be put together again. */
  ordered(): Promise<void>;
}

export function createCart(scope: Scope): CartInside {
  const { confirmed, lines, pending, error, wish, refresh, settled, ordered } = createCartSync(scope);
  return {
    cart: confirmed,
    lines,
    count: computed(() => lines.value.reduce((sum, line) => sum + line.quantity, 0)),
    pending,
    messages: computed(() => confirmed.value?.messages ?? []),
    error,
    add: (item_id, quantity = 1, o = {}) => wish([{ item_id, op: 'add', quantity, ...o }]),
    set: (item_id, quantity) => wish([{ item_id, op: 'set', quantity }]),
    setCodes: (codes) => wish([], codes),
    refresh,
    retry: refresh,
    settled,
    ordered,
  };
}
