import { expect, test } from 'vitest';
import { runSchedule, type ScheduleOptions } from './schedule.ts';

/** Another one each day, so that the same 10,000 are not all that is ever tried; a failure prints what repeats it. */
const FIRST = Number(process.env['LAOTIE_SEED'] ?? Math.floor(Date.now() / 86_400_000) * 100_000);

async function run(count: number, options: Omit<ScheduleOptions, 'seed'> = {}): Promise<string[]> {
  const failures: string[] = [];
  for (let i = 0; i < count && failures.length < 5; i++) {
    const seed = FIRST + i;
    const broken = await runSchedule({ seed, ...options }).catch((error) => [String(error?.stack ?? error)]);
    if (broken.length) failures.push(`LAOTIE_SEED=${seed}: ${broken.join('; ')}`);
  }
  return failures;
}

test('10,000 random schedules: no order lost or doubled, nothing oversold, every tab shows what the server has', {
  timeout: 600_000,
}, async () => {
  const started = performance.now();
  expect(await run(10_000)).toEqual([]);
  console.info(`10,000 schedules from LAOTIE_SEED=${FIRST} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
});

test('control: an endpoint that ignores keys and revisions is caught', { timeout: 600_000 }, async () => {
  expect((await run(2_000, { naive: true })).join()).toContain('became two orders');
});

test('control: an endpoint that sells what it does not have is caught', { timeout: 600_000 }, async () => {
  expect((await run(2_000, { oversells: true })).join()).toContain('oversold');
});
