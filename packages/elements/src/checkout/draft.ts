import type { Address, Buyer, Checkout, CheckoutChange, Message } from '@laotie/protocol';

/** What the buyer typed; kept until the order is placed, whatever happens to the network. */
export interface Draft {
  buyer: Buyer;
  address: Address;
}

export type FieldName = keyof Buyer | keyof Address;

/** Does anything in this checkout travel? Then an address is asked for. */
export function ships({ fulfillment }: Checkout): boolean {
  return (fulfillment?.methods ?? []).some(({ type }) => type === 'shipping');
}

/** Only the payment is missing, or the second step of one. */
export const payable = (session: Checkout | undefined): boolean =>
  session?.status === 'ready_for_complete' || session?.status === 'requires_escalation';

/** What the session knows, under what the buyer typed since. */
export function withSession(draft: Draft, { buyer, fulfillment }: Checkout, country: string | undefined): Draft {
  const destination = fulfillment?.methods?.[0]?.destinations?.[0];
  const { id: _, ...known } = destination ?? { id: '' };
  return {
    buyer: { ...buyer, ...draft.buyer },
    address: { ...(country && { address_country: country }), ...known, ...draft.address },
  };
}

/** The draft as the endpoint wants it. */
export function changeOf({ buyer, address }: Draft, checkout: Checkout, option?: string): CheckoutChange {
  const change: CheckoutChange = { buyer: filled(buyer) };
  const method = checkout.fulfillment?.methods?.[0];
  if (!method || !ships(checkout)) return change;
  const id = method.destinations?.[0]?.id ?? 'address';
  const group = method.groups?.[0];
  const typed = filled(address);
  const started = Object.keys(typed).some((key) => key !== 'address_country');
  change.fulfillment = {
    methods: [
      {
        id: method.id,
        type: method.type,
        ...(started && { destinations: [{ id, ...typed }], selected_destination_id: id }),
        ...(group &&
          option && { groups: [{ id: group.id, line_item_ids: group.line_item_ids, selected_option_id: option }] }),
      },
    ],
  };
  return change;
}

/** The field that a message is about, by the last name in its path; the group for "an address is needed". */
export function fieldOf({ path }: Message): FieldName | 'destinations' | undefined {
  const last = /(\w+)(?:\[\d+\])*$/.exec(path ?? '')?.[1];
  return path?.startsWith('$.buyer') || path?.startsWith('$.fulfillment')
    ? (last as FieldName | 'destinations')
    : undefined;
}

function filled<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  ) as T;
}
