import type { ClaimGrammar, Currency, Id, Line, Media, Minor, Rating, Show, Stream, Time } from '@laotie/protocol';
import type { LocalText } from '../catalog/text.ts';
import type { CouponRule, Region } from '../pricing/rules.ts';

/**
 * What the seller states, as imported and stored: texts in every language, prices in every currency. Answers are made
 * from these by `catalog/` (texts) and `pricing/` (amounts) for one viewer's language and currency.
 */

/** A price list: minor units by currency. A price in one currency is never computed from another. */
export type Amounts = Readonly<Record<Currency, Minor>>;
/** `url` may start at the site's root; answers carry it absolute. */
export type StoredMedia = Omit<Media, 'alt_text'> & { alt_text?: LocalText };

export interface StoredSeller {
  id: Id;
  handle?: string;
  name: LocalText;
  image_url?: string;
  place?: LocalText;
  url?: string;
  fans?: number;
  about?: LocalText;
}

export interface StoredVariant {
  id: Id;
  sku?: string;
  title: LocalText;
  /** Axis id → value id. */
  options?: Readonly<Record<string, string>>;
  prices: Amounts;
  list_prices?: Amounts;
  weight_grams?: number;
  media?: readonly StoredMedia[];
}

export interface StoredProduct {
  id: Id;
  seller_id: Id;
  handle?: string;
  title: LocalText;
  description?: LocalText;
  origin?: { place?: LocalText; story?: LocalText };
  tags?: readonly string[];
  tax_class: string;
  unit?: LocalText;
  ships?: { within_hours?: number; text: LocalText };
  rating?: Rating;
  media?: readonly StoredMedia[];
  options?: readonly { id: string; name: LocalText; values: readonly { id: string; label: LocalText }[] }[];
  variants: readonly StoredVariant[];
  digital?: boolean;
  /** Sold elsewhere, at this address. */
  url?: string;
  for_sale?: boolean;
}

/** What is left to sell of one variant: `on_hand` less what payments in progress hold. Null is unlimited. */
export interface Stock {
  item_id: Id;
  product_id: Id;
  available: number | null;
}

/** Without `starts_at` it is a template, which the host dates. `remaining` is derived by the store. */
export interface StoredOffer {
  id: Id;
  show_id: Id;
  item_ids: readonly Id[];
  prices: Amounts;
  list_prices?: Amounts;
  duration_seconds?: number;
  starts_at?: Time;
  ends_at?: Time;
  quantity?: number;
  per_buyer?: number;
  code?: Line;
}

/** An offer as it stands. */
export interface OfferNow extends StoredOffer {
  /** Undefined where the offer has no quantity of its own. */
  remaining?: number;
}

/** A coupon of one show, or of the whole shop. */
export interface StoredCoupon extends CouponRule {
  show_id?: Id;
}

export interface StoredShow {
  id: Id;
  seller_id: Id;
  status: Show['status'];
  title: LocalText;
  starts_at?: Time;
  ended_at?: Time;
  media?: readonly StoredMedia[];
  captions?: Show['captions'];
  page_url?: string;
  stream?: Stream;
  items: Show['items'];
  claim_grammar?: ClaimGrammar;
}

/** Everything one import writes; what it names is replaced, what it does not name stays. */
export interface Catalog {
  sellers: readonly StoredSeller[];
  products: readonly (StoredProduct & { stock: Readonly<Record<Id, number | null>> })[];
  offers: readonly StoredOffer[];
  coupons: readonly StoredCoupon[];
  /** All of them: regions are replaced as a whole. */
  regions: readonly Region[];
  shows: readonly StoredShow[];
}
