import { effect } from '@preact/signals-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createComments } from './comments.ts';
import { createShowModel } from './show.ts';
import { scriptedShow, watch } from './testing/live-shop.ts';
import type { ScriptedLive } from './testing/scripted-live.ts';
import { settle, type VirtualTime, virtualTime } from './testing/virtual-time.ts';

const iso = (at: number) => new Date(at).toISOString();
const price = (amount: number) => ({ amount, currency: 'EUR' });

function pin(server: ScriptedLive, time: VirtualTime, id: string, more: object = {}) {
  server.tell({
    type: 'cue.set',
    data: { id, product_id: `p_${id}`, kind: 'pin', starts_at: iso(time.now()), ...more },
  });
}

function say(server: ScriptedLive, time: VirtualTime, id: string) {
  server.tell({ type: 'comments.add', data: [{ id, author: { name: 'mei' }, text: id, at: iso(time.now()) }] });
}

async function setUp() {
  const time = virtualTime();
  const server = scriptedShow(time);
  const viewer = watch(time, server);
  const comments = createComments(viewer.scope, viewer);
  viewer.show.start();
  await time.pass(1);
  return { time, server, ...viewer, comments };
}

test('a pin is on air from its moment at the playhead, until its end or the next pin', async () => {
  const { time, server, show, playhead } = await setUp();
  const start = time.now();
  pin(server, time, 'a');
  await time.pass(10_000);
  pin(server, time, 'b', { ends_at: iso(time.now() + 5_000) });
  server.tell({ type: 'cue.set', data: { id: 'm', product_id: 'p', kind: 'mention', starts_at: iso(time.now() + 1) } });
  await settle();
  const onAirAt = (at: number) => {
    playhead.put(at);
    return show.onAir.value?.cue.id;
  };
  expect([-1, 0, 9_999, 10_000, 14_999, 15_000].map((ms) => onAirAt(start + ms))).toEqual([
    undefined,
    'a',
    'a',
    'b',
    'b',
    undefined,
  ]);
});

test('what is on air is the same object while it stays, and nobody is told until it changes', async () => {
  const { time, server, show, playhead } = await setUp();
  pin(server, time, 'a');
  await settle();
  let drawn = 0;
  const stop = effect(() => {
    show.onAir.value;
    drawn++;
  });
  for (let frame = 0; frame < 250; frame++) playhead.put(time.now() + frame * 40);
  server.tell({
    type: 'purchases.add',
    data: [{ product_id: 'p', orders: 1, quantity: 1, names: ['m'], from: iso(0), to: iso(1) }],
  });
  await settle();
  stop();
  // nothing before the first frame, the pin after it
  expect(drawn).toBeLessThanOrEqual(2);
});

test('an offer counts after its start at the playhead and before its end on the server clock, by one timer', async () => {
  const { time, server, show, playhead } = await setUp();
  const start = time.now();
  const offer = { id: 'o', item_ids: ['v1'], price: price(100), starts_at: iso(start), ends_at: iso(start + 60_000) };
  server.tell({ type: 'offer.set', data: offer });
  pin(server, time, 'a', { offer_id: 'o' });
  await settle();
  const seen: (string | undefined)[] = [];
  const stop = effect(() => void seen.push(show.offerFor('v1').value?.id));
  playhead.put(start - 5_000);
  playhead.put(start);
  expect(show.onAir.value?.offer?.id).toBe('o');
  const before = time.pending;
  for (let i = 0; i < 59; i++) {
    await time.pass(1_000);
    server.heartbeat();
  }
  expect([seen, time.pending]).toEqual([[undefined, 'o'], before]);
  await time.pass(2_000);
  expect(seen).toEqual([undefined, 'o', undefined]);
  expect(show.onAir.value?.offer).toBeUndefined();
  stop();
});

test('products and stock go to the catalog and are never of the past', async () => {
  const { time, server, told } = await setUp();
  server.tell({ type: 'stock.set', data: [{ item_id: 'v1', availability: { available: false } }] });
  await time.pass(1);
  expect(told.stock).toBe(1);
});

