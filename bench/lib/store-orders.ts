import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, finishing, fixture, T0 } from '../../packages/endpoint/src/store/contract/fixture.ts';
import { openStore } from '../../packages/endpoint/src/store/open.ts';
import { row } from './child.ts';
import { rawOrders } from './raw-orders.ts';

const cpu = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/**
 * What the store alone can do, without HTTP, quote or payment: both transactions of an order. Its CPU is that of all
 * threads of this process.
 */
export async function storeOrders(place: (folder: string) => string, most = 8000): Promise<string[]> {
  const lines: string[] = [];
  for (const buyers of [1, 16, 64]) {
    const folder = mkdtempSync(join(tmpdir(), 'laotie-bench-'));
    const store = await openStore(place(folder));
    await store.import_catalog({ catalog: fixture, epoch: 'first', now: T0 });
    const begins: Awaited<ReturnType<typeof checkout>>[] = [];
    while (begins.length < (buyers === 1 ? most / 5 : most))
      begins.push(...(await Promise.all(Array.from({ length: 100 }, () => checkout(store, { v_endless: 1 })))));
    const times: number[] = [];
    let next = 0;
    const used = process.cpuUsage();
    const start = performance.now();
    await Promise.all(
      Array.from({ length: buyers }, async () => {
        for (let begin = begins[next++]; begin; begin = begins[next++]) {
          const from = performance.now();
          await store.begin_payment(begin);
          await store.finish_payment(finishing(begin, 'approved'));
          times.push(performance.now() - from);
        }
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    const paid = cpu(process.cpuUsage(used)) / begins.length;
    times.sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
    lines.push(
      row(`store, ${buyers} at once`, Math.round(begins.length / seconds), '', at(0.5), at(0.99), paid.toFixed(3)),
    );
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}

/** The same, by hand. */
export function limits(): string[] {
  return [1, 16, 64].map((together) => {
    const folder = mkdtempSync(join(tmpdir(), 'laotie-bench-'));
    const orders = together === 1 ? 1600 : 8000;
    const used = process.cpuUsage();
    const start = performance.now();
    rawOrders(join(folder, 'raw.sqlite'), orders, together);
    const seconds = (performance.now() - start) / 1000;
    const paid = cpu(process.cpuUsage(used)) / orders;
    rmSync(folder, { recursive: true, force: true });
    return row(`by hand, ${together} a commit`, Math.round(orders / seconds), '', '', '', paid.toFixed(3));
  });
}
