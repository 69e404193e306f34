import { CommerceError, type Id, type Instrument } from '@laotie/protocol';
import { createShop, type Shop } from '../shop.ts';
import { noTabs } from '../tabs.ts';
import { bringAll } from './bring-all.ts';
import { fakeEndpoint } from './fake-endpoint.ts';
import type { Fault, Method } from './fake-faults.ts';
import { fixtureShow } from './fixtures.ts';
import { deniedStorage, fakeBrowser, memoryStorage } from './memory.ts';
import { type Random, seeded } from './random.ts';
import { virtualTime } from './virtual-time.ts';

export interface ScheduleOptions {
  seed: number;
  /** Controls: an endpoint that ignores keys and revisions, or one that takes stock without looking. */
  naive?: boolean;
  oversells?: boolean;
}

/** What a schedule broke; empty when everything held. */
export type Broken = string[];

const ITEMS = ['v_chili_oil_hot_1kg', 'v_persimmon_cakes_24', 'v_apron_persimmon_l', 'v_liangpi_kit_kit'];
const START: Readonly<Record<string, number>> = {
  v_chili_oil_hot_1kg: 8,
  v_persimmon_cakes_24: 3,
  v_apron_persimmon_l: 2,
  v_liangpi_kit_kit: 120,
};
const SHOW = fixtureShow();
const ADDRESS = { id: 'd_1', street_address: '1 Mill Lane', address_locality: 'Portland', address_country: 'US' };
const card: Instrument = {
  id: 'i_1',
  handler_id: 'dev.laotie.payment.test',
  type: 'card',
  credential: { type: 'token', token: 'approved' },
};

/**
 * One random afternoon of one buyer with one or two tabs and a bad network: adds, removals, payments, reloads, lost
 * requests, lost answers, doubled requests, slow ones. After it the network heals, and everything must add up.
 */
export async function runSchedule({ seed, naive = false, oversells = false }: ScheduleOptions): Promise<Broken> {
  await bringAll();
  const random = seeded(seed);
  const time = virtualTime();
  const badness = random.pick([0, 0.1, 0.3]);
  let healed = false;
  const fault = (method: Method): Fault | undefined => {
    if (healed) return undefined;
    if (method === 'checkout.complete' ? random.chance(Math.max(badness, 0.2)) : random.chance(badness))
      return mishap(random);
    return random.chance(0.3) ? { before: random.below(400) } : undefined;
  };
  const endpoint = fakeEndpoint({
    show: SHOW,
    clock: time.now,
    wait: time.wait,
    latency: 20,
    idempotency: !naive,
    revisions: !naive,
    fault,
  });
  if (oversells) for (const item of ITEMS) endpoint.store.stock.set(item, undefined);
  const denied = random.chance(0.1);
  const storage = denied ? deniedStorage() : memoryStorage();
  const browser = random.chance(0.2) ? () => noTabs : fakeBrowser();
  const open = () => {
    const shop = createShop({ endpoint, storage, timers: time, tabs: browser() });
    // on screen: cart, checkout, orders
    for (const shown of [shop.cart.lines, shop.checkout.stage, shop.orders.entries]) shown.subscribe(() => {});
    return shop;
  };
  const tabs: Shop[] = Array.from({ length: denied ? 1 : 1 + random.below(2) }, open);
  /** Payments that the buyer pressed the button for. */
  let presses = 0;
  const work: Promise<unknown>[] = [];

  async function pay(shop: Shop) {
    const buyNow = random.chance(0.3);
    await shop.checkout.open(
      buyNow ? { line_items: [{ item_id: random.pick(ITEMS), quantity: 1 + random.below(3) }] } : 'cart',
    );
    await shop.checkout.change({
      buyer: { email: 'buyer@example.com' },
      fulfillment: { methods: [{ destinations: [ADDRESS] }] },
    });
    if (shop.checkout.stage.peek() !== 'form') return;
    presses++;
    // an impatient buyer
    await Promise.all(Array.from({ length: 1 + random.below(3) }, () => shop.checkout.place(card)));
  }

  async function act(at: number) {
    const shop = tabs[at] as Shop;
    const item = random.pick(ITEMS);
    const what = random.below(10);
    if (what < 5) await shop.cart.add(item, 1 + random.below(3));
    else if (what < 6) await shop.cart.set(item, random.below(3));
    else if (what < 7) await shop.cart.refresh();
    else if (what < 9) await pay(shop);
    else if (!denied) {
      shop.dispose();
      tabs[at] = open();
    }
  }

  for (let i = 4 + random.below(8); i > 0; i--) {
    work.push(act(random.below(tabs.length)).catch(() => {}));
    await time.pass(random.pick([0, 10, 200, 2_000]));
  }
  healed = true;
  await time.pass(120_000);
  for (const shop of tabs) {
    await time.until(shop.cart.refresh().catch(() => {}));
    await time.until(shop.checkout.resume().catch(() => {}));
  }
  // a second look for each: the first tab's may have been overtaken by the last one's
  for (const shop of tabs) await time.until(shop.cart.refresh().catch(() => {}));
  await time.pass(1_000);

  const broken: Broken = [];
  const orders = [...endpoint.store.orders.values()];
  if (orders.length > presses) broken.push(`${orders.length} orders for ${presses} payments`);
  const completed = new Set(orders.map((order) => order.checkout_id));
  if (completed.size !== orders.length) broken.push('one checkout became two orders');
  for (const item of ITEMS) {
    const sold = orders
      .flatMap((order) => order.line_items)
      .reduce((sum, line) => sum + (line.item.id === item ? line.quantity.total : 0), 0);
    const left = endpoint.store.stock.get(item);
    const start = START[item] as number;
    if (sold > start) broken.push(`${item} oversold: ${sold} of ${start}`);
    if (!oversells && left !== start - sold) broken.push(`${item}: ${start} at first, ${sold} sold, ${left} left`);
  }
  const known = new Set(tabs.flatMap((shop) => shop.orders.entries.peek().map((entry) => entry.id)));
  if (!denied)
    for (const order of orders) if (!known.has(order.id)) broken.push(`order ${order.id} is unknown to its buyer`);
  for (const shop of tabs) {
    const id = shop.cart.cart.peek()?.id;
    const server = id === undefined ? {} : amounts(endpoint.store.carts.get(id)?.lines ?? []);
    const view = amounts(shop.cart.lines.peek());
    if (JSON.stringify(view) !== JSON.stringify(server))
      broken.push(`a tab shows ${JSON.stringify(view)}, the server has ${JSON.stringify(server)}`);
    if (shop.cart.pending.peek()) broken.push('a tab still waits');
    if (shop.checkout.stage.peek() === 'checking' || shop.checkout.stage.peek() === 'placing')
      broken.push('a payment is still unknown');
    shop.dispose();
  }
  if (new Set(tabs.map((shop) => shop.cart.cart.peek()?.id)).size > 1) broken.push('tabs have different carts');
  await time.until(Promise.all(work));
  return broken;
}

function mishap(random: Random): Fault {
  const after = random.below(600);
  return random.pick<Fault>([
    { lose: 'request', before: random.below(600) },
    { lose: 'answer', after },
    { lose: 'answer', after, twice: true },
    { twice: true, after },
    { error: new CommerceError('unavailable', 'Down', { retry: 'same_key' }) },
    { error: new CommerceError('rate_limited', 'Slow down', { retry: 'same_key', retry_after_ms: 500 }) },
  ]);
}

const amounts = (lines: readonly { item_id: Id; quantity: number }[]) =>
  Object.fromEntries(lines.map((line) => [line.item_id, line.quantity] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
