import { describe, expect, it } from 'vitest';
import { searchText, searchWords } from './search.ts';

const text = searchText({
  id: 'p',
  seller_id: 's',
  title: { en: 'Hand-poured Chili Oil', zh: '油泼辣子 · 菜籽油现泼' },
  handle: 'chili-oil',
  tags: ['spicy'],
  tax_class: 'food',
  origin: { place: { en: 'Hanzhong, Shaanxi', zh: '陕西汉中' } },
  variants: [{ id: 'v', sku: 'CHILI-280', title: { en: 'Mild, 280 g', zh: '微辣 280g' }, prices: { EUR: 560 } }],
});
const found = (query: string): boolean => searchWords(query).every((word) => text.includes(word));

describe('search', () => {
  it.each([
    'chili',
    'CHILI oil',
    'oil chi',
    'Ｃｈｉｌｉ',
    '辣子',
    '油泼辣子',
    '汉中辣子',
    '微辣oil',
    'spicy mild',
    '280',
    '',
    '  ,,, ！',
  ])('finds by “%s”', (query) => {
    expect(found(query)).toBe(true);
  });

  it.each(['vinegar', '香醋', 'chili vinegar', '辣子 醋'])('does not find by “%s”', (query) => {
    expect(found(query)).toBe(false);
  });

  it('looks for no more than eight words', () => {
    expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
  });
});
