import { type AfternoonOptions, runAfternoon } from './afternoon.ts';

/** What a number of afternoons came to. */
export interface Runs {
  /** Each with the seed that repeats it. */
  failures: string[];
  schedules: number;
  requests: number;
  orders: number;
  faults: Record<string, number>;
  seconds: number;
}

/** Most of the time of an afternoon is waiting. */
const AT_ONCE = 10;

/** Runs afternoons side by side, each with its own shop, until the fifth failure, or the first one that `wanted` describes. */
export async function runAfternoons(
  seeds: readonly number[],
  options: Omit<AfternoonOptions, 'seed'> = {},
  wanted?: RegExp,
): Promise<Runs> {
  const started = performance.now();
  const runs: Runs = { failures: [], schedules: 0, requests: 0, orders: 0, faults: {}, seconds: 0 };
  const left = [...seeds];
  const isEnough = () => (wanted ? wanted.test(runs.failures.join()) : runs.failures.length >= 5);
  async function worker() {
    for (let seed = left.shift(); seed !== undefined && !isEnough(); seed = left.shift()) {
      const { broken, fired, requests, orders } = await runAfternoon({ seed, ...options });
      if (broken.length) runs.failures.push(`LAOTIE_SEED=${seed}: ${broken.join('; ')}`);
      runs.schedules++;
      runs.requests += requests;
      runs.orders += orders;
      for (const [kind, times] of fired) runs.faults[kind] = (runs.faults[kind] ?? 0) + times;
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  runs.seconds = (performance.now() - started) / 1000;
  return runs;
}

/** Those of today, so that the same ones are not all that is ever tried; or the one of `LAOTIE_SEED`, ten times over. */
export function seedsOf(count: number): number[] {
  const given = process.env['LAOTIE_SEED'];
  if (given !== undefined) return Array.from({ length: 10 }, () => Number(given));
  const first = Math.floor(Date.now() / 86_400_000) * 100_000;
  return Array.from({ length: count }, (_, index) => first + index);
}

export function told({ schedules, requests, orders, faults, seconds }: Runs, [first]: readonly number[]): string {
  const fired = Object.values(faults).reduce((sum, times) => sum + times, 0);
  const kinds = Object.entries(faults).map(([kind, times]) => `${kind} ${times}`);
  return `${schedules} schedules from LAOTIE_SEED=${first}: ${requests} requests, ${fired} faults (${kinds.join(', ')}), ${orders} orders, ${seconds.toFixed(1)} s`;
}
