import type {
  Cart,
  CheckoutChange,
  Comment,
  CommerceError,
  Id,
  Instrument,
  Order,
  OrderConfirmation,
  Show,
} from '@laotie/protocol';

export type PageName = 'shelf' | 'product' | 'cart' | 'checkout' | 'orders';

/** Everything an element can ask for. The nearest `<laotie-shop>` does it unless a listener says otherwise. */
export interface Requests {
  /** Puts this many of a variant (`item_id`) into the cart; `cue_id` says in which moment of the show. */
  'laotie-cart-add-request': { product_id: Id; item_id: Id; quantity: number; cue_id?: Id };
  /** This line of the cart gets an absolute quantity; 0 removes it. */
  'laotie-cart-set-request': { item_id: Id; quantity: number };
  /** These coupon codes, and no others, are in force. */
  'laotie-codes-set-request': { codes: string[] };
  /** This alone, now: a checkout of its own that leaves the cart alone. */
  'laotie-buy-now-request': { product_id: Id; item_id: Id; quantity: number; cue_id?: Id };
  /** The cart goes to checkout. */
  'laotie-checkout-open-request': Record<never, never>;
  /** What the buyer typed or chose in the checkout. */
  'laotie-checkout-change-request': { change: CheckoutChange };
  /** The order is placed with this means of payment. */
  'laotie-order-place-request': { instrument: Instrument };
  /** What is set aside for the checkout is kept for longer. */
  'laotie-hold-extend-request': Record<never, never>;
  /** A page of the shop: in the overlay's panel, or as a dialog where there is none. */
  'laotie-page-open-request': { page: PageName; product_id?: Id };
  /** One page back. */
  'laotie-page-back-request': Record<never, never>;
  /** The shop's pages close. */
  'laotie-page-close-request': Record<never, never>;
  /** The viewer says something in the show. */
  'laotie-comment-send-request': { text: string };
  /** A comment that did not arrive is sent again. */
  'laotie-comment-retry-request': { id: Id };
  /** So many likes since the last ones that were sent. */
  'laotie-like-send-request': { count: number };
  /** A variant that is sold out, or something that is not on sale yet: the viewer hears when it is there. */
  'laotie-waiting-set-request': { id: Id; waiting: boolean };
  /** The show's address goes to somebody: the device's own sheet, else the clipboard. */
  'laotie-show-share-request': { url: string; title: string };
  /** Milliseconds since epoch: the moment of the show to go to. */
  'laotie-playhead-seek-request': { at: number };
  /** Somebody else's page, opened beside the running video. */
  'laotie-link-open-request': { url: string; product_id?: Id };
}

/** What has happened. Fired by `<laotie-shop>`, and by what reads a chat; not cancelable. */
export interface Facts {
  /** The confirmed cart is another one; `undefined`: there is none any more. */
  'laotie-cart-change': { cart: Cart | undefined };
  /** An order was placed. */
  'laotie-order-complete': { order: OrderConfirmation | Order };
  /** The show's own facts changed: status, title, stream. */
  'laotie-show-change': { show: Show };
  /** Something failed. Buyers see it where it happened. */
  'laotie-error': { error: CommerceError };
  /** A message of a chat on the page, once. `asks`: it asks to buy, as far as the reader is here to say so. */
  'laotie-comment-capture': { comment: Comment; asks: boolean };
}

export type RequestName = keyof Requests;
export type FactName = keyof Facts;

/** Names as data, for whoever listens to all of them. The compiler keeps the list whole. */
export const requestNames = Object.keys({
  'laotie-cart-add-request': 0,
  'laotie-cart-set-request': 0,
  'laotie-codes-set-request': 0,
  'laotie-buy-now-request': 0,
  'laotie-checkout-open-request': 0,
  'laotie-checkout-change-request': 0,
  'laotie-order-place-request': 0,
  'laotie-hold-extend-request': 0,
  'laotie-page-open-request': 0,
  'laotie-page-back-request': 0,
  'laotie-page-close-request': 0,
  'laotie-comment-send-request': 0,
  'laotie-comment-retry-request': 0,
  'laotie-like-send-request': 0,
  'laotie-waiting-set-request': 0,
  'laotie-show-share-request': 0,
  'laotie-playhead-seek-request': 0,
  'laotie-link-open-request': 0,
} satisfies Record<RequestName, 0>) as readonly RequestName[];

/**
 * A wish going up. A listener may veto it (`preventDefault()`) or answer it with its own work (`respondWith(promise)`);
 * otherwise the nearest shop performs it, one microtask after the event has gone all the way up.
 */
export class LaotieRequest<K extends RequestName = RequestName> extends Event {
  declare readonly type: K;
  readonly detail: Requests[K];
  /**
   * Resolves when the wish was performed, answered or vetoed: `true` where the page did it itself and its promise was
   * kept. Never rejects (failures are in the shop's models, or the page's own).
   */
  readonly done: Promise<boolean>;
  #settle!: (work?: Promise<unknown>, byPage?: boolean) => void;
  #taken = false;

  constructor(type: K, detail: Requests[K]) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
    this.done = new Promise((resolve) => {
      this.#settle = (work, byPage = false) =>
        resolve(
          work?.then(
            () => byPage,
            () => false,
          ) ?? false,
        );
    });
  }

  /** The page does it itself, in its own time. The element shows its busy state until the promise settles, and success once it is kept. */
  respondWith(work: Promise<unknown>): void {
    this.preventDefault();
    this.#taken = true;
    this.#settle(work, true);
  }

  /** For providers: what happens unless a listener further up objects. The first offer counts. */
  offer(work: () => Promise<unknown>): void {
    if (this.#taken) return;
    this.#taken = true;
    queueMicrotask(() => this.#settle(this.defaultPrevented ? undefined : work()));
  }

  /** Called by `request()` after the event has gone all the way up: nobody took it, so nobody keeps us waiting. */
  release(): void {
    if (!this.#taken) this.#settle();
  }
}

/** Something that has happened, told to the page. */
export class LaotieFact<K extends FactName = FactName> extends Event {
  declare readonly type: K;
  readonly detail: Facts[K];

  constructor(type: K, detail: Facts[K]) {
    super(type, { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/**
 * Asks, and resolves when it has been done (or vetoed), so that a button can show that it is busy: see `done`. Never
 * rejects. A shop around it that is still on its way is waited for: a page's own button may be pressed before.
 */
export function request<K extends RequestName>(from: EventTarget, type: K, detail: Requests[K]): Promise<boolean> {
  if (from instanceof Element && from.closest('laotie-shop:not(:defined)')) {
    return customElements.whenDefined('laotie-shop').then(() => request(from, type, detail));
  }
  const event = new LaotieRequest(type, detail);
  from.dispatchEvent(event);
  event.release();
  return event.done;
}

type RequestEvents = { [K in RequestName]: LaotieRequest<K> };
type FactEvents = { [K in FactName]: LaotieFact<K> };

declare global {
  interface HTMLElementEventMap extends RequestEvents, FactEvents {}
  interface DocumentEventMap extends RequestEvents, FactEvents {}
}
