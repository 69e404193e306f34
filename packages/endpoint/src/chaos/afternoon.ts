import type { KeyValue, Shop, Tabs } from '@laotie/core';
import { fakeBrowser, memoryStorage, type Random, seeded } from '@laotie/core/testing';
import type { CommerceError, Instrument } from '@laotie/protocol';
import type { ProxyOptions } from '../testing/fault-proxy.ts';
import { home } from '../testing/shop.ts';
import { type Evidence, type Op, type Outcome, violations } from './checker.ts';
import { gather, isSettled } from './evidence.ts';
import { badNetwork } from './network.ts';
import { type Connector, openTab, openWorld, START, type World } from './world.ts';

export interface AfternoonOptions {
  seed: number;
  /** Controls: things that must be found. */
  rewrite?: ProxyOptions['rewrite'];
  choose?: ProxyOptions['choose'];
  sabotage?: (world: World) => void;
  connector?: Connector;
}

export interface Afternoon {
  broken: string[];
  /** Faults by kind. */
  fired: ReadonlyMap<string, number>;
  requests: number;
  orders: number;
  evidence: Evidence;
}

interface Buyer {
  storage: KeyValue;
  browser: () => Tabs;
  tabs: Shop[];
  /** Somebody pays for one cart at a time. */
  paying: Promise<unknown>;
}

const ITEMS = Object.keys(START);
const TOKENS = ['approved', 'approved', 'approved', 'slow', 'lost', 'declined', 'needs_action'];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isPassing = ({ kind, code }: CommerceError) =>
  kind === 'network' || kind === 'unavailable' || kind === 'rate_limited' || code === 'idempotency_in_progress';

/** One afternoon of several buyers with several tabs each and a bad network. When it has healed, everything must add up. */
export async function runAfternoon({
  seed,
  rewrite,
  sabotage,
  connector,
  ...how
}: AfternoonOptions): Promise<Afternoon> {
  const random = seeded(seed);
  const bad = badNetwork(seed, random.pick([0.05, 0.2, 0.4]));
  const choose = how.choose ?? bad;
  const world = await openWorld({ choose, ...(rewrite && { rewrite }) });
  const history: Op[] = [];
  try {
    sabotage?.(world);
    const open = ({ storage, browser }: Buyer) =>
      openTab(world, { storage, tabs: browser(), ...(connector && { connector }) });
    const buyers = Array.from({ length: 1 + random.below(3) }, (): Buyer => {
      const noLocks = random.chance(0.15);
      const browser = noLocks ? () => withoutLocks : fakeBrowser();
      const buyer: Buyer = { storage: memoryStorage(), browser, tabs: [], paying: Promise.resolve() };
      buyer.tabs = Array.from({ length: noLocks ? 1 : 1 + random.below(2) }, () => open(buyer));
      return buyer;
    });

    const work: Promise<unknown>[] = [];
    for (let left = 8 + random.below(10); left > 0; left--) {
      const at = random.below(buyers.length);
      work.push(act({ random, history, buyer: buyers[at] as Buyer, at, open }).catch(() => {}));
      await pause(random.pick([0, 0, 5, 30, 80]));
      if (random.chance(0.03))
        await world.proxy
          .down()
          .then(() => pause(random.below(80)))
          .then(world.proxy.up);
    }
    // A control chooses its faults by what they hit: on a slow machine that may come late.
    if (!how.choose) world.proxy.heal();
    const quiet = await rest(world, buyers);
    const tabs = buyers.flatMap(({ tabs }, buyer) => tabs.map((shop) => ({ buyer, shop })));
    const evidence = await gather(world, tabs, history);
    for (const { shop } of tabs) shop.dispose();
    await Promise.all(work);
    const broken = [...(quiet ? [] : ['it never came to rest']), ...violations(evidence)];
    return {
      broken,
      fired: world.proxy.fired,
      requests: world.proxy.requests,
      orders: evidence.orders.length,
      evidence,
    };
  } finally {
    await world.close();
  }
}

const withoutLocks: Tabs = { lock: (_name, task) => task(), tell() {}, hear() {} };

interface Act {
  random: Random;
  history: Op[];
  buyer: Buyer;
  at: number;
  open(buyer: Buyer): Shop;
}

