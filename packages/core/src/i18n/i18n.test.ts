import { expect, test } from 'vitest';
import { loadDeskLocale } from './desk.ts';
import { enDesk } from './desk-en.ts';
import { zhDesk } from './desk-zh.ts';
import { en } from './en.ts';
import { hasText, hasWords, loadLocale, registerLocale, t } from './index.ts';
import { zh } from './zh.ts';

test('no word is carried before one is wanted', () => {
  expect(hasWords('en')).toBe(false);
  expect(t('en', 'product.add')).toBe('');
  expect(t('en', 'cart.count', { n: 1 })).toBe('');
});

test('English speaks for languages that are not there', async () => {
  await loadLocale('tlh');
  expect(t('en', 'product.add')).toBe('Add to cart');
  expect(t('tlh', 'cart.count', { n: 1 })).toBe('1 item');
  expect(t('en-GB', 'cart.count', { n: 2 })).toBe('2 items');
});

test('a language comes when it is asked for, and serves its regions', async () => {
  expect(t('zh-CN', 'product.add')).toBe('Add to cart');
  await loadLocale('zh-Hans-CN');
  expect(t('zh-CN', 'product.add')).toBe('加入购物车');
  expect(t('zh', 'product.left', { n: 2 })).toBe('还剩 2 件');
});

test('a page brings its own, and English stands in for what it leaves out', () => {
  registerLocale('de', { 'product.add': 'In den Warenkorb' });
  expect(t('de-AT', 'product.add')).toBe('In den Warenkorb');
  expect(t('de-AT', 'common.close')).toBe('Close');
});

test("the words of the seller's desk come to the desk only", async () => {
  expect(t('zh', 'demand.empty')).toBe('');
  await loadDeskLocale('zh');
  expect(t('zh', 'demand.empty')).toBe(zhDesk['demand.empty']);
  expect(t('zh', 'product.add')).toBe('加入购物车');
});

test.each([
  ['shop', en, zh],
  ['desk', enDesk, zhDesk],
])(
  'both languages of the %s have the same keys, none empty, functions where the other has functions',
  (_, one, other) => {
    expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort());
    for (const [key, text] of Object.entries(other)) {
      expect(typeof text, key).toBe(typeof one[key as keyof typeof one]);
      expect(text, key).not.toBe('');
    }
  },
);

test('codes of the endpoint are looked up as own keys only', () => {
  expect(hasText('code.out_of_stock')).toBe(true);
  expect(hasText('constructor')).toBe(false);
});
