import type { Product } from '@laotie/protocol';
import { expect, test } from 'vitest';
import { possible, selectionOf, variantOf } from './selection.ts';
import { fixtureProducts } from './testing/index.ts';

const products = fixtureProducts();
const get = (id: string) => products.find((product) => product.id === id) as Product;
const apron = get('p_apron');
const oil = get('p_chili_oil');

test('a full selection names a variant, a part of one does not', () => {
  expect(variantOf(apron, { Colour: 'Wheat', Size: 'M' })?.id).toBe('v_apron_wheat_m');
  expect(variantOf(apron, { Colour: 'Wheat' })).toBeUndefined();
  expect(variantOf(apron, { Colour: 'Wheat', Size: 'S' })).toBeUndefined();
  expect(variantOf(get('p_wok'), {})?.id).toBe('v_wok_32');
});

test('impossible combinations are known on every axis', () => {
  expect(possible(oil, { Heat: 'Mild' }, 'Size', '1 kg tub')).toBe(false);
  expect(possible(oil, { Heat: 'Mild' }, 'Heat', 'Extra hot')).toBe(true);
  expect(possible(oil, { Size: '1 kg tub' }, 'Heat', 'Mild')).toBe(false);
  expect(possible(apron, {}, 'Size', 'S')).toBe(true);
});

test('a variant names its selection', () => {
  expect(selectionOf(apron.variants[0] as Product['variants'][0])).toEqual({ Colour: 'Indigo', Size: 'S' });
});
