import { noCapabilities } from '@laotie/protocol';
import { expect, test } from 'vitest';
import { affordances } from './capabilities.ts';
import { allCapabilities } from './testing/index.ts';

test('an endpoint that can do everything', () => {
  expect(affordances({ ...allCapabilities, holds: true, hold_extension: true })).toEqual({
    search: true,
    addToCart: true,
    buyNow: true,
    checkout: 'in_page',
    codes: 'many',
    holds: true,
    longerHolds: true,
    composer: true,
    comments: true,
    likes: true,
    purchases: true,
    countdown: true,
    stockWords: 'number',
    orders: 'list',
    live: true,
  });
});

test('an endpoint that can do nothing leaves links', () => {
  expect(affordances(noCapabilities)).toEqual({
    search: false,
    addToCart: false,
    buyNow: false,
    checkout: 'link',
    codes: 'none',
    holds: false,
    longerHolds: false,
    composer: false,
    comments: false,
    likes: false,
    purchases: false,
    countdown: false,
    stockWords: 'none',
    orders: 'link',
    live: false,
  });
});

test.each([
  [{ checkout: 'redirect' }, { checkout: 'redirect', buyNow: true }],
  [{ checkout: 'embedded' }, { checkout: 'redirect' }],
  [{ checkout: 'none' }, { checkout: 'link', buyNow: false, addToCart: true }],
  [{ stock: 'status' }, { stockWords: 'words' }],
  [{ comments: 'read' }, { comments: true, composer: false }],
  [{ orders: 'by_token' }, { orders: 'browser' }],
  [
    { cart: false, checkout: 'redirect' },
    { codes: 'none', addToCart: false },
  ],
  [{ live: 'poll' }, { live: true }],
] as const)('%o → %o', (change, expected) =>
  expect(affordances({ ...allCapabilities, ...change })).toMatchObject(expected),
);
