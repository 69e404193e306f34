import type { Context, Currency, Id, Minor, Time } from '@laotie/protocol';
import type { LocalText } from '../catalog/text.ts';

/** What a seller charges beside the price, per region, as the catalogue file writes it. */
export interface Region {
  id: Id;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  currency: Currency;
  tax: TaxRule;
  shipping: ShippingRule[];
}

export interface TaxRule {
  /** Prices contain the tax (China, EU), or it is added to them (US). */
  included: boolean;
  label: LocalText;
  rates: TaxRate[];
  /** Rates of a state or province, keyed by `address_region`; they replace `rates` there. */
  by_region?: Record<string, TaxRate[]>;
  /** How the delivery is taxed: like the goods in the parcel (the default where tax is included), or not at all. */
  shipping?: 'as_goods' | 'none';
}

export interface TaxRate {
  tax_class: string;
  /** 1900 = 19 %. */
  basis_points: number;
}

/** `base` up to one kilogram, `per_kg` for each started one above it, nothing from `free_over` of goods after discounts. */
export interface ShippingRule {
  id: Id;
  title: LocalText;
  description?: LocalText;
  base: Minor;
  per_kg: Minor;
  free_over?: Minor | null;
  /** From, to. */
  delivery_days?: number[];
}

/** An offer in one currency, dated. */
export interface OfferRule {
  id: Id;
  item_ids: readonly Id[];
  price: Minor;
  starts_at: Time;
  ends_at: Time;
  /** Items left at this price; absent = no limit. */
  remaining?: number;
  per_buyer?: number;
  /** Counts only when the buyer gives this code. */
  code?: string;
}

export interface CouponRule {
  code: string;
  title: LocalText;
  kind: 'percent' | 'amount';
  percent_basis_points?: number;
  /** Per currency. */
  amount?: Record<Currency, Minor>;
  min_subtotal?: Record<Currency, Minor>;
  max_discount?: Record<Currency, Minor>;
  /** Absent = the whole cart. */
  product_ids?: readonly Id[];
  per_buyer?: number;
  starts_at?: Time;
  ends_at?: Time;
}

/** Where something goes to, as far as prices care. */
export interface Place {
  address_country?: string;
  address_region?: string;
}

export function regionOf(regions: readonly Region[], place: Place | undefined): Region | undefined {
  const country = place?.address_country?.toUpperCase();
  return country === undefined ? undefined : regions.find(({ countries }) => countries.includes(country));
}

/** The currency asked for if the seller has it, else the country's, else the seller's first. */
export function currencyFor(regions: readonly Region[], context: Context | undefined): Currency {
  const asked = context?.currency?.toUpperCase();
  const region = regions.find(({ currency }) => currency === asked) ?? regionOf(regions, context) ?? regions[0];
  return region?.currency ?? asked ?? 'USD';
}

/** What the seller can be paid in, each once, `first` before the others. */
export function currenciesOf(regions: readonly Region[], first?: Currency): Currency[] {
  const all = new Set(regions.map(({ currency }) => currency));
  return first !== undefined && all.has(first) ? [...new Set([first, ...all])] : [...all];
}

export function taxRate(rule: TaxRule, taxClass: string, place: Place | undefined): number {
  const state = place?.address_region?.toUpperCase().replace(/^[A-Z]{2}-/, '');
  const rates =
    state !== undefined && rule.by_region && Object.hasOwn(rule.by_region, state) ? rule.by_region[state] : rule.rates;
  return rates?.find(({ tax_class }) => tax_class === taxClass)?.basis_points ?? 0;
}

/** Inside the window, its start included. */
export function current(window: { starts_at?: Time; ends_at?: Time }, now: number): boolean {
  return (
    (window.starts_at === undefined || Date.parse(window.starts_at) <= now) &&
    (window.ends_at === undefined || now < Date.parse(window.ends_at))
  );
}
