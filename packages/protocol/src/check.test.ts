import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventShapes, misfit, shapes } from './index.ts';

const mug = () => ({
  id: 'p_mug',
  title: 'Mug',
  description: { plain: 'Stoneware mug' },
  price_range: { min: { amount: 990, currency: 'EUR' }, max: { amount: 990, currency: 'EUR' } },
  variants: [
    { id: 'v_mug_red', title: 'Red', price: { amount: 990, currency: 'EUR' }, availability: { quantity: 12 } },
  ],
});

describe('a product at the border of the page', () => {
  test('fits as the endpoint sends it, also with members of a later release', () => {
    expect(misfit(mug(), shapes.product)).toBeUndefined();
    expect(misfit({ ...mug(), unheard_of: { deep: [1] } }, shapes.product)).toBeUndefined();
  });

  test('may leave out, or null, what is optional', () => {
    expect(misfit({ ...mug(), rating: null, media: undefined }, shapes.product)).toBeUndefined();
  });

  test.each([
    ['a missing title', { title: undefined }, '.title'],
    ['an object where text should be', { title: { toString: 1 } }, '.title'],
    [
      'a price that is a fraction',
      { price_range: { ...mug().price_range, min: { amount: 9.9, currency: 'EUR' } } },
      '.price_range.min.amount',
    ],
    [
      'a price beyond safe integers',
      { price_range: { ...mug().price_range, min: { amount: 2 ** 60, currency: 'EUR' } } },
      '.price_range.min.amount',
    ],
    ['a list where one thing should be', { description: [] }, '.description'],
    ['one thing where a list should be', { variants: {} }, '.variants'],
    ['a broken variant', { variants: [mug().variants[0], { id: 'x' }] }, '.variants[1].title'],
    ['a text that would freeze the layout', { title: 'x'.repeat(20_001) }, '.title'],
  ])('is refused for %s, naming the member', (_, change, path) => {
    expect(misfit({ ...mug(), ...change }, shapes.product)).toBe(path);
  });

  test('counts only own members: a polluted prototype adds nothing', () => {
    const inherited = Object.create(mug());
    expect(misfit(inherited, shapes.product)).toBe('.id');
  });
});

/** The hostile fragments of one kind that are still JSON; those that no parser accepts never get this far. */
function hostile(data: string, kind: string): unknown[] {
  const { values } = JSON.parse(readFileSync(join(data, 'security', 'hostile-values.json'), 'utf8')) as {
    values: Record<string, unknown[]>;
  };
  return (values[kind] ?? []).flatMap((fragment) => {
    try {
      return typeof fragment === 'string' ? [JSON.parse(fragment) as unknown] : [];
    } catch {
      return [];
    }
  });
}

test.for([
  ['money', (v: unknown) => ({ price_range: { ...mug().price_range, max: { amount: v, currency: 'EUR' } } }), [0]],
  [
    'currency',
    (v: unknown) => ({ price_range: { ...mug().price_range, max: { amount: 1, currency: v } } }),
    ['eur', 'XXX'],
  ],
  ['string', (v: unknown) => ({ title: v }), []],
  ['array', (v: unknown) => ({ variants: v }), []],
] as const)('a hostile %s is refused', ([kind, change, harmless], { skip, expect }) => {
  const data = process.env['LAOTIE_TEST_DATA'];
  if (!data) return skip('LAOTIE_TEST_DATA is not set');
  const accepted = hostile(data, kind).filter((v) => misfit({ ...mug(), ...change(v) }, shapes.product) === undefined);
  expect([...new Set(accepted)]).toEqual(harmless);
});

test('every live event type has a shape', () => {
  expect(misfit([{ item_id: 'v', availability: { quantity: 3 } }], eventShapes['stock.set'] as never)).toBeUndefined();
  expect(
    misfit(
      [{ id: 'c', author: { name: 'Mei' }, text: 'hi', at: '2026-11-22T19:00:00Z' }],
      eventShapes['comments.add'] as never,
    ),
  ).toBeUndefined();
  expect(
    misfit([{ id: 'c', author: 'Mei', text: 'hi', at: '2026-11-22T19:00:00Z' }], eventShapes['comments.add'] as never),
  ).toBe('[0].author');
});
