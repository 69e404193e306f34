import type { QuoteLine } from './quote.ts';
import type { CouponRule, OfferRule, Region } from './rules.ts';

/** Regions, offers and coupons that the tests of this folder share. Rates are the real ones, fees are made up. */
const rates = (standard: number, food: number, digital: number) => [
  { tax_class: 'standard', basis_points: standard },
  { tax_class: 'food', basis_points: food },
  { tax_class: 'digital', basis_points: digital },
];

const region = (id: string, currency: string, included: boolean, fee: number): Region => ({
  id,
  countries: [id.toUpperCase()],
  currency,
  tax: { included, label: { en: 'VAT', zh: '增值税' }, rates: rates(1900, 700, 1900) },
  shipping: [
    { id: 'fast', title: 'Fast', base: fee * 3, per_kg: fee },
    {
      id: 'slow',
      title: { en: 'Slow', zh: '慢' },
      description: '5 days',
      base: fee,
      per_kg: Math.round(fee / 3),
      free_over: fee * 10,
      delivery_days: [4, 5],
    },
  ],
});

export const regions: Region[] = [
  {
    ...region('cn', 'CNY', true, 800),
    tax: { included: true, label: { en: 'VAT', zh: '增值税' }, rates: rates(1300, 900, 600) },
  },
  { ...region('de', 'EUR', true, 490), countries: ['DE'] },
  {
    ...region('us', 'USD', false, 690),
    tax: {
      included: false,
      label: 'Sales tax',
      rates: [],
      by_region: { CA: rates(725, 0, 0), NY: rates(400, 0, 0), OR: [] },
    },
  },
  { ...region('jp', 'JPY', true, 600), tax: { included: true, label: '消費税', rates: rates(1000, 800, 1000) } },
  {
    ...region('kw', 'KWD', false, 1500),
    tax: { included: false, label: 'VAT', rates: rates(500, 0, 500), shipping: 'as_goods' },
  },
];

export const NOW = Date.parse('2026-11-22T19:02:00Z');
const window = { starts_at: '2026-11-22T19:00:00Z', ends_at: '2026-11-22T19:05:00Z' };
export const offer = (more: Partial<OfferRule> = {}): OfferRule => ({
  id: 'o_1',
  item_ids: ['v_oil'],
  price: 420,
  ...window,
  ...more,
});
export const coupon = (more: Partial<CouponRule> = {}): CouponRule => ({
  code: 'LIVE10',
  title: 'Live 10 %',
  kind: 'percent',
  percent_basis_points: 1000,
  ...more,
});

export const line = (item: string, unit_price: number, quantity: number, more: Partial<QuoteLine> = {}): QuoteLine => ({
  id: `li_${item}`,
  item_id: `v_${item}`,
  product_id: `p_${item}`,
  unit_price,
  quantity,
  tax_class: 'food',
  weight_grams: 520,
  ...more,
});
