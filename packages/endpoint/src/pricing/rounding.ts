/**
 * The one place where an amount is ever divided. Safe whole numbers go in and come out, and what lies between is exact,
 * so no result depends on the size of an amount.
 */

/** `amount × numerator ÷ denominator`, half away from zero. */
export function scale(amount: number, numerator: number, denominator: number): number {
  const { whole, rest } = divide(Math.abs(amount), numerator, denominator);
  const rounded = 2 * rest >= denominator ? whole + 1 : whole;
  return amount < 0 && rounded > 0 ? -rounded : rounded;
}

/**
 * Splits `amount` (≥ 0) in proportion to `weights` (≥ 0), by largest remainder: the parts add up to it exactly, and no
 * part exceeds its weight while the amount does not exceed their sum. Of equal remainders the earlier one gets the unit.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const all = sum(weights);
  if (amount === 0 || all === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => divide(amount, weight, all));
  const parts = shares.map(({ whole }) => whole);
  const byRest = shares.map((_, index) => index).sort((a, b) => restOf(shares, b) - restOf(shares, a) || a - b);
  for (const index of byRest.slice(0, amount - sum(parts))) parts[index] = (parts[index] as number) + 1;
  return parts;
}

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

interface Quotient {
  whole: number;
  rest: number;
}

const restOf = (shares: readonly Quotient[], index: number): number => (shares[index] as Quotient).rest;

/** A product that is a safe integer divides exactly as a number; a larger one needs BigInt, which is slower. */
function divide(amount: number, numerator: number, denominator: number): Quotient {
  const product = amount * numerator;
  if (Number.isSafeInteger(product)) {
    const whole = Math.floor(product / denominator);
    return { whole, rest: product - whole * denominator };
  }
  const [exact, by] = [BigInt(amount) * BigInt(numerator), BigInt(denominator)];
  return { whole: Number(exact / by), rest: Number(exact % by) };
}
