import type { Product } from '@laotie/protocol';
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
