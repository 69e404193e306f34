import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CatalogMisfit, readCatalog } from './import.ts';

const NOW = Date.parse('2026-11-22T19:00:00Z');
const demo = (): Record<string, never> =>
  JSON.parse(readFileSync(new URL('../../../../demo/catalog/catalog.json', import.meta.url), 'utf8')) as Record<
    string,
    never
  >;

/** The demo's file with one place changed, found by a path like `products.0.title`. */
function changed(path: string, value: unknown): unknown {
  const file = demo();
  const names = path.split('.');
  const last = names.pop() as string;
  const parent = names.reduce<Record<string, never>>((at, name) => at[name] as never, file);
  if (value === undefined) delete parent[last];
  else parent[last] = value as never;
  return file;
}

function paths(file: unknown): (string | undefined)[] {
  try {
    readCatalog(file, NOW);
    return [];
  } catch (error) {
    if (!(error instanceof CatalogMisfit)) throw error;
    return error.messages.map(({ path }) => path);
  }
}

describe('the catalogue file', () => {
  it('of the demo is read whole', () => {
    const catalog = readCatalog(demo(), NOW);
    expect(catalog.products.length).toBeGreaterThan(10);
    expect(catalog.products[0]?.stock).toMatchObject({ v_chili_oil_mild_280: 160 });
    expect(catalog.products[0]?.variants[0]).not.toHaveProperty('stock');
    expect(catalog.shows.map(({ id, starts_at }) => [id, starts_at])).toContainEqual([
      'show_persimmon_harvest',
      '2026-11-24T19:00:00.000Z',
    ]);
  });

  it.each([
    ['format', 'laotie-catalog/2', '$.format'],
    ['sellers', undefined, '$.sellers'],
    ['regions', [], '$.regions'],
    ['products.3.title', undefined, '$.products[3].title'],
    ['products.0.titel', 'Oil', '$.products[0].titel'],
    ['products.0.title', { en: 7 }, '$.products[0].title.en'],
    ['products.0.title', {}, '$.products[0].title'],
    ['products.0.variants', [], '$.products[0].variants'],
    ['products.0.variants.1.prices.EUR', 5.6, '$.products[0].variants[1].prices.EUR'],
    ['products.0.variants.1.prices.EUR', -1, '$.products[0].variants[1].prices.EUR'],
    ['products.0.variants.1.prices.EUR', 1e15, '$.products[0].variants[1].prices.EUR'],
    ['products.0.variants.1.prices.euro', 560, '$.products[0].variants[1].prices.euro'],
    ['products.0.variants.1.stock', '12', '$.products[0].variants[1].stock'],
    ['products.0.variants.1.id', 'v_chili_oil_mild_280', '$.products[*].variants'],
    ['products.0.variants.1.options.heat', 'volcanic', '$.products[0].variants[1].options.heat'],
    ['products.0.variants.1.options.colour', 'red', '$.products[0].variants[1].options.colour'],
    ['products.0.media.0.url', 'javascript:alert(1)', '$.products[0].media[0].url'],
    ['products.0.media.0.url', '//evil.example/x', '$.products[0].media[0].url'],
    ['products.1.seller_id', 's_nobody', '$.products[1].seller_id'],
    ['offers.0.item_ids.1', 'v_nothing', '$.offers[0].item_ids[1]'],
    ['offers.0.show_id', 'show_nothing', '$.offers[0].show_id'],
    ['coupons.0.percent_basis_points', undefined, '$.coupons[0].percent_basis_points'],
    ['coupons.0.kind', 'gift', '$.coupons[0].kind'],
    ['coupons.1.code', 'live10', '$.coupons[1].code'],
    ['regions.0.countries.0', 'China', '$.regions[0].countries[0]'],
    ['regions.1.shipping.0.base', undefined, '$.regions[1].shipping[0].base'],
    ['shows.0.items.0.product_id', 'p_nothing', '$.shows[0].items[0].product_id'],
    ['shows.0.items.1.number', 1, '$.shows[0].items[1].number'],
    ['shows.0.status', 'soon', '$.shows[0].status'],
    ['shows.0.starts_at', 'tomorrow', '$.shows[0].starts_at'],
  ])('with %s = %j is refused at %s%s', (path, value, at) => {
    expect(paths(changed(path, value))).toContain(at);
  });

  it.each([[null], [[]], ['text'], [{}]])('is refused when it is %j', (file) => {
    expect(paths(file).length).toBeGreaterThan(0);
  });

  it('says what is wrong in words', () => {
    expect(() => readCatalog(changed('products.0.variants.1.prices.EUR', 5.6), NOW)).toThrow(
      '$.products[0].variants[1].prices.EUR must be integer',
    );
  });
});