async function act({ random, history, buyer, at, open }: Act): Promise<void> {
  const index = random.below(buyer.tabs.length);
  const shop = buyer.tabs[index] as Shop;
  const item = random.pick(ITEMS);
  const quantity = 1 + random.below(3);
  // decided before anything is awaited, so that a seed decides the same whatever the network does
  const plan = {
    what: random.below(12),
    fromCart: random.chance(0.7),
    clicks: 1 + random.below(3),
    token: random.pick(TOKENS),
    set: random.below(3),
    codes: random.pick([[], ['LIVE10'], ['ONCE'], ['LIVE10', 'ONCE'], ['NONE']]),
  };
  if (plan.what < 5) return note(history, { kind: 'add', buyer: at, item, quantity }, shop.cart.add(item, quantity));
  if (plan.what < 6) {
    if (START[item] === undefined) return shop.cart.refresh();
    return note(history, { kind: 'set', buyer: at, item, quantity: plan.set }, shop.cart.set(item, plan.set));
  }
  if (plan.what < 7)
    return note(history, { kind: 'codes', buyer: at, codes: plan.codes }, shop.cart.setCodes(plan.codes));
  if (plan.what < 11) {
    const order = () => filledIn(shop, () => pay({ ...plan, shop, history, buyer, at, item, quantity }));
    if (!plan.fromCart) return order();
    buyer.paying = buyer.paying.then(() => known(buyer)).then((all) => (all ? order() : undefined));
    buyer.paying = buyer.paying.catch(() => {});
    await buyer.paying;
    return;
  }
  shop.dispose();
  buyer.tabs[index] = open(buyer);
}

/** One form at a time in each tab: a second one takes the place of the first. */
const forms = new WeakMap<Shop, Promise<unknown>>();
function filledIn(shop: Shop, task: () => Promise<void>): Promise<void> {
  const turn = (forms.get(shop) ?? Promise.resolve()).then(task);
  forms.set(
    shop,
    turn.catch(() => {}),
  );
  return turn;
}

async function note(history: Op[], op: Partial<Op>, work: Promise<void>): Promise<void> {
  const noted = { ...op, outcome: 'unknown' } as Op;
  history.push(noted);
  noted.outcome = await work.then(
    (): Outcome => 'ok',
    (error): Outcome => (error?.name === 'CommerceError' && !isPassing(error) ? 'fail' : 'unknown'),
  );
}

interface Paying extends Omit<Act, 'random' | 'open'> {
  shop: Shop;
  fromCart: boolean;
  item: string;
  quantity: number;
  clicks: number;
  token: string;
}

async function pay({ shop, history, at, fromCart, item, quantity, clicks, token }: Paying): Promise<void> {
  const { checkout } = shop;
  await checkout.open(fromCart ? 'cart' : { line_items: [{ item_id: item, quantity }] });
  await checkout.change({ buyer: { email: 'lin@example.com' }, fulfillment: { methods: [{ destinations: [home] }] } });
  const session = checkout.session.peek();
  if (!session || checkout.stage.peek() !== 'form') return;
  if (quantity === 3 && token === 'declined') return checkout.cancel();
  const op: Op = {
    kind: 'place',
    buyer: at,
    checkout: session.id,
    from: fromCart ? 'cart' : 'product',
    outcome: 'unknown',
  };
  history.push(op);
  const card: Instrument = {
    id: 'card',
    handler_id: 'dev.laotie.payment.test',
    type: 'card',
    credential: { type: 'token', token },
  };
  await Promise.all(Array.from({ length: clicks }, () => checkout.place(card)));
  const after = checkout.session.peek();
  if (after?.id !== session.id) return;
  if (checkout.stage.peek() === 'completed') Object.assign(op, { outcome: 'ok', order: after.order?.id });
  if (checkout.stage.peek() === 'form' || checkout.stage.peek() === 'failed') op.outcome = 'fail';
}

/** Does this browser know what became of every payment? */
async function known({ storage }: Buyer): Promise<boolean> {
  for (let looks = 0; looks < 60; looks++) {
    if (storage.getItem('laotie:default:placing') === null) return true;
    await pause(25);
  }
  return false;
}

/** Everybody looks again, until nobody waits for anything and the last look of each was answered. */
async function rest(world: World, buyers: readonly Buyer[]): Promise<boolean> {
  const tabs = buyers.flatMap(({ tabs }) => tabs);
  const until = Date.now() + 60_000;
  do {
    await Promise.all(buyers.map(({ paying }) => paying));
    for (const { checkout } of tabs) await checkout.resume().catch(() => {});
    // what was over before a look, the look has seen
    const calm = isSettled(world) && tabs.every(isIdle);
    const looks = [];
    for (const shop of tabs) looks.push(await look(shop));
    if (calm && looks.every(Boolean) && tabs.every(isIdle)) return true;
    await pause(50);
  } while (Date.now() < until);
  return false;
}

const isIdle = ({ cart, checkout }: Shop) =>
  !cart.pending.peek() && !checkout.pending.peek() && !['placing', 'checking'].includes(checkout.stage.peek());

/** Was everything answered? */
async function look({ cart, orders }: Shop): Promise<boolean> {
  const read = cart.refresh().then(
    () => true,
    () => false,
  );
  await orders.load();
  return (await read) && orders.status.peek() === 'ready';
}
