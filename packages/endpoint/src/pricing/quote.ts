import type { AppliedDiscount, Currency, Id, Message, Minor, Total } from '@laotie/protocol';
import { message } from '../words.ts';
import { couponsApplied, useCoupons } from './coupons.ts';
import { offerMessages, offersApplied, useOffers } from './offers.ts';
import { sum } from './rounding.ts';
import { type CouponRule, type OfferRule, type Place, type Region, regionOf } from './rules.ts';
import { type ShippingOption, shippingOptions } from './shipping.ts';
import { taxOf } from './tax.ts';
import { lineTotals, totalsOf } from './totals.ts';

export interface QuoteLine {
  /** The line item's id. */
  id: Id;
  item_id: Id;
  product_id: Id;
  unit_price: Minor;
  quantity: number;
  tax_class: string;
  weight_grams: number;
  /** Nothing to send. */
  digital?: boolean;
}

export interface QuoteInput {
  currency: Currency;
  lines: readonly QuoteLine[];
  /** In the quote's currency. */
  offers?: readonly OfferRule[];
  coupons?: readonly CouponRule[];
  codes?: readonly string[];
  regions: readonly Region[];
  /** The delivery address; without it nothing is said about delivery. */
  destination?: Place;
  /** Where the buyer probably is: enough for the tax of a cart and of goods that need no delivery. */
  context?: Place;
  selected_shipping?: Id;
  /** What this buyer has had before, by offer id (items) and coupon code (orders). */
  used?: Readonly<Record<string, number>>;
  /** Server clock, milliseconds. */
  now: number;
  languages?: readonly string[];
}

export interface QuotedLine {
  id: Id;
  totals: Total[];
  /** After offers and this line's share of the coupons. */
  net: Minor;
  tax: Minor;
}

export interface Quote {
  currency: Currency;
  lines: QuotedLine[];
  totals: Total[];
  total: Minor;
  /** For `discounts.applied`: amounts are positive there, as UCP has it. */
  applied: AppliedDiscount[];
  shipping: { required: boolean; options: ShippingOption[]; selected?: Id };
  /** Items to take from each offer's own stock when this is bought. */
  offers_used: { offer_id: Id; item_id: Id; quantity: number }[];
  coupons_used: string[];
  messages: Message[];
}

/** What it costs, and why. The only place that computes money; pure, so the same input gives the same quote. */
export function quote(input: QuoteInput): Quote {
  const { lines, codes = [], used = {}, now, languages = [] } = input;
  const given = new Set(codes.map((code) => code.trim().toUpperCase()));
  const place = input.destination ?? input.context;
  const found = regionOf(input.regions, place);
  const region = found?.currency === input.currency ? found : undefined;

  const offered = useOffers(lines, input.offers ?? [], { codes: given, used, now });
  const offs = lines.map((_, index) => sum(offered.filter((use) => use.line === index).map((use) => use.off)));
  const afterOffers = lines.map((line, index) => line.unit_price * line.quantity - (offs[index] as number));
  const taken = new Set((input.offers ?? []).flatMap(({ code }) => (code === undefined ? [] : [code.toUpperCase()])));
  const coupons = useCoupons(lines, afterOffers, input.coupons ?? [], {
    currency: input.currency,
    given: codes,
    taken,
    codes: given,
    used,
    now,
    languages,
  });
  const nets = afterOffers.map((amount, index) => amount - sum(coupons.uses.map((use) => use.shares[index] as number)));

  const required = lines.some((line) => !line.digital);
  const grams = sum(lines.map((line) => (line.digital ? 0 : line.weight_grams * line.quantity)));
  const options =
    required && input.destination && region ? shippingOptions(region, { grams, goods: sum(nets) }, languages) : [];
  const delivery = options.find(({ id }) => id === input.selected_shipping) ?? options[0];
  // A tax on top is not guessed for a parcel whose address nobody has given yet.
  const known = region?.tax.included === true || input.destination !== undefined || !required;
  const tax = region && place && known ? taxOf(region, place, lines, nets, delivery?.amount ?? 0) : undefined;

  const totals = totalsOf({ lines, offs, coupons: coupons.uses, delivery, tax, region, languages });
  return {
    currency: input.currency,
    lines: lines.map((line, index) => ({
      id: line.id,
      totals: lineTotals(line, offs[index] as number),
      net: nets[index] as number,
      tax: tax?.lines[index] ?? 0,
    })),
    totals,
    total: totals.find(({ type }) => type === 'total')?.amount ?? 0,
    applied: [...offersApplied(offered, languages), ...couponsApplied(coupons.uses, languages)],
    shipping: { required, options, ...(delivery && { selected: delivery.id }) },
    offers_used: offered.map(({ offer, line, quantity }) => ({
      offer_id: offer.id,
      item_id: (lines[line] as QuoteLine).item_id,
      quantity,
    })),
    coupons_used: coupons.uses.map(({ coupon }) => coupon.code),
    messages: [
      ...offerMessages(lines, offered, languages),
      ...coupons.messages,
      ...placeMessages(input, found, region !== undefined && (!required || options.length > 0), languages),
    ],
  };
}

function placeMessages(
  input: QuoteInput,
  found: Region | undefined,
  served: boolean,
  languages: readonly string[],
): Message[] {
  if (!input.destination?.address_country || served) return [];
  const path = '$.fulfillment.methods[0].destinations[0].address_country';
  if (!found || found.currency === input.currency) {
    return [message('error', 'address_undeliverable', languages, { path })];
  }
  return [
    message('error', 'address_undeliverable', languages, {
      path,
      word: 'currency_mismatch',
      values: { currency: found.currency },
    }),
  ];
}
