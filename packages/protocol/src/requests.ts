import type { Availability } from './catalog.ts';
import type { Buyer, FulfillmentMethod, Payment } from './checkout.ts';
import type { Context, Id, Line, PageQuery, Quantity, Time, Url } from './common.ts';
import type { Coupon, Cue, Offer, Show } from './live.ts';

/** Bodies of the REST routes, named after route and verb. */

export interface CatalogSearchRequest {
  /** @maxLength 500 */
  query?: string;
  context?: Context;
  pagination?: PageQuery;
  /** Extension: only this seller's products. */
  seller_id?: Id;
}

export interface CatalogLookupRequest {
  /** Product or variant ids.
   * @minItems 1
   * @maxItems 100 */
  ids: Id[];
  context?: Context;
}

/** A wanted line: absolute quantity, 0 removes. */
export interface LineItemRequest {
  id?: Id;
  item: { id: Id };
  quantity: Quantity;
}

/** Shows and cues that a sale is credited to; values are opaque ids. */
export interface Attribution {
  show_id?: Id;
  cue_id?: Id;
  [key: string]: unknown;
}

/** POST /carts and PUT /carts/{id}: full replacement, as UCP says. */
export interface CartRequest {
  /** @maxItems 100 */
  line_items: LineItemRequest[];
  context?: Context;
  attribution?: Attribution;
  discounts?: {
    /** @maxItems 10 */
    codes?: Line[];
  };
}

/** POST /checkout-sessions: from a cart, or line items directly (buy now). */
export interface CheckoutCreateRequest {
  cart_id?: Id;
  /** @maxItems 100 */
  line_items?: LineItemRequest[];
  context?: Context;
  attribution?: Attribution;
  buyer?: Buyer;
  discounts?: {
    /** @maxItems 10 */
    codes?: Line[];
  };
}

/** PUT /checkout-sessions/{id}: what is absent stays. */
export interface CheckoutUpdateRequest {
  /** @maxItems 100 */
  line_items?: LineItemRequest[];
  context?: Context;
  buyer?: Buyer;
  fulfillment?: { methods: FulfillmentMethodRequest[] };
  discounts?: {
    /** @maxItems 10 */
    codes?: Line[];
  };
}

export type FulfillmentMethodRequest = Partial<Omit<FulfillmentMethod, 'groups'>> & { groups?: FulfillmentChoice[] };

/** What an option costs is the endpoint's to say, so only the choice is read. */
export interface FulfillmentChoice {
  id?: Id;
  selected_option_id?: Id | null;
}

/** POST /checkout-sessions/{id}/complete. */
export interface CheckoutCompleteRequest {
  payment: Payment;
}

/** POST /live/shows/{id}/comments. */
export interface CommentRequest {
  id: Id;
  /** @minLength 1
   * @maxLength 500 */
  text: string;
  /** @maxLength 80 */
  author_name?: string;
}

/** POST /live/shows/{id}/likes. */
export interface LikeRequest {
  /** @asType integer
   * @minimum 1
   * @maximum 1000 */
  count: number;
}

/** Host: POST /live/shows and PUT /live/shows/{id}; what is absent stays. */
export type ShowRequest = Partial<Show> & {
  /** With POST: start from this show's title, pictures, items and stream, in all its languages. */
  copy_of?: Id;
};
/** Host: PUT …/cues/{id}. */
export type CueRequest = Omit<Cue, 'id' | 'starts_at'> & { starts_at?: Time };
/** Host: PUT …/offers/{id}: what is absent stays, or comes from the offer's template. */
export type OfferRequest = Partial<Omit<Offer, 'id' | 'remaining'>>;
/** Host: PUT …/coupons/{code}: shows an imported coupon to viewers; what is absent stays. */
export type CouponRequest = Partial<Omit<Coupon, 'code'>>;

/** Host: PUT /products/{id}: what is absent stays. */
export interface ProductRequest {
  title?: Line;
  url?: Url;
  /** New stock per variant, absolute. */
  stock?: { item_id: Id; availability: Availability }[];
}

/** POST /guests. */
export interface GuestToken {
  token: string;
  expires_at: Time;
}
