import { afterEach, describe, expect, test } from 'vitest';
import type { Limits } from '../http/limit.ts';
import { openShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
let now = 0;
afterEach(() => shop.close());

async function open(limits: Partial<Limits> = {}): Promise<void> {
  now = Date.parse('2026-01-01T12:00:00Z');
  shop = await openShop({ clock: () => now, limits });
}

const lines = { line_items: [{ item: { id: 'v_oil' }, quantity: 1 }] };
const of = {
  guests: ['/guests', undefined],
  carts: ['/carts', lines],
  checkouts: ['/checkout-sessions', lines],
} as const;
type Made = keyof typeof of;

const make = (what: Made, token?: string) => shop.call('POST', of[what][0], { body: of[what][1], token });
const many = async (count: number, what: Made, token?: string) => {
  const answers = await Promise.all(Array.from({ length: count }, () => make(what, token)));
  return answers.filter(({ statusCode }) => statusCode === 201).length;
};

const few = { buyer: { burst: 2, per_second: 0.5 }, address: { burst: 4, per_second: 1 } };

describe.each(['guests', 'carts', 'checkouts'] as const)('%s', (what) => {
  test('from one address are limited, and come again with time', async () => {
    await open({ [what]: few });
    expect(await many(10, what)).toBe(4);
    const refused = await make(what);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('1');
    expect(refused.json()).toMatchObject({ code: 'rate_limited' });
    now += 2000;
    expect(await many(10, what)).toBe(2);
  });

  test('control: without a limit of their own they are many', async () => {
    await open();
    expect(await many(50, what)).toBe(50);
  });
});

test.each(['carts', 'checkouts'] as const)(
  '%s of one buyer are limited, whoever else is at the same address',
  async (what) => {
    await open({ [what]: few });
    const [one, two] = [await shop.guest(), await shop.guest()];
    expect(await many(5, what, one)).toBe(2);
    now += 2000;
    expect(await many(5, what, two)).toBe(2);
  },
);

test('a write that was refused was not done: the same key is free', async () => {
  await open({ carts: few });
  await many(4, 'carts');
  const key = 'the-same-gesture';
  expect((await shop.call('POST', '/carts', { key, body: lines })).statusCode).toBe(429);
  now += 1000;
  expect((await shop.call('POST', '/carts', { key, body: lines })).statusCode).toBe(201);
});

test('what is already there can go on being changed', async () => {
  await open({ carts: few });
  const { id } = (await make('carts')).json<{ id: string }>();
  await many(10, 'carts');
  const changed = await shop.call('PUT', `/carts/${id}`, { body: lines });
  expect(changed.statusCode).toBe(200);
});

test('asking to have things held for longer counts as much as a checkout', async () => {
  await open({ checkouts: few });
  const { id } = (await make('checkouts')).json<{ id: string }>();
  const hold = async () => (await shop.call('POST', `/checkout-sessions/${id}/hold`)).statusCode;
  expect([await hold(), await hold(), await hold(), await hold()]).toEqual([200, 200, 200, 429]);
});
