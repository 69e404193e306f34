import { randomUUID } from 'node:crypto';
import { Connection, request } from './connection.ts';
import { PRODUCTS } from './products.ts';

/** Buyers in a process of their own: `node buyers.ts <port> <buyers> <orders> <share of the hot product>`. */
const [, , port = '0', buyers = '1', orders = '100', hot = '0'] = process.argv;
const connections = Array.from({ length: Number(buyers) }, () => new Connection(Number(port)));
const context = { address_country: 'DE', currency: 'EUR', language: 'en' };
const buyer = { first_name: 'Lin', last_name: 'Wang', email: 'lin@example.com' };
const home = {
  id: 'home',
  last_name: 'Wang',
  street_address: 'Hauptstr. 1',
  address_locality: 'Leipzig',
  postal_code: '04109',
  address_country: 'DE',
};
const payment = {
  instruments: [
    {
      id: 'card',
      handler_id: 'dev.laotie.payment.test',
      type: 'card',
      selected: true,
      credential: { type: 'token', token: 'approved' },
    },
  ],
};

const keyed = (more: Record<string, string> = {}) => ({ 'idempotency-key': randomUUID(), ...more });

/** Everything up to the button: it is not what is measured. */
async function prepare(connection: Connection, index: number): Promise<Buffer> {
  const item = index % 100 < Number(hot) * 100 ? 'v_0' : `v_${1 + (index % PRODUCTS)}`;
  const line_items = [{ item: { id: item }, quantity: 1 }];
  const made = await connection.send(
    request('POST', '/checkout-sessions', { line_items, context, buyer, attribution: { show_id: 'show_1' } }, keyed()),
  );
  const { id, revision } = JSON.parse(made.body) as { id: string; revision: string };
  const methods = [{ id: 'shipping', destinations: [home], selected_destination_id: 'home' }];
  const put = await connection.send(
    request('PUT', `/checkout-sessions/${id}`, { fulfillment: { methods } }, keyed({ 'if-match': `"${revision}"` })),
  );
  const ready = JSON.parse(put.body) as { revision: string; status: string };
  if (ready.status !== 'ready_for_complete') throw new Error(put.body);
  return request(
    'POST',
    `/checkout-sessions/${id}/complete`,
    { payment },
    keyed({ 'if-match': `"${ready.revision}"` }),
  );
}

/** Spreads work over all connections, one request at a time on each. */
async function everybody(work: (connection: Connection, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    connections.map(async (connection) => {
      for (let index = next++; index < Number(orders); index = next++) await work(connection, index);
    }),
  );
}

const ready: Buffer[] = [];
await everybody(async (connection, index) => void (ready[index] = await prepare(connection, index)));

process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));

const times: number[] = [];
const outcomes: Record<string, number> = {};
const start = performance.now();
await everybody(async (connection, index) => {
  const from = performance.now();
  const { status, body } = await connection.send(ready[index] as Buffer);
  times.push(performance.now() - from);
  const outcome = status !== 200 ? String(status) : body.includes('"status":"completed"') ? 'completed' : 'refused';
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
});
const seconds = (performance.now() - start) / 1000;
times.sort((a, b) => a - b);
const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
process.send?.({ seconds, p50: at(0.5), p99: at(0.99), outcomes });
for (const connection of connections) connection.close();
process.disconnect?.();
