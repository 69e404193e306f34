import type { AppliedDiscount, Currency, Message } from '@laotie/protocol';
import { pick } from '../catalog/text.ts';
import type { Word } from '../words.ts';
import { message } from '../words.ts';
import type { Asked } from './offers.ts';
import type { QuoteLine } from './quote.ts';
import { allocate, scale, sum } from './rounding.ts';
import type { CouponRule } from './rules.ts';
import { current } from './rules.ts';

export interface CouponUse {
  coupon: CouponRule;
  amount: number;
  /** Share of each line; adds up to `amount`. */
  shares: number[];
}

export interface CouponAnswer {
  uses: CouponUse[];
  messages: Message[];
}

export interface CouponQuestion extends Asked {
  currency: Currency;
  /** As the buyer wrote them, in order. */
  given: readonly string[];
  /** Codes that an offer has taken already. */
  taken: ReadonlySet<string>;
  languages: readonly string[];
}

/** Coupons in the order they were given, each on what the ones before have left. `nets` is each line after offers. */
export function useCoupons(
  lines: readonly QuoteLine[],
  nets: readonly number[],
  coupons: readonly CouponRule[],
  asked: CouponQuestion,
): CouponAnswer {
  const left = [...nets];
  const seen = new Set(asked.taken);
  const uses: CouponUse[] = [];
  const messages: Message[] = [];
  asked.given.forEach((given, index) => {
    const code = given.trim().toUpperCase();
    if (seen.has(code)) return;
    seen.add(code);
    const coupon = coupons.find((candidate) => candidate.code.toUpperCase() === code);
    const answer = coupon ? apply(coupon, lines, left, asked) : 'discount_code_invalid';
    if (typeof answer === 'string') {
      messages.push(
        message('warning', answer, asked.languages, {
          path: `$.discounts.codes[${index}]`,
          values: { code: given.trim() },
        }),
      );
      return;
    }
    answer.shares.forEach((share, line) => (left[line] = (left[line] as number) - share));
    uses.push(answer);
  });
  return { uses, messages };
}

function apply(
  coupon: CouponRule,
  lines: readonly QuoteLine[],
  left: readonly number[],
  asked: CouponQuestion,
): CouponUse | Word {
  if (!current(coupon, asked.now)) return 'discount_code_expired';
  if ((asked.used[coupon.code] ?? 0) >= (coupon.per_buyer ?? Infinity)) return 'discount_code_used';
  const eligible = left.map((net, index) =>
    coupon.product_ids?.includes((lines[index] as QuoteLine).product_id) === false ? 0 : net,
  );
  const base = sum(eligible);
  if (base === 0) return 'discount_code_not_applicable';
  if (sum(left) < (coupon.min_subtotal?.[asked.currency] ?? 0)) return 'discount_code_minimum_not_met';
  const full =
    coupon.kind === 'percent'
      ? scale(base, coupon.percent_basis_points ?? 0, 10_000)
      : (coupon.amount?.[asked.currency] ?? 0);
  const amount = Math.min(full, base, coupon.max_discount?.[asked.currency] ?? Infinity);
  return amount > 0 ? { coupon, amount, shares: allocate(amount, eligible) } : 'discount_code_not_applicable';
}

export function couponsApplied(uses: readonly CouponUse[], languages: readonly string[]): AppliedDiscount[] {
  return uses.map(({ coupon, amount }) => ({ code: coupon.code, title: pick(coupon.title, languages), amount }));
}
