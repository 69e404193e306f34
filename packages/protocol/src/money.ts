/**
 * Digits after the decimal point per ISO 4217, where they are not two. Intl's own table (CLDR) follows cash use
 * and disagrees with ISO for a third of the currencies, so amounts would be off by a factor of 100.
 */
const EXPONENTS: Readonly<Record<string, number>> = Object.freeze({
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
});

/** Number of minor-unit digits of an ISO 4217 code: JPY 0, EUR 2, KWD 3. */
export function exponent(currency: string): number {
  return Object.hasOwn(EXPONENTS, currency) ? (EXPONENTS[currency] as number) : 2;
}

/** The amount that is paid: the entry of type `total`. */
export function totalOf(totals: readonly { type: string; amount: number }[]): number | undefined {
  return totals.find((total) => total.type === 'total')?.amount;
}
