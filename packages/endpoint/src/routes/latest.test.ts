import { randomUUID } from 'node:crypto';
import type { Show, ShowSnapshot } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openShop, type TestShop } from '../testing/shop.ts';

describe('the show named latest', { timeout: 600_000 }, () => {
  let shop: TestShop;
  let host: string;
  let base: string;
  beforeAll(async () => {
    shop = await openShop();
    host = await shop.hostKey('show');
    base = await shop.endpoint.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => shop.close());

  const snapshot = async () => (await shop.call('GET', '/live/shows/latest')).json<ShowSnapshot>();

  it('is the one on air; when it ends and another opens, its readers are told to look again', async () => {
    const before = await snapshot();
    expect(before.show.id).toBe('show_1');

    const stop = new AbortController();
    const response = await fetch(`${base}/live/shows/latest/events?after=${before.cursor}`, {
      headers: { accept: 'text/event-stream' },
      signal: stop.signal,
    });
    let text = '';
    const reading = (async () => {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
        text += Buffer.from(chunk).toString('utf8');
    })().catch(() => undefined);

    await shop.call('PUT', '/live/shows/show_1', { token: host, body: { status: 'ended' } });
    await vi.waitFor(() => expect(text).toContain('"status":"ended"'), 30_000);
    expect(text).not.toContain('event: reset');

    const opened = await shop.call('POST', '/live/shows', {
      token: host,
      headers: { 'idempotency-key': randomUUID() },
      body: { copy_of: 'show_1', status: 'live' },
    });
    const next = opened.json<Show>();
    expect(next).toMatchObject({ status: 'live', seller_id: 's_1', title: before.show.title });
    expect(next.items).toEqual(before.show.items);

    await vi.waitFor(() => expect(text).toContain('event: reset'), 30_000);
    stop.abort();
    await reading;
    expect((await snapshot()).show.id).toBe(next.id);
  });

  it('keeps its history out of caches, for tomorrow the name stands for another show', async () => {
    const span = 'from=2026-01-01T00:00:00Z&to=2026-01-01T00:01:00Z';
    const named = await shop.call('GET', `/live/shows/latest/history?${span}`);
    expect(named.headers['cache-control']).not.toContain('immutable');
    const own = await shop.call('GET', `/live/shows/show_1/history?${span}`);
    expect(own.headers['cache-control']).toContain('immutable');
  });
});
