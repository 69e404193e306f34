import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, finishing, fixture, T0 } from '../../packages/endpoint/src/store/contract/fixture.ts';
import { openStore } from '../../packages/endpoint/src/store/open.ts';
import { row } from './child.ts';

/** Both transactions of an order, without HTTP, quote or payment: what the store alone can do. */
export async function storeOrders(): Promise<string[]> {
  const lines: string[] = [];
  for (const buyers of [1, 16, 64]) {
    const folder = mkdtempSync(join(tmpdir(), 'laotie-bench-'));
    const store = await openStore(join(folder, 'shop.sqlite'));
    await store.import_catalog({ catalog: fixture, epoch: 'first', now: T0 });
    const begins = await Promise.all(
      Array.from({ length: buyers === 1 ? 1500 : 8000 }, () => checkout(store, { v_endless: 1 })),
    );
    const times: number[] = [];
    let next = 0;
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
    times.sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
    lines.push(row(`store alone, ${buyers} at once`, Math.round(begins.length / seconds), '', at(0.5), at(0.99), ''));
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}
