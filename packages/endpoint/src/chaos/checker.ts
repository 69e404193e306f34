import type { Id } from '@laotie/protocol';

/** Items and how many of each. */
export type Amounts = Readonly<Record<Id, number>>;

/**
 * What a buyer did and how it seemed to end, after Jepsen: `ok` and `fail` are what the page said, `unknown` is all that
 * it could not say before it was reloaded or gave up.
 */
export type Outcome = 'ok' | 'fail' | 'unknown';
export type Op = { buyer: number; outcome: Outcome } & (
  | { kind: 'add'; item: Id; quantity: number }
  | { kind: 'set'; item: Id; quantity: number }
  | { kind: 'codes'; codes: string[] }
  /** One deliberate press of the button, however many clicks. */
  | { kind: 'place'; checkout: Id; from: 'cart' | 'product'; order?: Id }
);

/** What is there when all is quiet: in the database, at the processor, and on the buyers' screens. */
export interface Evidence {
  /** Undefined: unlimited. */
  start: Readonly<Record<Id, number | undefined>>;
  items: readonly { id: Id; on_hand: number | null; held: number }[];
  orders: readonly {
    id: Id;
    checkout_id: Id;
    buyer: string;
    total: number;
    lines: Amounts;
    codes: readonly string[];
  }[];
  charges: readonly { id: Id; amount: number }[];
  /** Payments that nobody has finished. */
  unfinished: number;
  carts: Readonly<Record<Id, Amounts>>;
  tabs: readonly {
    buyer: number;
    cart: Id | undefined;
    /** The cart as the endpoint answers now, and as it is shown. */
    served: Amounts;
    lines: Amounts;
    pending: boolean;
    stage: string;
    orders: readonly Id[];
  }[];
  history: readonly Op[];
}

/** Everything that the evidence breaks; empty when all holds. */
export function violations(evidence: Evidence): string[] {
  return [...ordersAndMoney(evidence), ...stock(evidence), ...screens(evidence), ...countedCarts(evidence)];
}

function* ordersAndMoney({ orders, charges, history, unfinished }: Evidence) {
  const presses = history.flatMap((op) => (op.kind === 'place' ? [op] : []));
  for (const { order, checkout, outcome } of presses)
    if (outcome === 'ok' && !orders.some(({ id, checkout_id }) => id === order && checkout_id === checkout))
      yield `lost: the order ${order} was confirmed and is not there`;
  for (const { id, checkout_id } of orders) {
    const pressed = presses.filter(({ checkout }) => checkout === checkout_id);
    if (pressed.length === 0) yield `order ${id} was never asked for`;
    else if (pressed.at(-1)?.outcome === 'fail') yield `order ${id} was said to have failed`;
  }
  if (new Set(orders.map(({ checkout_id }) => checkout_id)).size < orders.length)
    yield 'one checkout became two orders';

  for (const { id, total } of orders) {
    const paid = charges.filter((charge) => charge.id === id).map(({ amount }) => amount);
    if (total > 0 && paid.length !== 1) yield `order ${id} was charged ${paid.length} times`;
    else if (total > 0 && paid[0] !== total) yield `order ${id} costs ${total}, charged ${paid[0]}`;
  }
  for (const { id } of charges) if (!orders.some((order) => order.id === id)) yield `charge ${id} has no order`;
  if (unfinished) yield `${unfinished} payments are not finished`;

  const once = orders.filter(({ codes }) => codes.includes('ONCE')).map(({ buyer }) => buyer);
  if (new Set(once).size < once.length) yield 'a buyer used a coupon for one use twice';
}

function* stock({ start, items, orders }: Evidence) {
  for (const [item, first] of Object.entries(start)) {
    const { on_hand, held } = items.find(({ id }) => id === item) ?? { on_hand: Number.NaN, held: Number.NaN };
    const sold = sum(orders.map(({ lines }) => lines[item] ?? 0));
    if (held !== 0) yield `${held} of ${item} are held for nobody`;
    if (first === undefined) continue;
    if (sold > first) yield `oversold: ${sold} of ${first} ${item}`;
    if (first - sold !== on_hand) yield `stock of ${item}: ${first} at first, ${sold} sold, ${on_hand} left`;
  }
}

function* screens({ tabs, history }: Evidence) {
  for (const { buyer, served, lines, pending, stage, orders } of tabs) {
    if (!isSame(lines, served)) yield `a tab shows ${JSON.stringify(lines)}, the endpoint ${JSON.stringify(served)}`;
    if (pending) yield 'a tab still waits for its cart';
    if (stage === 'placing' || stage === 'checking') yield 'a payment is still unknown to its buyer';
    for (const op of history)
      if (op.kind === 'place' && op.buyer === buyer && op.order !== undefined && !orders.includes(op.order))
        yield `a buyer does not find the order ${op.order} any more`;
  }
  for (const { buyer, cart } of tabs)
    if (tabs.some((other) => other.buyer === buyer && other.cart !== cart)) yield 'tabs of one buyer have two carts';
}

/** Of an item that is only ever added, and never runs out, what is in the cart and what was ordered from it is what was added. */
function* countedCarts({ history, start, carts, tabs, orders }: Evidence) {
  for (const [item, first] of Object.entries(start)) {
    if (first !== undefined) continue;
    for (const buyer of new Set(history.map((op) => op.buyer))) {
      const ops = history.filter((op) => op.buyer === buyer);
      const added = (...outcomes: Outcome[]) =>
        sum(
          ops.map((op) => (op.kind === 'add' && op.item === item && outcomes.includes(op.outcome) ? op.quantity : 0)),
        );
      const fromCart = new Set(ops.flatMap((op) => (op.kind === 'place' && op.from === 'cart' ? [op.checkout] : [])));
      const ordered = sum(orders.map(({ checkout_id, lines }) => (fromCart.has(checkout_id) ? (lines[item] ?? 0) : 0)));
      const cart = tabs.find((tab) => tab.buyer === buyer)?.cart;
      const there = (cart === undefined ? 0 : (carts[cart]?.[item] ?? 0)) + ordered;
      const [least, most] = [added('ok'), added('ok', 'unknown')];
      if (there < least || there > most)
        yield `buyer ${buyer} added ${least === most ? most : `${least} to ${most}`} ${item}, and has ${there}`;
    }
  }
}

const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
const isSame = (a: Amounts, b: Amounts) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((id) => (a[id] ?? 0) === (b[id] ?? 0));
