import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loop } from '../stream/loop.ts';

type Money = Record<string, number>;
interface Thing {
  id: string;
}
interface Variant extends Thing {
  options: Record<string, string>;
  prices: Money;
  list_prices?: Money;
  stock: number | null;
}
interface Product extends Thing {
  url?: string;
  for_sale?: boolean;
  tax_class: string;
  media: unknown[];
  options: (Thing & { values: Thing[] })[];
  variants: Variant[];
}
interface Catalog {
  sellers: Thing[];
  products: Product[];
  offers: (Thing & { show_id: string; item_ids: string[]; prices: Money; list_prices?: Money })[];
  coupons: { code: string; product_ids?: string[] }[];
  regions: (Thing & { currency: string; tax: { included: boolean; rates: { tax_class: string }[] } })[];
  shows: (Thing & { status: string; items: { number: number; product_id: string }[] })[];
}

const catalog: Catalog = JSON.parse(readFileSync(new URL('catalog.json', import.meta.url), 'utf8'));
const { products, offers, coupons, regions, sellers, shows } = catalog;
const currencies = [...new Set(regions.map(({ currency }) => currency))].sort();
const variants = products.flatMap(({ variants }) => variants);
const ids = (things: Thing[]): string[] => things.map(({ id }) => id);

/** Every value in the file with its path. */
function* walk(value: unknown, path = ''): Generator<[string, unknown]> {
  yield [path, value];
  if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${path}/${key}`);
}

describe('the demo catalogue', () => {
  test('ids are unique', () => {
    const all = [...ids(products), ...ids(variants), ...ids(offers), ...ids(sellers), ...ids(shows), ...ids(regions)];
    expect(new Set(all).size).toBe(all.length);
  });

  test('every text is there in both languages, Chinese with Chinese punctuation', () => {
    for (const [path, value] of walk(catalog)) {
      if (!value || typeof value !== 'object' || !('en' in value || 'zh' in value)) continue;
      const { en, zh } = value as { en?: string; zh?: string };
      expect(en?.trim(), path).toBeTruthy();
      expect(zh?.trim(), path).toBeTruthy();
      expect(zh, path).not.toMatch(/[\u4e00-\u9fff][,;:!?]/);
      expect(en, path).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('every price is a whole number above nothing in every currency, and below its list price', () => {
    for (const { id, prices, list_prices: list } of [...variants, ...offers]) {
      expect(Object.keys(prices).sort(), id).toEqual(currencies);
      for (const [currency, amount] of Object.entries(prices)) {
        expect(Number.isSafeInteger(amount) && amount > 0, id).toBe(true);
        if (list) expect(list[currency], id).toBeGreaterThan(amount);
      }
    }
  });

  test('a variant picks one value of each axis, and no two pick the same', () => {
    for (const { id, options, variants } of products) {
      const picks = variants.map((variant) => {
        const pick = variant.options;
        expect(Object.keys(pick).sort(), variant.id).toEqual(ids(options).sort());
        for (const axis of options) expect(ids(axis.values), variant.id).toContain(pick[axis.id]);
        return JSON.stringify(pick);
      });
      expect(new Set(picks).size, id).toBe(picks.length);
    }
  });

  test('some combinations are impossible, something is sold out, one product is elsewhere, one is not for sale', () => {
    const combinations = (axes: { values: unknown[] }[]): number =>
      axes.reduce((n, { values }) => n * values.length, 1);
    expect(
      products.filter(({ options, variants }) => combinations(options) > variants.length).map(({ id }) => id),
    ).toEqual(['p_chili_oil', 'p_apron']);
    expect(variants.filter(({ stock }) => stock === 0).length).toBeGreaterThan(1);
    expect(ids(products.filter(({ url }) => url !== undefined))).toEqual(['p_orchard_walnuts']);
    expect(ids(products.filter(({ for_sale }) => for_sale === false))).toEqual(['p_spoon']);
  });

  test('every picture exists in the size given', () => {
    for (const [path, value] of walk(catalog)) {
      if (!value || typeof value !== 'object' || !('alt_text' in value)) continue;
      const { url, width, height } = value as unknown as { url: string; width: number; height: number };
      const file = new URL(`../..${url}`, import.meta.url);
      expect(existsSync(file), path).toBe(true);
      expect(readFileSync(file, 'utf8').slice(0, 120), path).toContain(`viewBox="0 0 ${width} ${height}"`);
    }
    for (const { media } of products) expect(media.length).toBeGreaterThan(1);
  });

  test('offers, coupons and shows name what exists; numbers count from one', () => {
    for (const { item_ids, show_id } of offers) {
      for (const id of item_ids) expect(ids(variants)).toContain(id);
      expect(ids(shows)).toContain(show_id);
    }
    for (const coupon of coupons) for (const id of coupon.product_ids ?? []) expect(ids(products)).toContain(id);
    for (const { items, id } of shows) {
      expect(
        items.map(({ number }) => number),
        id,
      ).toEqual(items.map((_, i) => i + 1));
      for (const { product_id } of items) expect(ids(products), id).toContain(product_id);
    }
  });

  test('what the stream shows is in the catalogue; the live show sells all of it but the spoon', () => {
    const shown = [...new Set(loop.run.map(({ product }) => product))];
    for (const id of shown) expect(ids(products)).toContain(id);
    const live = shows.find(({ status }) => status === 'live')?.items.map(({ product_id }) => product_id);
    expect(live?.sort()).toEqual(shown.filter((id) => id !== 'p_spoon').sort());
  });

  test('every tax class has a rate wherever tax is included in the price', () => {
    const classes = [...new Set(products.map(({ tax_class }) => tax_class))].sort();
    for (const { id, tax } of regions) {
      if (tax.included) expect(tax.rates.map(({ tax_class }) => tax_class).sort(), id).toEqual(classes);
    }
  });
});
