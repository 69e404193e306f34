/** What an endpoint can do. Widgets branch on this, never on a brand. */
export interface Capabilities {
  search: boolean;
  stock: 'none' | 'status' | 'quantity';
  cart: boolean;
  codes: 'none' | 'one' | 'many';
  holds: boolean;
  /** What is set aside for a checkout is kept for longer when its buyer asks. */
  hold_extension: boolean;
  checkout: 'none' | 'redirect' | 'embedded' | 'in_page';
  orders: 'none' | 'by_token' | 'list';
  sign_in: boolean;
  live: 'none' | 'poll' | 'stream';
  offers: boolean;
  purchases: boolean;
  comments: 'none' | 'read' | 'write';
  likes: boolean;
  /** The seller's answers reach those who asked. */
  intents: boolean;
  /** With a host token: what viewers ask for, counted. */
  demand: boolean;
  waiting_lists: boolean;
  /** Ways of delivery are told before there is a cart. */
  shipping: boolean;
  /** Names of the payment handlers that `complete` accepts, for example `dev.laotie.payment.test`. */
  payment_handlers: readonly string[];
  native: { idempotency: boolean; revisions: boolean };
}

/** An endpoint that can only be looked at; connectors switch on what they observed. */
export const noCapabilities: Capabilities = Object.freeze({
  search: false,
  stock: 'none',
  cart: false,
  codes: 'none',
  holds: false,
  hold_extension: false,
  checkout: 'none',
  orders: 'none',
  sign_in: false,
  live: 'none',
  offers: false,
  purchases: false,
  comments: 'none',
  likes: false,
  intents: false,
  demand: false,
  waiting_lists: false,
  shipping: false,
  payment_handlers: Object.freeze([]),
  native: Object.freeze({ idempotency: false, revisions: false }),
});
