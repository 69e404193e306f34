import type { Cart } from './cart.ts';
import type { Id, Line, Link, Open, Text, Total, Url } from './common.ts';

export interface Address {
  first_name?: Line;
  last_name?: Line;
  street_address?: Line;
  extended_address?: Line;
  address_locality?: Line;
  address_region?: Line;
  postal_code?: Line;
  /** ISO 3166-1 alpha-2. */
  address_country?: Line;
  phone_number?: Line;
}

export interface Buyer {
  first_name?: Line;
  last_name?: Line;
  /** @maxLength 254 */
  email?: string;
  phone_number?: Line;
}

export interface FulfillmentOption {
  id: Id;
  title: Line;
  description?: Text;
  totals: Total[];
}

export interface FulfillmentGroup {
  id: Id;
  line_item_ids: Id[];
  options?: FulfillmentOption[];
  selected_option_id?: Id | null;
}

export interface FulfillmentMethod {
  id: Id;
  type: Open<'shipping' | 'pickup'>;
  line_item_ids: Id[];
  destinations?: (Address & { id: Id })[];
  selected_destination_id?: Id | null;
  groups?: FulfillmentGroup[];
}

export interface Instrument {
  id: Id;
  /** Names the handler in the endpoint's profile. */
  handler_id: Id;
  type: Line;
  selected?: boolean;
  credential?: {
    type: Line;
    /** @maxLength 4096 */
    token?: string;
  };
}

export interface Payment {
  instruments: Instrument[];
}

export type CheckoutStatus =
  | 'incomplete'
  | 'requires_escalation'
  | 'ready_for_complete'
  | 'complete_in_progress'
  | 'completed'
  | 'canceled';

export interface OrderConfirmation {
  id: Id;
  label?: Line;
  permalink_url: Url;
  /** Bearer that reads this order (extension). */
  access_token?: string;
}

export interface Checkout extends Cart {
  status: CheckoutStatus;
  buyer?: Buyer;
  fulfillment?: { methods?: FulfillmentMethod[] };
  payment?: Payment;
  links: Link[];
  order?: OrderConfirmation;
}
