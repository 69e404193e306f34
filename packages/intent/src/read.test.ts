import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Context, isTrade, type Kind, read } from './index.ts';

const kindsOf = (comment: string, context?: Context): Kind[] =>
  read(comment, context)
    .intents.filter(({ confidence }) => confidence >= 0.5)
    .map(({ kind }) => kind);

describe('what a comment asks for', () => {
  test.each([
    ['多少钱', 'price'],
    ['duoshaoqian', 'price'],
    ['这个几米', 'price'],
    ['how much is it', 'price'],
    ['上链接', 'how_to_buy'],
    ['where do i order', 'how_to_buy'],
    ['还有货吗', 'availability'],
    ['do you still have it in XL?', 'availability'],
    ['要两份', 'claim'],
    ['sold 101 L x2', 'claim'],
    ['包油吗', 'shipping'],
    ['do you ship to canada', 'shipping'],
    ['会起球吗', 'product_question'],
    ['is it machine washable', 'product_question'],
    ['便宜点', 'discount'],
    ['any coupon', 'discount'],
    ['你们卖羽绒服吗', 'sourcing'],
    ['怎么还不发货', 'after_sales'],
    ['how do i return it', 'after_sales'],
    ['已经收到了 很喜欢', 'testimonial'],
  ])('%s is %s', (comment, kind) => expect(kindsOf(comment)).toContain(kind));

  test.each(['晚上好', '哈哈哈哈哈', 'lol', 'good morning everyone', '听得到扣1', '太贵了', '666', '', ' ', '👍'])(
    '%s asks for nothing',
    (comment) => expect(kindsOf(comment).filter(isTrade)).toEqual([]),
  );

  test.each(['1', '111', '扣1', '+1', '抠1', '１', '①'])('%s alone is a claim', (comment) =>
    expect(kindsOf(comment)).toEqual(['claim']),
  );

  test('full width, circled digits and traditional characters are read as what they mean', () => {
    expect(read('要５個').quantity).toBe(5);
    expect(read('要⑤個').quantity).toBe(5);
    expect(kindsOf('有現貨嗎')).toEqual(kindsOf('有现货吗'));
  });

  test('a seller may claim by a word of their own', () => {
    expect(kindsOf('pikachu')).not.toContain('claim');
    expect(kindsOf('PIKACHU!!', { grammar: { keywords: ['pikachu'] } })).toContain('claim');
    expect(kindsOf('pikachus are cute', { grammar: { keywords: ['pikachu'] } })).not.toContain('claim');
  });

  test('evidence points at words of the comment', () => {
    const comment = 'hello 👋🏽 dear, HOW MUCHHH is it';
    const [evidence] = read(comment).evidence;
    expect(comment.slice(evidence!.start, evidence!.end)).toMatch(/HOW MUCH/);
    expect(evidence!.kind).toBe('price');
  });
});

describe('confidence', () => {
  test('of what is named lies between 0 and 1, the highest first', () => {
    for (const comment of ['要两份', 'lol', '已拍 什么时候发货', 'is it']) {
      const values = read(comment).intents.map(({ confidence }) => confidence);
      expect(values.length).toBeGreaterThan(0);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
      for (const value of values) expect(value).toSatisfy((part: number) => part >= 0 && part <= 1);
    }
  });
});

describe('whatever is typed', () => {
  test('is read without throwing, and the same way twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (comment) => {
        const once = read(comment);
        expect(read(comment)).toEqual(once);
        for (const { start, end } of once.evidence) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(comment.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('of shop words in any order, with numbers between', () => {
    const words = [
      '要',
      '号',
      '两',
      '件',
      '12',
      '一',
      '不是',
      'sold',
      'x',
      '+',
      '.',
      ' ',
      'size',
      '#',
      '第',
      '斤',
      "5'",
      '@',
      '<',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
        const { quantity } = read(parts.join(''));
        expect(quantity === null || Number.isFinite(quantity)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
