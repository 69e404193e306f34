/**
 * Plays the live loop with hls.js in Chromium over more than two joints and compares the frame number in the picture
 * with the programme date that hls.js reports for it. Fails on a stall, a gap or a wrong date.
 * Run: node demo/stream/check-playback.ts [seconds]
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { cell, codeTop, codeWidth, decodeFrame } from './frame-code.ts';
import { loop } from './loop.ts';
import { livePlaylist } from './playlist.ts';

const seconds = Number(process.argv[2] ?? 150);
// The first joint comes a few seconds into the check.
const startedAt = Date.now() - (loop.seconds * 2 - 16) * 1000;
const types: Record<string, string> = {
  m3u8: 'application/vnd.apple.mpegurl',
  mp4: 'video/mp4',
  m4s: 'video/iso.segment',
  js: 'text/javascript',
};

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const file =
    path === '/hls.js'
      ? fileURLToPath(import.meta.resolve('hls.js/dist/hls.min.js'))
      : fileURLToPath(new URL(`.${path}`, import.meta.url));
  response.setHeader('Content-Type', types[path.split('.').at(-1) ?? ''] ?? 'text/html');
  if (path === '/') return response.end('<script src="/hls.js"></script><video muted playsinline></video>');
  if (path === '/live.m3u8') return response.end(livePlaylist(Date.now(), startedAt, 90));
  try {
    return response.end(readFileSync(file));
  } catch {
    return response.writeHead(404).end();
  }
}).listen(0);

interface Sample {
  strip: number[];
  date: number;
  time: number;
}
interface Report {
  samples: Sample[];
  errors: string[];
  waits: number[];
  ranges: number;
  time: number;
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
});
const page = await browser.newPage();
await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
await page.evaluate(
  ([left, top, width]) => {
    const report: Report = { samples: [], errors: [], waits: [], ranges: 0, time: 0 };
    // biome-ignore lint/suspicious/noExplicitAny: the page's globals are hls.js and ours, without types here
    const globals = globalThis as any;
    const video = document.querySelector('video') as HTMLVideoElement;
    const hls = new globals.Hls({ liveSyncDurationCount: 3 });
    hls.on('hlsError', (_: unknown, error: { type: string; details: string; fatal: boolean }) =>
      report.errors.push(`${error.details}${error.fatal ? ' (fatal)' : ''} at ${video.currentTime.toFixed(2)}`),
    );
    video.addEventListener('waiting', () => report.waits.push(video.currentTime));
    const strip = new OffscreenCanvas(width ?? 0, left ?? 0).getContext('2d', {
      willReadFrequently: true,
    }) as OffscreenCanvasRenderingContext2D;
    const sample = (_: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
      strip.drawImage(video, 0, top ?? 0, width ?? 0, left ?? 0, 0, 0, width ?? 0, left ?? 0);
      const date: Date | null = hls.playingDate;
      if (date)
        report.samples.push({
          strip: Array.from(strip.getImageData(0, 0, width ?? 0, left ?? 0).data),
          date: date.getTime() + (mediaTime - video.currentTime) * 1000,
          time: mediaTime,
        });
      report.ranges = video.buffered.length;
      report.time = video.currentTime;
      video.requestVideoFrameCallback(sample);
    };
    video.requestVideoFrameCallback(sample);
    hls.loadSource('/live.m3u8');
    hls.attachMedia(video);
    void video.play();
    globals.report = () => report.samples.length && { ...report, samples: report.samples.splice(0) };
  },
  [cell, codeTop, codeWidth] as const,
);

const errors: number[] = [];
let unread = 0;
let joints = 0;
let jump = 0;
let previous: { frame: number; time: number } | undefined;
let last: Report | undefined;
for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  // biome-ignore lint/suspicious/noExplicitAny: set above
  const report = (await page.evaluate(() => (globalThis as any).report())) as Report | 0;
  if (!report) continue;
  last = report;
  for (const { strip, date, time } of report.samples) {
    const frame = decodeFrame(strip);
    if (frame === null) {
      unread++;
      continue;
    }
    const expected = ((date - startedAt) % (loop.seconds * 1000)) / (1000 / loop.fps);
    const off = frame - expected;
    errors.push(off > loop.frames / 2 ? off - loop.frames : off < -loop.frames / 2 ? off + loop.frames : off);
    if (previous && frame < previous.frame) joints++;
    if (previous)
      jump = Math.max(
        jump,
        Math.abs(((frame - previous.frame + loop.frames) % loop.frames) - (time - previous.time) * loop.fps),
      );
    previous = { frame, time };
  }
}
await browser.close();
server.close();

const sorted = errors.map(Math.abs).sort((a, b) => a - b);
const percentile = (p: number): string => (sorted[Math.floor((sorted.length - 1) * p)] ?? Number.NaN).toFixed(3);
const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
console.log(
  `${errors.length} frames read, ${unread} not legible, ${joints} joints, buffered ranges ${last?.ranges}, played to ${last?.time.toFixed(1)} s`,
);
console.log(
  `burned-in frame − programme date, in frames: mean ${mean.toFixed(3)}, median ${percentile(0.5)}, p95 ${percentile(0.95)}, max ${percentile(1)}`,
);
console.log(`largest disagreement between steps of picture and media time: ${jump.toFixed(3)} frames`);
console.log(
  `waiting events at: ${last?.waits.map((time) => time.toFixed(2)).join(', ') || 'none'}; hls.js errors: ${last?.errors.join('; ') || 'none'}`,
);
const stalled = (last?.waits.filter((time) => time > 1).length ?? 1) > 1 || (last?.errors.length ?? 1) > 0;
if (stalled || last?.ranges !== 1 || joints < Math.floor((seconds - 30) / loop.seconds) || Number(percentile(1)) > 1)
  process.exitCode = 1;
