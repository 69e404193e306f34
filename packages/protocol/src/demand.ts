import type {
  Count,
  Currency,
  Cursor,
  Id,
  Line,
  Open,
  Pagination,
  Price,
  Quantity,
  Text,
  Time,
  Url,
} from './common.ts';

/** What a comment asks for. */
export type IntentKind = Open<
  | 'price'
  | 'how_to_buy'
  | 'availability'
  | 'claim'
  | 'shipping'
  | 'product_question'
  | 'discount'
  | 'sourcing'
  | 'after_sales'
  | 'testimonial'
>;

/** A message of somebody else's chat, as a page that holds a host token saw it. The endpoint reads it itself. */
export interface CapturedMessage {
  /** Which chat; with `message_id` it says which message, so that a replay counts once.
   * @maxLength 255 */
  source: string;
  message_id: Id;
  author: { name: Line; id?: Id };
  /** @minLength 1
   * @maxLength 500 */
  text: string;
  at?: Time;
}

export interface CaptureResult {
  source: Line;
  message_id: Id;
  accepted: boolean;
  /** Why it was not. */
  reason?: Open<'duplicate' | 'blocked'>;
}

/** How many people ask; each is counted once. */
export interface Asked {
  askers: Count;
  /** Asks in the last five minutes … */
  recent: Count;
  /** … and in the five before: more is rising, less is falling. */
  before: Count;
}

export interface ProductDemand extends Asked {
  product_id: Id;
  title: Line;
  image_url?: Url;
  /** What the host calls it in the show. */
  number?: Quantity;
  kinds: (Asked & { kind: IntentKind })[];
}

export type TopicState = Open<'open' | 'listed' | 'waiting_list' | 'pre_order' | 'answered' | 'declined'>;

/**
 * What several people asked in their own words: a thing that is not on sale (`sourcing`), or a question about a product
 * (`product_question`).
 */
export interface Topic extends Asked {
  id: Id;
  kind: IntentKind;
  product_id?: Id;
  /** The comment that says it best. */
  title: Line;
  state: TopicState;
  /** What the askers are told. */
  text?: Text;
  /** People on its waiting list. */
  waiting: Count;
  first_at: Time;
  last_at: Time;
}

/** The demand ledger of one show, or of all of a seller's. Bounded: the most wanted first. */
export interface Demand {
  /** Another one whenever something in it has changed. */
  version: Line;
  at: Time;
  /** Comments read, and how many of them asked for something. */
  comments: Count;
  asking: Count;
  products: ProductDemand[];
  topics: Topic[];
  /** Asks by minute, oldest first, of the last half hour: the picture of the show. */
  minutes: { at: Time; asks: Count }[];
  /** What the shop can be paid in, the reader's own first: a new product has a price of its own in each. */
  currencies?: Currency[];
}

/** One comment in the ledger. */
export interface Ask {
  source: Line;
  message_id: Id;
  author: Line;
  text: Line;
  at: Time;
  kind: IntentKind;
  product_id?: Id;
  topic_id?: Id;
  quantity?: Quantity;
}

export interface AskPage {
  asks: Ask[];
  pagination: Pagination;
}

export interface AskQuery {
  product_id?: Id;
  kind?: IntentKind;
  topic_id?: Id;
  cursor?: Cursor;
  /** @asType integer
   * @minimum 1
   * @maximum 100 */
  limit?: number;
}

/** Host: PUT /demand/topics/{id}: what becomes of it. Everything is absolute, so a resend does no harm. */
export interface TopicRequest {
  state: TopicState;
  /** What the askers are told; with `answered` it becomes a saved answer. */
  text?: Text;
  /** With `listed` and `pre_order`: something already in the catalogue … */
  product_id?: Id;
  /** … or something new. */
  product?: NewProduct;
  /** The show that gets it on its shelf. */
  show_id?: Id;
  /** These were the same all along: their askers move here.
   * @maxItems 100 */
  merge?: Id[];
}

export interface NewProduct {
  title: Line;
  price: Price;
  /** In other currencies, each at most once: nobody computes one from another. Who pays in one that is not here does not see it. */
  prices?: Price[];
  /** Absent is unlimited. */
  quantity?: Quantity;
  image_url?: Url;
  description?: Text;
  /** Such as "Ships from 1 December". */
  shipping_window?: Line;
}

/** The seller's word on a question, for everybody who asks it again. */
export interface SavedAnswer {
  id: Id;
  product_id?: Id;
  question: Line;
  text: Text;
  /** Taken back. */
  removed?: boolean;
}

/** What became of something that viewers asked for, for the page of each of them. */
export interface TopicNews {
  id: Id;
  state: TopicState;
  text?: Text;
  product_id?: Id;
}

/** The same for one viewer: the comments of theirs that asked it. */
export interface Reply extends TopicNews {
  comment_ids: Id[];
}

/** Host: POST /live/shows/{id}/captures. */
export interface CaptureRequest {
  /** @minItems 1
   * @maxItems 500 */
  messages: CapturedMessage[];
}

/** Host: PUT /live/shows/{id}/answers/{answer}. */
export type SavedAnswerRequest = Omit<SavedAnswer, 'id'>;

/** A way of delivery to the context's country, before there is a cart. */
export interface ShippingOption {
  id: Id;
  title: Line;
  description?: Line;
  /** Of one usual parcel. */
  price: Price;
  /** Goods worth this much go free. */
  free_over?: Price;
  /** Earliest and latest. */
  delivery_days?: number[];
}
