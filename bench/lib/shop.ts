import { createEndpoint } from '@laotie/endpoint';
import { PRODUCTS } from './products.ts';
import { germany } from './region.ts';

/** A shop in a process of its own: `node shop.ts <database> <stock of the hot product>`; it prints its address. */
const [, , database = ':memory:', hot = '0'] = process.argv;

const product = (index: number, stock: number | null) => ({
  id: `p_${index}`,
  seller_id: 's_1',
  title: { en: `Product ${index}`, zh: `商品 ${index}` },
  tax_class: 'standard',
  variants: [{ id: `v_${index}`, title: 'One', prices: { EUR: 990 }, stock, weight_grams: 300 }],
});

// All buyers come from one address, faster than any company shops.
const address = { burst: Number.POSITIVE_INFINITY, per_second: 1 };
const endpoint = await createEndpoint({
  database,
  public_url: 'http://localhost',
  limits: { checkouts: { buyer: address, address } },
});
await endpoint.importCatalog({
  format: 'laotie-catalog/1',
  sellers: [{ id: 's_1', name: 'Seller' }],
  products: [product(0, Number(hot)), ...Array.from({ length: PRODUCTS }, (_, index) => product(index + 1, null))],
  regions: [germany],
  shows: [{ id: 'show_1', seller_id: 's_1', status: 'live', title: 'Show', items: [{ number: 1, product_id: 'p_0' }] }],
});
await endpoint.app.listen({ port: 0, host: '127.0.0.1' });
const listening = endpoint.app.server.address();
if (typeof listening !== 'object' || !listening) throw new Error('No port');
process.send?.({ port: listening.port });

process.on('message', (message) => {
  if (message === 'usage') process.send?.({ all: process.cpuUsage(), main: process.threadCpuUsage() });
  if (message === 'close') void endpoint.close().then(() => process.exit(0));
});
