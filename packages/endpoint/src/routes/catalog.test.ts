import type { Pagination, Product } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shopFile } from '../testing/catalog.ts';
import { openShop, type TestShop } from '../testing/shop.ts';

interface Found {
  products: Product[];
  pagination: Pagination;
}

const ids = ({ products }: Found): string[] => products.map(({ id }) => id);

describe('the catalogue', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  const search = async (body: object, headers = {}) =>
    (await shop.call('POST', '/catalog/search', { body, headers })).json<Found>();

  it.each([
    ['chili', ['p_oil']],
    ['OIL chi', ['p_oil']],
    ['辣子', ['p_oil']],
    ['面食', ['p_course']],
    ['铁锅', ['p_wok']],
    ['walnut', ['p_walnuts']],
    ['spoon', []],
    ['nothing of the kind', []],
    ['%', ['p_oil', 'p_wok', 'p_course', 'p_walnuts']],
    ['', ['p_oil', 'p_wok', 'p_course', 'p_walnuts']],
  ])('“%s” finds %j', async (query, found) => {
    expect(ids(await search({ query }))).toEqual(found);
  });

  it('is read page by page, nothing twice and nothing left out', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ pagination: { limit: 1, ...(cursor && { cursor }) } });
      seen.push(...ids(page));
      cursor = page.pagination.has_next_page ? page.pagination.cursor : undefined;
    } while (cursor);
    expect(seen).toEqual(['p_oil', 'p_wok', 'p_course', 'p_walnuts']);
  });

  it('speaks the language and the currency of the context', async () => {
    const lookup = async (context: object, headers = {}) =>
      (await shop.call('POST', '/catalog/lookup', { body: { ids: ['p_oil'], context }, headers })).json<Found>()
        .products[0];
    expect(await lookup({ language: 'zh-CN', currency: 'CNY' })).toMatchObject({
      title: '油泼辣子',
      description: { plain: '现泼' },
      price_range: { min: { amount: 3980, currency: 'CNY' } },
      options: [
        {
          name: '辣度',
          values: [
            { id: 'mild', label: '微辣' },
            { id: 'hot', label: '特辣' },
          ],
        },
      ],
      media: [{ url: 'https://shop.example/art/oil.svg', alt_text: '一瓶' }],
    });
    expect(await lookup({ address_country: 'US' })).toMatchObject({
      title: 'Chili oil',
      price_range: { min: { currency: 'USD' } },
    });
    expect(await lookup({ currency: 'JPY' }, { 'accept-language': 'zh' })).toMatchObject({
      title: '油泼辣子',
      price_range: { min: { currency: 'EUR' } },
    });
  });

  it('tells what is left, in words and numbers', async () => {
    const { products } = (
      await shop.call('POST', '/catalog/lookup', { body: { ids: ['p_oil', 'v_course', 'p_spoon', 'p_walnuts'] } })
    ).json<Found>();
    expect(products.map((product) => product.variants.map(({ availability }) => availability))).toEqual([
      [
        { available: true, status: 'in_stock', quantity: 100 },
        { available: true, status: 'low_stock', quantity: 3 },
        { available: false, status: 'out_of_stock', quantity: 0 },
      ],
      [{ available: true, status: 'in_stock' }],
      [{ available: false, status: 'out_of_stock' }],
      [expect.objectContaining({ available: true })],
    ]);
    expect(products[3]).toMatchObject({
      url: 'https://walnuts.example/crate',
      metadata: { link_out: true, sold_by: 'walnuts.example' },
    });
    expect(products[1]).toMatchObject({ metadata: { digital: true, seller_id: 's_1' } });
  });

  it('imported again, is updated in place: nothing twice, what is not named stays', async () => {
    const file = shopFile();
    const [first] = file.products;
    file.products = first ? [{ ...first, title: { en: 'Red oil', zh: '红油' } }] : [];
    file.offers = [];
    file.shows = [];
    file.coupons = [];
    await shop.endpoint.importCatalog(file);
    expect(ids(await search({}))).toEqual(['p_oil', 'p_wok', 'p_course', 'p_walnuts']);
    expect(ids(await search({ query: '红油' }))).toEqual(['p_oil']);
    await shop.endpoint.importCatalog(shopFile());
    expect(ids(await search({ query: '红油' }))).toEqual([]);
  });
});

describe('ten thousand products', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openShop();
    const file = shopFile();
    file.products = Array.from({ length: 10_000 }, (_, n) => ({
      id: `p_${n}`,
      seller_id: 's_1',
      title: { en: `Bowl number ${n}`, zh: `第${n}号碗` },
      tax_class: 'standard',
      variants: [{ id: `v_${n}`, title: 'One', prices: { EUR: 100 + n }, stock: 5 }],
    }));
    file.offers = [];
    file.shows = [];
    await shop.endpoint.importCatalog(file);
  }, 600_000);
  afterAll(() => shop.close());

  it('are searched and paged in a moment', async () => {
    const times: number[] = [];
    const search = async (body: object): Promise<Found> => {
      const from = process.cpuUsage();
      const answer = await shop.call('POST', '/catalog/search', { body });
      const { user, system } = process.cpuUsage(from);
      times.push((user + system) / 1000);
      return answer.json<Found>();
    };
    expect(ids(await search({ query: '9876号碗' }))).toEqual(['p_9876']);
    expect(ids(await search({ query: 'bowl 9999' }))).toEqual(['p_9999']);
    let cursor: string | undefined;
    let count = 0;
    for (let page = 0; page < 40; page++) {
      const found = await search({ query: '碗', pagination: { limit: 100, ...(cursor && { cursor }) } });
      count += found.products.length;
      cursor = found.pagination.cursor;
    }
    expect(count).toBe(4_000);
    // Milliseconds of work, whoever else uses the machine; it is a few.
    expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(200);
  }, 600_000);
});
