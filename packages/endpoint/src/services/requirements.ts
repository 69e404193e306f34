import type { Address, Message } from '@laotie/protocol';
import { regionOf } from '../pricing/rules.ts';
import type { CheckoutWanted } from '../store/operations/carts.ts';
import { type FieldName, fieldName, message } from '../words.ts';
import type { Quoted } from './quoting.ts';

const ADDRESS = [
  'last_name',
  'street_address',
  'address_locality',
  'postal_code',
  'address_country',
] as const satisfies (keyof Address)[];
const DESTINATION = '$.fulfillment.methods[0].destinations[0]';

/** What the endpoint still has to know before an order can be placed, each with the field that it goes into. */
export function missingFields(wanted: CheckoutWanted, quoted: Quoted, languages: readonly string[]): Message[] {
  const needed = (field: FieldName, path: string): Message =>
    message('error', 'field_required', languages, { path, values: { field: fieldName(field, languages) } });

  if (quoted.line_items.length === 0)
    return [message('error', 'cart_empty', languages, { path: '$.line_items', severity: 'unrecoverable' })];
  const email = wanted.buyer?.email?.trim() ?? '';
  const buyer =
    email === ''
      ? [needed('email', '$.buyer.email')]
      : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
        ? []
        : [
            message('error', 'field_invalid', languages, {
              path: '$.buyer.email',
              values: { field: fieldName('email', languages) },
            }),
          ];
  if (!quoted.quote.shipping.required) return buyer;

  const { destination } = wanted;
  if (!destination) return [...buyer, needed('destination', '$.fulfillment.methods[0].destinations')];
  const region = regionOf(quoted.edition.regions, { address_country: destination.address_country ?? '' });
  const fields: (FieldName & keyof Address)[] = [
    ...ADDRESS,
    ...(region?.tax.by_region ? (['address_region'] as const) : []),
  ];
  return [
    ...buyer,
    ...fields.filter((field) => !destination[field]?.trim()).map((field) => needed(field, `${DESTINATION}.${field}`)),
  ];
}
