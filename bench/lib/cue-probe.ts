/** Runs in the page of `bench/cue-timing.ts`: notes the picture with which each cue comes on air. */
import { type Cue, noCapabilities, type ShowSnapshot } from '@laotie/protocol';
import { effect, signal } from '@preact/signals-core';
import Hls from 'hls.js';
import { cell, codeTop, codeWidth, decodeFrame } from '../../demo/stream/frame-code.ts';
import { loop } from '../../demo/stream/loop.ts';
import { createServerClock } from '../../packages/core/src/clock.ts';
import { alwaysAwake } from '../../packages/core/src/lifecycle.ts';
import { createPlayhead } from '../../packages/core/src/playhead.ts';
import { createShowModel } from '../../packages/core/src/show.ts';
import { pageTimers } from '../../packages/core/src/timers.ts';

/** The picture with which another cue came on air. */
export interface Change {
  cue: string;
  /** The date burned into the picture, ms. */
  date: number;
  /** ms from the picture before: long where the machine was too busy to show all. */
  gap: number;
}

export interface Probe {
  rung(): string;
  at(): number;
  seek(at: number): void;
  /** Since the last call. `missed`: painted without the page being asked. */
  take(): { changes: Change[]; pictures: number; missed: number };
  stop(): void;
}

export async function probe(playlist: string, startedAt: number, cues: Cue[]): Promise<Probe> {
  const ending = new AbortController();
  const timers = pageTimers();
  const clock = createServerClock(timers.now);
  const playhead = createPlayhead({ clock, timers, signal: ending.signal });
  const time = () => new Date(timers.now()).toISOString();
  const snapshot = (): ShowSnapshot => ({
    show: { id: 's', seller_id: 'q', title: 'Bench', status: 'live', items: [] },
    seller: { id: 'q', name: 'Qinling Kitchen' },
    cursor: 'k1:0',
    server_time: time(),
    cues,
    offers: [],
    coupons: [],
    products: [],
    comments: [],
    purchases: [],
  });
  const live = {
    shows: async () => ({ shows: [], pagination: { has_next_page: false } }),
    snapshot: async () => snapshot(),
    events: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) }),
  };
  const scope = { endpoint: { live } as never, capabilities: signal(noCapabilities), signal: ending.signal };
  const catalog = { put() {}, setStock() {} };
  const show = createShowModel(scope, { id: 's', playhead, clock, lifecycle: alwaysAwake, timers, catalog });
  show.start();

  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  const spotlight = document.createElement('output');
  document.body.replaceChildren(video, spotlight);
  const hls = new Hls({ backBufferLength: 60 });
  hls.loadSource(playlist);
  hls.attachMedia(video);
  playhead.attach(hls);
  // what an element does: the change is in the document before the picture is painted
  const stopDrawing = effect(() => {
    spotlight.textContent = show.onAir.value?.cue.id ?? '';
  });

  const canvas = new OffscreenCanvas(codeWidth, cell);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  const round = loop.seconds * 1000;
  let taken = { changes: [] as Change[], pictures: 0, missed: 0 };
  let last = { cue: '', at: Number.NaN, presented: Number.NaN };
  // only the pictures that matter are read: reading each would cost the pictures that are to be measured
  const look = (_: number, { presentedFrames }: VideoFrameCallbackMetadata) => {
    if (ending.signal.aborted) return;
    video.requestVideoFrameCallback(look);
    const now = { cue: spotlight.textContent ?? '', at: playhead.at.peek(), presented: presentedFrames };
    taken.pictures++;
    taken.missed += Math.max(0, now.presented - last.presented - 1) || 0;
    const gap = now.at - last.at;
    if (now.cue && last.cue && now.cue !== last.cue && gap > 0 && gap < 1_000) {
      context.drawImage(video, 0, codeTop, codeWidth, cell, 0, 0, codeWidth, cell);
      const frame = decodeFrame(context.getImageData(0, 0, codeWidth, cell).data);
      if (frame !== null) {
        const inRound = (frame * 1000) / loop.fps;
        const date = startedAt + inRound + Math.round((now.at - startedAt - inRound) / round) * round;
        taken.changes.push({ cue: now.cue, date, gap });
      }
    }
    last = now;
  };
  // asked for after the playhead's own, so that it runs after it
  video.requestVideoFrameCallback(look);
  await video.play();
  return {
    rung: () => playhead.rung.peek(),
    at: () => playhead.at.peek(),
    seek: (at) => playhead.seek(at),
    take() {
      const all = taken;
      taken = { changes: [], pictures: 0, missed: 0 };
      return all;
    },
    stop() {
      ending.abort();
      stopDrawing();
      hls.destroy();
    },
  };
}
