import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ar } from './ar.ts';
import { days, duration } from './counting.ts';
import { arDesk } from './desk-ar.ts';
import { enDesk } from './desk-en.ts';
import { zhDesk } from './desk-zh.ts';
import { en } from './en.ts';
import { hasText, loadLocale, type Messages, t } from './index.ts';
import { zh } from './zh.ts';

describe('words come when they are wanted', () => {
  /** A page that has asked for nothing yet. */
  async function page(...langs: string[]) {
    vi.resetModules();
    const words = { ...(await import('./index.ts')), ...(await import('./desk.ts')) };
    for (const lang of langs) await words.loadLocale(lang);
    return words;
  }

  test('none is carried before', async () => {
    const { hasWords, t } = await page();
    expect(hasWords('en')).toBe(false);
    expect(t('en', 'product.add')).toBe('');
    expect(t('en', 'cart.count', { n: 1 })).toBe('');
  });

  test('English speaks for languages that are not there', async () => {
    const { t } = await page('tlh');
    expect(t('en', 'product.add')).toBe('Add to cart');
    expect(t('tlh', 'cart.count', { n: 1 })).toBe('1 item');
    expect(t('en-GB', 'cart.count', { n: 2 })).toBe('2 items');
  });

  test('a language comes when it is asked for, and serves its regions', async () => {
    const { loadLocale, t } = await page('en');
    expect(t('zh-CN', 'product.add')).toBe('Add to cart');
    await loadLocale('zh-Hans-CN');
    expect(t('zh-CN', 'product.add')).toBe('加入购物车');
    expect(t('zh', 'product.left', { n: 2 })).toBe('还剩 2 件');
  });

  test('a page brings its own, and English stands in for what it leaves out', async () => {
    const { registerLocale, t } = await page('en');
    registerLocale('de', { 'product.add': 'In den Warenkorb' });
    expect(t('de-AT', 'product.add')).toBe('In den Warenkorb');
    expect(t('de-AT', 'common.close')).toBe('Close');
  });

  test('what a page says itself stands, whenever the language comes', async () => {
    const { loadLocale, registerLocale, t } = await page('en');
    registerLocale('ar', { 'product.few': 'كمية قليلة' });
    await loadLocale('ar');
    expect(t('ar', 'product.few')).toBe('كمية قليلة');
    expect(t('ar', 'product.add')).toBe('أضف إلى السلة');
    registerLocale('en', { 'product.few': 'Almost gone' });
    expect(t('en', 'product.few')).toBe('Almost gone');
  });

  test("those of the seller's desk come to the desk only", async () => {
    const { loadDeskLocale, t } = await page('en', 'zh');
    expect(t('zh', 'demand.empty')).toBe('');
    await loadDeskLocale('zh');
    expect(t('zh', 'demand.empty')).toBe(zhDesk['demand.empty']);
    expect(t('zh', 'product.add')).toBe('加入购物车');
  });
});

beforeAll(async () => {
  for (const lang of ['en', 'zh', 'ar']) await loadLocale(lang);
});

describe.each([
  ['Chinese', 'zh', zh, zhDesk],
  ['Arabic', 'ar', ar, arDesk],
])('%s', (_, lang, shop, desk) => {
  test('has what English has: every key, none empty, functions where English has functions', () => {
    const [one, other] = [
      { ...en, ...enDesk },
      { ...shop, ...desk },
    ];
    expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort());
    for (const [key, text] of Object.entries(other)) {
      expect(typeof text, key).toBe(typeof one[key as keyof typeof one]);
      expect(text, key).not.toBe('');
    }
  });

  test('says nothing in Latin letters but what is a name', () => {
    const names = /configure\(\{ endpoint, host \}\)|https:\/\/|HTML|CNY|SAR|“show”|\bhost\b/g;
    for (const [key, text] of Object.entries({ ...shop, ...desk }) as [keyof Messages, unknown][]) {
      const said = typeof text === 'function' ? text(sample, lang) : text;
      expect(said.replaceAll(names, ''), key).not.toMatch(/[a-z]|undefined|NaN|#/i);
    }
  });
});

test('Arabic counts in six forms', () => {
  const words = [0, 1, 2, 3, 11, 100].map((n) => t('ar', 'cart.count', { n }));
  expect(words).toEqual(['لا منتجات', 'منتج واحد', 'منتجان', '3 منتجات', '11 منتجًا', '100 منتج']);
});

test('each country has its digits', () => {
  expect(t('ar-EG', 'product.left', { n: 12 })).toBe('بقي ١٢ قطعة');
  expect(t('ar-AE', 'product.left', { n: 12 })).toBe('بقي 12 قطعة');
  expect(t('en-IN', 'cart.count', { n: 123_456 })).toBe('1,23,456 items');
});

test('a language that has no words counts as the English that stands in for it', () => {
  expect(t('ja', 'cart.count', { n: 1 })).toBe('1 item');
  expect(t('en_US', 'cart.count', { n: 2 })).toBe('2 items');
  expect([duration(60, 'en_US'), days(2, 5, 'en_US')]).toEqual(['1 minute', '2–5 days']);
});

test('names stand isolated in a sentence that runs the other way, or has a name that does', () => {
  expect(t('ar', 'cart.removed', { title: 'Wok 32 cm' })).toBe('أُزيل \u2068Wok 32 cm\u2069');
  expect(t('en', 'cart.removed', { title: 'مقلاة' })).toBe('\u2068مقلاة\u2069 removed');
  expect(t('en', 'cart.removed', { title: 'Wok' })).toBe('Wok removed');
});

test('time in words is singular where it is one', () => {
  const left = (lang: string, seconds: number) => t(lang, 'countdown.left', { label: '', seconds });
  expect([600, 60, 10].map((seconds) => left('en', seconds))).toEqual([
    '10 minutes left',
    '1 minute left',
    '10 seconds left',
  ]);
  expect(t('en', 'answer.days', { from: 1, to: 1 })).toBe('1 day');
  expect(t('en', 'answer.days', { from: 2, to: 5 })).toBe('2–5 days');
  expect(t('ar', 'answer.days', { from: 2, to: 2 })).toBe('يومان');
});

/** The button that orders says that it binds to pay, in every language: consumer law of the European Union asks for it. */
test.each([
  ['en', /^Buy now · €5/],
  ['zh', /^立即支付 €5/],
  ['ar', /^اطلب مع الالتزام بالدفع: \u2068€5\u2069/],
])('the last button names the duty to pay: %s', (lang, words) => {
  expect(t(lang, 'checkout.place', { price: '€5' })).toMatch(words);
});

test('codes of the endpoint are looked up as own keys only', () => {
  expect(hasText('code.out_of_stock')).toBe(true);
  expect(hasText('constructor')).toBe(false);
});

/** Something for every number and name that any text asks for. */
const sample = new Proxy({}, { get: (_, name) => (/^(n|others|from|to|seconds)$/.test(String(name)) ? 3 : '@') });
