import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type TestShop } from '../testing/shop.ts';

const data = process.env['LAOTIE_TEST_DATA'];
const read = <T>(name: string): T => JSON.parse(readFileSync(join(data as string, 'security', name), 'utf8')) as T;

const writes = [
  ['POST', '/catalog/search'],
  ['POST', '/catalog/lookup'],
  ['POST', '/carts'],
  ['PUT', '/carts/none'],
  ['POST', '/checkout-sessions'],
  ['PUT', '/checkout-sessions/none'],
  ['POST', '/checkout-sessions/none/complete'],
  ['POST', '/live/shows/show_1/comments'],
  ['POST', '/live/shows/show_1/likes'],
] as const;

describe('hostile requests', () => {
  let shop: TestShop;
  let token: string;
  const generous = { burst: 1e9, per_second: 1e9 };
  const limit = { buyer: generous, address: generous };
  beforeAll(async () => {
    shop = await openShop({ limits: { comments: limit, likes: limit, guests: limit, carts: limit, checkouts: limit } });
    token = await shop.guest();
  });
  afterAll(() => shop.close());

  const send = (method: 'POST' | 'PUT', url: string, body: unknown, headers: Record<string, string> = {}) =>
    shop.call(method, url, { token, body, headers });

  it.each([
    ['not JSON', '{', 400, 'invalid'],
    ['another type', '{}', 415, 'unsupported_media_type', { 'content-type': 'text/plain' }],
    ['a form', 'a=b', 415, 'unsupported_media_type', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['too large', JSON.stringify({ query: 'x'.repeat(66_000) }), 413, 'too_large'],
    ['too deep', `${'['.repeat(33)}${']'.repeat(33)}`, 400, 'invalid'],
    ['very deep', '['.repeat(60_000), 400, 'invalid'],
    ['a prototype', '{"__proto__":{"admin":true}}', 400, 'invalid'],
    ['a constructor', '{"constructor":{"prototype":{"admin":true}}}', 400, 'invalid'],
    ['NUL', '{"query":"a\\u0000b"}', 400, 'invalid'],
    ['broken UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400, 'invalid'],
  ] as const)('%s is refused with a problem', async (_, body, status, code, headers?: Record<string, string>) => {
    const answer = await send('POST', '/catalog/search', body, headers);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ status, code });
  });

  it.each([
    ['/carts', { line_items: [{ item: { id: 'v_oil' }, quantity: 1.5 }] }, '$.line_items[0].quantity'],
    ['/carts', { line_items: [{ item: { id: 'v_oil' }, quantity: -1 }] }, '$.line_items[0].quantity'],
    ['/carts', { line_items: [{ item: { id: 'v_oil' }, quantity: 1e9 }] }, '$.line_items[0].quantity'],
    ['/carts', { line_items: [{ item: {}, quantity: 1 }] }, '$.line_items[0].item.id'],
    ['/carts', {}, '$.line_items'],
    ['/carts', { line_items: new Array(101).fill({ item: { id: 'v_oil' }, quantity: 1 }) }, '$.line_items'],
    ['/carts', [], '$'],
    ['/checkout-sessions', {}, '$.line_items'],
    ['/catalog/lookup', { ids: [] }, '$.ids'],
    ['/catalog/search', { pagination: { limit: 1000 } }, '$.pagination.limit'],
    ['/live/shows/show_1/comments', { id: 'x', text: '' }, '$.text'],
    ['/live/shows/show_1/comments', { id: 'x', text: 'x'.repeat(501) }, '$.text'],
    ['/live/shows/show_1/likes', { count: 0 }, '$.count'],
  ])('%s names the field at fault: %j', async (url, body, path) => {
    const answer = await send('POST', url, body);
    expect(answer.json()).toMatchObject({ status: 400, code: 'invalid', path, messages: [{ path }] });
  });

  it.each([
    '/live/shows/show_1/history?from=yesterday&to=2026-11-22T19:00:00Z',
    '/live/shows/show_1/history',
    '/live/shows?limit=0',
    '/live/shows?limit=abc',
    '/live/shows?cursor=a&cursor=b',
  ])('%s names the parameter', async (url) => {
    const answer = await shop.call('GET', url);
    expect(answer.json()).toMatchObject({
      status: 400,
      code: 'invalid',
      path: expect.stringMatching(/^\$\.(from|limit|cursor)$/),
    });
  });

  it.each([
    '/carts/%00',
    '/carts/a%0Ab',
    `/carts/${'long'.repeat(90)}`,
    '/nothing',
    '/carts/%ff',
    '/live/shows/..%2f..%2fetc',
  ])('GET %s is nowhere, and says no more', async (url) => {
    const answer = await shop.call('GET', url);
    expect([400, 404, 414]).toContain(answer.statusCode);
    expect(answer.body).not.toMatch(/stack|node_modules|SELECT/);
  });

  it('refuses tokens that are none', async () => {
    for (const bad of ['x', 'a.b.c', `${token}x`, token.slice(1)]) {
      expect((await shop.call('POST', '/carts', { token: bad, body: { line_items: [] } })).statusCode).toBe(401);
      expect((await shop.call('PUT', '/live/shows/show_1', { token: bad, body: {} })).statusCode).toBe(401);
    }
  });

  it.skipIf(!data)(
    'answers every body of the JSON parsing suite without a 5xx (skipped without LAOTIE_TEST_DATA)',
    async () => {
      const { cases } = read<{ cases: { name: string; expect: string; base64: string }[] }>('json-parsing.json');
      for (const { name, expect: verdict, base64 } of cases) {
        for (const [method, url] of writes) {
          const { statusCode } = await send(method, url, Buffer.from(base64, 'base64'));
          expect(statusCode, `${name} ${method} ${url}`).toBeLessThan(500);
          if (verdict === 'reject') expect(statusCode, `${name} ${method} ${url}`).toBeGreaterThanOrEqual(400);
        }
      }
      expect(cases.length).toBeGreaterThan(100);
    },
    60_000,
  );
});
