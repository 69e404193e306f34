import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { message, row, start } from './lib/child.ts';

/**
 * Comments a second that the reader, the batch route and the ledger hold: a chat of 1,000 a second in batches from a page
 * of the host, then the show's own comments, one request each. How far the ledger is behind: from when a comment was due
 * until GET …/demand shows it, looked at ten times a second. The embedded database, durable; shop and crowd are processes of
 * their own on the same cores. Thirty seconds each, or `LAOTIE_BENCH_SECONDS`.
 * Run: npm run bench -- demand [captures|comments] [a second] [seed]
 */
interface Span {
  p50: number;
  p95: number;
  max: number;
}
interface Said {
  took: number;
  added: number;
  comments: number;
  refused: Record<string, number>;
  lag: Span;
  post: Span;
  read: Span;
}
interface Usage {
  all: NodeJS.CpuUsage;
  main: NodeJS.CpuUsage;
  rss: number;
}

const TARGET_MS = 2000;
const [, , only, rate = '1000', given] = process.argv;
const seconds = Number(process.env['LAOTIE_BENCH_SECONDS'] ?? 30);
const seed = given === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(given);
const total = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
const MB = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
const ms = ({ p50, p95, max }: Span): string[] => [p50, p95, max].map((value) => value.toFixed(0));

async function measure(mode: 'captures' | 'comments'): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'laotie-bench-'));
  const shop = start('./demand-shop.ts', join(folder, 'shop.sqlite'));
  const { port, host } = await message<{ port: number; host: string }>(shop);
  const ask = async <T>(what: string): Promise<T> => {
    shop.send(what);
    return message<T>(shop);
  };
  const crowd = start('./demand-crowd.ts', port, host, mode, rate, seconds, seed);
  await message(crowd);
  const before = await ask<Usage>('usage');
  const memory: number[] = [];
  let done = false;
  const ended = message<Said>(crowd).finally(() => (done = true));
  crowd.send('go');
  while (!done) {
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / 10))]);
    memory.push((await ask<Usage>('usage')).rss);
  }
  const said = await ended;
  const after = await ask<Usage>('usage');
  const rows = await ask<Record<string, number>>('rows');
  shop.send('close');
  await once(shop, 'exit');
  rmSync(folder, { recursive: true, force: true });

  const main = total(after.main) - total(before.main);
  const others = total(after.all) - total(before.all) - main;
  console.log(row(mode, 'p50', 'p95', 'max'));
  console.log(row('ledger behind, ms', ...ms(said.lag)), said.lag.p95 <= TARGET_MS ? '✓' : `✗ over ${TARGET_MS}`);
  console.log(row('POST, ms from when it was due', ...ms(said.post)));
  console.log(row('GET demand, ms', ...ms(said.read)));
  console.log(
    `${said.added} comments in ${said.took.toFixed(1)} s: ${Math.round(said.added / said.took)}/s; CPU a comment: ` +
      `${((main / said.added) * 1e6).toFixed(0)} µs on the shop's thread, ${((others / said.added) * 1e6).toFixed(0)} µs on the store's and the engine's`,
  );
  console.log(`memory, MB: ${MB(before.rss)} → ${memory.map(MB).join(' ')}`);
  console.log(
    `rows: ${Object.entries(rows)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
  );
  const turned = Object.entries(said.refused);
  if (turned.length > 0) console.log(`refused: ${turned.map(([why, count]) => `${why} ${count}`).join(', ')}`);
  if (said.comments !== said.added) throw new Error(`The ledger holds ${said.comments} of ${said.added} comments`);
  console.log();
}

console.log(
  `seed ${seed}, ${rate} a second for ${seconds} s, load of the machine before: ${loadavg()[0]?.toFixed(1)}\n`,
);
for (const mode of ['captures', 'comments'] as const) if (only === undefined || only === mode) await measure(mode);
