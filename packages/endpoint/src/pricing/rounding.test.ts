import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, scale, sum } from './rounding.ts';

const seed = Number(process.env['LAOTIE_SEED'] ?? Date.now() % 2 ** 31);
const check = { seed, numRuns: 2_000 };
const amount = fc.integer({ min: 0, max: 50_000_000_000 });

describe(`rounding (seed ${seed})`, { timeout: 600_000 }, () => {
  it.each([
    // amount, numerator, denominator, result
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [3, 1, 2, 2],
    [-3, 1, 2, -2],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [999, 1000, 10_000, 100],
    [994, 1000, 10_000, 99],
    [995, 1000, 10_000, 100],
    [3980, 700, 10_700, 260],
    [10_700, 700, 10_700, 700],
    [9_007_199_254_740_991, 9_999, 10_000, 9_006_298_534_815_517],
    [0, 1900, 11_900, 0],
  ])('%d × %d ÷ %d is %d, half away from zero', (value, numerator, denominator, result) => {
    expect(scale(value, numerator, denominator)).toBe(result);
  });

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [10, [0, 5, 5], [0, 5, 5]],
    [1, [1, 1], [1, 0]],
    [7, [3, 3, 1], [3, 3, 1]],
    [5, [0, 0], [0, 0]],
    [0, [4, 4], [0, 0]],
    [2, [1, 2, 4], [0, 1, 1]],
  ])('splits %d over %j as %j', (value, weights, parts) => {
    expect(allocate(value, weights)).toEqual(parts);
  });

  it('splits exactly, never more than a unit from the true share, never beyond the weight', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 10_000 }),
        (weights, share) => {
          const whole = sum(weights);
          const value = Number((BigInt(whole) * BigInt(share)) / 10_000n);
          const parts = allocate(value, weights);
          if (whole > 0) expect(sum(parts)).toBe(value);
          parts.forEach((part, index) => {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(weights[index] as number);
            const distance = BigInt(part) * BigInt(whole) - BigInt(value) * BigInt(weights[index] as number);
            expect(distance < BigInt(whole) || whole === 0).toBe(true);
            expect(-distance < BigInt(whole) || whole === 0).toBe(true);
          });
        },
      ),
      check,
    );
  });

  it('is never further than half a unit from the exact quotient, and mirrors at zero', () => {
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 30_000 }),
        (value, numerator, denominator) => {
          const error =
            2n *
            (BigInt(scale(value, numerator, denominator)) * BigInt(denominator) - BigInt(value) * BigInt(numerator));
          expect(error <= BigInt(denominator) && -error <= BigInt(denominator)).toBe(true);
          expect(scale(-value, numerator, denominator)).toBe(-scale(value, numerator, denominator) + 0);
        },
      ),
      check,
    );
  });
});
