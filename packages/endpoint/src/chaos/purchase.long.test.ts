import { expect, test } from 'vitest';
import { runAfternoons, seedsOf, told } from './purchase-runs.ts';

test('2,000 afternoons on a bad network', { timeout: 3_600_000 }, async () => {
  const seeds = seedsOf(2_000);
  const runs = await runAfternoons(seeds);
  console.info(told(runs, seeds));
  expect(runs.failures).toEqual([]);
});
