import {
  type Address,
  type Capabilities,
  type Checkout,
  type CommerceEndpoint,
  CommerceError,
  type Context,
  type Id,
  type Instrument,
  misfit,
  noCapabilities,
  shapes,
  totalOf,
} from '@laotie/protocol';
import { newKey } from '../key.ts';

/** An endpoint to be tried, and what the cases need to know of its goods. */
export interface ContractSubject {
  endpoint: CommerceEndpoint;
  context: Context;
  /** Can be bought, ten of it at least. */
  item: Id;
  /** Another one. */
  other: Id;
  /** Nothing left of it. */
  sold_out: Id;
  /** A show with the live part on. */
  show: Id;
  /** Somewhere that it delivers to. */
  address: Address;
  pay(outcome: 'approved' | 'declined'): Instrument;
  close?(): Promise<void> | void;
}

export interface ContractCase {
  name: string;
  /** Throws where the endpoint breaks the contract. Resolves with a reason where a capability that it declares off makes the case void. */
  run(make: () => Promise<ContractSubject>): Promise<string | undefined>;
}

function check(fine: unknown, what: string): asserts fine {
  if (!fine) throw new Error(what);
}

async function refused(call: Promise<unknown>, kind: CommerceError['kind'], what: string): Promise<CommerceError> {
  const error = await call.then(
    () => undefined,
    (thrown) => thrown,
  );
  check(error instanceof CommerceError, `${what}: expected a CommerceError, got ${error}`);
  check(error.kind === kind, `${what}: expected ${kind}, got ${error.kind} (${error.code})`);
  return error;
}

type Ready = ContractSubject & { can: Capabilities; write(revision?: string): { key: string; revision?: string } };

function contractCase(
  name: string,
  needs: (can: Capabilities) => boolean,
  run: (subject: Ready) => Promise<void>,
): ContractCase {
  return {
    name,
    async run(make) {
      const subject = await make();
      try {
        const can = await subject.endpoint.connect(subject.context);
        if (!needs(can)) return 'not declared';
        await run({
          ...subject,
          can,
          write: (revision) => ({ key: newKey(), ...(revision !== undefined && { revision }) }),
        });
      } finally {
        await subject.close?.();
      }
      return undefined;
    },
  };
}

const always = () => true;
const hasCart = (can: Capabilities) => can.cart;
const sellsInPage = (can: Capabilities) => can.checkout === 'in_page';
const isLive = (can: Capabilities) => can.live !== 'none';

const cartOf = ({ endpoint }: Ready) => endpoint.cart as NonNullable<CommerceEndpoint['cart']>;
const checkoutOf = ({ endpoint }: Ready) => endpoint.checkout as NonNullable<CommerceEndpoint['checkout']>;
const liveOf = ({ endpoint }: Ready) => endpoint.live as NonNullable<CommerceEndpoint['live']>;

/** A checkout of one item, with everything filled in. */
async function readyToPay(subject: Ready, quantity = 1): Promise<Checkout> {
  const port = checkoutOf(subject);
  const created = await port.create({ line_items: [{ item_id: subject.item, quantity }] }, subject.write());
  const methods = [{ type: 'shipping' as const, destinations: [{ id: 'd_1', ...subject.address }] }];
  const change = { buyer: { email: 'buyer@example.com' }, fulfillment: { methods } };
  const changed = await port.change(created.id, change, subject.write(created.revision));
  check(changed.status === 'ready_for_complete', `not ready to pay: ${JSON.stringify(changed.messages)}`);
  return changed;
}

