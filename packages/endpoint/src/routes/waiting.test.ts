import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openShop, type TestShop } from '../testing/shop.ts';

describe('waiting lists', () => {
  let shop: TestShop;
  let lin: string;
  beforeEach(async () => {
    shop = await openShop({
      limits: { waiting: { buyer: { burst: 5, per_second: 1 }, address: { burst: 50, per_second: 1 } } },
    });
    lin = await shop.guest();
  });
  afterEach(() => shop.close());

  const ask = (method: 'PUT' | 'DELETE', id: string, token?: string) =>
    shop.call(method, `/waiting-lists/${id}`, { token, key: null });
  const ids = async (token: string) =>
    (await shop.call('GET', '/waiting-lists', { token })).json<{ ids: string[] }>().ids;

  it('are of one buyer, and joining or leaving twice is joining or leaving', async () => {
    const max = await shop.guest();
    for (const _ of [1, 2])
      expect((await ask('PUT', 'v_oil_gone', lin)).json()).toEqual({ id: 'v_oil_gone', waiting: true });
    expect([await ids(lin), await ids(max)]).toEqual([['v_oil_gone'], []]);
    for (const _ of [1, 2])
      expect((await ask('DELETE', 'v_oil_gone', lin)).json()).toEqual({ id: 'v_oil_gone', waiting: false });
    expect(await ids(lin)).toEqual([]);
  });

  it('exist for what exists', async () => {
    expect((await ask('PUT', 'v_none', lin)).statusCode).toBe(404);
    expect((await ask('DELETE', 'p_oil', lin)).statusCode).toBe(404);
    expect((await ask('PUT', 'v_oil_gone', lin)).statusCode).toBe(200);
  });

  it('are for those who are somebody', async () => {
    expect((await ask('PUT', 'v_oil_gone')).statusCode).toBe(401);
    expect((await shop.call('GET', '/waiting-lists')).statusCode).toBe(401);
    expect((await ask('PUT', 'v_oil_gone', await shop.hostKey('show'))).statusCode).toBe(401);
  });

  it('are joined so often by one buyer, whoever else does', async () => {
    const max = await shop.guest();
    const codes = await Promise.all(
      Array.from({ length: 8 }, async () => (await ask('PUT', 'v_oil_gone', lin)).statusCode),
    );
    expect(codes.filter((code) => code === 200)).toHaveLength(5);
    expect(codes.filter((code) => code === 429)).toHaveLength(3);
    expect((await ask('PUT', 'v_oil_gone', max)).statusCode).toBe(200);
  });

  it('and replies are read so often by one buyer, whoever else does', async () => {
    const [max, mia] = [await shop.guest(), await shop.guest()];
    for (const url of ['/waiting-lists', '/live/shows/show_1/replies']) {
      const read = async (token: string) => (await shop.call('GET', url, { token })).statusCode;
      const codes = await Promise.all(Array.from({ length: 70 }, () => read(max)));
      expect(codes.filter((code) => code === 200).length).toBeGreaterThanOrEqual(60);
      expect(codes.at(-1)).toBe(429);
      expect(await read(mia)).toBe(200);
    }
  });
});
