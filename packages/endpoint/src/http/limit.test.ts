import { describe, expect, it } from 'vitest';
import { createBuckets, createLimit } from './limit.ts';

describe('a bucket', () => {
  it('gives its burst at once, then fills up at its rate', () => {
    let now = 0;
    const take = createBuckets({ burst: 3, per_second: 0.5 }, () => now);
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 2]);
    expect(take('b')).toBe(0);
    now = 1_999;
    expect(take('a')).toBeCloseTo(0.001);
    now = 2_000;
    expect([take('a'), take('a')]).toEqual([0, 2]);
    now = 3_600_000;
    expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 0]);
    expect(take('a')).toBe(2);
  });

  it('gives one in two seconds to somebody who never stops asking', () => {
    let now = 0;
    const take = createBuckets({ burst: 1, per_second: 0.5 }, () => now);
    let given = 0;
    for (; now < 60_000; now += 1) if (take('attacker') === 0) given++;
    expect(given).toBe(30);
  });

  it('is not opened by a clock that goes back', () => {
    let now = 10_000;
    const take = createBuckets({ burst: 1, per_second: 1 }, () => now);
    take('a');
    now = 0;
    expect(take('a')).toBeGreaterThan(0);
  });
});

it('refuses with the time to wait when buyer or address has had enough', () => {
  const limit = createLimit({ buyer: { burst: 1, per_second: 0.1 }, address: { burst: 2, per_second: 1 } }, () => 0);
  limit('one', '::1');
  expect(() => limit('one', '::1')).toThrow(
    expect.objectContaining({ status: 429, code: 'rate_limited', init: { retry_after: 10 } }),
  );
  expect(() => limit('two', '::1')).toThrow(expect.objectContaining({ init: { retry_after: 1 } }));
  limit('three', '::2');
});
