import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundle, committedSizes, excesses, loader, measure, targets } from './sizes.ts';

const built = existsSync(loader);

if (!built) console.log(`skipped: sizes, because ${loader} is not written yet`);

describe('sizes', () => {
  test.skipIf(!built)('are within the committed table and the promises', async () => {
    expect(excesses(measure(await bundle()), committedSizes())).toEqual([]);
  });

  test.skipIf(!built)('are counted for everything that has a promise', () => {
    expect(Object.keys(committedSizes())).toEqual(expect.arrayContaining(Object.keys(targets)));
  });
});

describe('a page', () => {
  const chunk = (fileName: string, source: string, size: number, imports: string[] = []) => ({
    fileName,
    facadeModuleId: `${process.cwd()}/${source}`,
    isDynamicEntry: fileName !== 'laotie.js',
    imports,
    // random text does not compress, so that its length is its weight
    code: Array.from({ length: size }, (_, i) => String.fromCharCode(33 + ((i * i * 7919 + i * 104_729) % 94))).join(
      '',
    ),
  });
  const element = (name: string, size: number) =>
    chunk(`chunks/${name}.js`, `packages/elements/src/${name}/define.ts`, size, ['chunks/base.js']);
  const page = [
    chunk('laotie.js', loader, 500),
    { ...chunk('chunks/base.js', '', 3000), facadeModuleId: null, isDynamicEntry: false },
    ...['product-card', 'shop', 'player', 'overlay', 'spotlight', 'checkout'].map((name) => element(name, 1000)),
    chunk('chunks/hls.js', 'node_modules/hls.js/dist/hls.mjs', 9000),
  ];

  test('pays once for what its parts share, and for the video engine only when it plays', () => {
    const sizes = measure(page);
    const card = sizes['one product card'] ?? 0;
    expect(sizes['+ checkout']).toBeLessThan((sizes['the loader'] ?? 0) * 4);
    expect((sizes['the whole live shop'] ?? 0) - card).toBe(5 * (sizes['+ checkout'] ?? 0));
    expect(sizes['+ hls.js/dist/hls']).toBeGreaterThan(0);
  });

  test('that grew is told by name', () => {
    expect(excesses({ a: 1200 }, { a: 1000 })).toEqual(['a: 1200 bytes, 200 more than the table says']);
    expect(excesses({ a: 1050 }, { a: 1000 })).toEqual([]);
    expect(excesses({ new: 5 }, {})).toHaveLength(1);
    expect(excesses({ 'one product card': 15_001 }, { 'one product card': 15_001 })).toHaveLength(1);
  });

  test('without a part that a promise is about is an error', () => {
    expect(() => measure(page.filter(({ fileName }) => !fileName.includes('spotlight')))).toThrow(/spotlight/);
  });
});
