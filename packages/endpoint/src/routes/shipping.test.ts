import type { ShippingOption } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type TestShop } from '../testing/shop.ts';

describe('what delivery costs, before there is a cart', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  const options = async (query: string, headers = {}): Promise<ShippingOption[]> =>
    (await shop.call('GET', `/shipping-options${query}`, { headers })).json<{ options: ShippingOption[] }>().options;

  it('is told for one usual parcel, the cheapest first, with what goes free', async () => {
    expect(await options('?address_country=DE&language=en')).toEqual([
      {
        id: 'parcel',
        title: 'Parcel',
        price: { amount: 490, currency: 'EUR' },
        free_over: { amount: 5900, currency: 'EUR' },
        delivery_days: [6, 9],
      },
      { id: 'express', title: 'Express', price: { amount: 1290, currency: 'EUR' } },
    ]);
  });

  it('speaks the language of whoever asks, and the currency of where it goes', async () => {
    expect(await options('?address_country=cn&language=zh&currency=EUR')).toEqual([
      { id: 'land', title: '快递', price: { amount: 800, currency: 'CNY' } },
    ]);
    expect(await options('', { 'accept-language': 'en-US' })).toMatchObject([{ id: 'ground' }]);
  });

  it('is nothing where nothing is sent, or nobody knows where to', async () => {
    for (const query of ['?address_country=AQ', '?language=en', '?address_country=__proto__', '']) {
      expect(await options(query), query).toEqual([]);
    }
  });

  it('can be asked from any page without asking first', async () => {
    const answer = await shop.call('GET', '/shipping-options?address_country=DE', {
      headers: { origin: 'https://creator.example' },
    });
    expect(answer.headers['access-control-allow-origin']).toBe('https://creator.example');
  });
});
