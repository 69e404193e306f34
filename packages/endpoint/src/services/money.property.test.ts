import { randomUUID } from 'node:crypto';
import type { Checkout, Purchases } from '@laotie/protocol';
import { totalOf } from '@laotie/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLedger } from '../payments/ledger.ts';
import { testHandler } from '../payments/test-handler.ts';
import { openStore } from '../store/open.ts';
import { openShop, pay, type TestShop } from '../testing/shop.ts';
import { kinds } from '../testing/stores.ts';

const seed = Number(process.env['LAOTIE_SEED'] ?? Date.now() % 1e8);
const runs = process.env['LAOTIE_LONG'] ? 200 : 6;

const token = fc.constantFrom('approved', 'approved', 'declined', 'lost', 'slow', 'needs_action', 'nonsense');
const purchase = fc.record({
  item_id: fc.constantFrom('v_oil', 'v_oil_hot', 'v_wok'),
  quantity: fc.integer({ min: 1, max: 3 }),
  token,
  clicks: fc.integer({ min: 1, max: 3 }),
});
const restock = fc.record({ restock: fc.constantFrom('v_oil_hot', 'v_wok'), to: fc.integer({ min: 0, max: 5 }) });
const rounds = fc.array(fc.array(purchase, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 });

test(`money and stock add up, whatever happens at once (seed ${seed}, ${runs} runs)`, {
  timeout: 600_000,
}, async () => {
  await fc.assert(fc.asyncProperty(rounds, restock, conserved), { seed, numRuns: runs, endOnFailure: true });
});

type Bought = typeof purchase extends fc.Arbitrary<infer T> ? T : never;
type Restock = typeof restock extends fc.Arbitrary<infer T> ? T : never;

async function conserved(plan: Bought[][], { restock: item, to }: Restock): Promise<void> {
  const { database, remove } = (kinds[0] as (typeof kinds)[0]).place();
  const ledger = openLedger();
  const shop = await openShop({ database, payments: [testHandler({ ledger, slow_ms: 5 })] });
  const stocked: Record<string, number> = { v_oil: 100, v_oil_hot: 3, v_wok: 100 };
  const key = await shop.hostKey('products');
  for (const round of plan) {
    await Promise.all(round.map((bought) => buy(shop, bought)));
    const before = await available(shop, item);
    await shop.call('PUT', `/products/${item === 'v_wok' ? 'p_wok' : 'p_oil'}`, {
      token: key,
      body: { stock: [{ item_id: item, availability: { quantity: to } }] },
    });
    stocked[item] = (stocked[item] ?? 0) + to - before;
  }
  const remaining = Object.fromEntries(
    await Promise.all(Object.keys(stocked).map(async (id) => [id, await available(shop, id)] as const)),
  );
  const told = await purchasesTold(shop);
  await shop.close();

  const store = await openStore(database);
  const charges = ledger.entries().filter((entry) => entry.kind === 'charge');
  const sold: Record<string, number> = {};
  for (const charge of charges) {
    const order = (await store.read_order({ id: charge.id }))?.checkout;
    expect(order, `a charge without an order: ${charge.id}`).toBeDefined();
    expect(totalOf(order?.totals ?? [])).toBe(charge.amount);
    for (const line of order?.line_items ?? []) sold[line.item.id] = (sold[line.item.id] ?? 0) + line.quantity;
  }
  const inShow = await store.sold_in_show({ show_id: 'show_1' });
  const waiting = await store.waiting_intents({ after: '', limit: 100 });
  const steps = await store.overdue_intents({ before: '9999', limit: 1000 });
  await store.close();
  remove();

  const held: Record<string, number> = {};
  for (const { deal } of steps)
    for (const hold of deal.holds) held[hold.item_id] = (held[hold.item_id] ?? 0) + hold.quantity;
  expect(waiting).toEqual([]);
  for (const [id, there] of Object.entries(stocked))
    expect((remaining[id] ?? 0) + (sold[id] ?? 0) + (held[id] ?? 0), id).toBe(there);
  expect(inShow.reduce((sum, { orders }) => sum + orders, 0)).toBe(charges.length);
  expect(told).toEqual(inShow);
}

/** One buyer, who clicks several times, all with the key of the one gesture. */
async function buy(shop: TestShop, { item_id, quantity, token, clicks }: Bought): Promise<void> {
  const context = { address_country: 'DE', currency: 'EUR' };
  const made = await shop.call('POST', '/checkout-sessions', {
    body: {
      line_items: [{ item: { id: item_id }, quantity }],
      context,
      buyer: { email: 'a@example.com', first_name: 'Ann' },
      attribution: { show_id: 'show_1' },
    },
  });
  const { id, revision } = made.json<Checkout>();
  const home = {
    id: 'home',
    last_name: 'A',
    street_address: '1',
    address_locality: 'B',
    postal_code: '1',
    address_country: 'DE',
  };
  const put = await shop.call('PUT', `/checkout-sessions/${id}`, {
    revision,
    body: { fulfillment: { methods: [{ id: 'shipping', destinations: [home] }] } },
  });
  const gesture = { key: randomUUID(), revision: put.json<Checkout>().revision, body: pay(token) };
  await Promise.all(
    Array.from({ length: clicks }, () => shop.call('POST', `/checkout-sessions/${id}/complete`, gesture)),
  );
}

async function available(shop: TestShop, item_id: string): Promise<number> {
  const [product] = await shop.endpoint.services.catalog.lookup({ languages: [] }, [item_id]);
  return product?.variants.find(({ id }) => id === item_id)?.availability?.quantity ?? Number.NaN;
}

/** Sums of the purchase events, once everything has been told. */
async function purchasesTold(shop: TestShop): Promise<{ product_id: string; orders: number; quantity: number }[]> {
  const { live } = shop.endpoint.services;
  const { cursor } = await shop.endpoint.services.shows.snapshot({ languages: [] }, 'show_1');
  const start = `${cursor.split(':')[0]}:0`;
  await expect.poll(async () => untold(shop), { timeout: 600_000 }).toEqual([]);
  const { events } = await live.poll({ languages: [] }, 'show_1', start);
  const sums = new Map<string, { product_id: string; orders: number; quantity: number }>();
  for (const event of events) {
    if (event.type !== 'purchases.add') continue;
    for (const { product_id, orders, quantity } of event.data as Purchases[]) {
      const sum = sums.get(product_id) ?? { product_id, orders: 0, quantity: 0 };
      sums.set(product_id, { product_id, orders: sum.orders + orders, quantity: sum.quantity + quantity });
    }
  }
  return [...sums.values()].sort((a, b) => (a.product_id < b.product_id ? -1 : 1));
}

const untold = (shop: TestShop): Promise<string[]> => shop.endpoint.store.untold_shows({});
