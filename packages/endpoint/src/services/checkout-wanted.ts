import type { CheckoutCreateRequest, CheckoutUpdateRequest, Currency, Time } from '@laotie/protocol';
import type { CheckoutWanted } from '../store/operations/carts.ts';
import type { Store } from '../store/store.ts';
import type { Caller } from './calls.ts';
import { checkOwner } from './guard.ts';
import { Refusal } from './refusal.ts';
import { wantedLines } from './wanted.ts';

/** Buy now: these lines, whatever is in the cart. */
export function fromRequest(request: CheckoutCreateRequest, currency: Currency): CheckoutWanted {
  const { line_items = [], context, attribution, buyer, discounts } = request;
  return {
    currency,
    lines: wantedLines(line_items, []),
    codes: discounts?.codes ?? [],
    ...(context && { context }),
    ...(attribution && { attribution }),
    ...(buyer && { buyer }),
  };
}

/** What the cart holds now, in the cart's currency; the order will take it out of there. */
export async function fromCart(
  request: CheckoutCreateRequest,
  caller: Caller,
  store: Store,
  now: Time,
): Promise<CheckoutWanted> {
  const id = request.cart_id ?? '';
  const { row } = await store.open_cart({ id, now });
  if (!row) throw new Refusal(404, 'not_found', { path: '$.cart_id' });
  checkOwner(row.buyer, caller);
  const { context = row.wanted.context, attribution = row.wanted.attribution, buyer, discounts } = request;
  return {
    ...row.wanted,
    cart_id: id,
    codes: discounts?.codes ?? row.wanted.codes,
    ...(context && { context }),
    ...(attribution && { attribution }),
    ...(buyer && { buyer }),
  };
}

/** What is absent stays. */
export function changed(wanted: CheckoutWanted, request: CheckoutUpdateRequest): CheckoutWanted {
  const { line_items, context, buyer, discounts, fulfillment } = request;
  const method = fulfillment?.methods.find(({ type }) => type === undefined || type === 'shipping');
  const picked =
    method?.destinations?.find(({ id }) => id === method.selected_destination_id) ?? method?.destinations?.[0];
  const option = method?.groups
    ?.map(({ selected_option_id }) => selected_option_id)
    .find((id) => typeof id === 'string');
  return {
    ...wanted,
    ...(line_items && { lines: wantedLines(line_items, wanted.lines) }),
    ...(context && { context: { ...wanted.context, ...context } }),
    ...(buyer && { buyer: { ...wanted.buyer, ...buyer } }),
    ...(discounts?.codes && { codes: discounts.codes }),
    ...(picked && { destination: picked }),
    ...(option && { selected_shipping: option }),
  };
}
