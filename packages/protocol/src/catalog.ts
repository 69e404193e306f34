import type { Id, Line, Media, Open, Price, Quantity, Text, Url } from './common.ts';

export interface Description {
  plain?: Text;
  html?: Text;
  markdown?: Text;
}

export interface Rating {
  value: number;
  scale_min?: number;
  scale_max: number;
  count?: Quantity;
}

/** A hint: only `complete` decides. `quantity` is an extension, absent where the seller does not show numbers. */
export interface Availability {
  available?: boolean;
  status?: Open<'in_stock' | 'low_stock' | 'backorder' | 'preorder' | 'out_of_stock' | 'discontinued'>;
  quantity?: Quantity;
}

/** One choice on one axis, such as Size: L. */
export interface SelectedOption {
  name: Line;
  label: Line;
}

/** What can be put into a cart: `item_id` everywhere means a variant's id. */
export interface Variant {
  id: Id;
  title: Line;
  description: Description;
  price: Price;
  list_price?: Price;
  sku?: Line;
  availability?: Availability;
  options?: SelectedOption[];
  media?: Media[];
}

export interface ProductOption {
  name: Line;
  values: { label: Line }[];
}

export interface Product {
  id: Id;
  title: Line;
  description: Description;
  /** Page of the product at its seller. With `metadata.link_out` it is the only way to buy. */
  url?: Url;
  handle?: Line;
  price_range: { min: Price; max: Price };
  media?: Media[];
  options?: ProductOption[];
  variants: Variant[];
  rating?: Rating;
  tags?: Line[];
  metadata?: ProductMetadata;
}

/** Extension members of a product, all optional, shown where present. */
export interface ProductMetadata {
  seller_id?: Id;
  /** Sold elsewhere: the card leads to `url`. */
  link_out?: boolean;
  /** Name of the shop that a link-out leads to. */
  sold_by?: Line;
  /** Where and by whom it is made. */
  origin?: Text;
  /** Such as "Ships within 48 h". */
  shipping_window?: Line;
  /** Such as "280 g". */
  unit?: Line;
  /** Bought in the currency of the context, delivered without a parcel. */
  digital?: boolean;
  [key: string]: unknown;
}
