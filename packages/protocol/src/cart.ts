import type { Context, Currency, Id, Line, Link, Message, Minor, Quantity, Time, Total, Url } from './common.ts';

export interface LineItem {
  id: Id;
  item: { id: Id; title: Line; price: Minor; image_url?: Url };
  quantity: Quantity;
  totals: Total[];
  /** Until when the endpoint holds the stock for this buyer (extension). */
  hold_expires_at?: Time;
}

export interface AppliedDiscount {
  code?: Line;
  title: Line;
  amount: Minor;
  automatic?: boolean;
}

export interface Discounts {
  codes?: Line[];
  applied?: AppliedDiscount[];
}

export interface Cart {
  id: Id;
  /** Equals the ETag (extension). */
  revision?: Line;
  currency: Currency;
  line_items: LineItem[];
  totals: Total[];
  discounts?: Discounts;
  context?: Context;
  messages?: Message[];
  links?: Link[];
  /** Where the endpoint's own pages carry on with this cart. */
  continue_url?: Url;
  expires_at?: Time;
}
