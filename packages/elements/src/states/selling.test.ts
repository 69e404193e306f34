import '../define.ts';
import { cells } from './check.ts';
import { table } from './table.ts';

describe('every state of what sells', () => {
  for (const tag of [
    'laotie-product-card',
    'laotie-product',
    'laotie-shelf',
    'laotie-panel',
    'laotie-cart',
    'laotie-checkout',
    'laotie-orders',
  ] as const)
    cells(tag, table[tag]);
});
