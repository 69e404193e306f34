import { describe, expect, test } from 'vitest';
import { formatPrice, priceParts } from './money.ts';

describe('a price', () => {
  test.each([
    [590, 'USD', 'en', '$5.90'],
    [123456, 'EUR', 'de', '1.234,56 €'],
    [3980, 'CNY', 'zh', '¥39.80'],
    [500, 'JPY', 'en', '¥500'],
    [1234, 'KWD', 'en', 'KWD 1.234'],
    [100000, 'HUF', 'en', 'Ft 1,000.00'],
    [5, 'USD', 'en', '$0.05'],
    [-250, 'USD', 'en', '-$2.50'],
    [0, 'USD', 'en', '$0.00'],
    [Number.MAX_SAFE_INTEGER, 'USD', 'en', '$90,071,992,547,409.91'],
  ])('%i %s in %s is %s', (amount, currency, lang, text) => {
    expect(formatPrice({ amount, currency }, lang).replaceAll(/\s/gu, ' ')).toBe(text);
  });

  test('keeps the letters of its currency in order where one reads from right to left', () => {
    expect(formatPrice({ amount: 590, currency: 'USD' }, 'ar')).toContain('\u2068US$\u2069');
    expect(formatPrice({ amount: 590, currency: 'USD' }, 'en')).toBe('$5.90');
  });

  test('comes in parts, in reading order', () => {
    expect(priceParts({ amount: 123456, currency: 'USD' }, 'en')).toEqual([
      { type: 'currency', text: '$' },
      { type: 'integer', text: '1,234' },
      { type: 'fraction', text: '.56' },
    ]);
  });

  test('an unknown language or a currency that is none still gives a number', () => {
    expect(formatPrice({ amount: 590, currency: 'USD' }, 'no such language!')).toContain('5.90');
    expect(formatPrice({ amount: 590, currency: 'not one' }, 'en')).toContain('5.90');
  });
});
