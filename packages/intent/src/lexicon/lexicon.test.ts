import { expect, test } from 'vitest';
import { classNames, classUnit, lexicon } from './lexicon.ts';
import { hashOf } from './table.ts';

const classOf = (word: string): string | undefined => classNames[lexicon.get(hashOf(word)) - classUnit(classNames[0]!)];

test.each([
  ['多少钱', 'howmuch'],
  ['顺丰', 'ship'],
  ['hoodie', 'goods'],
  ['how much', 'howmuch'],
  ['i will take', 'want'],
])('%s is of the class %s', (word, name) => expect(classOf(word)).toBe(name));

test('the longest word wins, and none ends within a Latin word', () => {
  const units = Uint16Array.from('优惠券 offer', (sign) => sign.charCodeAt(0));
  expect(classNames[lexicon.longest(units, 0, units.length) - classUnit(classNames[0]!)]).toBe('off');
  expect(lexicon.length).toBe(3);
  expect(lexicon.longest(units, 4, units.length)).toBe(0);
});
