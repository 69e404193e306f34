import { expect, test } from 'vitest';
import { exponent, formatCursor, parseCursor, totalOf } from './index.ts';

test.each([
  ['JPY', 0],
  ['EUR', 2],
  ['CNY', 2],
  ['KWD', 3],
  ['HUF', 2],
  ['IDR', 2],
  ['IQD', 3],
  ['CLF', 4],
])('%s has %i minor digits, as ISO 4217 says', (currency, digits) => expect(exponent(currency)).toBe(digits));

test('names from the prototype are not currencies', () => expect(exponent('constructor')).toBe(2));

test('the total is the entry of that type', () => {
  expect(
    totalOf([
      { type: 'subtotal', amount: 5 },
      { type: 'total', amount: 7 },
    ]),
  ).toBe(7);
  expect(totalOf([])).toBeUndefined();
});

test('a cursor reads back as it was written', () => {
  expect(parseCursor(formatCursor({ epoch: 'k3', seq: 1042 }))).toEqual({ epoch: 'k3', seq: 1042 });
});

test.each(['', 'k3', 'k3:', ':1', 'k3:-1', 'k3:1.5', 'k3:99999999999999999', 'k 3:1', 'a:b:1'])(
  '%j is no cursor',
  (text) => expect(parseCursor(text)).toBeUndefined(),
);
