import type { Cart, Product } from '@laotie/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const currency = async (language: string | undefined, context?: object) => {
  const headers = language === undefined ? {} : { 'accept-language': language };
  const answer = await shop.call('POST', '/catalog/lookup', {
    headers,
    body: { ids: ['p_oil'], ...(context && { context }) },
  });
  return answer.json<{ products: Product[] }>().products[0]?.price_range.min.currency;
};

test('prices are in the money of where the language is spoken, unless the buyer says more', async () => {
  const first = await currency(undefined);
  expect(await currency('de-DE,de;q=0.9')).toBe('EUR');
  expect(await currency('zh-Hans-CN')).toBe('CNY');
  expect(await currency('de')).toBe(first);
  expect(await currency('de-DE', { currency: 'CNY' })).toBe('CNY');
  expect(await currency('de-DE', { address_country: 'CN' })).toBe('CNY');
});

test.each(['/carts', '/checkout-sessions'])(
  'in %s, too, a context that says only the language leaves the region to the header',
  async (url) => {
    const made = async (language: string, context: object) => {
      const body = { line_items: [{ item: { id: 'v_oil' }, quantity: 1 }], context };
      const answer = await shop.call('POST', url, { headers: { 'accept-language': language }, body });
      return answer.json<Cart>().currency;
    };
    expect(await made('de-DE,de;q=0.9', { language: 'zh' })).toBe('EUR');
    expect(await made('zh-Hans-CN', { language: 'de' })).toBe('CNY');
    expect(await made('zh-Hans-CN', { language: 'de', currency: 'EUR' })).toBe('EUR');
  },
);
