import { randomUUID } from 'node:crypto';
import type { EventPage, LiveEvent, Show, ShowSnapshot } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { germany, openShop, pay, type TestShop } from '../testing/shop.ts';

/** Viewers and likes are told now and then, and never again. */
const facts = ({ events }: EventPage): LiveEvent[] => events.filter(({ id }) => id !== undefined);

describe('a show', { timeout: 600_000 }, () => {
  let shop: TestShop;
  let host: string;
  let base: string;
  beforeAll(async () => {
    shop = await openShop();
    host = await shop.hostKey('show', 'products', 'moderate');
    base = await shop.endpoint.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => shop.close());

  const snapshot = async (id = 'show_1') =>
    (await shop.call('GET', `/live/shows/${id}?language=zh&currency=EUR`)).json<ShowSnapshot>();
  const poll = async (id: string, after: string) =>
    (
      await shop.call('GET', `/live/shows/${id}/events?after=${encodeURIComponent(after)}`, {
        headers: { accept: 'application/json' },
      })
    ).json<EventPage>();
  const put = (url: string, body: object) => shop.call('PUT', url, { token: host, body });

  it('is listed, and seen from its head', async () => {
    const { shows } = (await shop.call('GET', '/live/shows?language=zh')).json<{ shows: Show[] }>();
    expect(shows.map(({ id, title }) => [id, title])).toEqual(
      expect.arrayContaining([
        ['show_1', '今晚吃面'],
        ['show_2', '开园'],
      ]),
    );
    expect(await snapshot()).toMatchObject({
      show: {
        id: 'show_1',
        status: 'live',
        stream: { url: 'https://shop.example/stream/live.m3u8' },
        items: [{ number: 1, product_id: 'p_oil' }, { number: 2 }, { number: 3 }],
      },
      seller: { id: 's_1', name: '厨房' },
      cursor: expect.stringMatching(/^[\w-]+:\d+$/),
      products: expect.arrayContaining([expect.objectContaining({ id: 'p_oil', title: '油泼辣子' })]),
    });
    expect((await shop.call('GET', '/live/shows/none')).statusCode).toBe(404);
  });

  it('is read as a stream over a real socket, from a cursor on, without a gap', async () => {
    const { cursor } = await snapshot();
    const stop = new AbortController();
    const response = await fetch(`${base}/live/shows/show_1/events?after=${cursor}`, {
      headers: { accept: 'text/event-stream', origin: 'https://creator.example' },
      signal: stop.signal,
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://creator.example');
    expect(response.headers.get('cache-control')).toMatch(/no-store|no-cache/);

    let text = '';
    const reading = (async () => {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
        text += Buffer.from(chunk).toString('utf8');
    })().catch(() => undefined);
    const token = await shop.guest();
    await put('/live/shows/show_1/cues/cue_1', { product_id: 'p_oil', kind: 'pin' });
    const id = randomUUID();
    await shop.call('POST', '/live/shows/show_1/comments', { token, body: { id, text: '两瓶！' } });
    await vi.waitFor(() => {
      expect(text).toContain('event: cue.set');
      expect(text).toContain('两瓶！');
    }, 30_000);
    stop.abort();
    await reading;
    expect(text).toMatch(/retry: \d+/);
    const numbers = [...text.matchAll(/^id: [\w-]+:(\d+)$/gm)].map(([, seq]) => Number(seq));
    expect(numbers).toEqual(numbers.map((_, index) => Number(cursor.split(':')[1]) + 1 + index));
  });

  it('tells the same to those who poll, and resets those who come from elsewhere', async () => {
    const before = (await snapshot('show_2')).cursor;
    await put('/live/shows/show_2', { status: 'live' });
    let page: EventPage | undefined;
    await vi.waitFor(async () => {
      page = await poll('show_2', before);
      expect(facts(page)).toMatchObject([{ type: 'show.set', data: { id: 'show_2', status: 'live' } }]);
    }, 30_000);
    expect(page?.poll_after_ms).toBeGreaterThan(0);
    expect(facts(await poll('show_2', page?.cursor as string))).toEqual([]);
    for (const strange of ['otherepoch:3', 'nonsense', '']) {
      const { events } = await poll('show_2', strange);
      if (strange !== '') expect(events[0], strange).toMatchObject({ type: 'reset' });
    }
  });

  it('shows what people buy, masked, and the sum is the orders', async () => {
    const { cursor } = await snapshot();
    const token = await shop.guest();
    for (const quantity of [1, 2]) {
      const line_items = [{ item: { id: 'v_course' }, quantity }];
      const body = {
        line_items,
        context: germany,
        buyer: { first_name: 'Lin', email: 'lin@example.com' },
        attribution: { show_id: 'show_1' },
      };
      const made = (await shop.call('POST', '/checkout-sessions', { token, body })).json<{
        id: string;
        revision: string;
      }>();
      const paid = await shop.call('POST', `/checkout-sessions/${made.id}/complete`, {
        token,
        revision: made.revision,
        body: pay(),
      });
      expect(paid.json()).toMatchObject({ status: 'completed' });
    }
    await vi.waitFor(async () => {
      const told = (await poll('show_1', cursor)).events
        .filter((event) => event.type === 'purchases.add')
        .flatMap(({ data }) => data);
      expect(told.reduce((sum, { orders }) => sum + orders, 0)).toBe(2);
      expect(told.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(3);
      expect(JSON.stringify(told)).not.toMatch(/lin@example|Lin/);
    }, 30_000);
  });

  it('keeps its past for those who come late', async () => {
    const [from, to] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 1000)].map((time) =>
      time.toISOString(),
    );
    const answer = await shop.call('GET', `/live/shows/show_1/history?from=${from}&to=${to}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json<{ events: LiveEvent[] }>().events.map(({ type }) => type)).toContain('cue.set');
  });

  it('hears so much from one viewer, and says when again', async () => {
    const token = await shop.guest();
    const say = () =>
      shop.call('POST', '/live/shows/show_1/comments', { token, body: { id: randomUUID(), text: `${Math.random()}` } });
    const answers = [];
    for (let n = 0; n < 8; n++) answers.push(await say());
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.json()).toMatchObject({ code: 'rate_limited' });
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('counts likes', async () => {
    const token = await shop.guest();
    const like = await shop.call('POST', '/live/shows/show_1/likes', { token, body: { count: 5 } });
    expect(like.statusCode).toBeLessThan(300);
    expect(like.json<{ likes: number }>().likes).toBeGreaterThanOrEqual(5);
  });
});
