import { expect, test } from 'vitest';
import { createServerClock } from './clock.ts';

const server = (at: number) => new Date(at).toISOString();

test('the reading with the smallest round trip wins', () => {
  const clock = createServerClock(() => 0);
  clock.observe(server(1_400), 0, 1_000);
  expect(clock.offset.value).toBe(900);
  clock.observe(server(5_010), 4_000, 4_020);
  expect(clock.offset.value).toBe(1_000);
  clock.observe(server(9_700), 8_000, 9_000);
  expect(clock.offset.value).toBe(1_000);
  expect(clock.now()).toBe(1_000);
});

test('a reading that contradicts the best one replaces it: the page had stood still', () => {
  const clock = createServerClock(() => 0);
  clock.observe(server(1_000), 0, 20);
  clock.observe(server(3_600_500), 0, 1_000);
  expect(clock.offset.value).toBe(3_600_000);
});

test('nonsense changes nothing', () => {
  const clock = createServerClock(() => 7);
  clock.observe('soon', 0, 10);
  clock.observe(server(0), 10, 0);
  expect([clock.offset.value, clock.now()]).toEqual([undefined, 7]);
});
