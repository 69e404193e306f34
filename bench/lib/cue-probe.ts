/** Runs in the page of `bench/cue-timing.ts`: notes the picture with which each cue comes on air in the spotlight. */
import { loadLocale } from '@laotie/core';
import { fakeEndpoint, fixtureProducts, fixtureShow } from '@laotie/core/testing';
import type { Cue, Product, ShowSnapshot } from '@laotie/protocol';
import Hls from 'hls.js';
import { cell, codeTop, codeWidth, decodeFrame } from '../../demo/stream/frame-code.ts';
import { loop } from '../../demo/stream/loop.ts';
import '../../packages/elements/src/shop/define.ts';
import type { LaotieShop } from '../../packages/elements/src/shop/shop.ts';
import '../../packages/elements/src/spotlight/define.ts';

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
  await loadLocale('en');
  const ending = new AbortController();
  const [like] = fixtureProducts();
  const products = cues.map(
    ({ id, product_id }): Product => ({ ...(like as Product), id: product_id, title: id, media: [] }),
  );
  const fixture = fixtureShow({ now: Date.now() });
  const snapshot: ShowSnapshot = { ...fixture, cues, offers: [], products, show: { ...fixture.show, items: [] } };
  const tag = document.createElement('laotie-shop') as LaotieShop;
  const spotlight = document.createElement('laotie-spotlight');
  Object.assign(tag, { endpoint: fakeEndpoint({ show: snapshot, products }), show: fixture.show.id });
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  tag.append(spotlight);
  document.body.replaceChildren(video, tag);
  while (tag.shop?.show?.status.value !== 'ready') await new Promise((resolve) => setTimeout(resolve, 20));
  const { playhead } = tag.shop;
  const hls = new Hls({ backBufferLength: 60 });
  hls.loadSource(playlist);
  hls.attachMedia(video);
  playhead.attach(hls);
  /** What stands in the spotlight: a product called like its cue. */
  const shown = () => spotlight.shadowRoot?.querySelector('article:not(.leaving) .title')?.textContent ?? '';

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
    const now = { cue: shown(), at: playhead.at.peek(), presented: presentedFrames };
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
      hls.destroy();
    },
  };
}
