/**
 * The one place where an amount is ever divided. Whole numbers go in and come out; what lies between is exact (BigInt),
 * so no result depends on the size of an amount.
 */

/** `amount × numerator ÷ denominator`, half away from zero. */
export function scale(amount: number, numerator: number, denominator: number): number {
  const exact = BigInt(amount) * BigInt(numerator);
  const by = BigInt(denominator);
  const magnitude = exact < 0n ? -exact : exact;
  const rounded = (2n * magnitude + by) / (2n * by);
  return Number(exact < 0n ? -rounded : rounded);
}

/**
 * Splits `amount` (≥ 0) in proportion to `weights` (≥ 0), by largest remainder: the parts add up to it exactly, and no
 * part exceeds its weight while the amount does not exceed their sum. Of equal remainders the earlier one gets the unit.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (amount === 0 || whole === 0n) return weights.map(() => 0);
  const shares = weights.map((weight, index) => {
    const exact = BigInt(amount) * BigInt(weight);
    return { index, part: exact / whole, rest: exact % whole };
  });
  let left = BigInt(amount) - shares.reduce((sum, { part }) => sum + part, 0n);
  const byRest = shares.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const share of byRest) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  return shares.map(({ part }) => Number(part));
}

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
