import type { Cart, Checkout, Discounts, FulfillmentMethod, Id, Link, Message } from '@laotie/protocol';
import type { CheckoutWanted, Wanted } from '../store/operations/carts.ts';
import type { CheckoutRow } from '../store/operations/checkouts.ts';
import { type Quoted, revisionOf } from './quoting.ts';
import { missingFields } from './requirements.ts';

/** The resources as answered: what is wanted, as it is quoted now. */

export function presentCart(id: Id, n: number, wanted: Wanted, quoted: Quoted): Cart {
  return { ...common(id, n, wanted, quoted), ...(quoted.messages.length > 0 && { messages: quoted.messages }) };
}

export function presentCheckout(
  id: Id,
  n: number,
  wanted: CheckoutWanted,
  quoted: Quoted,
  links: readonly Link[],
  languages: readonly string[],
): Checkout {
  const messages: Message[] = [...quoted.messages, ...missingFields(wanted, quoted, languages)];
  const ready = !messages.some(({ type }) => type === 'error');
  return {
    ...common(id, n, wanted, quoted),
    status: ready ? 'ready_for_complete' : 'incomplete',
    ...(messages.length > 0 && { messages }),
    ...(wanted.buyer && { buyer: wanted.buyer }),
    ...(quoted.quote.shipping.required && { fulfillment: { methods: [method(wanted, quoted)] } }),
    links: [...links],
  };
}

/** While it is being paid, and afterwards, a checkout is what the buyer agreed to. */
export function presentPaid(
  status: CheckoutRow['status'],
  { checkout, lease_until }: Pick<NonNullable<CheckoutRow['intent']>, 'checkout' | 'lease_until'>,
  more: Partial<Checkout> = {},
): Checkout {
  if (status === 'completed') return { ...checkout, ...more, status };
  const line_items = checkout.line_items.map((line) => ({ ...line, hold_expires_at: lease_until }));
  return { ...checkout, line_items, ...more, status: status === 'open' ? 'ready_for_complete' : status };
}

/** The confirmation that a completed checkout carries; the bearer is added for whoever may see the checkout. */
export function confirmation(id: Id, public_url: string): NonNullable<Checkout['order']> {
  return { id, label: labelOf(id), permalink_url: new URL(`/orders/${id}`, public_url).href };
}

/** Eight letters and digits that can be said on the phone: none that looks or sounds like another. */
function labelOf(id: Id): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  const letters = [...id.slice(-11)].map((letter) => alphabet[letter.charCodeAt(0) % alphabet.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}`;
}

function common(id: Id, n: number, wanted: Wanted, quoted: Quoted): Omit<Cart, 'messages'> {
  const { quote, line_items } = quoted;
  return {
    id,
    revision: revisionOf(n, quoted),
    currency: wanted.currency,
    line_items,
    totals: quote.totals,
    ...discounts(wanted, quoted),
    ...(wanted.context && { context: wanted.context }),
  };
}

function discounts({ codes }: Wanted, { quote }: Quoted): { discounts?: Discounts } {
  if (codes.length === 0 && quote.applied.length === 0) return {};
  return { discounts: { codes, applied: quote.applied } };
}

function method({ destination }: CheckoutWanted, { line_items, lines, quote }: Quoted): FulfillmentMethod {
  const line_item_ids = line_items.filter((_, index) => !lines[index]?.line.digital).map(({ id }) => id);
  const options = quote.shipping.options.map(({ id, title, description, amount }) => ({
    id,
    title,
    ...(description !== undefined && { description }),
    totals: [{ type: 'total' as const, amount }],
  }));
  return {
    id: 'shipping',
    type: 'shipping',
    line_item_ids,
    ...(destination && { destinations: [destination], selected_destination_id: destination.id }),
    groups: [{ id: 'parcel', line_item_ids, options, selected_option_id: quote.shipping.selected ?? null }],
  };
}
