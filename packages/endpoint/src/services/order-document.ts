import type { Address, Checkout, Expectation, Id, Order, OrderConfirmation } from '@laotie/protocol';
import type { OrderRow } from '../store/operations/orders.ts';

/** The order that a paid checkout becomes. */
export function orderOf(confirmed: OrderConfirmation, { checkout, show_id, placed_at }: OrderRow): Order {
  return {
    ...confirmed,
    checkout_id: checkout.id,
    currency: checkout.currency,
    line_items: checkout.line_items.map((line) => ({
      id: line.id,
      item: line.item,
      quantity: { original: line.quantity, total: line.quantity, fulfilled: 0 },
      totals: line.totals,
      status: 'processing',
    })),
    totals: checkout.totals,
    fulfillment: { expectations: expectations(checkout), events: [] },
    placed_at,
    ...(show_id !== null && { show_id }),
  };
}

/** The parcel, and what arrives without one. */
function expectations({ line_items, fulfillment, buyer }: Checkout): Expectation[] {
  const method = fulfillment?.methods?.[0];
  const sent = new Set(method?.line_item_ids);
  const of = (lines: Checkout['line_items']): { id: Id; quantity: number }[] =>
    lines.map(({ id, quantity }) => ({ id, quantity }));
  const group = method?.groups?.[0];
  const option = group?.options?.find((one) => one.id === group.selected_option_id);
  const digital = line_items.filter(({ id }) => !sent.has(id));
  const parcel: Expectation = {
    id: 'parcel',
    method_type: 'shipping',
    line_items: of(line_items.filter(({ id }) => sent.has(id))),
    destination: withoutId(method?.destinations?.find(({ id }) => id === method.selected_destination_id)),
    ...(option && { description: [option.title, option.description].filter(Boolean).join(', ') }),
  };
  const download: Expectation = {
    id: 'digital',
    method_type: 'digital',
    line_items: of(digital),
    destination: {
      ...(buyer?.first_name !== undefined && { first_name: buyer.first_name }),
      ...(buyer?.last_name !== undefined && { last_name: buyer.last_name }),
    },
  };
  return [...(method ? [parcel] : []), ...(digital.length > 0 ? [download] : [])];
}

function withoutId(destination: (Address & { id: Id }) | undefined): Address {
  const { id: _, ...address } = destination ?? { id: '' };
  return address;
}
