/**
 * Plays the live loop with hls.js in Chromium over more than two joints and compares the frame number in the picture
 * with the programme date that hls.js reports for it. Fails on a stall, a gap or a wrong date.
 * Run: node demo/stream/check-playback.ts [seconds]
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { loop } from './loop.ts';
import { livePlaylist } from './playlist.ts';
import type { Report } from './source/playback-probe.ts';

const seconds = Number(process.argv[2] ?? 160);
// The first joint comes a few seconds into the check.
const startedAt = Date.now() - (loop.seconds * 2 - 16) * 1000;
const types: Record<string, string> = {
  mp4: 'video/mp4',
  m4s: 'video/iso.segment',
  mjs: 'text/javascript',
  ts: 'text/javascript',
};

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  response.setHeader('Content-Type', types[path.split('.').at(-1) ?? ''] ?? 'text/html');
  if (path === '/') return response.end('<video muted playsinline></video>');
  if (path === '/live.m3u8') return response.end(livePlaylist(Date.now(), startedAt, 90));
  try {
    const file =
      path === '/hls.mjs'
        ? fileURLToPath(import.meta.resolve('hls.js/dist/hls.mjs'))
        : new URL(`.${path}`, import.meta.url);
    return response.end(path.endsWith('.ts') ? stripTypeScriptTypes(readFileSync(file, 'utf8')) : readFileSync(file));
  } catch {
    return response.writeHead(404).end();
  }
}).listen(0);

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
});
const page = await browser.newPage();
await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
// As text: the page's modules are not this program's.
const running =
  await page.evaluateHandle<Report>(`Promise.all([import('/source/playback-probe.ts'), import('/hls.mjs')])
  .then(([{ probe }, { default: Hls }]) => probe(Hls, '/live.m3u8', ${startedAt}))`);
await sleep(seconds * 1000);
const { errors, ...report } = await running.jsonValue();
await browser.close();
server.close();

const sorted = errors.map(Math.abs).sort((a, b) => a - b);
const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
console.log(`${errors.length} frames read to ${report.time.toFixed(1)} s`, report);
console.log(
  `burned-in frame − programme date, in frames: mean ${mean.toFixed(3)}, p50 ${at(0.5).toFixed(3)}, p95 ${at(0.95).toFixed(3)}, max ${at(1).toFixed(3)}`,
);
const smooth = report.stalls.length === 0 && report.faults.length === 0 && report.ranges === 1;
const enough = report.joints >= Math.floor((seconds - 30) / loop.seconds);
// A busy page may see the picture after the one it was called for, so single pictures may be off; a gap would shift all that follow.
if (!smooth || !enough || !(at(0.95) < 0.5)) process.exitCode = 1;
