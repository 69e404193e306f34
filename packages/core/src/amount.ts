import { type Currency, exponent } from '@laotie/protocol';
import { priceParts } from './money.ts';

/** How people write a currency beside its symbol and its code. */
const ALSO: Readonly<Record<string, readonly string[]>> = { CNY: ['元', '块', '圆', '人民币', 'RMB'], JPY: ['円'] };

/**
 * What somebody typed as a price, in minor units: `12.80`, `12,80`, `1.280,00`, `¥12` or `12元`. Undefined where it can
 * be read in no way, or names another currency. By text, since 8.2 × 100 is not 820.
 */
export function parseAmount(text: string, currency: Currency): number | undefined {
  const found = /^([^\d.,-]*)([\d.,'\s]*\d)([^\d]*)$/u.exec(text.normalize('NFKC').trim());
  const [, before = '', figures = '', after = ''] = found ?? [];
  if (!found || ![before, after].every((mark) => isOf(mark.trim(), currency))) return undefined;
  const digits = exponent(currency);
  const [, whole = '', , fraction = ''] = split(figures.replaceAll(/[\s']/gu, ''), digits) ?? [];
  if (!/\d/.test(whole + fraction)) return undefined;
  const amount = Number(whole.replaceAll(/[.,]/g, '') + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** The last separator is a decimal one where as many digits as the currency has, or fewer, follow it; the others group by three. */
function split(figures: string, digits: number): RegExpExecArray | null {
  const decimal =
    digits > 0 && new RegExp(`^(\\d*|\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:,\\d{3})+)([.,])(\\d{1,${digits}})$`);
  const found = decimal ? decimal.exec(figures) : null;
  // 1.280.00 groups and ends by the same sign: nobody writes so
  if (found && !(found[1] as string).includes(found[2] as string)) return found;
  return /^(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)$/.exec(figures);
}

function isOf(mark: string, currency: Currency): boolean {
  if (mark === '') return true;
  const symbol = priceParts({ amount: 0, currency }, 'en').find(({ type }) => type === 'currency')?.text;
  return [currency, symbol, ...(ALSO[currency] ?? [])].some((known) => known?.toUpperCase() === mark.toUpperCase());
}