test('whoever joins late, stays or replays sees the same at the same playhead', async () => {
  const step = fc.record({
    wait: fc.integer({ min: 1, max: 20_000 }),
    what: fc.constantFrom('pin', 'end', 'say', 'buy'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 60 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
      async (steps, places) => {
        const time = virtualTime();
        const server = scriptedShow(time);
        const stayed = watch(time, server);
        stayed.show.start();
        await time.pass(1);
        const start = time.now();
        for (const [n, { wait, what }] of steps.entries()) {
          await time.pass(wait);
          server.heartbeat();
          const at = iso(time.now());
          if (what === 'pin') pin(server, time, `c${n}`);
          if (what === 'say') say(server, time, `m${n}`);
          if (what === 'buy')
            server.tell({
              type: 'purchases.add',
              data: [{ product_id: `p${n}`, orders: 1, quantity: 1, names: [], from: at, to: at }],
            });
          const last = server.snapshot().cues.at(-1);
          if (what === 'end' && last) server.tell({ type: 'cue.set', data: { ...last, ends_at: at } });
        }
        const joined = watch(time, server);
        joined.show.start();
        await time.pass(1);
        const replayed = watch(time, server);
        server.tell({
          type: 'show.set',
          data: { ...server.snapshot().show, status: 'replay', ended_at: iso(time.now() + 1) },
        });
        replayed.show.start();
        await time.pass(1);
        for (const place of places) {
          const at = start + Math.round(place * (time.now() - start));
          const views = [];
          for (const viewer of [stayed, joined, replayed]) {
            const comments = createComments(viewer.scope, viewer);
            viewer.playhead.put(at);
            await time.pass(1);
            views.push({
              onAir: viewer.show.onAir.value?.cue.id,
              bought: viewer.show.purchases.value.map(({ product_id }) => product_id),
              said: comments.recent(10).map(({ comment }) => comment.id),
            });
          }
          expect(views[1]).toEqual(views[0]);
          expect(views[2]).toEqual(views[0]);
        }
        for (const viewer of [stayed, joined, replayed]) viewer.dispose();
      },
    ),
    { numRuns: 60 },
  );
}, 600_000);

test('far in the past, comments and purchases come from history around the playhead, and little of it is kept', async () => {
  const { time, server, playhead, comments } = await setUp();
  const start = time.now();
  for (let n = 0; n < 1_800; n++) {
    say(server, time, `m${n}`);
    await time.pass(1_000);
    if (n % 10 === 0) server.heartbeat();
    playhead.put(time.now());
  }
  const joined = watch(time, server);
  const theirs = createComments(joined.scope, joined);
  joined.show.start();
  await time.pass(1);
  for (const minute of [3, 4, 20, 1, 12]) {
    joined.playhead.put(start + minute * 60_000);
    await time.pass(1);
    expect(theirs.recent(3).map(({ comment }) => comment.id)).toEqual(
      [2, 1, 0].map((back) => `m${minute * 60 - back}`),
    );
  }
  expect(joined.show.past?.comments.size).toBeLessThanOrEqual(6 * 60);
  expect(comments.recent(1)[0]?.comment.id).toBe('m1799');
});

test('another show behind the same name: nothing of the one before is left', async () => {
  const { time, server, show, playhead, comments } = await setUp();
  const start = time.now();
  for (let n = 0; n < 300; n++) {
    say(server, time, `old${n}`);
    await time.pass(1_000);
  }
  pin(server, time, 'old');
  server.tell({ type: 'stats', data: { likes: 7, viewers: 3 } });
  server.tell({
    type: 'offer.set',
    data: { id: 'o', item_ids: ['v1'], price: price(1), starts_at: iso(start), ends_at: iso(time.now() + 9e6) },
  });
  await settle();
  const late = watch(time, server);
  late.show.start();
  await time.pass(1);
  late.playhead.put(start + 61_000);
  await time.pass(1);
  expect(late.show.past?.comments.size).toBeGreaterThan(0);
  playhead.put(time.now());
  expect([show.stats.value.likes, show.onAir.value?.cue.id, show.offerFor('v1').value?.id]).toEqual([7, 'old', 'o']);

  server.replace({ ...server.snapshot().show, id: 's2', title: 'The next one' });
  await time.pass(10);
  expect(show.show.value?.title).toBe('The next one');
  expect([show.stats.value, show.onAir.value, show.offerFor('v1').value]).toEqual([{}, undefined, undefined]);
  expect([show.cues.value, show.purchases.value, comments.recent(500)]).toEqual([[], [], []]);
  expect([late.show.past?.comments.size, late.show.cues.value]).toEqual([0, []]);
});

test('likes that come while earlier ones are on their way are told once', async () => {
  const { time, server, scope, clock, page, playhead } = await setUp();
  const told: number[] = [];
  const live = {
    ...server.live,
    like: (_: string, count: number) => time.wait(5_000).then(() => void told.push(count)),
  };
  const show = createShowModel(
    { ...scope, endpoint: { live } as never },
    { id: 's1', playhead, clock, lifecycle: page.lifecycle, timers: time, catalog: { put() {}, setStock() {} } },
  );
  show.like(3);
  await time.pass(1_500);
  show.like(2);
  expect(show.stats.value.likes).toBe(5);
  await time.pass(20_000);
  expect(told).toEqual([3, 2]);
  expect(show.stats.value.likes ?? 0).toBe(0);
});

test('eight hours leave no more behind than half an hour, and dispose leaves no timer', async () => {
  const { time, server, show, playhead, comments, page, dispose } = await setUp();
  const ending = new AbortController();
  comments.subscribe(() => {}, ending.signal);
  for (let n = 0; n < 28_800; n++) {
    const at = iso(time.now());
    server.tell({
      type: 'comments.add',
      data: Array.from({ length: 5 }, (_, i) => ({ id: `m${n}.${i}`, author: { name: 'mei' }, text: 'hi', at })),
    });
    if (n % 60 === 0) pin(server, time, `c${n}`);
    if (n % 20 === 0) {
      const offer = {
        id: `o${n}`,
        item_ids: ['v1'],
        price: price(n),
        starts_at: at,
        ends_at: iso(time.now() + 10_000),
      };
      server.tell({ type: 'offer.set', data: offer });
    }
    server.tell({
      type: 'purchases.add',
      data: [{ product_id: `p${n % 40}`, orders: 1, quantity: 1, names: [], from: at, to: iso(time.now() + 1) }],
    });
    await time.pass(1_000);
    playhead.put(time.now());
  }
  const { facts } = show;
  expect(facts.comments.size).toBeLessThanOrEqual(1_100);
  expect(facts.purchases.size).toBeLessThanOrEqual(640);
  expect(facts.offers.size).toBeLessThanOrEqual(2);
  expect(facts.cues.size).toBe(480);
  expect(comments.recent(1_000).length).toBe(500);
  expect(time.pending).toBeLessThanOrEqual(3);
  dispose();
  await time.pass(1);
  expect([time.pending, page.listeners.size, server.streams.now]).toEqual([0, 0, 0]);
}, 600_000);
