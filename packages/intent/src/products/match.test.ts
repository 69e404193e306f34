import { describe, expect, test } from 'vitest';
import { type KnownProduct, read } from '../index.ts';

const products: KnownProduct[] = [
  { id: 'vinegar', number: 1, title: '山西老陈醋 500ml' },
  { id: 'hoodie', number: 2, title: '加绒卫衣', options: ['灰色', '黑色'] },
  { id: 'wok', number: 3, title: '不粘炒锅 32cm', aliases: ['大铁锅'] },
  { id: 'cream', number: 'B7', title: 'Rose Hand Cream', options: ['50 ml', '100 ml'] },
];

const meant = (comment: string, on_air?: string): string | undefined =>
  read(comment, { products, ...(on_air ? { on_air } : {}) }).product?.id;

describe('which product is meant', () => {
  test.each([
    ['2号还有吗', 'hoodie'],
    ['b7 please', 'cream'],
    ['醋多少钱', 'vinegar'],
    ['卫衣起球吗', 'hoodie'],
    ['铁锅包邮吗', 'wok'],
    ['how much is the hand cream', 'cream'],
    ['any 32 cm left?', 'wok'],
  ])('%s: %s', (comment, id) => expect(meant(comment)).toBe(id));

  test('none, where nothing names one', () => {
    expect(meant('这个怎么买')).toBeUndefined();
    expect(meant('有没有卖酱油的')).toBeUndefined();
    expect(meant('9号多少钱')).toBeUndefined();
  });

  test('the one on air, where nothing names another', () => {
    expect(meant('这个怎么买', 'wok')).toBe('wok');
    expect(meant('卫衣怎么买', 'wok')).toBe('hoodie');
  });

  test('its options are its variants', () => {
    expect(read('卫衣要黑色两件', { products })).toMatchObject({
      product: { id: 'hoodie' },
      variant: '黑色',
      quantity: 2,
    });
  });
});
