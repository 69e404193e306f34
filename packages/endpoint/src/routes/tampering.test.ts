import type { Cart, Checkout } from '@laotie/protocol';
import { totalOf } from '@laotie/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buyer, germany, home, openShop, pay, type TestShop } from '../testing/shop.ts';

const seed = Number(process.env['LAOTIE_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['LAOTIE_RUNS'] ?? 150);

/** Everything a buyer might wish the server to believe. */
const lies = fc.record(
  {
    currency: fc.constantFrom('EUR', 'USD', 'JPY', 'XXX'),
    price: fc.oneof(fc.integer({ min: -1000, max: 10 }), fc.double(), fc.string()),
    totals: fc.array(fc.record({ type: fc.constantFrom('total', 'subtotal', 'discount'), amount: fc.integer() }), {
      maxLength: 3,
    }),
    status: fc.constantFrom('completed', 'ready_for_complete', 'complete_in_progress'),
    discounts: fc.record({
      codes: fc.array(fc.string({ maxLength: 20 }), { maxLength: 2 }),
      applied: fc.array(fc.record({ title: fc.string(), amount: fc.integer() }), { maxLength: 2 }),
    }),
    option: fc.record({
      id: fc.constantFrom('parcel', 'free', ''),
      totals: fc.constant([{ type: 'total', amount: 0 }]),
    }),
    order: fc.record({ id: fc.string(), permalink_url: fc.webUrl() }),
    expires_at: fc.constant('2999-01-01T00:00:00Z'),
    seller_id: fc.string(),
  },
  { requiredKeys: [] },
);

describe(`prices are the server's (seed ${seed}, ${numRuns} runs)`, () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  it('whatever a request claims, the quote and the order are the same', async () => {
    const honest = await shop.ready(undefined, [
      { item_id: 'v_course', quantity: 2 },
      { item_id: 'v_wok', quantity: 1 },
    ]);
    await fc.assert(
      fc.asyncProperty(lies, async ({ price, option, ...rest }) => {
        const item = (id: string) => ({ id, title: 'x', ...(price !== undefined && { price }) });
        const line_items = [
          { item: item('v_course'), quantity: 2, totals: rest.totals ?? [] },
          { item: item('v_wok'), quantity: 1, totals: rest.totals ?? [] },
        ];
        const made = await shop.call('POST', '/checkout-sessions', {
          body: { ...rest, line_items, context: germany, buyer },
        });
        expect(made.statusCode, made.body).toBe(201);
        const { id, revision, fulfillment } = made.json<Checkout>();
        const [method] = fulfillment?.methods ?? [];
        const groups = option ? [{ id: 'parcel', line_item_ids: [], options: [option] }] : undefined;
        const methods = [
          { id: method?.id, destinations: [home], selected_destination_id: 'home', ...(groups && { groups }) },
        ];
        const put = await shop.call('PUT', `/checkout-sessions/${id}`, {
          revision,
          body: { ...rest, fulfillment: { methods } },
        });
        expect(put.statusCode, put.body).toBe(200);
        const ready = put.json<Checkout>();
        expect(ready.currency).toBe('EUR');
        expect(ready.totals).toEqual(honest.totals);
      }),
      { seed, numRuns },
    );
  }, 600_000);

  it('a quote that has changed is not paid: 412 with the new one, and nothing sold', async () => {
    const host = await shop.hostKey('show');
    const start = async (amount: number) => {
      const now = Date.now();
      const body = {
        item_ids: ['v_oil_hot'],
        price: { amount, currency: 'EUR' },
        starts_at: new Date(now - 1000).toISOString(),
        ends_at: new Date(now + 600_000).toISOString(),
      };
      return shop.call('PUT', '/live/shows/show_1/offers/o_now', { token: host, body });
    };
    await start(300);
    const token = await shop.guest();
    const cheap = await shop.ready(token, [{ item_id: 'v_oil_hot', quantity: 1 }]);
    expect(cheap.totals).toContainEqual({ type: 'items_discount', amount: -260 });
    await start(500);
    const complete = (revision: string | undefined) =>
      shop.call('POST', `/checkout-sessions/${cheap.id}/complete`, { token, revision, body: pay() });
    const refused = await complete(cheap.revision);
    expect(refused.statusCode).toBe(412);
    const { latest } = refused.json<{ latest: Checkout }>();
    expect(totalOf(latest.totals)).toBe((totalOf(cheap.totals) ?? 0) + 200);
    expect((await shop.call('GET', '/orders', { token })).json()).toMatchObject({ orders: [] });
    const paid = await complete(latest.revision);
    expect(paid.json()).toMatchObject({ status: 'completed' });
    expect(totalOf(paid.json<Checkout>().totals)).toBe(totalOf(latest.totals));
  });

  it('quantities are clamped to what there is, and never sold beyond', async () => {
    const body = { line_items: [{ item: { id: 'v_oil_hot' }, quantity: 50 }], context: germany };
    const cart = (await shop.call('POST', '/carts', { body })).json<Cart>();
    expect(cart.line_items[0]?.quantity).toBeLessThanOrEqual(3);
    expect(cart.messages).toMatchObject([
      { type: 'warning', code: 'quantity_adjusted', path: '$.line_items[0].quantity' },
    ]);
  });

  it('what is sold elsewhere, not at all, or does not exist, goes into no cart', async () => {
    for (const id of ['v_walnuts', 'v_spoon', 'p_oil', 'nothing']) {
      const cart = (
        await shop.call('POST', '/carts', { body: { line_items: [{ item: { id }, quantity: 1 }] } })
      ).json<Cart>();
      expect(cart.line_items).toEqual([]);
      expect(cart.messages).toMatchObject([{ type: 'error', path: '$.line_items' }]);
    }
  });
});
