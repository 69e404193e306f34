import { CommerceError, type LiveEvent } from '@laotie/protocol';
import { expect, test } from 'vitest';
import { sharedFeed } from './feed.ts';
import { feedPolicy } from './feed-policy.ts';
import { playedLifecycle, scriptedShow } from './testing/live-shop.ts';
import { settle, virtualTime } from './testing/virtual-time.ts';

/** A page that listens to a scripted show and keeps what it heard. */
async function setUp() {
  const time = virtualTime();
  const server = scriptedShow(time);
  const page = playedLifecycle();
  const feed = sharedFeed({
    live: server.live,
    show: 's1',
    lifecycle: page.lifecycle,
    timers: time,
    random: () => 0.5,
  });
  const heard: string[] = [];
  const sink = {
    snapshot: () => void heard.push('snapshot'),
    event: (event: LiveEvent) => void heard.push(event.type),
  };
  const close = feed.open(sink);
  await time.pass(1);
  return { time, server, page, feed, heard, sink, close };
}

const stats = (viewers: number) => ({ type: 'stats', data: { viewers } }) as const;

test('a stream that is heard is live, and a quiet show with heartbeats stays so', async () => {
  const { time, server, feed, heard } = await setUp();
  for (let i = 0; i < 20; i++) {
    await time.pass(15_000);
    server.heartbeat();
  }
  expect([feed.connection.value, heard, server.calls.events]).toEqual(['live', ['snapshot'], 1]);
});

test('45 s of silence lead to a new snapshot, never a stale live', async () => {
  const { time, server, feed, heard } = await setUp();
  await time.pass(feedPolicy.silence - 10);
  expect(feed.connection.value).toBe('live');
  await time.pass(10);
  expect(feed.connection.value).toBe('offline');
  await time.pass(1_000);
  expect([feed.connection.value, heard, server.calls.snapshot]).toEqual(['live', ['snapshot', 'snapshot'], 2]);
});

test('where two streams in a row say nothing, the page polls, and hears all the same', async () => {
  const { time, server, feed, heard } = await setUp();
  // a proxy that holds every byte back
  const { events } = server.live;
  server.live.events = (show, after, { signal }) => events.call(server.live, show, after, signal ? { signal } : {});
  server.fault = () => 'half-open';
  server.tell({ type: 'comment.hide', data: { id: 'x' } });
  await time.pass(100_000);
  server.tell({ type: 'comment.hide', data: { id: 'y' } });
  await time.pass(6_000);
  expect(feed.connection.value).toBe('polling');
  expect(heard.at(-1)).toBe('comment.hide');
  expect(server.streams.now).toBe(0);
});

test('a proxy that lets the greeting through and swallows the rest is told apart: two such streams, then polling', async () => {
  const { time, server, feed, heard } = await setUp();
  server.live.events = async function* (_show, _after, { alive, signal }) {
    alive?.();
    await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    yield* [];
  };
  await time.pass(4 * 46_000);
  expect(feed.connection.value).toBe('polling');
  server.tell({ type: 'comment.hide', data: { id: 'x' } });
  await time.pass(10_000);
  expect(heard.at(-1)).toBe('comment.hide');
});

test('a hidden tab holds no stream, polls twice a minute, and streams again at once when it is seen', async () => {
  const { time, server, page, feed } = await setUp();
  page.hide(true);
  await time.pass(120_000);
  expect([feed.connection.value, server.streams.now]).toEqual(['polling', 0]);
  expect(server.calls.poll).toBeLessThanOrEqual(5);
  page.hide(false);
  await time.pass(1);
  expect([feed.connection.value, server.streams.now]).toEqual(['live', 1]);
});

test('a page that is left closes its stream; back from the page cache it reads everything anew over one stream', async () => {
  const { time, server, page, feed, heard } = await setUp();
  page.sleep();
  await settle();
  expect([feed.connection.value, server.streams.now, time.pending]).toEqual(['offline', 0, 0]);
  server.tell(stats(1));
  await time.pass(60_000);
  page.wake();
  page.wake();
  await time.pass(1);
  expect([feed.connection.value, heard, server.streams]).toEqual([
    'live',
    ['snapshot', 'snapshot'],
    { now: 1, most: 1 },
  ]);
});

test('a line that ignores its end is not heard any more', async () => {
  const { time, server, page, heard } = await setUp();
  let zombie: ((event: LiveEvent) => void) | undefined;
  server.live.events = async function* () {
    for (;;) yield await new Promise<LiveEvent>((resolve) => (zombie = resolve));
  };
  page.sleep();
  page.wake();
  await time.pass(1);
  const old = zombie;
  page.sleep();
  page.wake();
  await time.pass(1);
  const before = heard.length;
  old?.({ id: 'k1:1', at: new Date(time.now()).toISOString(), ...stats(666) });
  await settle();
  expect(heard.length).toBe(before);
});

