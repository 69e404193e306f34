import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { EventPage, LiveEvent, ShowSnapshot } from '@laotie/protocol';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openShop, type TestShop } from '../testing/shop.ts';
import { openStream } from '../testing/stream.ts';

let shop: TestShop;
let port: number;
let host: string;

beforeEach(async () => {
  shop = await openShop({ limits: { comments: free, likes: free } });
  host = await shop.hostKey('show', 'products', 'moderate');
  await shop.endpoint.app.listen({ port: 0, host: '127.0.0.1' });
  const address = shop.endpoint.app.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(() => shop.close());

const rate = { burst: 1e6, per_second: 1e6 };
const free = { buyer: rate, address: rate };
const pin = (id: string) =>
  shop.call('PUT', `/live/shows/show_1/cues/${id}`, { token: host, body: { product_id: 'p_oil', kind: 'pin' } });
const say = (text: string) => shop.call('POST', '/live/shows/show_1/comments', { body: { id: randomUUID(), text } });
const snapshot = async () => (await shop.call('GET', '/live/shows/show_1')).json<ShowSnapshot>();
const poll = async (after: string) =>
  (
    await shop.call('GET', `/live/shows/show_1/events?after=${after}`, { headers: { accept: 'application/json' } })
  ).json<EventPage>();
const numbered = (events: readonly LiveEvent[]) => events.filter(({ id }) => id !== undefined);
const seqs = (events: readonly LiveEvent[]) => numbered(events).map(({ id }) => Number(id?.split(':')[1]));
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('the event stream', () => {
  test('starts strictly after the cursor of the snapshot, and brings what happens', async () => {
    await pin('early');
    await expect
      .poll(async () => seqs((await poll((await snapshot()).cursor.replace(/:.*/, ':0'))).events))
      .toEqual([1]);
    const stream = await openStream(port, '/live/shows/show_1/events', (await snapshot()).cursor);
    await pin('c1');
    await expect.poll(() => seqs(stream.events)).toEqual([2]);
    expect(stream.events[0]).toMatchObject({ type: 'cue.set', data: { id: 'c1', product_id: 'p_oil' } });
    stream.close();
  });

  test('loses nothing and repeats nothing over many reconnects while events come', async () => {
    const { cursor } = await snapshot();
    const seen: LiveEvent[] = [];
    const telling = (async () => {
      for (let index = 0; index < 40; index++) await pin(`c${index}`);
    })();
    for (let last = cursor; seqs(seen).length < 40; last = numbered(seen).at(-1)?.id ?? last) {
      const stream = await openStream(port, '/live/shows/show_1/events', last);
      await expect.poll(() => numbered(stream.events).length).toBeGreaterThan(0);
      stream.close();
      seen.push(...numbered(stream.events));
    }
    await telling;
    expect(seqs(seen)).toEqual(upTo(40));
  });

  test.each([
    ['of another time', 'other:3', 'epoch'],
    ['beyond the last event', 'EPOCH:999', 'epoch'],
    ['that is none', 'nonsense', 'epoch'],
  ])('answers a cursor %s with a reset, first of all', async (_, template, reason) => {
    const epoch = (await snapshot()).cursor.split(':')[0] as string;
    const after = template.replace('EPOCH', epoch);
    const stream = await openStream(port, '/live/shows/show_1/events', after);
    await expect.poll(() => stream.events[0]).toMatchObject({ type: 'reset', data: { reason } });
    await pin('next');
    await expect.poll(() => seqs(stream.events)).toEqual([1]);
    stream.close();
    expect((await poll(after)).events[0]).toMatchObject({ type: 'reset', data: { reason } });
  });

  test('sends whoever missed more than a thousand events to the snapshot', async () => {
    const { cursor } = await snapshot();
    const now = (): string => new Date().toISOString();
    const { store } = shop.endpoint;
    await Promise.all(
      Array.from({ length: 1100 }, (_, index) =>
        store.put_cue({
          show_id: 'show_1',
          cue: { id: `c${index}`, product_id: 'p_oil', kind: 'pin', starts_at: now() },
          now: now(),
        }),
      ),
    );
    await expect
      .poll(async () => (await poll(cursor)).events[0])
      .toMatchObject({ type: 'reset', data: { reason: 'overflow' } });
  });

  test('sends whoever comes back for events that are no longer kept to the snapshot', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'laotie-live-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const database = join(folder, 'shop.sqlite');
    const reopen = async (): Promise<void> => {
      await shop.close();
      shop = await openShop({ database });
    };
    await reopen();
    host = await shop.hostKey('show');
    const { cursor } = await snapshot();
    for (const id of ['a', 'b', 'c']) await pin(id);
    await expect.poll(async () => seqs((await poll(cursor)).events).at(-1)).toBe(3);
    const db = new DatabaseSync(database);
    db.exec('DELETE FROM events WHERE seq < 3');
    db.close();
    await reopen();
    expect((await poll(cursor)).events[0]).toMatchObject({ type: 'reset', data: { reason: 'expired' } });
    expect(seqs((await poll(cursor.replace(/:.*/, ':2'))).events)).toEqual([3]);
  });

  test('polling and streaming tell the same', async () => {
    const { cursor } = await snapshot();
    const stream = await openStream(port, '/live/shows/show_1/events', cursor);
    await Promise.all([pin('a'), say('hello'), pin('b')]);
    await expect.poll(() => seqs(stream.events).length).toBe(3);
    const page = await poll(cursor);
    expect(numbered(page.events)).toEqual(numbered(stream.events));
    expect(page.cursor).toBe(numbered(stream.events).at(-1)?.id);
    stream.close();
  });

  test('gives each viewer their language and currency, under the same numbers', async () => {
    const { cursor } = await snapshot();
    const english = await openStream(port, '/live/shows/show_1/events', cursor, '&language=en&currency=EUR');
    const chinese = await openStream(port, '/live/shows/show_1/events', cursor, '&language=zh&currency=CNY');
    await shop.call('PUT', '/live/shows/show_1/offers/o_oil', { token: host, body: {} });
    await shop.call('PUT', '/products/p_oil', { token: host, body: { url: 'https://kitchen.example/oil' } });
    for (const stream of [english, chinese]) await expect.poll(() => seqs(stream.events)).toEqual([1, 2]);
    expect(english.events.find(({ type }) => type === 'offer.set')?.data).toMatchObject({
      price: { amount: 420, currency: 'EUR' },
      remaining: 40,
    });
    expect(chinese.events.find(({ type }) => type === 'offer.set')?.data).toMatchObject({
      price: { amount: 2980, currency: 'CNY' },
    });
    expect(chinese.events.find(({ type }) => type === 'product.set')?.data).toMatchObject({ title: '油泼辣子' });
    for (const stream of [english, chinese]) stream.close();
  });

  test('likes and viewers are told without a number', async () => {
    const stream = await openStream(port, '/live/shows/show_1/events', (await snapshot()).cursor);
    await shop.call('POST', '/live/shows/show_1/likes', { body: { count: 7 } });
    await expect
      .poll(() => stream.events.filter(({ type }) => type === 'stats').at(-1)?.data)
      .toEqual({ viewers: 1, likes: 7 });
    expect(stream.events.every(({ type, id }) => type !== 'stats' || id === undefined)).toBe(true);
    stream.close();
  });

  test('a show that is not there is not found, in both ways', async () => {
    for (const accept of ['text/event-stream', 'application/json']) {
      expect((await shop.call('GET', '/live/shows/none/events', { headers: { accept } })).statusCode).toBe(404);
    }
  });
});

test('history gives the same events by time, in pages that never change once settled', async () => {
  const { cursor } = await snapshot();
  await pin('a');
  await pin('b');
  await expect.poll(async () => seqs((await poll(cursor)).events)).toEqual([1, 2]);
  const page = await shop.call('GET', '/live/shows/show_1/history?from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z');
  expect(seqs(page.json<{ events: LiveEvent[] }>().events)).toEqual([1, 2]);
  expect(page.headers['cache-control']).not.toContain('immutable');
  const old = await shop.call('GET', '/live/shows/show_1/history?from=2000-01-01T00:00:00Z&to=2001-01-01T00:00:00Z');
  expect(old.headers['cache-control']).toContain('immutable');
});
