import type { Currency } from '@laotie/protocol';
import type { Draft } from './decision.ts';

/** What prices are in, as far as anybody knows. */
export interface Money {
  /** All that the shop takes, where the endpoint names them. */
  currencies: readonly Currency[];
  /** Else the one that the prices here come in. */
  currency: Currency | undefined;
}

export type PriceName = 'price' | `price-${Currency}`;

/** Where one price is written. */
export interface PriceField {
  name: PriceName;
  currency: Currency | undefined;
  text: string;
}

/** One in each currency of the shop, the first of them needed: a price list is written, never computed. */
export function pricesOf(draft: Draft, { currencies, currency }: Money): PriceField[] {
  const fields: Omit<PriceField, 'text'>[] =
    currencies.length > 0
      ? currencies.map((each) => ({ name: `price-${each}`, currency: each }))
      : [{ name: 'price', currency: currency ?? written(draft) }];
  return fields.map((each) => ({ ...each, text: draft.prices[each.name] ?? '' }));
}

/** Nobody knows the currency: the host writes it. */
export const asksCurrency = ({ currencies, currency }: Money): boolean => currencies.length === 0 && !currency;

function written(draft: Draft): Currency | undefined {
  const code = draft.currency.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
}
