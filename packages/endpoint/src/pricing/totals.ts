import type { Total } from '@laotie/protocol';
import { pick } from '../catalog/text.ts';
import type { CouponUse } from './coupons.ts';
import type { QuoteLine } from './quote.ts';
import { sum } from './rounding.ts';
import type { Region } from './rules.ts';
import type { ShippingOption } from './shipping.ts';
import type { Tax } from './tax.ts';

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
export function totalsOf({ lines, offs, coupons, delivery, tax, region, languages }: Parts): Total[] {
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

export function lineTotals(line: QuoteLine, off: number): Total[] {
  const subtotal = line.unit_price * line.quantity;
  return [
    { type: 'subtotal', amount: subtotal },
    ...negative('items_discount', off),
    { type: 'total', amount: subtotal - off },
  ];
}

const negative = (type: 'items_discount' | 'discount', amount: number): Total[] =>
  amount > 0 ? [{ type, amount: -amount }] : [];
