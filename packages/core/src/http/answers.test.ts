import { shapes } from '@laotie/protocol';
import { expect, test } from 'vitest';
import { checked, fitting, isRefusal } from './answers.ts';

test('a resource with messages is a resource; an error is none, whatever it brings', () => {
  expect(isRefusal(200, { ucp: { status: 'success' }, id: 'c', messages: [{ code: 'x' }] })).toBe(false);
  for (const body of [[], undefined, null, 'text', { ucp: null }]) expect(isRefusal(201, body)).toBe(false);
  expect(isRefusal(404, { ucp: { status: 'success' } })).toBe(true);
});

test('an answer of another shape is an error that names the member', () => {
  const cart = {
    id: 'c',
    currency: 'EUR',
    totals: [],
    line_items: [{ id: 'l', quantity: 1.5, item: { id: 'v', title: 't', price: 1 }, totals: [] }],
  };
  expect(() => checked(cart, shapes.cart)).toThrowError(
    expect.objectContaining({
      kind: 'invalid',
      code: 'malformed',
      message: expect.stringContaining('.line_items[0].quantity'),
    }),
  );
});

test('one bad member of a list does not spoil the others', () => {
  const seller = { id: 's', name: 'Kitchen' };
  expect(fitting([seller, { id: 1 }, null], shapes.seller)).toEqual([seller]);
  expect(fitting('no list', shapes.seller)).toEqual([]);
});
