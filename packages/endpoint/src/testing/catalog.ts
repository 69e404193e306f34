import type { CatalogFile, FileProduct } from '../catalog/import.ts';

/** A small shop that the route tests share: two languages, three currencies, every kind of product. */
export const shopFile = (): CatalogFile => ({
  format: 'laotie-catalog/1',
  sellers: [
    { id: 's_1', name: { en: 'Kitchen', zh: '厨房' }, place: { en: 'Hanzhong', zh: '汉中' }, image_url: '/art/s.svg' },
  ],
  products: [oil, wok, course, elsewhere, unsold],
  offers: [
    {
      id: 'o_oil',
      show_id: 'show_1',
      item_ids: ['v_oil'],
      prices: { EUR: 420, CNY: 2980, USD: 450 },
      duration_seconds: 180,
      quantity: 40,
      per_buyer: 2,
    },
  ],
  coupons: [
    { code: 'LIVE10', title: { en: 'Live, 10 % off', zh: '直播间九折' }, kind: 'percent', percent_basis_points: 1000 },
    { code: 'ONCE', title: 'Once', kind: 'amount', amount: { EUR: 100 }, per_buyer: 1 },
  ],
  regions: [
    {
      id: 'de',
      countries: ['DE'],
      currency: 'EUR',
      tax: { included: true, label: { en: 'VAT', zh: '增值税' }, rates: rates(1900, 700) },
      shipping: [
        {
          id: 'parcel',
          title: { en: 'Parcel', zh: '包裹' },
          base: 490,
          per_kg: 90,
          free_over: 5900,
          delivery_days: [6, 9],
        },
        { id: 'express', title: { en: 'Express', zh: '快件' }, base: 1290, per_kg: 250 },
      ],
    },
    {
      id: 'cn',
      countries: ['CN'],
      currency: 'CNY',
      tax: { included: true, label: { en: 'VAT', zh: '增值税' }, rates: rates(1300, 900) },
      shipping: [{ id: 'land', title: { en: 'Courier', zh: '快递' }, base: 800, per_kg: 200 }],
    },
    {
      id: 'us',
      countries: ['US'],
      currency: 'USD',
      tax: { included: false, label: 'Sales tax', rates: [], by_region: { CA: rates(725, 0) } },
      shipping: [{ id: 'ground', title: 'Ground', base: 690, per_kg: 150 }],
    },
  ],
  shows: [
    {
      id: 'show_1',
      seller_id: 's_1',
      status: 'live',
      title: { en: 'Noodle night', zh: '今晚吃面' },
      starts_in_minutes: 0,
      stream: { type: 'application/vnd.apple.mpegurl', url: '/stream/live.m3u8' },
      items: [
        { number: 1, product_id: 'p_oil', aliases: ['oil', '辣子'] },
        { number: 2, product_id: 'p_wok' },
        { number: 3, product_id: 'p_course' },
      ],
    },
    {
      id: 'show_2',
      seller_id: 's_1',
      status: 'scheduled',
      title: { en: 'Harvest', zh: '开园' },
      starts_in_minutes: 60,
      items: [],
    },
  ],
});

const rates = (standard: number, food: number) => [
  { tax_class: 'standard', basis_points: standard },
  { tax_class: 'food', basis_points: food },
  { tax_class: 'digital', basis_points: standard },
];

function product(name: string, title: { en: string; zh: string }, more: Partial<FileProduct>): FileProduct {
  const variant = { id: `v_${name}`, title, prices: { EUR: 560, CNY: 3980, USD: 590 }, stock: 100, weight_grams: 520 };
  return { id: `p_${name}`, seller_id: 's_1', handle: name, title, tax_class: 'food', variants: [variant], ...more };
}

const oil = product(
  'oil',
  { en: 'Chili oil', zh: '油泼辣子' },
  {
    description: { en: 'Poured by hand', zh: '现泼' },
    media: [{ type: 'image', url: '/art/oil.svg', width: 600, height: 600, alt_text: { en: 'Jar', zh: '一瓶' } }],
    rating: { value: 4.9, scale_max: 5, count: 12 },
    options: [{ id: 'heat', name: { en: 'Heat', zh: '辣度' }, values: [heat('mild', '微辣'), heat('hot', '特辣')] }],
    variants: [
      variant('v_oil', 'mild', 100, { EUR: 700, CNY: 4500, USD: 700 }),
      variant('v_oil_hot', 'hot', 3),
      variant('v_oil_gone', 'hot', 0),
    ],
  },
);
const wok = product('wok', { en: 'Iron wok', zh: '铁锅' }, { tax_class: 'standard' });
const course = product(
  'course',
  { en: 'Noodle course', zh: '面食课' },
  {
    tax_class: 'digital',
    digital: true,
    variants: [{ id: 'v_course', title: 'Nine lessons', prices: { EUR: 1900, CNY: 12900, USD: 1990 }, stock: null }],
  },
);
const elsewhere = product('walnuts', { en: 'Walnuts', zh: '核桃' }, { url: 'https://walnuts.example/crate' });
const unsold = product('spoon', { en: 'Spoon', zh: '瓷勺' }, { for_sale: false });

function heat(id: string, zh: string) {
  return { id, label: { en: id, zh } };
}

function variant(id: string, value: string, stock: number, list_prices?: Record<string, number>) {
  const title = { en: value, zh: value === 'mild' ? '微辣' : '特辣' };
  const prices = { EUR: 560, CNY: 3980, USD: 590 };
  return { id, title, options: { heat: value }, prices, stock, weight_grams: 520, ...(list_prices && { list_prices }) };
}
