import type { Product } from '@laotie/protocol';
import { describe, expect, test } from 'vitest';
import { available, fewLeft, firstVariant, priceOf, soldOut } from './product.ts';
import { fixtureProducts, fixtureShow } from './testing/index.ts';

const products = fixtureProducts();
const get = (id: string) => products.find((product) => product.id === id) as Product;
const apron = get('p_apron');
const oil = get('p_chili_oil');

describe('stock', () => {
  test.each([
    [{}, true],
    [{ available: false, quantity: 4 }, false],
    [{ available: true, quantity: 0 }, true],
    [{ quantity: 0 }, false],
    [{ quantity: 0, status: 'preorder' }, true],
    [{ status: 'out_of_stock' }, false],
    [{ status: 'something new' }, true],
  ])('%o', (availability, can) => {
    expect(available({ ...(apron.variants[0] as Product['variants'][0]), availability })).toBe(can);
  });

  test('sold out means every variant', () => {
    expect(soldOut(get('p_tea'))).toBe(true);
    expect(soldOut(apron)).toBe(false);
    expect(firstVariant({ ...apron, variants: [...apron.variants].reverse() })?.id).toBe('v_apron_wheat_m');
  });

  test.each([
    [{ quantity: 3 }, 3],
    [{ quantity: 10 }, false],
    [{ quantity: 0 }, false],
    [{ status: 'low_stock' }, true],
    [{ status: 'low_stock', available: false }, false],
    [undefined, false],
  ])('few left of %o: %o', (availability, few) => expect(fewLeft(availability)).toBe(few));
});

test('an offer is the price of its own variants only, in their currency', () => {
  const offer = fixtureShow().offers[0];
  const [mild, , hot] = oil.variants as [Product['variants'][0], unknown, Product['variants'][0]];
  expect(priceOf(mild, offer)).toMatchObject({ price: { amount: 450 }, list_price: { amount: 590 } });
  expect(priceOf(hot, offer)).toMatchObject({ price: { amount: 620 }, list_price: undefined });
  expect(priceOf({ ...mild, price: { amount: 560, currency: 'EUR' } }, offer).price.amount).toBe(560);
  expect(priceOf(mild).price.amount).toBe(590);
});
