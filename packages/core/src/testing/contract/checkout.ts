import { type Checkout, misfit, shapes } from '@laotie/protocol';
import {
  type ContractCase,
  cartOf,
  check,
  contractCase,
  hasCart,
  partOf,
  type Ready,
  refused,
  sellsInPage,
} from './case.ts';

const checkoutOf = (subject: Ready) => partOf(subject, 'checkout');

/** Ms after which "as long again from now" is later, also where times are told in whole seconds. */
const A_WHILE = 1_100;

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

/** Checkouts and orders: what is asked for, what is paid once. */
export const checkoutCases: readonly ContractCase[] = [
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
    'what is set aside while the buyer has a step to do is kept for longer when they ask',
    (can) => sellsInPage(can) && can.hold_extension,
    async (subject) => {
      const port = checkoutOf(subject);
      const ready = await readyToPay(subject);
      const payment = { instruments: [{ ...subject.pay('needs_action'), selected: true }] };
      const waiting = await port.complete(ready.id, payment, subject.write(ready.revision));
      const until = (checkout: Checkout | null) => Date.parse(checkout?.line_items[0]?.hold_expires_at ?? '');
      check(until(waiting) > 0, 'says until when it is set aside');
      check(port.hold, 'the capabilities promise `hold_extension`, and the checkout has no `hold`');
      await subject.pass(A_WHILE);
      const longer = await port.hold(ready.id, subject.write());
      const more = until(longer) - until(waiting);
      check(more > 0, `and, once asked, until later: got ${more} ms more`);
      check(until(await port.get(ready.id)) === until(longer), 'and says so to whoever reads it again');
      check(longer.status === waiting.status, 'nothing else has changed');
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
];
