import type { AppliedDiscount, Currency, Id, Message, Minor, Total } from '@laotie/protocol';
import { pick } from '../catalog/text.ts';
import { message, say } from '../words.ts';
import type { CouponUse } from './coupons.ts';
import { useCoupons } from './coupons.ts';
import type { OfferUse } from './offers.ts';
import { useOffers } from './offers.ts';
import { sum } from './rounding.ts';
import type { CouponRule, OfferRule, Place, Region } from './rules.ts';
import { regionOf } from './rules.ts';
import type { ShippingOption } from './shipping.ts';
import { shippingOptions } from './shipping.ts';
import type { Tax } from './tax.ts';
import { taxOf } from './tax.ts';

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
      ...placeMessages(input, found, region, languages),
    ],
  };
}

interface Parts {
  lines: readonly QuoteLine[];
  offs: readonly number[];
  coupons: readonly CouponUse[];
  delivery: ShippingOption | undefined;
  tax: Tax | undefined;
  region: Region | undefined;
  languages: readonly string[];
}

/** Every entry before `total` adds up to it; `included_tax` after it says what the total contains already. */
function totalsOf({ lines, offs, coupons, delivery, tax, region, languages }: Parts): Total[] {
  const label = region ? pick(region.tax.label, languages) : '';
  const parts: Total[] = [
    { type: 'subtotal', amount: sum(lines.map((line) => line.unit_price * line.quantity)) },
    ...negative('items_discount', sum(offs)),
    ...negative('discount', sum(coupons.map(({ amount }) => amount))),
    ...(delivery ? [{ type: 'fulfillment', amount: delivery.amount, display_text: delivery.title }] : []),
    ...(tax && region && !region.tax.included ? [{ type: 'tax', amount: tax.amount, display_text: label }] : []),
  ];
  const total: Total = { type: 'total', amount: sum(parts.map(({ amount }) => amount)) };
  const included: Total[] =
    tax && region?.tax.included ? [{ type: 'included_tax', amount: tax.amount, display_text: label }] : [];
  return [...parts, total, ...included];
}

function lineTotals(line: QuoteLine, off: number): Total[] {
  const subtotal = line.unit_price * line.quantity;
  return [
    { type: 'subtotal', amount: subtotal },
    ...negative('items_discount', off),
    { type: 'total', amount: subtotal - off },
  ];
}

const negative = (type: 'items_discount' | 'discount', amount: number): Total[] =>
  amount > 0 ? [{ type, amount: -amount }] : [];

/** One entry an offer, however many lines it touches. */
function offersApplied(uses: readonly OfferUse[], languages: readonly string[]): AppliedDiscount[] {
  return [...Map.groupBy(uses, ({ offer }) => offer).entries()].map(([offer, group]) => ({
    title: say('live_offer', languages),
    amount: sum(group.map(({ off }) => off)),
    ...(offer.code === undefined ? { automatic: true } : { code: offer.code }),
  }));
}

function couponsApplied(uses: readonly CouponUse[], languages: readonly string[]): AppliedDiscount[] {
  return uses.map(({ coupon, amount }) => ({ code: coupon.code, title: pick(coupon.title, languages), amount }));
}

function offerMessages(
  lines: readonly QuoteLine[],
  uses: readonly OfferUse[],
  languages: readonly string[],
): Message[] {
  return lines.flatMap((line, index) => {
    const count = sum(uses.filter((use) => use.line === index).map(({ quantity }) => quantity));
    if (count === 0 || count === line.quantity) return [];
    return [message('info', 'offer_limited', languages, { path: `$.line_items[${index}]`, values: { count } })];
  });
}

function placeMessages(
  input: QuoteInput,
  found: Region | undefined,
  region: Region | undefined,
  languages: readonly string[],
): Message[] {
  if (!input.destination?.address_country || region) return [];
  const path = '$.fulfillment.methods[0].destinations[0].address_country';
  if (!found) return [message('error', 'address_undeliverable', languages, { path })];
  return [
    message('error', 'address_undeliverable', languages, {
      path,
      word: 'currency_mismatch',
      values: { currency: found.currency },
    }),
  ];
}
