import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle, committedSizes, growth, loader, measure, type Sizes, shortfall, targets } from './sizes.ts';

const built = existsSync(loader);

if (!built) console.log(`skipped: sizes, because ${loader} is not written yet`);

describe.skipIf(!built)('the bundle', () => {
  let chunks: Awaited<ReturnType<typeof bundle>>;
  let sizes: Sizes;
  beforeAll(async () => {
    chunks = await bundle();
    sizes = measure(chunks);
  }, 60_000);

  test('is no heavier than the committed table', () => {
    for (const short of shortfall(sizes)) console.log(`not there yet: ${short}`);
    expect(growth(sizes, committedSizes())).toEqual([]);
  });

  test('has every part that we want to be light', () => {
    expect(Object.keys(sizes)).toEqual(expect.arrayContaining(Object.keys(targets)));
  });

  test('never imports the loader, which a page asks for with a query', () => {
    expect(chunks.filter(({ imports }) => imports.includes('laotie.js'))).toEqual([]);
  });

  test('builds no code from strings and takes no Trusted Types name but ours', () => {
    const all = chunks.map(({ code }) => code).join('\n');
    expect(all).not.toMatch(/\bnew Function\(|\beval\(/);
    expect([...all.matchAll(/createPolicy\(([^,]+),/g)].map(([, name]) => name)).toEqual(['`laotie-html`']);
  });

  test('adds no preloader to the page', () => {
    expect(chunks.filter(({ code }) => /modulepreload|vite:/.test(code))).toEqual([]);
  });
});

describe('a page', () => {
  /** A chunk of one module. Random text does not compress, so that its length is near its weight. */
  const chunk = (fileName: string, module: string, size: number, imports: string[] = []) => ({
    fileName,
    moduleIds: [`/home/somebody/laotie/${module}`],
    imports,
    code: Array.from({ length: size }, (_, i) => String.fromCharCode(33 + ((i * i * 7919 + i * 104_729) % 94))).join(
      '',
    ),
  });
  const element = (name: string, size: number) =>
    chunk(`chunks/${name}-a1b2c3.js`, `packages/elements/src/${name}/define.ts`, size, ['chunks/base.js']);
  const page = [
    chunk('laotie.js', loader, 500),
    chunk('chunks/base.js', 'node_modules/lit/index.js', 3000),
    ...['product-card', 'shop', 'player', 'overlay', 'spotlight', 'checkout'].map((name) => element(name, 1000)),
    chunk('chunks/show-a1b2c3.js', 'packages/core/src/live.ts', 1000),
    chunk('chunks/routes-a1b2c3.js', 'packages/core/src/http/routes.ts', 1000),
    chunk('chunks/hls-a1b2c3.js', 'node_modules/hls.js/dist/hls.mjs', 9000),
  ];

  test('pays once for what its parts share, and for the video engine only when it plays', () => {
    const sizes = measure(page);
    const part = sizes['+ checkout'] ?? 0;
    expect(part).toBeGreaterThan(0);
    expect((sizes['the whole live shop'] ?? 0) - (sizes['one product card'] ?? 0)).toBe(
      5 * part + (sizes['+ show'] ?? 0) + (sizes['+ routes'] ?? 0),
    );
    expect(sizes['+ hls']).toBeGreaterThan(0);
  });

  test('that grew is told by name', () => {
    expect(growth({ a: 1200 }, { a: 1000 })).toEqual(['a: 1200 bytes, 200 more than the table says']);
    expect(growth({ a: 1050 }, { a: 1000 })).toEqual([]);
    expect(growth({ new: 5 }, {})).toHaveLength(1);
  });

  test('heavier than wanted is told by name', () => {
    expect(shortfall({ 'one product card': 15_001 })).toEqual(['one product card: 15001 bytes, 1 more than we want']);
    expect(shortfall({ 'one product card': 15_000 })).toEqual([]);
  });

  test('shows its show with what comes beside the overlay', () => {
    const {
      'the live overlay with its show': shown = 0,
      'first paint of the live overlay': first = 0,
      ...parts
    } = measure(page);
    expect(shown - first).toBe((parts['+ show'] ?? 0) + (parts['+ routes'] ?? 0));
  });

  test('without a part that a line is about is an error', () => {
    expect(() => measure(page.filter(({ fileName }) => !fileName.includes('spotlight')))).toThrow(/spotlight/);
  });
});
