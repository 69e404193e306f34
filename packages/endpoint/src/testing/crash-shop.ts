import { createEndpoint, openLedger, testHandler } from '../index.ts';
import { shopFile } from './catalog.ts';

/** A shop in a process of its own, to be killed: `node crash-shop.ts <database> <ledger>`. It prints its port. */
const [, , database = '', ledger = ''] = process.argv;
const endpoint = await createEndpoint({
  database,
  public_url: 'https://shop.example',
  payments: [testHandler({ ledger: openLedger(ledger), slow_ms: 3 })],
  sweep_ms: 200,
});
/** One that needs no parcel, in the show, so that its sales are told. */
const file = shopFile();
file.shows?.[0]?.items.push({ number: 99, product_id: 'p_course' });
if ((await endpoint.store.read_show({ id: 'show_1' })) === undefined) await endpoint.importCatalog(file);
await endpoint.app.listen({ port: 0, host: '127.0.0.1' });
const address = endpoint.app.server.address();
process.send?.(typeof address === 'object' ? address?.port : undefined);
process.on('disconnect', () => process.exit(0));
