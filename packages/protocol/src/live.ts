import type { Availability, Product } from './catalog.ts';
import type { Cursor, Id, Line, Media, Open, Price, Quantity, Time, Url } from './common.ts';
import type { SavedAnswer, TopicNews } from './demand.ts';

export interface Stream {
  type: Open<'application/vnd.apple.mpegurl' | 'video/mp4'>;
  url: Url;
  /** Wall clock of the stream's zero, where it carries no programme dates. */
  starts_at?: Time;
}

export interface ShowItem {
  /** What the host calls out ("number 3"); never reused in a show.
   * @asType integer
   * @minimum 1
   * @maximum 100000 */
  number: number;
  product_id: Id;
  aliases?: Line[];
}

export type ShowStatus = 'scheduled' | 'live' | 'ended' | 'replay';

export interface Show {
  id: Id;
  seller_id: Id;
  title: Line;
  status: ShowStatus;
  starts_at?: Time;
  ended_at?: Time;
  media?: Media[];
  captions?: { lang: Line; url: Url }[];
  page_url?: Url;
  stream?: Stream;
  items: ShowItem[];
  claim_grammar?: ClaimGrammar;
}

/** How buyers claim in this seller's shows, beside the usual words ("sold", "mine", 要). */
export interface ClaimGrammar {
  /** @maxItems 50 */
  keywords?: Line[];
  /** What the number after "sold" is; unset, an item. */
  number_is?: 'item' | 'amount';
}

export interface Seller {
  id: Id;
  name: Line;
  image_url?: Url;
  place?: Line;
  url?: Url;
  fans?: Quantity;
}

/** "This product is being shown from now": a fact with a date, kept for ever. */
export interface Cue {
  id: Id;
  product_id: Id;
  variant_id?: Id;
  kind: Open<'pin' | 'mention'>;
  starts_at: Time;
  ends_at?: Time;
  offer_id?: Id;
  /** Discount code that comes with the product where the endpoint has codes but no offers. */
  code?: Line;
}

/** A price for a while. Counts only while the playhead is past its start and the server's clock before its end. */
export interface Offer {
  id: Id;
  item_ids: Id[];
  price: Price;
  list_price?: Price;
  starts_at: Time;
  ends_at: Time;
  remaining?: Quantity;
  /** What `remaining` started from, for a bar (extension). */
  quantity?: Quantity;
  per_buyer?: Quantity;
  code?: Line;
}

/** A coupon that viewers may claim during the show. */
export interface Coupon {
  code: Line;
  title: Line;
  starts_at?: Time;
  ends_at?: Time;
}

export interface Comment {
  id: Id;
  author: { name: Line; id?: Id };
  text: Line;
  at: Time;
  source?: Open<'native' | 'page'>;
}

/** Orders of one product, masked and grouped by the server; the sum over all events equals the order table. */
export interface Purchases {
  product_id: Id;
  orders: Quantity;
  quantity: Quantity;
  names: Line[];
  from: Time;
  to: Time;
}

export interface Stats {
  viewers?: Quantity;
  likes?: Quantity;
}

interface EventBase {
  /** `epoch:seq`; none = not replayable. */
  id?: Cursor;
  at: Time;
}

export type LiveEvent = EventBase &
  (
    | { type: 'show.set'; data: Show }
    | { type: 'cue.set'; data: Cue }
    | { type: 'offer.set'; data: Offer }
    | { type: 'coupon.set'; data: Coupon }
    | { type: 'stock.set'; data: { item_id: Id; availability: Availability }[] }
    | { type: 'product.set'; data: Product }
    | { type: 'comments.add'; data: Comment[] }
    | { type: 'comment.hide'; data: { id: Id } }
    | { type: 'purchases.add'; data: Purchases[] }
    | { type: 'answer.set'; data: SavedAnswer }
    | { type: 'topic.set'; data: TopicNews }
    | { type: 'stats'; data: Stats }
    | { type: 'reset'; data: { reason: 'epoch' | 'expired' | 'overflow' } }
  );

/** The head only, never the whole show. `products` holds those of the cues and the first 50 items. */
export interface ShowSnapshot {
  show: Show;
  seller: Seller;
  /** The stream starts strictly after it. */
  cursor: Cursor;
  server_time: Time;
  cues: Cue[];
  offers: Offer[];
  coupons: Coupon[];
  products: Product[];
  /** The last 200. */
  comments: Comment[];
  purchases: Purchases[];
  /** The seller's saved answers, those in force. */
  answers?: SavedAnswer[];
  stats?: Stats;
}

/** An immutable page of past events by time: any cache may keep it. */
export interface HistoryPage {
  events: LiveEvent[];
  from: Time;
  to: Time;
  next?: Cursor;
}

/** Answer of the event URL to `Accept: application/json`. */
export interface EventPage {
  events: LiveEvent[];
  cursor: Cursor;
  /** Milliseconds. */
  poll_after_ms: Quantity;
}
