import { type CapturedMessage, CommerceError } from '@laotie/protocol';
import { beforeAll, expect, test } from 'vitest';
import type { DemandModel } from '../demand.ts';
import { createShop } from '../shop.ts';
import { bringAll, type FakeOptions, fakeEndpoint, virtualTime } from '../testing/index.ts';
import { playedLifecycle } from '../testing/live-shop.ts';

beforeAll(() => bringAll());

function open(options: FakeOptions = {}, check = (_: readonly CapturedMessage[]) => {}) {
  const time = virtualTime();
  const page = playedLifecycle();
  const fake = fakeEndpoint({ wait: time.wait, clock: time.now, ...options });
  const batches: { at: number; size: number; key: string }[] = [];
  const received: CapturedMessage[] = [];
  const demand = fake.demand as NonNullable<typeof fake.demand>;
  const endpoint = {
    ...fake,
    demand: {
      ...demand,
      capture: async (...[show, messages, o]: Parameters<typeof demand.capture>) => {
        batches.push({ at: time.now(), size: messages.length, key: o.key });
        check(messages);
        const results = await demand.capture(show, messages, o);
        received.push(...messages.filter((_, i) => results[i]?.accepted));
        return results;
      },
    },
  };
  const shop = createShop({
    endpoint,
    show: 'show_noodle_night',
    storage: null,
    timers: time,
    lifecycle: page.lifecycle,
  });
  return { time, page, fake, batches, received, model: shop.demand as DemandModel, [Symbol.dispose]: shop.dispose };
}

let made = 0;
const messages = (count: number): CapturedMessage[] =>
  Array.from({ length: count }, () => ({
    source: 'chat',
    message_id: `m${++made}`,
    author: { name: 'Lin' },
    text: 'how much is it',
  }));

test('go in batches of 500, one at a time, at most two a second', async () => {
  using desk = open({ latency: 200 });
  desk.model.capture(messages(1_700));
  expect(desk.model.queued.value).toBe(1_700);
  await desk.time.pass(10_000);
  expect(desk.batches.map(({ size }) => size)).toEqual([500, 500, 500, 200]);
  for (const [i, { at }] of desk.batches.entries())
    if (i > 0) expect(at - (desk.batches[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(500);
  expect([desk.received.length, desk.model.queued.value]).toEqual([1_700, 0]);
  desk.model.capture(messages(3));
  await desk.time.pass(1_000);
  expect(desk.received.length).toBe(1_703);
});

test('that a page draws twice go once while they wait', async () => {
  using desk = open();
  const twice = messages(5);
  desk.model.capture(twice);
  desk.model.capture(twice);
  await desk.time.pass(5_000);
  expect(desk.batches.map(({ size }) => size)).toEqual([5]);
});

test('are sent again under the same key when the answer was lost, and wait as the endpoint asks', async () => {
  const error = new CommerceError('rate_limited', 'Slower', { retry: 'same_key', retry_after_ms: 20_000 });
  using desk = open({
    fault: (method, count) =>
      method !== 'demand.capture' ? undefined : count === 1 ? { lose: 'answer' } : count === 2 ? { error } : undefined,
  });
  desk.model.capture(messages(10));
  await desk.time.pass(60_000);
  expect(new Set(desk.batches.map(({ key }) => key)).size).toBe(1);
  expect(desk.batches).toHaveLength(3);
  expect((desk.batches[2]?.at ?? 0) - (desk.batches[1]?.at ?? 0)).toBeGreaterThanOrEqual(20_000);
  expect(desk.fake.ledger.demand.comments).toBe(10);
});

test('survive an outage, up to a bound: then the oldest go', async () => {
  let isDown = true;
  const error = new CommerceError('network', 'Gone', { retry: 'same_key' });
  using desk = open({ fault: (method) => (isDown && method === 'demand.capture' ? { error } : undefined) });
  const all = messages(12_000);
  for (let i = 0; i < all.length; i += 1_000) {
    desk.model.capture(all.slice(i, i + 1_000));
    await desk.time.pass(1_000);
  }
  expect(desk.model.queued.value).toBeLessThanOrEqual(10_500);
  isDown = false;
  desk.page.wake();
  await desk.time.pass(60_000);
  expect(desk.received.at(-1)).toEqual(all.at(-1));
  expect(desk.received.length).toBeGreaterThanOrEqual(10_000);
  expect(desk.model.queued.value).toBe(0);
});

test('wait for a shop that is not there yet, whatever stands in its place', async () => {
  const error = new CommerceError('unsupported', 'There is no UCP profile', { code: 'no_profile' });
  using desk = open({ fault: (method, count) => (method === 'connect' && count < 4 ? { error } : undefined) });
  desk.model.capture(messages(10));
  await desk.time.pass(60_000);
  expect([desk.received.length, desk.model.queued.value]).toEqual([10, 0]);
});

test('without words, without a name, or longer than the contract allows, harm no other', async () => {
  using desk = open();
  const [good] = messages(1) as [CapturedMessage];
  desk.model.capture([
    { ...good, message_id: 'empty', text: '  ' },
    { ...good, message_id: '' },
    null as never,
    { ...good, message_id: 'no author', author: undefined as never },
    { ...good, message_id: 'long', text: `${'x'.repeat(499)}😀` },
    good,
  ]);
  await desk.time.pass(2_000);
  expect(desk.received.map(({ message_id, text }) => [message_id, text.length])).toEqual([
    ['long', 499],
    [good.message_id, good.text.length],
  ]);
});

test('one that the endpoint refuses spoils no batch', async () => {
  const all = messages(100);
  const bad = all[37]?.message_id;
  using desk = open({}, (list) => {
    if (list.some(({ message_id }) => message_id === bad)) throw new CommerceError('invalid', 'Does not fit');
  });
  desk.model.capture(all);
  await desk.time.pass(60_000);
  expect(desk.received.map(({ message_id }) => message_id)).toEqual(
    all.map(({ message_id }) => message_id).filter((id) => id !== bad),
  );
  expect(desk.model.queued.value).toBe(0);
});
