import { createShop, httpEndpoint } from '@laotie/core';
import { type ContractSubject, endpointContract, memoryStorage } from '@laotie/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEndpoint, type Endpoint } from './index.ts';
import { shopFile } from './testing/catalog.ts';

/** One endpoint on a real port for all cases: each case is another buyer. */
let endpoint: Endpoint;
let base: string;

beforeAll(async () => {
  // a first endpoint only finds a free port, because a profile names its own address
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  endpoint = await createEndpoint({ database: ':memory:', public_url: base });
  await endpoint.importCatalog(shopFile());
  await endpoint.app.listen({ port, host: '127.0.0.1' });
});
afterAll(() => endpoint.close());

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const address = {
  last_name: 'Lin',
  street_address: 'Mühlweg 1',
  address_locality: 'Leipzig',
  postal_code: '04109',
  address_country: 'DE',
};
const pay: ContractSubject['pay'] = (outcome) => ({
  id: 'i_1',
  handler_id: 'dev.laotie.payment.test',
  type: 'card',
  credential: { type: 'token', token: outcome },
});

describe('the http connector keeps the contract before the reference endpoint', () => {
  const make = async (): Promise<ContractSubject> => ({
    endpoint: httpEndpoint(base, {
      host: async () => endpoint.createHostKey({ seller_id: 's_1', scopes: ['show', 'products'] }),
    }),
    context: { language: 'en', address_country: 'DE' },
    item: 'v_wok',
    other: 'v_course',
    sold_out: 'v_oil_gone',
    show: 'show_1',
    address,
    pay,
  });
  for (const { name, run } of endpointContract) test(name, async () => expect(await run(make)).toBeUndefined());
});

describe('a shop over it', () => {
  const open = (storage = memoryStorage()) =>
    createShop({ endpoint: base, storage, context: { language: 'en', address_country: 'DE' } });

  test('buys, knows the order after a reload, and has an empty cart', async () => {
    const storage = memoryStorage();
    using shop = open(storage);
    await Promise.all([shop.cart.add('v_wok'), shop.cart.add('v_course')]);
    expect(shop.cart.lines.value.map((line) => line.quantity)).toEqual([1, 1]);
    await shop.checkout.open('cart');
    await shop.checkout.change({
      buyer: { email: 'buyer@example.com' },
      fulfillment: { methods: [{ type: 'shipping', destinations: [{ id: 'd_1', ...address }] }] },
    });
    await shop.checkout.place(pay('approved'));
    expect(shop.checkout.stage.value).toBe('completed');
    expect(shop.cart.lines.value).toEqual([]);

    using after = open(storage);
    await after.orders.load();
    expect(after.orders.entries.value).toMatchObject([{ state: 'ready', label: expect.any(String) }]);
  });

  test('a buyer without a past has no orders, which is no failure', async () => {
    using shop = open();
    await shop.orders.load();
    expect([shop.orders.status.value, shop.orders.entries.value]).toEqual(['ready', []]);
  });

  test('asks for a guest at the first add, not before', async () => {
    const storage = memoryStorage();
    using shop = open(storage);
    await shop.connect();
    const search = shop.catalog.search();
    await search.run('wok');
    expect(search.ids.value).toContain('p_wok');
    expect(storage.keys).toEqual([]);
    await shop.cart.add('v_wok');
    expect(storage.keys.sort()).toEqual(['laotie:default:cart', 'laotie:default:guest']);
  });

  test('a guest whose token is refused becomes another guest, and the cart is made again', async () => {
    const storage = memoryStorage();
    using shop = open(storage);
    await shop.cart.add('v_wok', 2);
    storage.setItem('laotie:default:guest', JSON.stringify({ token: 'rubbish', expires_at: '2999-01-01T00:00:00Z' }));
    await shop.cart.add('v_course');
    expect(shop.cart.lines.value).toMatchObject([
      { item_id: 'v_wok', quantity: 2 },
      { item_id: 'v_course', quantity: 1 },
    ]);
  });

  test('two tabs, one cart: the second sees what the first did', async () => {
    const storage = memoryStorage();
    using first = open(storage);
    using second = open(storage);
    await first.cart.add('v_wok');
    await second.cart.add('v_course');
    await first.cart.refresh();
    expect(first.cart.count.value).toBe(2);
    expect(second.cart.count.value).toBe(2);
  });

  test('hears from the seller what became of a wish, also after a reload, and whoever asks again is answered', async () => {
    const storage = memoryStorage();
    const watch = (storage = memoryStorage()) => {
      const shop = createShop({
        endpoint: base,
        show: 'show_1',
        storage,
        context: { language: 'en', address_country: 'DE' },
      });
      shop.show?.start();
      shop.intents?.replies.subscribe(() => {});
      return shop;
    };
    using viewer = watch(storage);
    const host = async () => endpoint.createHostKey({ seller_id: 's_1', scopes: ['show', 'products'] });
    using desk = createShop({ endpoint: base, show: 'show_1', storage: null, host });
    desk.demand?.demand.subscribe(() => {});
    await expect.poll(() => viewer.show?.status.value).toBe('ready');
    await viewer.intents?.prepare();

    const wish = 'do you sell lamps';
    expect(await viewer.intents?.answer(wish)).toEqual({ kind: 'sourcing', type: 'wish' });
    await viewer.comments?.send(wish);
    const topicOf = () => desk.demand?.demand.value?.topics.find(({ title }) => title === wish);
    await expect.poll(topicOf).toMatchObject({ kind: 'sourcing', askers: 1 });
    const text = 'It is our own; we will have some in spring.';
    await desk.demand?.decide(topicOf()?.id ?? '', { state: 'answered', text });
    expect(topicOf()).toMatchObject({ state: 'answered' });

    const said = () => viewer.intents?.replies.value.map((reply) => reply.text);
    await expect.poll(said).toEqual([text]);
    using again = watch(storage);
    await expect.poll(() => again.intents?.replies.value.map((reply) => reply.text)).toEqual([text]);
    using stranger = watch();
    await expect.poll(() => stranger.show?.status.value).toBe('ready');
    expect(await stranger.intents?.answer('can i buy a lamp from you, do you sell them')).toMatchObject({
      type: 'saved',
      text,
    });
    expect(stranger.intents?.replies.value).toEqual([]);
  });
});
