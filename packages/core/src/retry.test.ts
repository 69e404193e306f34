import { CommerceError } from '@laotie/protocol';
import { describe, expect, test } from 'vitest';
import { backoff, once, persistent, type RetryPolicy, retrying, steady } from './retry.ts';
import { fakeEndpoint, virtualTime } from './testing/index.ts';

const policy: RetryPolicy = { tries: 5, base: 100, ceiling: 1_000, patience: 5_000 };
const down = (more = {}) => new CommerceError('unavailable', 'Down', { retry: 'same_key', ...more });

function trying(failures: CommerceError[], how = policy) {
  const time = virtualTime();
  const stop = new AbortController();
  let calls = 0;
  const task = retrying(how, { timers: time, signal: stop.signal }, async () => {
    const failure = failures[calls++];
    if (failure) throw failure;
    return 'answer';
  });
  task.catch(() => {});
  return { time, stop, task, calls: () => calls };
}

describe('trying again', () => {
  test('until it works', async () => {
    const { time, task, calls } = trying([down(), down(), down()]);
    expect(await time.until(task)).toBe('answer');
    expect(calls()).toBe(4);
  });

  test('no more often than the policy says', async () => {
    const { time, task, calls } = trying(Array.from({ length: 9 }, () => down()));
    await expect(time.until(task)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(calls()).toBe(5);
  });

  test('not what waiting does not mend', async () => {
    const { time, task, calls } = trying([new CommerceError('invalid', 'No')]);
    await expect(time.until(task)).rejects.toMatchObject({ kind: 'invalid' });
    expect(calls()).toBe(1);
  });

  test('not before the server said, and not at all where that is too long', async () => {
    const patient = trying([down({ retry_after_ms: 4_000 })]);
    await patient.time.pass(3_999);
    expect(patient.calls()).toBe(1);
    await patient.time.pass(1);
    expect(patient.calls()).toBe(2);
    const { time, task, calls } = trying([down({ retry_after_ms: 5_001 })]);
    await expect(time.until(task)).rejects.toMatchObject({ retry_after_ms: 5_001 });
    expect(calls()).toBe(1);
  });

  test('not after the shop is gone', async () => {
    const { time, stop, task, calls } = trying([down(), down()]);
    await time.pass(0);
    stop.abort();
    await expect(time.until(task)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(calls()).toBe(1);
  });

  test('waits spread over everything from nothing to a bound that doubles and ends', () => {
    const most = () => 1;
    expect([1, 2, 3, 4, 5, 9].map((tried) => backoff(policy, tried, most))).toEqual([100, 200, 400, 800, 1_000, 1_000]);
    expect(backoff(policy, 9, () => 0)).toBe(0);
  });
});

describe('which calls are tried again', () => {
  const setUp = (keyed: boolean) => {
    const time = virtualTime();
    const counts: Record<string, number> = {};
    const endpoint = fakeEndpoint({
      fault(method) {
        counts[method] = (counts[method] ?? 0) + 1;
        return { error: down() };
      },
    });
    return {
      time,
      counts,
      shop: persistent(endpoint, () => keyed, { timers: time, signal: new AbortController().signal }),
    };
  };
  const o = { key: 'k' };

  test.each([
    [true, steady.tries],
    [false, once.tries],
  ])('writes, to an endpoint that knows keys: %o', async (keyed, tries) => {
    const { time, counts, shop } = setUp(keyed);
    const writes = [
      shop.cart?.create({}, o),
      shop.cart?.change('c', {}, o),
      shop.checkout?.create({ cart_id: 'c' }, o),
    ];
    await time.until(Promise.allSettled(writes));
    expect(counts).toEqual({ 'cart.create': tries, 'cart.change': tries, 'checkout.create': tries });
  });

  test('reads always, a payment never', async () => {
    const { time, counts, shop } = setUp(false);
    const payment = { instruments: [] };
    await time.until(
      Promise.allSettled([
        shop.catalog.lookup(['p']),
        shop.cart?.get('c'),
        shop.checkout?.complete('c', payment, o),
        shop.orders?.get({ id: 'o' }),
      ]),
    );
    expect(counts).toEqual({ 'catalog.lookup': 4, 'cart.get': 4, 'checkout.complete': 1, 'orders.get': 4 });
  });
});
