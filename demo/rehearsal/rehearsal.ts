import { setTimeout as wait } from 'node:timers/promises';
import { loop } from '../stream/loop.ts';
import { createHost } from './host.ts';
import { dateRecording, type Recording } from './recorded.ts';
import { createCrowd } from './viewers.ts';
import { createWish } from './wish.ts';

export interface RehearsalOptions {
  /** Origin of the endpoint; everything goes through its public routes. */
  base: string;
  /** Host token with the scopes `show` and `products`. */
  token: string;
  /** The imported show that each round copies. */
  template: string;
  /** The imported show that can be watched again. */
  recording: Recording;
  /** The offer that each round starts while its product is on air. */
  offer: { id: string; product_id: string };
  /** The coupon that each show hands out. */
  coupon: string;
  /** What the shelves are filled up to before each round. */
  stock: ReadonlyMap<string, readonly { item_id: string; quantity: number }[]>;
  /** When the picture's first loop began, ms since epoch. */
  started_at: number;
  /** Loops of the picture in one show. */
  loops: number;
  /** How busy the viewers are: 1 is a comment about every two seconds. */
  speed: number;
  seed: number;
  /** Told which show can be replayed from now on. */
  onReplay: (show_id: string) => void;
  signal: AbortSignal;
}

/** An offer lasts longer than a loop, so it starts in every third. */
const OFFER_EVERY_LOOPS = 3;

/** Plays the host and some viewers until told to stop: opens a show, pins what the picture shows, chats, buys, ends, again. */
export async function rehearse(options: RehearsalOptions): Promise<void> {
  const { base, token, started_at, signal } = options;
  const host = createHost(base, token, signal);
  const crowd = createCrowd(base, mulberry32(options.seed));
  const random = mulberry32(options.seed + 1);
  signal.addEventListener('abort', () => crowd.leave());

  for (const show of await host.onAir()) await host.change(show.id, { status: 'ended' }); // left by an earlier run
  await dateRecording(host, base, options.recording);
  let over: (() => Promise<void>) | undefined;
  while (!signal.aborted) {
    for (const [product_id, stock] of options.stock) await host.restock(product_id, [...stock]);
    const begins = loopStart(started_at, Date.now());
    const ends = begins + options.loops * loop.seconds * 1000;
    const show = await host.open({ copy_of: options.template, status: 'live', starts_at: iso(begins) });
    await host.coupon(show.id, options.coupon);
    await over?.(); // only now: whoever watches goes from one show on air to the next

    const round = new AbortController();
    const both = AbortSignal.any([signal, round.signal]);
    let onAir: string | undefined;
    const wish = createWish(crowd);
    const wishes = busy(
      () => wish.pause() / options.speed,
      random,
      both,
      () => wish.turn(show.id),
    );
    const chat = busy(
      () => 2000 / options.speed,
      random,
      both,
      () => crowd.say(show.id, onAir),
    );
    const sales = busy(
      () => 7000 / options.speed,
      random,
      both,
      async () => {
        if (onAir) await crowd.buy(show.id, onAir);
      },
    );

    const onShelf = new Set(show.items.map((item) => item.product_id));
    for (const { at, product_id, nth } of schedule(begins, ends)) {
      if (!onShelf.has(product_id)) continue; // on screen, but not for sale
      await until(at - 1500, signal); // dated ahead, so that the cue is known before its frame is seen
      const offered = product_id === options.offer.product_id && nth % OFFER_EVERY_LOOPS === 0;
      const cue = { id: `cue_${at}`, product_id, starts_at: iso(at) };
      await host.pin(show.id, offered ? { ...cue, offer_id: options.offer.id } : cue);
      if (offered) await host.offer(show.id, options.offer.id, { starts_at: iso(at) });
      onAir = product_id;
    }

    await until(ends, signal);
    round.abort();
    await Promise.all([chat, sales, wishes]);
    if (signal.aborted) return;
    await host.change(show.id, { status: 'ended', ended_at: iso(ends) });
    over = async () => {
      const url = `${base}/demo/stream/recorded.m3u8?from=${begins}&loops=${options.loops}`;
      await host.change(show.id, {
        status: 'replay',
        page_url: `${base}/demo/replay/?show=${show.id}`,
        stream: { type: 'application/vnd.apple.mpegurl', url, starts_at: iso(begins) },
      });
      options.onReplay(show.id);
    };
  }
}

/** When the running loop of the picture began. */
const loopStart = (started_at: number, now: number): number => {
  const length = loop.seconds * 1000;
  return started_at + Math.floor((now - started_at) / length) * length;
};

/** What the host pins between two moments, by the run of the picture; what lies in the past already comes at once. */
function* schedule(begins: number, ends: number): Generator<{ at: number; product_id: string; nth: number }> {
  for (let start = begins, nth = 0; start < ends; start += loop.seconds * 1000, nth++) {
    for (const { at, product } of loop.run) yield { at: start + at * 1000, product_id: product, nth };
  }
}

/** Does something at random moments, on average every so many ms, and carries on after a refusal. */
async function busy(
  every: () => number,
  random: () => number,
  signal: AbortSignal,
  act: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    await pause(every() * (0.3 + 1.4 * random()), signal);
    if (signal.aborted) return;
    await act().catch((error: unknown) => console.warn(`rehearsal: ${error instanceof Error ? error.message : error}`));
  }
}

const until = (time: number, signal: AbortSignal): Promise<void> => pause(time - Date.now(), signal);
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  wait(Math.max(0, ms), undefined, { signal }).catch(() => undefined);
const iso = (time: number): string => new Date(time).toISOString();

/** A small seeded generator, so that a rehearsal can be repeated. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
