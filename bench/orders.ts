import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { message, row, start } from './lib/child.ts';
import { statements } from './lib/statements.ts';
import { limits, storeOrders } from './lib/store-orders.ts';

/**
 * Orders per second: `POST …/complete` on prepared checkouts over real HTTP, the embedded database (durable: WAL,
 * synchronous FULL), the test payment between the two transactions. Shop and buyers are processes of their own.
 * Every fifth buyer wants the hot product, of which there is enough for half of them. The shop's CPU is told by itself,
 * because on a busy machine it says more than the orders per second: its own thread, and all others (the store's, with
 * its writing to disk, and the engine's helpers). Below that the store alone, and the same by hand. With a Postgres in
 * \`LAOTIE_BENCH_POSTGRES\`, also the store there.
 */
interface Result {
  seconds: number;
  p50: number;
  p99: number;
  outcomes: Record<string, number>;
}

const HOT = 0.2;
const levels = [
  { buyers: 1, orders: 1500 },
  { buyers: 16, orders: 8000 },
  { buyers: 64, orders: 12_000 },
];
const total = (cpu: NodeJS.CpuUsage): number => (cpu.user + cpu.system) / 1e6;

async function measure(buyers: number, orders: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'laotie-bench-'));
  const database = join(folder, 'shop.sqlite');
  const stock = Math.floor((orders * HOT) / 2);
  const shop = start('./shop.ts', database, stock);
  const { port } = await message<{ port: number }>(shop);
  const crowd = start('./buyers.ts', port, buyers, orders, HOT);
  await message(crowd);
  const usage = async (): Promise<{ all: number; main: number }> => {
    shop.send('usage');
    const { all, main } = await message<{ all: NodeJS.CpuUsage; main: NodeJS.CpuUsage }>(shop);
    return { all: total(all), main: total(main) };
  };
  const before = await usage();
  crowd.send('go');
  const { seconds, p50, p99, outcomes } = await message<Result>(crowd);
  const after = await usage();
  const main = after.main - before.main;
  const others = after.all - before.all - main;
  shop.send('close');
  await once(shop, 'exit');

  const db = new DatabaseSync(database, { readOnly: true });
  const sold = db.prepare(`SELECT SUM(quantity) AS sold FROM order_lines WHERE item_id = 'v_0'`).get()?.['sold'];
  const count = db.prepare('SELECT COUNT(*) AS n FROM orders').get()?.['n'];
  db.close();
  rmSync(folder, { recursive: true, force: true });

  const completed = outcomes['completed'] ?? 0;
  if (sold !== stock || count !== completed)
    throw new Error(`Sold ${sold} of ${stock}; ${completed} told, ${count} stored`);
  const rest = Object.entries(outcomes).filter(([name]) => name !== 'completed' && name !== 'refused');
  if (rest.length > 0) throw new Error(`Unexpected answers: ${JSON.stringify(outcomes)}`);
  console.log(
    row(
      `HTTP, ${buyers} buyers`,
      Math.round(completed / seconds),
      Math.round(orders / seconds),
      p50.toFixed(2),
      p99.toFixed(2),
      ((main / orders) * 1000).toFixed(3),
      ((others / orders) * 1000).toFixed(3),
    ),
  );
}

console.log(row('', 'orders/s', 'answers/s', 'p50 ms', 'p99 ms', 'main CPU ms', 'other CPU'));
const only = process.argv[2];
for (const { buyers, orders } of levels)
  if (only === undefined || Number(only) === buyers) await measure(buyers, orders);
if (only === undefined) {
  for (const line of await storeOrders((folder) => join(folder, 'shop.sqlite'))) console.log(line);
  for (const line of limits()) console.log(line);
}
// Not started here: how durable it is, is a matter of its settings. On one machine they share its processors.
const postgres = process.env['LAOTIE_BENCH_POSTGRES'];
if (postgres !== undefined) {
  console.log('Postgres:');
  const schema = () => `${postgres}?schema=bench_${Date.now()}`;
  for (const line of await storeOrders(schema, 1000)) console.log(line);
}
const steps = Object.entries(await statements());
const sum = steps.reduce((all, [, count]) => all + count, 0);
console.log(`SQL statements an order: ${sum} (${steps.map(([name, count]) => `${name} ${count}`).join(', ')}).`);
console.log('Hot product: sold exactly what there was, at every level. Orders stored = orders told.');
