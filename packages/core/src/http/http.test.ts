import { ENDPOINT_CAPABILITY } from '@laotie/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStore } from '../storage.ts';
import { memoryStorage } from '../testing/index.ts';
import { httpEndpoint } from './index.ts';

/** What was asked, and what is answered, by path. */
const asked: { url: URL; method: string; headers: Headers; body: unknown }[] = [];
let answers: Record<string, (headers: Headers) => Response | Promise<Response>>;

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const profile = (config?: object, endpoint = 'https://shop.example/api') => ({
  ucp: {
    version: '2026-04-08',
    services: { 'dev.ucp.shopping': [{ version: '2026-04-08', transport: 'rest', endpoint }] },
    capabilities: {
      'dev.ucp.shopping.cart': [{}],
      'dev.ucp.shopping.checkout': [{}],
      ...(config && { [ENDPOINT_CAPABILITY]: [{ config }] }),
    },
    payment_handlers: {},
  },
});
const cart = { id: 'c_1', revision: '1', currency: 'EUR', line_items: [], totals: [{ type: 'total', amount: 0 }] };

beforeEach(() => {
  asked.length = 0;
  answers = {
    '/.well-known/ucp': () => json(profile({ cart: true })),
    '/api/guests': () => json({ token: 't_1', expires_at: '2999-01-01T00:00:00Z' }, 201),
  };
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    const headers = new Headers(init.headers);
    asked.push({
      url,
      method: init.method ?? 'GET',
      headers,
      body: init.body ? JSON.parse(init.body as string) : undefined,
    });
    const answer = answers[url.pathname];
    if (!answer) return json({ status: 404 }, 404);
    return answer(headers);
  });
});
afterEach(() => vi.unstubAllGlobals());

const names = (headers: Headers) => [...headers.keys()].sort();
const last = () => asked.at(-1) as (typeof asked)[number];

describe('discovery', () => {
  test('the profile is at the origin, the routes where it says', async () => {
    const shop = httpEndpoint('https://shop.example/somewhere');
    expect(await shop.connect({})).toMatchObject({ cart: true, search: false, live: 'none' });
    answers['/api/carts/c_1'] = () => json(cart);
    await shop.cart?.get('c_1');
    expect(asked.map(({ url }) => url.pathname)).toEqual(['/.well-known/ucp', '/api/carts/c_1']);
  });

  test('a profile that leads to another origin is refused', async () => {
    answers['/.well-known/ucp'] = () => json(profile({}, 'https://evil.example/api'));
    await expect(httpEndpoint('https://shop.example').connect({})).rejects.toMatchObject({
      kind: 'unsupported',
      code: 'foreign_endpoint',
    });
  });

  test('plain UCP without our declaration: what its capabilities promise, hand-off without payment handlers', async () => {
    answers['/.well-known/ucp'] = () => json(profile());
    expect(await httpEndpoint('https://shop.example').connect({})).toMatchObject({
      cart: true,
      checkout: 'redirect',
      orders: 'none',
      live: 'none',
      native: { idempotency: false },
    });
  });

  test('members of the wrong type stay off, inherited ones too', async () => {
    answers['/.well-known/ucp'] = () =>
      json(
        profile({
          cart: 'yes',
          search: 1,
          payment_handlers: [1, 'a'],
          native: { idempotency: true },
          constructor: true,
        }),
      );
    expect(await httpEndpoint('https://shop.example').connect({})).toMatchObject({
      cart: false,
      search: false,
      payment_handlers: ['a'],
      native: { idempotency: true, revisions: false },
    });
  });

  test('a page that is no profile is no shop; the next try asks again', async () => {
    const shop = httpEndpoint('https://shop.example');
    answers['/.well-known/ucp'] = () => json({ hello: 'world' });
    await expect(shop.connect({})).rejects.toMatchObject({ code: 'no_profile' });
    answers['/.well-known/ucp'] = () => json(profile({}));
    await expect(shop.connect({})).resolves.toBeDefined();
  });
});

