import { describe, expect, it } from 'vitest';
import { coupon, line, NOW, offer, regions } from './fixture.ts';
import type { Quote, QuoteInput } from './quote.ts';
import { quote } from './quote.ts';

const germany = { address_country: 'DE' };
const ask = (more: Partial<QuoteInput> = {}): Quote =>
  quote({ currency: 'EUR', lines: [line('oil', 560, 2)], regions, now: NOW, ...more });
const amounts = (answer: Quote): Record<string, number> =>
  Object.fromEntries(answer.totals.map(({ type, amount }) => [type, amount]));
const codes = (answer: Quote): string[] => answer.messages.map(({ code }) => code);

describe('quote', () => {
  it('adds up lines, delivery and tax that is contained in the price', () => {
    const answer = ask({ destination: germany });
    expect(amounts(answer)).toEqual({ subtotal: 1120, fulfillment: 653, total: 1773, included_tax: 116 });
    expect(answer.shipping).toMatchObject({ required: true, selected: 'slow' });
    expect(answer.shipping.options.map(({ id, amount }) => [id, amount])).toEqual([
      ['slow', 653],
      ['fast', 1960],
    ]);
  });

  it('adds tax on top where prices come without it, by state', () => {
    const us = (address_region?: string): Record<string, number> =>
      amounts(
        ask({
          currency: 'USD',
          lines: [line('wok', 3_999, 3, { tax_class: 'standard' })],
          destination: { address_country: 'US', ...(address_region && { address_region }) },
        }),
      );
    expect(us('CA')).toMatchObject({ subtotal: 11_997, tax: 870, fulfillment: 0, total: 12_867 });
    expect(us('US-NY')).toMatchObject({ tax: 480 });
    expect(us('OR')).toMatchObject({ tax: 0, total: 11_997 });
    expect(us()).toMatchObject({ tax: 0 });
  });

  it('taxes each class at its own rate, and delivery like the goods', () => {
    const answer = ask({
      destination: germany,
      selected_shipping: 'fast',
      lines: [line('oil', 1070, 1), line('wok', 1190, 1, { tax_class: 'standard', weight_grams: 400 })],
    });
    // 1070 → 70, 1190 → 190; 1470 delivery splits 696 (46 at 7 %) and 774 (124 at 19 %).
    expect(answer.lines.map(({ tax }) => tax)).toEqual([116, 314]);
    expect(amounts(answer)).toMatchObject({ fulfillment: 1470, total: 3730, included_tax: 430 });
  });

  it('says nothing about delivery or added tax before there is an address', () => {
    expect(amounts(ask())).toEqual({ subtotal: 1120, total: 1120 });
    expect(amounts(ask({ context: germany }))).toEqual({ subtotal: 1120, total: 1120, included_tax: 73 });
    expect(amounts(ask({ currency: 'USD', context: { address_country: 'US', address_region: 'CA' } }))).toEqual({
      subtotal: 1120,
      total: 1120,
    });
  });

  it('asks no delivery for what is digital', () => {
    const answer = ask({
      lines: [line('course', 1900, 1, { digital: true, tax_class: 'digital', weight_grams: 0 })],
      context: germany,
    });
    expect(answer.shipping).toEqual({ required: false, options: [] });
    expect(amounts(answer)).toEqual({ subtotal: 1900, total: 1900, included_tax: 303 });
  });

  it('counts started kilograms, and sends for free above the limit after discounts', () => {
    const grams = (weight_grams: number): number | undefined =>
      amounts(ask({ destination: germany, lines: [line('oil', 560, 1, { weight_grams })] }))['fulfillment'];
    expect([0, 1, 1000, 1001, 2000, 2001].map(grams)).toEqual([490, 490, 490, 653, 653, 816]);
    const dear = { destination: germany, lines: [line('oil', 4_900, 1)] };
    expect(amounts(ask(dear))).toMatchObject({ fulfillment: 0, total: 4_900 });
    expect(amounts(ask({ ...dear, coupons: [coupon()], codes: ['live10'] }))).toMatchObject({
      discount: -490,
      fulfillment: 490,
      total: 4_900,
    });
  });

  it('refuses places nobody delivers to, and places that pay in another currency', () => {
    expect(ask({ destination: { address_country: 'AQ' } }).messages).toMatchObject([
      {
        type: 'error',
        code: 'address_undeliverable',
        path: '$.fulfillment.methods[0].destinations[0].address_country',
        severity: 'recoverable',
      },
    ]);
    expect(ask({ destination: { address_country: 'CN' }, languages: ['zh'] }).messages).toMatchObject([
      { code: 'address_undeliverable', content: '该地区以 CNY 结算，请用该币种重新下单' },
    ]);
  });

  it('refuses an address in a region that has no way of delivery', () => {
    const digital_only = regions.map((region) => ({ ...region, shipping: [] }));
    expect(codes(ask({ regions: digital_only, destination: germany }))).toEqual(['address_undeliverable']);
    const course = [line('course', 1900, 1, { digital: true })];
    expect(codes(ask({ regions: digital_only, destination: germany, lines: course }))).toEqual([]);
  });

  it.each([
    ['JPY', 'jp', 333, 3, { subtotal: 999, included_tax: 118, fulfillment: 600, total: 1599 }],
    ['KWD', 'kw', 1_255, 1, { subtotal: 1_255, tax: 0, fulfillment: 1_500, total: 2_755 }],
    ['CNY', 'cn', 3_980, 1, { subtotal: 3_980, included_tax: 395, fulfillment: 800, total: 4_780 }],
  ])('knows only minor units, so %s needs no rule of its own', (currency, country, price, quantity, expected) => {
    expect(
      amounts(
        ask({
          currency,
          lines: [line('oil', price, quantity, { weight_grams: 100 })],
          destination: { address_country: country },
        }),
      ),
    ).toEqual(expected);
  });
});

