import type { LineItem } from './cart.ts';
import type { Address } from './checkout.ts';
import type { Currency, Id, Line, Message, Open, Quantity, Text, Time, Total, Url } from './common.ts';

export interface OrderLine {
  id: Id;
  item: LineItem['item'];
  quantity: { original?: Quantity; total: Quantity; fulfilled: Quantity };
  totals: Total[];
  status: 'processing' | 'partial' | 'fulfilled' | 'removed';
}

/** What the buyer may expect to arrive together. */
export interface Expectation {
  id: Id;
  line_items?: { id: Id; quantity: Quantity }[];
  method_type?: Open<'shipping' | 'pickup' | 'digital'>;
  destination?: Address;
  description?: Text;
}

export interface Order {
  id: Id;
  /** The number people say on the phone. */
  label?: Line;
  checkout_id: Id;
  permalink_url: Url;
  currency: Currency;
  line_items: OrderLine[];
  totals: Total[];
  fulfillment: {
    expectations?: Expectation[];
    events?: { id: Id; type: Line; occurred_at: Time; tracking_url?: Url }[];
  };
  adjustments?: { id: Id; type: Line; status: Line; occurred_at: Time; totals?: Total[] }[];
  messages?: Message[];
  /** When it was placed (extension). */
  placed_at?: Time;
  /** The show it was bought in (extension). */
  show_id?: Id;
}
