import type { QuoteLine } from './quote.ts';
import { allocate, scale, sum } from './rounding.ts';
import type { Place, Region } from './rules.ts';
import { taxRate } from './rules.ts';

export interface Tax {
  /** Tax of each line, its share of the delivery's included. */
  lines: number[];
  amount: number;
}

/** Tax on each line's net amount, rounded per line; on the delivery in shares of the goods it carries. */
export function taxOf(
  region: Region,
  place: Place,
  lines: readonly QuoteLine[],
  nets: readonly number[],
  delivery: number,
): Tax {
  const rule = region.tax;
  const like = rule.shipping ?? (rule.included ? 'as_goods' : 'none');
  const shares = deliveryShares(like === 'as_goods' ? delivery : 0, lines, nets);
  const taxes = lines.map((line, index) => {
    const rate = taxRate(rule, line.tax_class, place);
    const of = (amount: number): number =>
      rule.included ? scale(amount, rate, 10_000 + rate) : scale(amount, rate, 10_000);
    return of(nets[index] as number) + of(shares[index] as number);
  });
  return { lines: taxes, amount: sum(taxes) };
}

/** By worth; by pieces where everything in the parcel is free. */
function deliveryShares(delivery: number, lines: readonly QuoteLine[], nets: readonly number[]): number[] {
  const worth = lines.map((line, index) => (line.digital ? 0 : (nets[index] as number)));
  return allocate(delivery, sum(worth) > 0 ? worth : lines.map((line) => (line.digital ? 0 : line.quantity)));
}