describe('offers', () => {
  it('take their price for a while, and no longer than their end', () => {
    const at = (time: string): number => ask({ offers: [offer()], now: Date.parse(time) }).total;
    expect(
      ['2026-11-22T18:59:59.999Z', '2026-11-22T19:00:00Z', '2026-11-22T19:04:59.999Z', '2026-11-22T19:05:00Z'].map(at),
    ).toEqual([1120, 840, 840, 1120]);
  });

  it('show as items_discount on the line and in the sum, and as an applied discount', () => {
    const answer = ask({ offers: [offer()] });
    expect(answer.lines[0]?.totals).toEqual([
      { type: 'subtotal', amount: 1120 },
      { type: 'items_discount', amount: -280 },
      { type: 'total', amount: 840 },
    ]);
    expect(amounts(answer)).toEqual({ subtotal: 1120, items_discount: -280, total: 840 });
    expect(answer.applied).toEqual([{ title: 'Live offer', amount: 280, automatic: true }]);
    expect(answer.offers_used).toEqual([{ offer_id: 'o_1', item_id: 'v_oil', quantity: 2 }]);
  });

  it('count for as many items as are left and as the buyer may have, over all lines together', () => {
    const lines = [line('oil', 560, 3), line('oil2', 560, 3)];
    const both = { lines, offers: [offer({ item_ids: ['v_oil', 'v_oil2'], remaining: 10, per_buyer: 5 })] };
    expect(ask({ ...both, used: { o_1: 1 } })).toMatchObject({
      total: 6 * 560 - 4 * 140,
      offers_used: [{ quantity: 3 }, { quantity: 1 }],
    });
    expect(ask({ ...both, used: { o_1: 1 } }).messages).toMatchObject([
      {
        type: 'info',
        code: 'offer_limited',
        path: '$.line_items[1]',
        content: 'The offer price counts for 1 of these',
      },
    ]);
    expect(ask({ ...both, offers: [offer({ remaining: 0 })] }).applied).toEqual([]);
  });

  it('never raise a price, and the better of two comes first', () => {
    expect(ask({ offers: [offer({ price: 600 })] }).total).toBe(1120);
    expect(ask({ offers: [offer(), offer({ id: 'o_2', price: 300, remaining: 1 })] }).total).toBe(720);
  });

  it('may ask for a code', () => {
    const coded = { offers: [offer({ code: 'SECRET' })] };
    expect(ask(coded).total).toBe(1120);
    expect(ask({ ...coded, codes: [' secret '] })).toMatchObject({
      total: 840,
      applied: [{ code: 'SECRET', amount: 280 }],
      messages: [],
    });
  });
});

describe('coupons', () => {
  const with_ = (more: Parameters<typeof coupon>[0], input: Partial<QuoteInput> = {}): Quote =>
    ask({ coupons: [coupon(more)], codes: ['Live10'], ...input });

  it('take a share, capped, or an amount, never more than there is', () => {
    expect(amounts(with_({}))).toEqual({ subtotal: 1120, discount: -112, total: 1008 });
    expect(with_({ max_discount: { EUR: 50 } }).total).toBe(1070);
    expect(with_({ kind: 'amount', amount: { EUR: 100 } }).total).toBe(1020);
    expect(with_({ kind: 'amount', amount: { EUR: 9_000 } }).total).toBe(0);
  });

  it.each([
    ['discount_code_expired', { ends_at: '2026-11-22T19:00:00Z' }, {}],
    ['discount_code_expired', { starts_at: '2026-11-22T20:00:00Z' }, {}],
    ['discount_code_minimum_not_met', { min_subtotal: { EUR: 1121 } }, {}],
    ['discount_code_not_applicable', { product_ids: ['p_wok'] }, {}],
    ['discount_code_not_applicable', { kind: 'amount' as const, amount: { CNY: 500 } }, {}],
    ['discount_code_used', { per_buyer: 1 }, { used: { LIVE10: 1 } }],
    ['discount_code_invalid', { code: 'OTHER' }, {}],
  ])('%s is said, with the place', (code, rule, input) => {
    const answer = with_(rule, input);
    expect(answer).toMatchObject({ total: 1120, applied: [], coupons_used: [] });
    expect(answer.messages).toMatchObject([{ type: 'warning', code, path: '$.discounts.codes[0]' }]);
  });

  it('count once however often they are given, and on what the ones before have left', () => {
    const two = { coupons: [coupon(), coupon({ code: 'FIVE', kind: 'amount', amount: { EUR: 500 } })] };
    expect(ask({ ...two, codes: ['LIVE10', 'live10', 'FIVE'] })).toMatchObject({
      total: 508,
      coupons_used: ['LIVE10', 'FIVE'],
    });
    expect(ask({ ...two, codes: ['FIVE', 'LIVE10'] }).total).toBe(558);
  });

  it('only touch their products', () => {
    const answer = with_({ product_ids: ['p_oil'] }, { lines: [line('oil', 560, 2), line('wok', 3_590, 1)] });
    expect(answer.lines.map(({ net }) => net)).toEqual([1008, 3_590]);
  });

  it('say what they say in Chinese and English', () => {
    const content = (languages: string[]): string | undefined =>
      ask({ codes: ['NOPE'], languages }).messages[0]?.content;
    expect([content(['en']), content(['zh-CN']), content(['fr'])]).toEqual([
      '“NOPE” is not a code of this shop',
      '优惠码“NOPE”无效',
      '“NOPE” is not a code of this shop',
    ]);
    expect(codes(ask({ codes: ['NOPE'] }))).toEqual(['discount_code_invalid']);
  });
});