describe('headers', () => {
  test('live reads and the profile carry none that needs a preflight', async () => {
    answers['/api/live/shows'] = () => json({ shows: [], pagination: { has_next_page: false } });
    await httpEndpoint('https://shop.example').live?.shows({ limit: 3 });
    for (const { headers } of asked) expect(names(headers)).toEqual(['accept']);
    expect(last().url.search).toBe('?limit=3');
  });

  test('a write carries key, revision, bearer and who calls', async () => {
    const shop = httpEndpoint('https://shop.example');
    answers['/api/carts/c_1'] = () => json(cart);
    await shop.connect({ language: 'en' });
    await shop.cart?.get('c_1');
    await shop.cart?.change('c_1', { set: [{ item_id: 'v', quantity: 2 }] }, { key: 'k_1', revision: '1' });
    expect(last().method).toBe('PUT');
    expect(names(last().headers)).toEqual([
      'accept',
      'authorization',
      'content-type',
      'idempotency-key',
      'if-match',
      'request-id',
      'ucp-agent',
    ]);
    expect(last().headers.get('if-match')).toBe('"1"');
    expect(last().headers.get('ucp-agent')).toMatch(/^profile="https:/);
    expect(last().body).toEqual({ line_items: [{ item: { id: 'v' }, quantity: 2 }], context: { language: 'en' } });
  });

  test('the same key sends the same body, whatever was read in between', async () => {
    const shop = httpEndpoint('https://shop.example');
    const line = { id: 'l', item: { id: 'w', title: 'W', price: 1 }, quantity: 1, totals: [] };
    answers['/api/carts/c_1'] = () => json(cart);
    await shop.cart?.get('c_1');
    const change = { set: [{ item_id: 'v', quantity: 2 }] };
    await shop.cart?.change('c_1', change, { key: 'k_1', revision: '1' });
    const first = last().body;
    answers['/api/carts/c_1'] = () => json({ ...cart, revision: '2', line_items: [line] });
    await shop.cart?.get('c_1');
    await shop.cart?.change('c_1', change, { key: 'k_1', revision: '1' });
    expect(last().body).toEqual(first);
  });

  test('an order is read with its own token, not the buyer’s', async () => {
    answers['/api/orders/o_1'] = () => json({}, 404);
    expect(await httpEndpoint('https://shop.example').orders?.get({ id: 'o_1', access_token: 'secret' })).toBeNull();
    expect(last().headers.get('authorization')).toBe('Bearer secret');
    expect(last().url.href).not.toContain('secret');
  });
});

describe('who the buyer is', () => {
  const create = (shop: ReturnType<typeof httpEndpoint>) =>
    shop.cart?.create({ set: [{ item_id: 'v', quantity: 1 }] }, { key: 'k_1' });

  test('a guest is asked for at the first write, once, and kept', async () => {
    answers['/api/carts'] = () => json(cart, 201);
    const storage = memoryStorage();
    const shop = httpEndpoint('https://shop.example', { store: createStore(storage, 'a') });
    await shop.connect({});
    expect(storage.keys).toEqual([]);
    await Promise.all([create(shop), create(shop)]);
    expect(asked.filter(({ url }) => url.pathname === '/api/guests')).toHaveLength(1);
    await create(httpEndpoint('https://shop.example', { store: createStore(storage, 'a') }));
    expect(asked.filter(({ url }) => url.pathname === '/api/guests')).toHaveLength(1);
  });

  test('plain UCP knows no guests and is not asked for one', async () => {
    answers['/.well-known/ucp'] = () => json(profile());
    answers['/api/carts'] = () => json(cart, 201);
    await create(httpEndpoint('https://shop.example'));
    expect(asked.map(({ url }) => url.pathname)).not.toContain('/api/guests');
  });

  test('a refused bearer is asked for again, once', async () => {
    const reasons: string[] = [];
    const token = async (why: string) => {
      reasons.push(why);
      return why === 'start' ? 'old' : 'new';
    };
    answers['/api/carts'] = (headers) =>
      headers.get('authorization') === 'Bearer new' ? json(cart, 201) : json({ code: 'unauthorized' }, 401);
    await create(httpEndpoint('https://shop.example', { token }));
    expect(reasons).toEqual(['start', 'expired']);
    answers['/api/carts'] = () => json({ code: 'unauthorized' }, 401);
    await expect(create(httpEndpoint('https://shop.example', { token }))).rejects.toMatchObject({
      kind: 'unauthorized',
    });
  });

  test('a signed-in buyer reads their orders before any write; a stranger is nobody yet and is not asked about', async () => {
    answers['/.well-known/ucp'] = () => json(profile({ orders: 'list' }));
    answers['/api/orders'] = () => json({ orders: [], pagination: { has_next_page: false } });
    await httpEndpoint('https://shop.example', { token: async () => 'mine' }).orders?.list?.({});
    expect(last().headers.get('authorization')).toBe('Bearer mine');
    const before = asked.length;
    await httpEndpoint('https://shop.example', { token: async () => null }).orders?.list?.({});
    expect(asked.slice(before).map(({ url }) => url.pathname)).not.toContain('/api/orders');
  });

  test('a provider that says null means a guest', async () => {
    answers['/api/carts'] = () => json(cart, 201);
    await create(httpEndpoint('https://shop.example', { token: async () => null }));
    expect(last().headers.get('authorization')).toBe('Bearer t_1');
  });
});

describe('what goes wrong on the way', () => {
  const shop = () => httpEndpoint('https://shop.example');
  test.each([
    [
      'nobody answers',
      () => Promise.reject(new TypeError('Failed to fetch')),
      { kind: 'network', code: 'network', retry: 'same_key' },
    ],
    [
      'a captive portal answers',
      () => new Response('<html>', { status: 200 }),
      { kind: 'unavailable', code: 'not_json', retry: 'same_key' },
    ],
    [
      'the body breaks off',
      () => new Response(new ReadableStream({ start: (it) => it.error(new Error('reset')) })),
      { kind: 'network', code: 'broken_answer' },
    ],
    ['the cart is malformed', () => json({ ...cart, line_items: 'none' }), { kind: 'invalid', code: 'malformed' }],
    ['the server is busy', () => json({}, 503, { 'retry-after': '7' }), { kind: 'unavailable', retry_after_ms: 7000 }],
  ] as const)('%s', async (_name, answer, error) => {
    answers['/api/carts/c_1'] = answer;
    await expect(shop().cart?.get('c_1')).rejects.toMatchObject(error);
  });

  test('no answer in time', async () => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'fetch',
      (_url: URL, { signal }: RequestInit) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    const asking = expect(shop().connect({})).rejects.toMatchObject({ kind: 'network', code: 'timeout' });
    await vi.advanceTimersByTimeAsync(10_000);
    await asking;
    vi.useRealTimers();
  });

  test('a caller who gives up gets his own reason back', async () => {
    const stop = new AbortController();
    stop.abort('gone');
    await expect(shop().cart?.get('c_1', { signal: stop.signal })).rejects.toBe('gone');
  });
});
