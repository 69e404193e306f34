import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coupon, NOW, offer, regions } from './fixture.ts';
import type { QuoteInput, QuoteLine } from './quote.ts';
import { quote } from './quote.ts';
import { sum } from './rounding.ts';

const seed = Number(process.env['LAOTIE_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['LAOTIE_RUNS'] ?? 5_000);

const lines: fc.Arbitrary<QuoteLine[]> = fc
  .array(
    fc.record({
      unit_price: fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 50_000_000 })),
      quantity: fc.integer({ min: 1, max: 999 }),
      tax_class: fc.constantFrom('standard', 'food', 'digital', 'unheard_of'),
      weight_grams: fc.integer({ min: 0, max: 30_000 }),
      digital: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map((entry, index) => ({ ...entry, id: `li_${index}`, item_id: `v_${index}`, product_id: `p_${index % 4}` })),
  );

const limit = fc.option(fc.integer({ min: 0, max: 1_500 }), { nil: undefined });
const offers = fc.array(
  fc.record({
    price: fc.integer({ min: 0, max: 3_000 }),
    remaining: limit,
    per_buyer: limit,
    items: fc.uniqueArray(fc.integer({ min: 0, max: 12 })),
  }),
  { maxLength: 4 },
);
const coupons = fc.array(
  fc.record({
    kind: fc.constantFrom('percent' as const, 'amount' as const),
    percent_basis_points: fc.integer({ min: 0, max: 10_000 }),
    value: fc.integer({ min: 0, max: 5_000_000 }),
    product_ids: fc.option(fc.uniqueArray(fc.constantFrom('p_0', 'p_1', 'p_2', 'p_3')), { nil: undefined }),
  }),
  { maxLength: 3 },
);

const given = <T extends object>(entry: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as never;

const inputs: fc.Arbitrary<QuoteInput> = fc
  .record({
    lines,
    offers,
    coupons,
    region: fc.constantFrom(...regions),
    state: fc.constantFrom('CA', 'NY', 'OR', ''),
    option: fc.constantFrom('fast', 'slow', 'none'),
  })
  .map(({ region, state, option, ...rest }) => ({
    currency: region.currency,
    lines: rest.lines,
    regions,
    now: NOW,
    destination: { address_country: region.countries[0] as string, address_region: state },
    selected_shipping: option,
    codes: rest.coupons.map((_, index) => `C${index}`),
    offers: rest.offers.map(({ items, ...more }, index) =>
      offer(given({ ...more, id: `o_${index}`, item_ids: items.map((item) => `v_${item}`) })),
    ),
    coupons: rest.coupons.map(({ value, ...more }, index) =>
      coupon(
        given({
          ...more,
          code: `C${index}`,
          amount: { [region.currency]: value },
          max_discount: { [region.currency]: value + 1 },
        }),
      ),
    ),
  }));

describe(`quote, any cart (seed ${seed}, ${numRuns} runs)`, { timeout: 30_000 + numRuns * 5 }, () => {
  it('adds up: lines + delivery + tax − discounts = total, in safe whole numbers', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const answer = quote(input);
        const of = (type: string): number =>
          sum(answer.totals.filter((entry) => entry.type === type).map(({ amount }) => amount));
        const lineTotals = answer.lines.map(({ totals }) => totals.find(({ type }) => type === 'total')?.amount ?? NaN);

        expect(of('subtotal') + of('items_discount') + of('discount') + of('fulfillment') + of('tax')).toBe(
          answer.total,
        );
        expect(sum(lineTotals) + of('discount') + of('fulfillment') + of('tax')).toBe(answer.total);
        expect(sum(answer.lines.map(({ net }) => net)) + of('fulfillment') + of('tax')).toBe(answer.total);
        expect(sum(answer.lines.map(({ tax }) => tax))).toBe(of('tax') + of('included_tax'));
        expect(sum(answer.applied.map(({ amount }) => amount)) + of('items_discount') + of('discount')).toBe(0);
        expect(of('included_tax')).toBeLessThanOrEqual(answer.total);
        for (const { amount } of answer.totals) expect(Number.isSafeInteger(amount)).toBe(true);
        for (const { net } of answer.lines) expect(net).toBeGreaterThanOrEqual(0);
      }),
      { seed, numRuns },
    );
  });

  it('never gives an offer to more items than it has or a buyer may have', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const [id, uses] of Map.groupBy(quote(input).offers_used, ({ offer_id }) => offer_id)) {
          const rule = input.offers?.find((candidate) => candidate.id === id);
          expect(sum(uses.map(({ quantity }) => quantity))).toBeLessThanOrEqual(
            Math.min(rule?.remaining ?? Infinity, rule?.per_buyer ?? Infinity),
          );
        }
      }),
      { seed, numRuns },
    );
  });

  it('is the same answer for the same question, and changes nothing it was given', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const before = structuredClone(input);
        expect(quote(input)).toEqual(quote(input));
        expect(input).toEqual(before);
      }),
      { seed, numRuns: 500 },
    );
  });
});
