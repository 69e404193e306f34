import type { ServerResponse } from 'node:http';
import type {
  Cart,
  CartRequest,
  Checkout,
  CheckoutCreateRequest,
  CheckoutUpdateRequest,
  Comment,
  CommentRequest,
  Coupon,
  CouponRequest,
  Cue,
  CueRequest,
  Cursor,
  EventPage,
  GuestToken,
  HistoryPage,
  Id,
  Offer,
  OfferRequest,
  Order,
  PageQuery,
  Pagination,
  Payment,
  Product,
  ProductRequest,
  ShippingOption,
  Show,
  ShowRequest,
  ShowSnapshot,
  Time,
} from '@laotie/protocol';
import type { Caller, Idempotency, Write, Written } from './calls.ts';
import type { DemandService } from './demand.ts';
import type { Topics } from './topics.ts';
import type { Waiting } from './waiting.ts';

/**
 * What the routes call. Every method answers with the resource, or throws a `Refusal`. Reads of a cart, checkout or order
 * that is not the caller's are refused like those of one that does not exist.
 */
export interface Services {
  carts: Carts;
  checkouts: Checkouts;
  orders: Orders;
  guests: Guests;
  catalog: CatalogReader;
  shows: Shows;
  host: Host;
  demand: DemandService;
  topics: Topics;
  waiting: Waiting;
  live: Live;
}

export interface Carts {
  create(caller: Caller, request: CartRequest, idempotency: Idempotency): Promise<Written<Cart>>;
  get(caller: Caller, id: Id): Promise<Cart>;
  /** Full replacement. A `revision` that is not the cart's own is a 412 with `latest`. */
  replace(caller: Caller, id: Id, request: CartRequest, write: Write): Promise<Written<Cart>>;
}

export interface Checkouts {
  create(caller: Caller, request: CheckoutCreateRequest, idempotency: Idempotency): Promise<Written<Checkout>>;
  get(caller: Caller, id: Id): Promise<Checkout>;
  /** What is absent stays. */
  update(caller: Caller, id: Id, request: CheckoutUpdateRequest, write: Write): Promise<Written<Checkout>>;
  /** `revision` is required: it names the quote that the buyer agreed to, and another quote is a 412 with `latest`. */
  complete(caller: Caller, id: Id, payment: Payment, write: Write & { revision: string }): Promise<Written<Checkout>>;
  cancel(caller: Caller, id: Id, write: Write): Promise<Written<Checkout>>;
  /** What waits for the buyer's step at the bank is kept for as long again, a number of times. Sent twice it is as sent once. */
  hold(caller: Caller, id: Id): Promise<Written<Checkout>>;
}

export interface Orders {
  /** With the order's own bearer, or as its buyer. */
  get(caller: Caller, id: Id, access_token?: string): Promise<Order>;
  /** The caller's own, newest first. */
  list(caller: Caller, page: PageQuery): Promise<{ orders: Order[]; pagination: Pagination }>;
}

export interface HostIdentity {
  seller_id: Id;
  scopes: readonly ('show' | 'products' | 'moderate')[];
}

export interface Guests {
  create(idempotency: Idempotency): Promise<Written<GuestToken>>;
  /** The guest's id, or undefined for a token that is not ours or has expired. Reads nothing from the database. */
  read(token: string): Id | undefined;
  /** The bearer is shown once; only its hash is stored. */
  createHostKey(identity: HostIdentity): Promise<string>;
  host(token: string): Promise<HostIdentity | undefined>;
}

export interface CatalogReader {
  search(
    caller: Caller,
    query: { query?: string; seller_id?: Id; pagination?: PageQuery },
  ): Promise<{ products: Product[]; pagination: Pagination }>;
  /** By product or variant id, in the order asked; unknown ids are left out. */
  lookup(caller: Caller, ids: readonly Id[]): Promise<Product[]>;
  /** Ways of delivery to where the caller is, in that region's currency; none where nothing is sent, or nobody knows where. */
  shipping(caller: Caller): Promise<ShippingOption[]>;
}

/** What viewers read and write. */
export interface Shows {
  /** The show that an id stands for: `latest` is the one of the moment. */
  named(id: Id): Promise<Id>;
  list(caller: Caller, page: PageQuery & { seller_id?: Id }): Promise<{ shows: Show[]; pagination: Pagination }>;
  snapshot(caller: Caller, show_id: Id): Promise<ShowSnapshot>;
  /** `settled` pages never change again. */
  history(
    caller: Caller,
    show_id: Id,
    span: { from: Time; to: Time; cursor?: Cursor },
  ): Promise<HistoryPage & { settled: boolean }>;
  /** The comment keeps the id it came with; its echo on the stream carries it too. */
  comment(caller: Caller, show_id: Id, request: CommentRequest, idempotency: Idempotency): Promise<Written<Comment>>;
  like(caller: Caller, show_id: Id, count: number, idempotency: Idempotency): Promise<Written<{ likes: number }>>;
}

/** What a host token may do. All are absolute writes of whole things, so that a resend does no harm. */
export interface Host {
  createShow(host: HostIdentity, request: ShowRequest, idempotency: Idempotency): Promise<Written<Show>>;
  /** Any member; `status: 'live'` starts it, `'ended'` ends it. */
  putShow(host: HostIdentity, id: Id, request: ShowRequest): Promise<Show>;
  putCue(host: HostIdentity, show_id: Id, id: Id, request: CueRequest): Promise<Cue>;
  /** An imported template is dated by naming only its id: everything absent comes from the template. */
  putOffer(host: HostIdentity, show_id: Id, id: Id, request: Partial<OfferRequest>): Promise<Offer>;
  putCoupon(host: HostIdentity, show_id: Id, code: string, request: CouponRequest): Promise<Coupon>;
  putProduct(host: HostIdentity, id: Id, request: ProductRequest): Promise<Product>;
  hideComment(host: HostIdentity, show_id: Id, id: Id): Promise<void>;
}

export interface Live {
  /** Takes over a hijacked response: head, what was missed after the cursor, then everything as it happens. */
  stream(caller: Caller, show_id: Id, after: Cursor | undefined, response: ServerResponse): Promise<void>;
  /** The same of the show of the moment: once another one goes on air, its readers are told to look again. */
  streamLatest(caller: Caller, after: Cursor | undefined, response: ServerResponse): Promise<void>;
  /** The same events for those who cannot hold a connection. */
  poll(caller: Caller, show_id: Id, after: Cursor | undefined): Promise<EventPage>;
  /** Ends every stream; the readers come back to whoever runs next. */
  close(): void;
}