/** What every commerce endpoint holds to, whatever is behind it. Run each with a fresh subject. */
export const endpointContract: readonly ContractCase[] = [
  contractCase('says what it can do in the words of the protocol', always, async ({ can }) => {
    for (const name of Object.keys(noCapabilities) as (keyof Capabilities)[])
      check(typeof can[name] === typeof noCapabilities[name], `capability ${name}`);
  }),

  contractCase(
    'looks products up by their own ids and by those of variants, and leaves out what it does not know',
    always,
    async ({ endpoint, item, other }) => {
      const products = await endpoint.catalog.lookup([item, other, 'nobody-sells-this']);
      check(products.length === 2, `two products, got ${products.length}`);
      for (const product of products)
        check(misfit(product, shapes.product) === undefined, `product misfits at ${misfit(product, shapes.product)}`);
      const [first] = products;
      const again = await endpoint.catalog.lookup([first?.id as Id]);
      check(again[0]?.id === first?.id, 'the product under its own id');
    },
  ),

  contractCase(
    'searches page by page, each product once',
    (can) => can.search,
    async ({ endpoint }) => {
      const seen: Id[] = [];
      let cursor: string | undefined;
      do {
        const page = await endpoint.catalog.search({ pagination: { limit: 2, ...(cursor && { cursor }) } });
        check(page.products.length <= 2, 'no more than asked for');
        seen.push(...page.products.map((product) => product.id));
        cursor = page.pagination?.has_next_page ? page.pagination.cursor : undefined;
      } while (cursor);
      check(seen.length > 2 && new Set(seen).size === seen.length, `each once: ${seen}`);
    },
  ),

  contractCase('a cart takes absolute quantities, and nothing means gone', hasCart, async (subject) => {
    const { item, other, write } = subject;
    const port = cartOf(subject);
    const made = await port.create({ set: [{ item_id: item, quantity: 2 }] }, write());
    check(misfit(made, shapes.cart) === undefined, `cart misfits at ${misfit(made, shapes.cart)}`);
    const both = await port.change(made.id, { set: [{ item_id: other, quantity: 1 }] }, write(made.revision));
    check(both.line_items.length === 2, 'the first line stays when another comes');
    check(both.line_items.find((line) => line.item.id === item)?.quantity === 2, 'and its quantity');
    check(totalOf(both.totals) !== undefined, 'a total');
    const more = await port.change(made.id, { set: [{ item_id: item, quantity: 3 }] }, write(both.revision));
    check(more.line_items.find((line) => line.item.id === item)?.quantity === 3, 'three means three');
    const less = await port.change(made.id, { set: [{ item_id: item, quantity: 0 }] }, write(more.revision));
    check(less.line_items.length === 1 && less.line_items[0]?.item.id === other, 'none means gone');
    const read = await port.get(made.id);
    check(read?.line_items.length === 1, 'reading it says the same');
  }),

  contractCase('a cart that is not there is null', hasCart, async (subject) => {
    check((await cartOf(subject).get('cart_that_nobody_made')) === null, 'null');
  }),

  contractCase(
    'the same gesture sent twice acts once',
    (can) => can.cart && can.native.idempotency,
    async (subject) => {
      const { item, other, write } = subject;
      const port = cartOf(subject);
      const gesture = write();
      const change = { set: [{ item_id: item, quantity: 1 }] };
      const [first, second] = [await port.create(change, gesture), await port.create(change, gesture)];
      check(first.id === second.id, 'one cart');
      const next = write(first.revision);
      const added = { set: [{ item_id: other, quantity: 1 }] };
      const [one, two] = [await port.change(first.id, added, next), await port.change(first.id, added, next)];
      check(one.revision === two.revision, 'one change, though the revision was overtaken by itself');
    },
  ),

  contractCase(
    'a key used for something else is a bug, and says so',
    (can) => can.cart && can.native.idempotency,
    async (subject) => {
      const { item, write } = subject;
      const gesture = write();
      await cartOf(subject).create({ set: [{ item_id: item, quantity: 1 }] }, gesture);
      const error = await refused(
        cartOf(subject).create({ set: [{ item_id: item, quantity: 2 }] }, gesture),
        'invalid',
        'another body',
      );
      check(error.code === 'idempotency_conflict' && error.retry === 'no', `code ${error.code}`);
    },
  ),

  contractCase(
    'a write on an overtaken revision does nothing',
    (can) => can.cart && can.native.revisions,
    async (subject) => {
      const { item, other, write } = subject;
      const port = cartOf(subject);
      const made = await port.create({ set: [{ item_id: item, quantity: 1 }] }, write());
      const newer = await port.change(made.id, { set: [{ item_id: item, quantity: 2 }] }, write(made.revision));
      const error = await refused(
        port.change(made.id, { set: [{ item_id: other, quantity: 1 }] }, write(made.revision)),
        'conflict',
        'old revision',
      );
      check(error.retry === 'refetch', `retry ${error.retry}`);
      check(!error.latest || error.latest.revision === newer.revision, 'the latest is the latest');
      check((await port.get(made.id))?.line_items.length === 1, 'nothing was added');
    },
  ),

  contractCase(
    'an unknown code is told in a message, not an error',
    (can) => can.cart && can.codes !== 'none',
    async (subject) => {
      const { item, write } = subject;
      const made = await cartOf(subject).create(
        { set: [{ item_id: item, quantity: 1 }], codes: ['NO-SUCH-CODE'] },
        write(),
      );
      check(
        made.messages?.some((message) => message.type !== 'info'),
        'a warning',
      );
      check(made.line_items.length === 1, 'and the line is there');
    },
  ),

  contractCase(
    'what is sold out does not get into the cart, or is marked there',
    (can) => can.cart && can.stock !== 'none',
    async (subject) => {
      const { sold_out, item, write } = subject;
      const made = await cartOf(subject).create(
        {
          set: [
            { item_id: sold_out, quantity: 1 },
            { item_id: item, quantity: 1 },
          ],
        },
        write(),
      );
      const at = made.line_items.findIndex((line) => line.item.id === sold_out && line.quantity > 0);
      const marked = made.messages?.some(
        ({ type, path }) => type === 'error' && path?.startsWith(`$.line_items[${at}]`),
      );
      check(at < 0 || marked, 'not there, or with an error that points at the line');
      check(
        made.line_items.some((line) => line.item.id === item),
        'the other line is',
      );
    },
  ),

  contractCase(
    'a checkout asks for what it needs, field by field, and then takes payment once',
    sellsInPage,
    async (subject) => {
      const { item, pay, write, endpoint } = subject;
      const port = checkoutOf(subject);
      const empty = await port.create({ line_items: [{ item_id: item, quantity: 1 }] }, write());
      check(misfit(empty, shapes.checkout) === undefined, `checkout misfits at ${misfit(empty, shapes.checkout)}`);
      check(
        empty.status === 'incomplete' && empty.messages?.some((message) => message.path === '$.buyer.email'),
        'asks for the e-mail',
      );
      const ready = await readyToPay(subject);
      const gesture = write(ready.revision);
      const payment = { instruments: [{ ...pay('approved'), selected: true }] };
      const done = await port.complete(ready.id, payment, gesture);
      check(
        done.status === 'completed' && done.order,
        `completed, got ${done.status}: ${JSON.stringify(done.messages)}`,
      );
      const again = await port.complete(ready.id, payment, gesture);
      check(again.order?.id === done.order.id, 'the same key, the same order');
      check((await port.get(ready.id))?.order?.id === done.order.id, 'the session knows its order');
      const { id, access_token } = done.order;
      const order = await endpoint.orders?.get({ id, ...(access_token && { access_token }) });
      check(order && misfit(order, shapes.order) === undefined, 'the order can be read with its token');
      check(order.checkout_id === ready.id, 'and names its checkout');
    },
  ),

  contractCase('a declined payment leaves the checkout open for another', sellsInPage, async (subject) => {
    const { pay, write } = subject;
    const port = checkoutOf(subject);
    const ready = await readyToPay(subject);
    const declined = await port.complete(
      ready.id,
      { instruments: [{ ...pay('declined'), selected: true }] },
      write(ready.revision),
    );
    check(
      declined.status !== 'completed' && declined.messages?.some((message) => message.type === 'error'),
      'declined, and says so',
    );
    const now = (await port.get(ready.id)) ?? declined;
    const done = await port.complete(
      ready.id,
      { instruments: [{ ...pay('approved'), selected: true }] },
      write(now.revision),
    );
    check(done.status === 'completed', `then approved, got ${done.status}: ${JSON.stringify(done.messages)}`);
  }),

  contractCase(
    'another quote than the one agreed to is not charged',
    (can) => sellsInPage(can) && can.native.revisions,
    async (subject) => {
      const { pay, write } = subject;
      const port = checkoutOf(subject);
      const ready = await readyToPay(subject);
      await port.change(ready.id, { buyer: { first_name: 'Lin' } }, write(ready.revision));
      await refused(
        port.complete(ready.id, { instruments: [{ ...pay('approved'), selected: true }] }, write('0-of-long-ago')),
        'conflict',
        'old quote',
      );
      check((await port.get(ready.id))?.status !== 'completed', 'nothing was ordered');
    },
  ),

  contractCase(
    'an order from the cart empties the cart',
    (can) => hasCart(can) && sellsInPage(can),
    async (subject) => {
      const { item, pay, write, address } = subject;
      const [carts, port] = [cartOf(subject), checkoutOf(subject)];
      const cart = await carts.create({ set: [{ item_id: item, quantity: 1 }] }, write());
      const made = await port.create({ cart_id: cart.id }, write());
      const methods = [{ type: 'shipping' as const, destinations: [{ id: 'd_1', ...address }] }];
      const ready = await port.change(
        made.id,
        { buyer: { email: 'buyer@example.com' }, fulfillment: { methods } },
        write(made.revision),
      );
      const done = await port.complete(
        ready.id,
        { instruments: [{ ...pay('approved'), selected: true }] },
        write(ready.revision),
      );
      check(done.status === 'completed', `completed, got ${done.status}`);
      check(((await carts.get(cart.id))?.line_items.length ?? 0) === 0, 'an empty cart, or none');
    },
  ),

  contractCase(
    'the orders of this buyer are listed',
    (can) => sellsInPage(can) && can.orders === 'list',
    async (subject) => {
      const { pay, write, endpoint } = subject;
      const ready = await readyToPay(subject);
      const done = await checkoutOf(subject).complete(
        ready.id,
        { instruments: [{ ...pay('approved'), selected: true }] },
        write(ready.revision),
      );
      const list = await endpoint.orders?.list?.({ limit: 10 });
      check(list?.orders[0]?.id === done.order?.id, 'the newest first');
    },
  ),

  contractCase(
    'a checkout that is not there is null',
    (can) => can.checkout !== 'none',
    async (subject) => {
      check((await checkoutOf(subject).get('checkout_that_nobody_made')) === null, 'null');
    },
  ),

  contractCase('a snapshot names the place from which the stream goes on', isLive, async (subject) => {
    const { show } = subject;
    const snapshot = await liveOf(subject).snapshot(show);
    check(snapshot.show.id === show && misfit(snapshot.show, shapes.show) === undefined, 'the show');
    check(misfit(snapshot.seller, shapes.seller) === undefined, 'its seller');
    check(/^[\w-]+:\d+$/.test(snapshot.cursor), `cursor ${snapshot.cursor}`);
    check(!Number.isNaN(Date.parse(snapshot.server_time)), 'server time');
    await refused(liveOf(subject).snapshot('show_that_nobody_made'), 'not_found', 'unknown show');
  }),

  contractCase(
    'a comment comes back on the stream and in a poll, under the id it was sent with',
    (can) => can.live === 'stream' && can.comments === 'write',
    async (subject) => {
      const { show, write } = subject;
      const live = liveOf(subject);
      const { cursor } = await live.snapshot(show);
      const stop = new AbortController();
      const id = newKey();
      const sent = await live.comment?.(show, { id, text: 'Is the spoon for sale?' }, write());
      check(sent?.id === id, 'its own id');
      let heard: string | undefined;
      for await (const event of live.events(show, cursor, {
        signal: AbortSignal.any([stop.signal, AbortSignal.timeout(8_000)]),
      })) {
        if (event.type !== 'comments.add' || !event.data.some((comment) => comment.id === id)) continue;
        heard = event.id;
        break;
      }
      stop.abort();
      check(heard !== undefined, 'heard, with a number');
      const page = await live.poll?.(show, cursor);
      check(
        page?.events.some((event) => event.id === heard),
        'the poll has the same event',
      );
      check(
        (await live.poll?.(show, heard))?.events.every((event) => event.id !== heard),
        'and it does not come again after its own cursor',
      );
    },
  ),

  contractCase('a cursor of another epoch is answered with a reset', isLive, async (subject) => {
    const page = await liveOf(subject).poll?.(subject.show, 'long-ago:3');
    check(!page || page.events[0]?.type === 'reset', `reset first, got ${page?.events[0]?.type}`);
  }),
];
