import { misfit, shapes, totalOf } from '@laotie/protocol';
import { type ContractCase, cartOf, check, contractCase, hasCart, refused } from './case.ts';

/** Carts: absolute quantities, keys, revisions, messages. */
export const cartCases: readonly ContractCase[] = [
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
];
