import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount } from './amount.ts';
import { formatPrice } from './money.ts';

describe('a price that somebody typed', () => {
  test.each([
    ['12.80', 'CNY', 1280],
    ['12,80', 'CNY', 1280],
    ['¥12', 'CNY', 1200],
    ['￥１２．８', 'CNY', 1280],
    ['12元', 'CNY', 1200],
    ['CNY 12', 'CNY', 1200],
    ['9 €', 'EUR', 900],
    ['8.2', 'USD', 820],
    ['.5', 'USD', 50],
    ['1,280', 'USD', 128000],
    ['1.280,50', 'EUR', 128050],
    ['1,280.50', 'USD', 128050],
    ['1 280,5', 'EUR', 128050],
    ["1'280.50", 'CHF', 128050],
    ['1,234,567.89', 'USD', 123456789],
    ['1280', 'JPY', 1280],
    ['1,280', 'JPY', 1280],
    ['1.280', 'KWD', 1280],
    ['0', 'USD', 0],
  ])('%s in %s is %i', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });

  test.each([
    ['', 'USD'],
    ['free', 'USD'],
    ['-5', 'USD'],
    ['5-', 'USD'],
    ['12块8', 'CNY'],
    ['€12', 'CNY'],
    ['12 to 15', 'USD'],
    ['12.8055', 'USD'],
    ['12.80', 'JPY'],
    ['1.280.00', 'EUR'],
    ['99999999999999999', 'USD'],
  ])('%s in %s is none', (text, currency) => {
    expect(parseAmount(text, currency)).toBe(undefined);
  });

  test('reads whatever we write', () => {
    const amounts = fc.integer({ min: 0, max: 10 ** 12 });
    const currencies = fc.constantFrom('USD', 'EUR', 'CNY', 'JPY', 'HUF');
    const languages = fc.constantFrom('en', 'zh');
    fc.assert(
      fc.property(amounts, currencies, languages, (amount, currency, lang) => {
        expect(parseAmount(formatPrice({ amount, currency }, lang), currency)).toBe(amount);
      }),
    );
  });
});
