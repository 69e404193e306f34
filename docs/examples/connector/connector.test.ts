import type { Server } from 'node:http';
import { type ContractSubject, endpointContract, tryContract } from '@laotie/core/testing';
import type { CommerceEndpoint } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cornerShop } from './connector.ts';
import { openCornerShop } from './corner-shop.ts';

let origin: string;
let server: Server;
beforeAll(async () => {
  ({ origin, server } = await openCornerShop());
});
afterAll(() => void server.close());

const make = async (): Promise<ContractSubject> => ({
  endpoint: cornerShop(origin),
  context: { language: 'en' },
  item: 'honey-250g',
  other: 'candle',
  sold_out: 'soap',
});

describe('the corner shop’s connector keeps the contract', () => {
  /** What a shop without shows, accounts and a checkout of ours has no part in. */
  const off = /^$|^(native|codes|checkout|live|waiting_lists|shipping|demand)\b/;
  for (const { name, run } of endpointContract) test(name, async () => expect((await run(make)) ?? '').toMatch(off));

  test('and most of what it is asked for is not void', async () => {
    const kept = (await tryContract(make)).filter(({ outcome }) => outcome === 'kept').map(({ name }) => name);
    expect(kept).toEqual([
      'says what it can do in the words of the protocol',
      'looks products up by their own ids and by those of variants, and leaves out what it does not know',
      'searches page by page, each product once',
      'a cart takes absolute quantities, and nothing means gone',
      'a cart that is not there is null',
      'what is sold out does not get into the cart, or is marked there',
      'a checkout that is not there is null',
    ]);
  });
});

describe('mistakes that a connector’s first draft makes are found', () => {
  type Carts = NonNullable<CommerceEndpoint['cart']>;

  const complaints = async (spoil: (endpoint: CommerceEndpoint, cart: Carts) => Partial<CommerceEndpoint>) => {
    const verdicts = await tryContract(async () => {
      const subject = await make();
      const { endpoint } = subject;
      return { ...subject, endpoint: { ...endpoint, ...spoil(endpoint, endpoint.cart as Carts) } };
    });
    return verdicts.filter(({ outcome }) => outcome === 'broken').map(({ name, why }) => `${name}: ${why}`);
  };

  test('quantities are added up instead of set', async () => {
    const broken = await complaints((_, cart) => ({
      cart: {
        ...cart,
        async change(id, { set = [], ...more }, o) {
          const rows = (await cart.get(id))?.line_items ?? [];
          const held = (item_id?: string) => rows.find((row) => row.item.id === item_id)?.quantity ?? 0;
          return cart.change(
            id,
            { ...more, set: set.map((l) => ({ ...l, quantity: l.quantity + held(l.item_id) })) },
            o,
          );
        },
      },
    }));
    expect(broken).toEqual(['a cart takes absolute quantities, and nothing means gone: three means three']);
  });

  test('a cart that is gone is an error', async () => {
    const broken = await complaints((_, cart) => ({
      cart: { ...cart, get: (id) => cart.get(id).then((found) => found ?? Promise.reject(new Error('404'))) },
    }));
    expect(broken).toEqual(['a cart that is not there is null: 404']);
  });

  test('prices stay texts', async () => {
    const broken = await complaints(({ catalog }) => ({
      catalog: {
        ...catalog,
        lookup: async (ids) =>
          (await catalog.lookup(ids)).map((product) => ({
            ...product,
            variants: product.variants.map((one) => ({ ...one, price: { amount: '6.50' as never, currency: 'EUR' } })),
          })),
      },
    }));
    expect(broken).toEqual([expect.stringContaining('honey misfits at .variants[0].price.amount')]);
  });
});
