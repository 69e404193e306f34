import { CommerceError } from '@laotie/protocol';
import { expect, test } from 'vitest';
import { scriptedShow, watch } from './testing/live-shop.ts';
import { type Random, seeded } from './testing/random.ts';
import type { Fault, ScriptedLive } from './testing/scripted-live.ts';
import { type VirtualTime, virtualTime } from './testing/virtual-time.ts';

const SCHEDULES = Number(process.env['LAOTIE_SCHEDULES'] ?? 10_000);
const FIRST_SEED = Number(process.env['LAOTIE_SEED'] ?? Date.now() % 1_000_000);

const FAULTS: Fault[] = ['drop', 'twice', 'swap', 'stale', 'end', 'break', 'half-open', 'garbage', 'reset'];
const ERRORS = [
  () => new CommerceError('rate_limited', '429', { retry_after_ms: 7_000 }),
  () => new CommerceError('unavailable', '503'),
  () => new CommerceError('unavailable', '204', { code: 'not_a_stream' }),
  () => new CommerceError('not_found', '404'),
  () => new CommerceError('invalid', 'an HTML page'),
  () => new CommerceError('network', 'refused'),
];

/** Something happens in the show. */
function happen(server: ScriptedLive, time: VirtualTime, random: Random, n: number) {
  const at = new Date(time.now()).toISOString();
  const later = new Date(time.now() + 600_000).toISOString();
  const { pick } = random;
  const { cues, comments } = server.snapshot();
  switch (random.below(8)) {
    case 0:
      return server.tell({
        type: 'cue.set',
        data: { id: `c${n}`, product_id: pick(['p1', 'p2']), kind: 'pin', starts_at: at },
      });
    case 1:
      if (!cues.length) return;
      return server.tell({ type: 'cue.set', data: { ...pick(cues), ends_at: at } });
    case 2: {
      const price = { amount: 100 + n, currency: 'EUR' };
      return server.tell({
        type: 'offer.set',
        data: { id: `o${n % 3}`, item_ids: ['v1'], price, starts_at: at, ends_at: later },
      });
    }
    case 3:
      if (!comments.length) return;
      return server.tell({ type: 'comment.hide', data: { id: pick(comments).id } });
    case 4: {
      const data = [{ product_id: `p${n}`, orders: 1, quantity: 1, names: ['m***'], from: at, to: at }];
      return server.tell({ type: 'purchases.add', data });
    }
    case 5:
      return server.tell({ type: 'stats', data: { viewers: n } });
    default:
      return server.tell({ type: 'comments.add', data: [{ id: `m${n}`, author: { name: 'mei' }, text: `${n}`, at }] });
  }
}

/** What a viewer may rely on, as the server has it and as the page has it. */
function truth(server: ScriptedLive) {
  const { cues, offers, comments, purchases, show } = server.snapshot();
  return {
    cues: ids(cues),
    offers: sorted(offers),
    comments: comments.map(({ id }) => id).sort(),
    purchases: purchases.length,
    show: show.title,
    raw: sorted(cues),
  };
}

function seen({ show }: ReturnType<typeof watch>) {
  const { facts } = show;
  const comments = facts.comments.all().filter(({ id }) => !facts.isHidden(id));
  return {
    cues: ids(show.cues.value),
    offers: sorted([...facts.offers.values()]),
    comments: comments.map(({ id }) => id).sort(),
    purchases: Math.min(20, facts.purchases.size),
    show: show.show.value?.title,
    raw: sorted(show.cues.value),
  };
}

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
const sorted = <T extends { id: string }>(list: readonly T[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

async function play(seed: number) {
  const random = seeded(seed);
  const time = virtualTime();
  const server = scriptedShow(time);
  const viewer = watch(time, server);
  let calm = false;
  const faultiness = random.next() * 0.4;
  const flakiness = random.next() * 0.5;
  server.fault = () => (!calm && random.chance(faultiness) ? random.pick(FAULTS) : 'none');
  server.refuse = () => (!calm && random.chance(flakiness) ? random.pick(ERRORS)() : undefined);
  viewer.show.start();
  for (let n = 0; n < 20; n++) {
    for (let burst = random.below(4); burst >= 0; burst--) happen(server, time, random, n * 10 + burst);
    const turn = random.below(40);
    if (turn === 0) server.restore();
    if (turn === 1) viewer.page.hide(true);
    if (turn === 2 || turn === 3) viewer.page.hide(false);
    if (turn === 4) viewer.page.sleep();
    if (turn === 5) viewer.page.wake();
    if (turn === 6) viewer.page.goOnline(random.chance(0.5));
    if (turn === 7) viewer.show.retry();
    await time.pass(random.below(20_000) * random.next());
    if (random.chance(0.5)) server.heartbeat();
  }
  calm = true;
  viewer.page.hide(false);
  // a gap shows in the number of the next event, so there must be one
  server.tell({ type: 'show.set', data: { ...server.snapshot().show, title: 'The last word' } });
  // the last wait may be long: Retry-After, the cap, six tries a minute, two silences
  for (let i = 0; i < 14; i++) {
    await time.pass(15_000);
    server.heartbeat();
  }
  const result = {
    expected: truth(server),
    actual: seen(viewer),
    streams: server.streams,
    connection: viewer.show.connection.value,
  };
  viewer.dispose();
  await time.pass(0);
  return { ...result, pending: time.pending, listeners: viewer.page.listeners.size, left: server.streams.now };
}

test(`after ${SCHEDULES} random schedules of a failing line the page knows what the server knows`, {
  timeout: 600_000,
}, async () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
    const { expected, actual, connection, ...ended } = await play(seed);
    const replay = `LAOTIE_SEED=${seed} LAOTIE_SCHEDULES=1 replays it`;
    expect(actual, replay).toEqual(expected);
    expect(connection, replay).toMatch(/live|polling/);
    expect(ended.streams.most, replay).toBeLessThanOrEqual(1);
    expect([ended.pending, ended.listeners, ended.left], replay).toEqual([0, 0, 0]);
  }
});
