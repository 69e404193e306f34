import { exponent, type Price } from '@laotie/protocol';

export type PricePart = { type: 'currency' | 'integer' | 'fraction' | 'literal'; text: string };

const formats = new Map<string, Intl.NumberFormat>();

/**
 * One formatter per language and currency: making them is the slow part. Digits come from ISO 4217, because Intl
 * follows cash use for a third of the currencies and would be off by a factor of 100.
 */
function format(currency: string, lang: string, digits: number): Intl.NumberFormat {
  const key = `${lang} ${currency} ${digits}`;
  let found = formats.get(key);
  if (!found) {
    const options = {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    } as const;
    try {
      found = new Intl.NumberFormat(lang, { ...options, currencyDisplay: 'narrowSymbol' });
    } catch {
      found = new Intl.NumberFormat('en', { ...options, currency: /^[A-Z]{3}$/.test(currency) ? currency : 'XXX' });
    }
    formats.set(key, found);
  }
  return found;
}

/** Exact for every safe integer: the decimal point is placed in the text, nothing is divided. */
function decimal(amount: number, digits: number): `${number}` {
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${amount < 0 ? '-' : ''}${whole}${digits ? `.${text.slice(-digits)}` : ''}` as `${number}`;
}

/** Pieces of a price in reading order, so that a template can set currency and decimals smaller. */
export function priceParts({ amount, currency }: Price, lang: string): PricePart[] {
  const digits = exponent(currency);
  const merged: PricePart[] = [];
  const parts = format(currency, lang, digits).formatToParts(decimal(amount, digits));
  const isRightToLeft = parts.some(({ value }) => value.includes('\u200f'));
  for (const { type, value: text } of parts) {
    // "US$" beside a number that is read from right to left would be "$US"
    const value = isRightToLeft && type === 'currency' ? `\u2068${text}\u2069` : text;
    const kind =
      type === 'decimal'
        ? 'fraction'
        : type === 'currency' || type === 'fraction' || type === 'literal'
          ? type
          : 'integer';
    const last = merged.at(-1);
    if (last && last.type === kind) last.text += value;
    else merged.push({ type: kind, text: value });
  }
  return merged;
}

/** A price as one text, for labels and announcements. */
export function formatPrice(price: Price, lang: string): string {
  return priceParts(price, lang)
    .map((part) => part.text)
    .join('');
}