test.each([
  ['429 with Retry-After', new CommerceError('rate_limited', '429', { retry_after_ms: 20_000 })],
  ['503', new CommerceError('unavailable', '503')],
  ['204', new CommerceError('unavailable', '204', { code: 'not_a_stream' })],
  ['404', new CommerceError('not_found', '404')],
  ['an HTML page', new CommerceError('invalid', 'html')],
  ['a refused connection', new CommerceError('network', 'refused')],
])('%s is waited out: at most six tries a minute, and never for good', async (_, error) => {
  const { time, server, feed } = await setUp();
  let down = true;
  server.refuse = () => (down ? error : undefined);
  server.fault = () => (down ? 'break' : 'none');
  server.tell({ type: 'comment.hide', data: { id: 'x' } });
  for (let minute = 0; minute < 10; minute++) {
    const { snapshot, events, poll } = server.calls;
    await time.pass(60_000);
    const tries = server.calls.snapshot - snapshot + server.calls.events - events + server.calls.poll - poll;
    expect(tries).toBeLessThanOrEqual(7);
    expect(feed.connection.value).toBe('offline');
    expect(feed.error.value).toBeDefined();
  }
  down = false;
  await time.pass(35_000);
  expect(['live', 'polling']).toContain(feed.connection.value);
  expect(feed.error.value).toBeUndefined();
  // who polls remembers why
  expect(feed.noStream.value?.code).toBe(feed.connection.value === 'live' ? undefined : 'not_a_stream');
});

test('no try is made before the server asked for it, not even when the viewer comes back', async () => {
  const { time, server, page } = await setUp();
  server.refuse = () => new CommerceError('rate_limited', '429', { retry_after_ms: 20_000 });
  server.fault = () => 'break';
  server.tell({ type: 'comment.hide', data: { id: 'x' } });
  await time.pass(2_000);
  const { events } = server.calls;
  page.wake();
  await time.pass(15_000);
  expect(server.calls.events).toBe(events);
});

test('a viewer who asks for it is not kept waiting, but a server that did is', async () => {
  const { time, server, feed } = await setUp();
  let down: CommerceError | undefined = new CommerceError('unavailable', '503');
  server.refuse = () => down;
  server.fault = () => (down ? 'break' : 'none');
  server.tell({ type: 'comment.hide', data: { id: 'x' } });
  await time.pass(60_000);
  expect(feed.connection.value).toBe('offline');
  const { snapshot, events } = server.calls;
  feed.retry();
  expect(feed.connection.value).toBe('connecting');
  await time.pass(1);
  expect(server.calls.snapshot + server.calls.events).toBe(snapshot + events + 1);

  down = new CommerceError('rate_limited', '429', { retry_after_ms: 20_000 });
  await time.pass(60_000);
  const tries = server.calls.snapshot + server.calls.events;
  feed.retry();
  expect(feed.connection.value).toBe('offline');
  await time.pass(1);
  expect(server.calls.snapshot + server.calls.events).toBe(tries);

  down = undefined;
  await time.pass(21_000);
  expect(feed.connection.value).toBe('live');
});

test('what does not fit is counted and passed over, what is unknown only passed over', async () => {
  const { server, feed, heard } = await setUp();
  server.tell({ type: 'cue.set', data: { id: 7 } } as never);
  server.tell({ type: 'aurora', data: {} } as never);
  server.tell({ type: 'constructor', data: {} } as never);
  server.tell({ type: 'comment.hide', data: { id: 'x' } });
  await settle();
  expect(heard).toEqual(['snapshot', 'comment.hide']);
  expect(feed.dropped.value).toEqual({ count: 1, last: 'cue.set.data.id' });
});

test('several shops on a page hold one connection, and the last to leave closes it', async () => {
  const { time, server, page, feed, sink, close } = await setUp();
  const again = sharedFeed({ live: server.live, show: 's1', lifecycle: page.lifecycle, timers: time });
  expect(again).toBe(feed);
  const closeSecond = again.open({ ...sink });
  await time.pass(1);
  expect([server.streams, server.calls.snapshot]).toEqual([{ now: 1, most: 1 }, 2]);
  close();
  await time.pass(1);
  expect(server.streams.now).toBe(1);
  closeSecond();
  await settle();
  expect([server.streams.now, time.pending, feed.connection.value, page.listeners.size]).toEqual([0, 0, 'closed', 0]);
});

test('a thousand events a second cost little', async () => {
  const { server, heard } = await setUp();
  const comment = (n: number) => ({ id: `m${n}`, author: { name: 'mei' }, text: 'hi', at: '2026-11-22T19:00:00Z' });
  for (let n = 0; n < 10_000; n++) server.tell({ type: 'comments.add', data: [comment(n)] });
  const before = process.cpuUsage();
  await settle();
  const { user, system } = process.cpuUsage(before);
  expect(heard.length).toBe(10_001);
  // ten seconds' worth, in microseconds of work, because the machine may be busy; the server's own copying is in it
  expect(user + system).toBeLessThan(2_000_000);
});
