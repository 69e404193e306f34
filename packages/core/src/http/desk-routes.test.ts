import { ENDPOINT_CAPABILITY, type TokenProvider } from '@laotie/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from '../storage.ts';
import { memoryStorage } from '../testing/index.ts';
import { httpEndpoint } from './index.ts';

const demand = {
  version: 'v1',
  at: '2026-11-22T19:00:00Z',
  comments: 3,
  asking: 1,
  products: [],
  topics: [],
  minutes: [],
};
const config = { demand: true, waiting_lists: true, shipping: true, intents: true, native: { idempotency: true } };
const profile = { ucp: { version: '2026-04-08', capabilities: { [ENDPOINT_CAPABILITY]: [{ config }] } } };
const asked: Request[] = [];

/** A network that answers by "METHOD path"; null is a 304. */
function network(answers: Record<string, (request: Request) => unknown>) {
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    const request = new Request(url, init);
    asked.push(request);
    const name = `${request.method} ${url.pathname.slice(1)}`;
    const answer = name.endsWith('.well-known/ucp') ? profile : answers[name]?.(request);
    if (answer instanceof Response) return answer;
    if (answer === undefined) return Response.json({ status: 404, code: 'not_found' }, { status: 404 });
    return answer === null ? new Response(null, { status: 304 }) : Response.json(answer);
  });
}
afterEach(() => vi.unstubAllGlobals());

const open = (host?: TokenProvider) =>
  httpEndpoint('https://shop.example', { host, store: createStore(memoryStorage(), 'shop') });
const bearerOf = ({ headers }: Request) => headers.get('authorization');
const last = () => asked.at(-1) as Request;
const refused = (status: number, code: string) => Response.json({ status, code }, { status });

test('without a host’s token the ledger is off, whatever the endpoint declares', async () => {
  network({});
  const page = open();
  expect([(await page.connect({})).demand, page.demand]).toEqual([false, undefined]);
  expect((await open(async () => 'h_1').connect({})).demand).toBe(true);
});

test('the host’s bearer goes to the host’s routes, and to no other', async () => {
  network({
    'GET live/shows/s1/demand': () => demand,
    'POST guests': () => ({ token: 'g_1', expires_at: '2999-01-01T00:00:00Z' }),
    'PUT waiting-lists/v_1': () => ({ id: 'v_1', waiting: true }),
    'GET shipping-options': () => ({ options: [] }),
  });
  const host = vi.fn(async () => 'h_1');
  const page = open(host);
  await page.demand?.read('s1', {});
  expect(bearerOf(last())).toBe('Bearer h_1');
  await page.waiting?.set('v_1', true, { key: 'k_1' });
  expect(bearerOf(last())).toBe('Bearer g_1');
  await page.shipping?.();
  expect(bearerOf(last())).toBeNull();
  await page.demand?.read('s1', {});
  expect(host).toHaveBeenCalledTimes(1);
});

test('the ledger is read in the language and currency of the host’s page', async () => {
  network({ 'GET demand': () => ({ ...demand, currencies: ['EUR', 'USD'] }) });
  const page = open(async () => 'h_1');
  await page.connect({ language: 'de', currency: 'EUR' });
  expect((await page.demand?.read(undefined, { version: 'v0' }))?.currencies).toEqual(['EUR', 'USD']);
  expect(new URL(last().url).search).toBe('?language=de&currency=EUR&version=v0');
});

test('the part can be copied, as every part', async () => {
  network({ 'GET demand': () => demand });
  const copy = { ...open(async () => 'h_1').demand };
  expect(await copy.read?.(undefined, {})).toEqual(demand);
});

test('a token that has run out is asked for again, once for all who wait', async () => {
  network({
    'GET live/shows/s1/demand': (request) =>
      bearerOf(request) === 'Bearer new' ? demand : refused(401, 'unauthorized'),
  });
  const host = vi.fn(async (why: 'start' | 'expired') => (why === 'expired' ? 'new' : 'old'));
  const page = open(host);
  await Promise.all([page.demand?.read('s1', {}), page.demand?.read('s1', {})]);
  expect(host.mock.calls).toEqual([['start'], ['expired']]);
  network({ 'GET live/shows/s1/demand': () => refused(403, 'forbidden') });
  await expect(page.demand?.read('s1', {})).rejects.toMatchObject({ code: 'forbidden' });
  expect(asked).toHaveLength(1);
});

test('a page that cannot give a token now may be asked again', async () => {
  network({ 'GET demand': () => demand });
  let tries = 0;
  const page = open(async () => {
    if (++tries === 1) throw new Error('Not signed in');
    return 'h_1';
  });
  await expect(page.demand?.read(undefined, {})).rejects.toThrow('Not signed in');
  expect(await page.demand?.read(undefined, {})).toEqual(demand);
});

test('what has not changed is null, and what does not fit is no ledger', async () => {
  network({
    'GET demand': ({ url }) =>
      new URL(url).searchParams.get('version') === 'v1' ? null : { ...demand, topics: 'many' },
  });
  const page = open(async () => 'h_1');
  expect(await page.demand?.read(undefined, { version: 'v1' })).toBeNull();
  await expect(page.demand?.read(undefined, {})).rejects.toMatchObject({ code: 'malformed' });
});

test('writes carry their key, and ids stay ids', async () => {
  const topic = {
    id: 'a/b',
    kind: 'sourcing',
    title: 'Spoon?',
    state: 'declined',
    askers: 1,
    recent: 1,
    before: 0,
    waiting: 0,
    first_at: demand.at,
    last_at: demand.at,
  };
  network({
    'PUT demand/topics/a%2Fb': () => topic,
    'POST live/shows/s1/captures': () => ({ results: [{ source: 'chat', message_id: 'm1', accepted: true }, 'odd'] }),
    'GET live/shows/s1/asks': () => ({ asks: ['odd'], pagination: { has_next_page: false } }),
  });
  const page = open(async () => 'h_1');
  expect(await page.demand?.decide('a/b', { state: 'declined' }, { key: 'k_1' })).toEqual(topic);
  expect(last().headers.get('idempotency-key')).toBe('k_1');
  const message = { source: 'chat', message_id: 'm1', author: { name: 'Lin' }, text: 'how much' };
  expect(await page.demand?.capture('s1', [message], { key: 'k_2' })).toHaveLength(1);
  expect(await last().json()).toEqual({ messages: [message] });
  expect((await page.demand?.asks('s1', { kind: 'price' }))?.asks).toEqual([]);
  expect(new URL(last().url).search).toBe('?kind=price');
});

test('who has never written anything waits for nothing and was answered nothing: nobody is asked', async () => {
  network({});
  const page = open();
  expect([await page.waiting?.list(), await page.live?.replies?.('s1')]).toEqual([[], []]);
  expect(asked).toEqual([]);
});

test('delivery is asked without a header that would need a preflight, for the place of the viewer', async () => {
  network({ 'GET shipping-options': () => ({ options: [{ id: 'a', title: 'A' }, { id: 'b' }] }) });
  const page = open();
  await page.connect({ address_country: 'DE', language: 'de' });
  expect(await page.shipping?.()).toEqual([]);
  expect(new URL(last().url).searchParams.get('address_country')).toBe('DE');
  expect([...last().headers.keys()]).toEqual(['accept']);
});
