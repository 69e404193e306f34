import type { Product, Variant } from '@laotie/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosen } from './choice.ts';
import { labelNamed } from './labels.ts';

const { read } = await import('@laotie/intent');
const price = { amount: 100, currency: 'USD' };

/** A product that has every combination of its axes. */
function productOf(axes: Record<string, readonly string[]>): Product {
  const combinations = Object.entries(axes).reduce<{ name: string; label: string }[][]>(
    (all, [name, labels]) => all.flatMap((one) => labels.map((label) => [...one, { name, label }])),
    [[]],
  );
  return {
    id: 'p',
    title: 'A thing',
    description: {},
    price_range: { min: price, max: price },
    options: Object.entries(axes).map(([name, labels]) => ({ name, values: labels.map((label) => ({ label })) })),
    variants: combinations.map(
      (options): Variant => ({
        id: options.map(({ label }) => label).join('/'),
        title: options.map(({ label }) => label).join(', '),
        description: {},
        price,
        options,
      }),
    ),
  };
}

const choice = (product: Product, text: string) => {
  const { variant, quantity } = chosen(product, text, read(text), (rest) => read(rest).quantity);
  return `${quantity} × ${variant?.id ?? '?'}`;
};

describe('a variant is found by its words', () => {
  const shirt = productOf({ Colour: ['Red', 'Dark red', 'Navy blue', 'White'], Size: ['S', 'M', 'L', 'XL'] });
  const coat = productOf({ 颜色: ['红色', '藏青', '米白'], 尺码: ['均码'] });
  const shoe = productOf({ Colour: ['Black', 'Off-white'], Size: ['EU 38', 'EU 39', 'EU 40'] });
  const jar = productOf({ Size: ['250 ml', '500 ml', '1 l'] });

  test.each([
    [shirt, 'sold red L', '1 × Red/L'],
    [shirt, 'sold dark red xl x2', '2 × Dark red/XL'],
    [shirt, 'i want the navy blue in medium', '1 × Navy blue/M'],
    [shirt, '要两件红色的大码', '2 × Red/L'],
    [shirt, 'sold ＲＥＤ ｌ', '1 × Red/L'],
    [shirt, 'red or white in L', '1 × ?'],
    [shirt, 'sold L', '1 × ?'],
    [coat, 'red one please', '1 × 红色/均码'],
    [coat, '藏青色要一件', '1 × 藏青/均码'],
    [coat, 'navy x3', '3 × 藏青/均码'],
    [shoe, 'off-white EU 39 please', '1 × Off-white/EU 39'],
    [shoe, 'sold black eu39', '1 × Black/EU 39'],
    [jar, '500ml x2', '2 × 500 ml'],
    [jar, '要两瓶500毫升的', '2 × 500 ml'],
    [jar, 'i take 3 of the 1 l', '3 × 1 l'],
  ])('%# %s', (product, text, found) => expect(choice(product, text)).toBe(found));

  test('of the only one there is needs no word', () => {
    expect(choice(productOf({ Size: ['One'] }), 'sold x2')).toBe('2 × One');
  });

  test('without axes the titles of the variants are its words', () => {
    const { options: _, ...kit } = productOf({ Kit: ['For two', 'For five'] });
    expect(choice(kit, 'the kit for five please')).toBe('1 × For five');
    expect(choice(kit, 'the kit please')).toBe('1 × ?');
  });
});

describe('whatever a seller writes on a label, and a viewer into a comment', () => {
  const odd = [
    '(',
    '[a',
    '\\',
    'C++',
    'T-shirt',
    '50 %',
    '$&',
    '',
    ' ',
    '—',
    '👍',
    '**',
    '1',
    '24 枚',
    'a.b',
    '{2,',
    '^x$',
  ];
  const label = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary', maxLength: 100 }));

  test('is compared without throwing, and what is named is one of the labels, where it says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...odd)).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), text, (labels, comment) => {
        const nfkc = comment.normalize('NFKC');
        const found = labelNamed(labels, nfkc, nfkc.split(' '));
        if (!found) return;
        expect(labels).toContain(found.label);
        const [start, end] = found.place ?? [0, 1];
        expect(start >= 0 && start < end).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test('costs next to nothing, however long and alike both are', () => {
    const labels = Array.from({ length: 20 }, (_, i) => `${'a '.repeat(39)}${i}`);
    const before = process.cpuUsage();
    labelNamed(labels, 'a '.repeat(2_500), ['a']);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000, 'ms of CPU').toBeLessThan(200);
  });
});
