/** Opaque identifier: never parsed, logged, or put into an address that the page builds.
 * @minLength 1
 * @maxLength 255 */
export type Id = string;

/** Integer amount in ISO 4217 minor units (JPY 0, EUR 2, KWD 3 digits).
 * @asType integer
 * @minimum -9007199254740991
 * @maximum 9007199254740991 */
export type Minor = number;

/** RFC 3339 date and time, for example `2026-11-22T19:00:00Z`.
 * @format date-time
 * @maxLength 40 */
export type Time = string;

/** Opaque position. On the live stream it reads `epoch:seq`.
 * @maxLength 255 */
export type Cursor = string;

/** ISO 4217 code in capitals.
 * @pattern ^[A-Z]{3}$ */
export type Currency = string;

/** Absolute http(s) address.
 * @format uri
 * @maxLength 2048 */
export type Url = string;

/** Non-negative whole number of items.
 * @asType integer
 * @minimum 0
 * @maximum 100000 */
export type Quantity = number;

/** How many people or events there were: as many as there were.
 * @asType integer
 * @minimum 0 */
export type Count = number;

/** One line of plain text.
 * @maxLength 1000 */
export type Line = string;

/** Text of several paragraphs.
 * @maxLength 20000 */
export type Text = string;

/** A known word, or one that a later release may add. Readers keep going on words they do not know. */
export type Open<T extends string> = T | (string & Record<never, never>);

export interface Price {
  amount: Minor;
  currency: Currency;
}

/** Cost line. Discounts are negative; the entry of type `total` is what is paid. */
export interface Total {
  type: Open<'subtotal' | 'items_discount' | 'discount' | 'fulfillment' | 'tax' | 'fee' | 'total'>;
  amount: Minor;
  display_text?: Line;
}

/** A business outcome that the buyer should know; `path` is an RFC 9535 JSONPath into the same answer. */
export interface Message {
  type: 'error' | 'warning' | 'info';
  code: Line;
  content: Text;
  path?: Line;
  severity?: 'recoverable' | 'requires_buyer_input' | 'requires_buyer_review' | 'unrecoverable';
}

export interface PageQuery {
  cursor?: Cursor;
  /** @asType integer
   * @minimum 1
   * @maximum 100 */
  limit?: number;
}

export interface Pagination {
  has_next_page: boolean;
  cursor?: Cursor;
  /** @asType integer
   * @minimum 0 */
  total_count?: number;
}

/** What the endpoint may use to localise prices and texts. Nothing here identifies a person. */
export interface Context {
  /** ISO 3166-1 alpha-2.
   * @maxLength 2 */
  address_country?: string;
  address_region?: Line;
  postal_code?: Line;
  /** BCP 47.
   * @maxLength 35 */
  language?: string;
  currency?: Currency;
}

export interface Media {
  type: Open<'image' | 'video' | 'model_3d'>;
  url: Url;
  alt_text?: Line;
  /** Pixels. */
  width?: number;
  /** Pixels. */
  height?: number;
}

export interface Link {
  type: Open<'terms_of_service' | 'privacy_policy' | 'refund_policy' | 'shipping_policy'>;
  url: Url;
  title?: Line;
}
