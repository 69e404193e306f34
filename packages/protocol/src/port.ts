import type { Capabilities } from './capabilities.ts';
import type { Cart } from './cart.ts';
import type { Product } from './catalog.ts';
import type { Buyer, Checkout, FulfillmentMethod, Instrument, Payment } from './checkout.ts';
import type { Context, Cursor, Id, PageQuery, Pagination, Time } from './common.ts';
import type {
  AskPage,
  AskQuery,
  CapturedMessage,
  CaptureResult,
  Demand,
  Reply,
  ShippingOption,
  Topic,
  TopicRequest,
} from './demand.ts';
import type { Comment, HistoryPage, LiveEvent, Show, ShowSnapshot } from './live.ts';
import type { Order } from './order.ts';
import type { Attribution, GuestToken } from './requests.ts';

/** Every call may be aborted. Failures are `CommerceError`. */
export interface Call {
  signal?: AbortSignal;
}

/** How a stream tells that it lives, between its events. */
export interface StreamCall extends Call {
  /** Call it whenever bytes arrive, heartbeats included: a quiet show is not a dead line. */
  alive?: () => void;
  /** Call it when the server asks for this wait, ms, before a reconnect (`retry:`). */
  retry?: (ms: number) => void;
}

export interface Write extends Call {
  /** One UUID per buyer gesture: the same gesture sent twice acts once. */
  key: string;
  /** The revision this write was decided on. */
  revision?: string;
}

/** Sparse change; quantities are absolute, 0 removes. */
export interface CartChange {
  set?: { line_id?: Id; item_id?: Id; quantity: number }[];
  codes?: string[];
  attribution?: Attribution;
}

export interface CheckoutChange {
  buyer?: Buyer;
  fulfillment?: { methods: Partial<FulfillmentMethod>[] };
  codes?: string[];
}

export type CheckoutSource =
  | { cart_id: Id }
  | { line_items: { item_id: Id; quantity: number }[]; attribution?: Attribution };

/** The outside world as one object. Optional parts are absent where the back end lacks them. */
export interface CommerceEndpoint {
  connect(context: Context, o?: Call): Promise<Capabilities>;
  /** At the buyer's first deliberate act; a bearer, never a cookie. */
  guest?(o: Write): Promise<GuestToken>;
  catalog: {
    search(
      q: { query?: string; pagination?: PageQuery },
      o?: Call,
    ): Promise<{ products: Product[]; pagination?: Pagination }>;
    lookup(ids: Id[], o?: Call): Promise<Product[]>;
  };
  cart?: {
    create(c: CartChange, o: Write): Promise<Cart>;
    get(id: Id, o?: Call): Promise<Cart | null>;
    change(id: Id, c: CartChange, o: Write): Promise<Cart>;
  };
  checkout?: {
    create(from: CheckoutSource, o: Write): Promise<Checkout>;
    get(id: Id, o?: Call): Promise<Checkout | null>;
    change(id: Id, c: CheckoutChange, o: Write): Promise<Checkout>;
    complete(id: Id, p: Payment, o: Write): Promise<Checkout>;
    cancel(id: Id, o: Write): Promise<void>;
    /** Keeps what is set aside for longer, as far as the endpoint goes along: `hold_expires_at` says until when. */
    hold?(id: Id, o: Write): Promise<Checkout>;
  };
  orders?: {
    get(ref: { id: Id; access_token?: string }, o?: Call): Promise<Order | null>;
    list?(q: PageQuery, o?: Call): Promise<{ orders: Order[]; pagination: Pagination }>;
  };
  live?: {
    shows(q: PageQuery, o?: Call): Promise<{ shows: Show[]; pagination: Pagination }>;
    snapshot(show: Id, o?: Call): Promise<ShowSnapshot>;
    events(show: Id, after: Cursor, o: StreamCall): AsyncIterable<LiveEvent>;
    /** One answer instead of a held connection; used where streams do not get through. */
    poll?(show: Id, after: Cursor, o?: Call): Promise<{ events: LiveEvent[]; cursor: Cursor; poll_after_ms: number }>;
    history?(show: Id, q: { from: Time; to: Time; cursor?: Cursor }, o?: Call): Promise<HistoryPage>;
    comment?(show: Id, c: { id: Id; text: string; author_name?: string }, o: Write): Promise<Comment>;
    like?(show: Id, count: number, o: Write): Promise<void>;
    /** What became of what this viewer asked for. Nobody yet: none. */
    replies?(show: Id, o?: Call): Promise<Reply[]>;
  };
  /** What this viewer waits for: ids of variants and of topics. */
  waiting?: { list(o?: Call): Promise<Id[]>; set(id: Id, on: boolean, o: Write): Promise<void> };
  /** Ways of delivery to where the context is. */
  shipping?(o?: Call): Promise<ShippingOption[]>;
  /** With a host token. Without a show: over all of the seller's. */
  demand?: {
    /** Null where `version` is still the latest. */
    read(show: Id | undefined, q: { version?: string }, o?: Call): Promise<Demand | null>;
    asks(show: Id | undefined, q: AskQuery, o?: Call): Promise<AskPage>;
    decide(topic: Id, decision: TopicRequest, o: Write): Promise<Topic>;
    capture(show: Id, messages: CapturedMessage[], o: Write): Promise<CaptureResult[]>;
  };
}

/** Where comments come from: the endpoint's stream, a chat on the page, another platform. */
export interface CommentSource {
  open(show: Id, o: Call): AsyncIterable<Comment>;
}

/** The processor's own fields in our payment slot; we never see a card number. */
export interface PaymentHandler {
  readonly name: string;
  /** Mounts into a light-DOM element and answers with the instrument to pay with. */
  mount(host: HTMLElement, checkout: Checkout): Promise<{ instrument(): Promise<Instrument>; destroy(): void }>;
}

/** Asked for a bearer at the start and again on 401; null = guest. */
export type TokenProvider = (why: 'start' | 'expired') => Promise<string | null>;
