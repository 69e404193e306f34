/**
 * Makes the looping stream again: draws every frame in Chromium, and lets ffmpeg encode and cut them.
 * Run: node demo/stream/generate.ts   (CHROMIUM and FFMPEG name the programs where they are elsewhere)
 * Not needed to run the demo: what it makes lies in media/.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { svg } from '../art/source/paint.ts';
import { wall } from '../art/source/room.ts';
import { loop } from './loop.ts';
import { oneRound } from './source/adts.ts';
import { front } from './source/scene.ts';
import { kitchen, sampleRate } from './source/sound.ts';

const media = fileURLToPath(new URL('media/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'loop-'));
const ffmpeg = process.env['FFMPEG'] ?? 'ffmpeg';
/** The frame that stands for the show: the jar held up. */
const posterFrame = Math.round(18.4 * loop.fps);

try {
  await video(join(work, 'video.mp4'));
  await audio(join(work, 'audio.aac'));
  rmSync(media, { recursive: true, force: true });
  mkdirSync(media);
  await run([
    '-i',
    join(work, 'video.mp4'),
    '-i',
    join(work, 'audio.aac'),
    '-map',
    '0:v',
    '-map',
    '1:a',
    '-c',
    'copy',
    '-bsf:a',
    'aac_adtstoasc',
    '-f',
    'hls',
    '-hls_time',
    String(loop.segmentSeconds),
    '-hls_list_size',
    '0',
    '-hls_segment_type',
    'fmp4',
    '-hls_flags',
    'independent_segments',
    '-start_number',
    '0',
    '-hls_fmp4_init_filename',
    'init.mp4',
    '-hls_segment_filename',
    join(media, 'seg-%03d.m4s'),
    join(work, 'loop.m3u8'),
  ]);
  writeFileSync(join(media, 'init.mp4'), readFileSync(join(work, 'init.mp4')));
  await run(['-i', join(work, 'poster.jpg'), '-q:v', '8', join(media, 'poster.jpg')]);
  console.log(readFileSync(join(work, 'loop.m3u8'), 'utf8'));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Draws and encodes: every segment starts with a key frame and refers to nothing outside itself; no B-frames, so decode time is display time. */
async function video(file: string): Promise<void> {
  const encoder = spawn(
    ffmpeg,
    [
      '-y',
      '-loglevel',
      'error',
      '-f',
      'image2pipe',
      '-framerate',
      String(loop.fps),
      '-c:v',
      'mjpeg',
      '-i',
      '-',
      '-vf',
      'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p',
      '-c:v',
      'libx264',
      '-profile:v',
      'main',
      '-preset',
      'slow',
      '-tune',
      'animation',
      '-crf',
      '29',
      '-bf',
      '0',
      '-refs',
      '3',
      '-g',
      String(loop.fps * loop.segmentSeconds),
      '-keyint_min',
      String(loop.fps * loop.segmentSeconds),
      '-sc_threshold',
      '0',
      '-flags',
      '+cgop',
      '-colorspace',
      'bt709',
      '-color_primaries',
      'bt709',
      '-color_trc',
      'bt709',
      '-video_track_timescale',
      '12800',
      file,
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  });
  const page = await browser.newPage({ viewport: { width: loop.width, height: loop.height } });
  await page.setContent(
    `<body style="margin:0;background:#000"><div style="position:absolute;will-change:transform">${svg(loop.width, loop.height, wall())}</div><svg id="front" style="position:absolute;will-change:transform" width="${loop.width}" height="${loop.height}"></svg>`,
  );
  const draw = async (text: string): Promise<Buffer> => {
    await page.evaluate((inner) => {
      (document.getElementById('front') as Element).innerHTML = inner;
    }, text);
    return page.screenshot({ type: 'jpeg', quality: 95 });
  };
  writeFileSync(join(work, 'poster.jpg'), await draw(front(posterFrame, false)));
  for (let frame = 0; frame < loop.frames; frame++) {
    if (!encoder.stdin.write(await draw(front(frame)))) await once(encoder.stdin, 'drain');
    if (frame % 100 === 0) console.log(`frame ${frame} of ${loop.frames}`);
  }
  await browser.close();
  encoder.stdin.end();
  await once(encoder, 'close');
}

/** Encodes two rounds and keeps the second: its first frame continues the last one, so the joint is silent. */
async function audio(file: string): Promise<void> {
  const round = Buffer.from(kitchen().buffer);
  writeFileSync(join(work, 'rounds.pcm'), Buffer.concat([round, round, round]));
  await run([
    '-f',
    's16le',
    '-ar',
    String(sampleRate),
    '-ac',
    '1',
    '-i',
    join(work, 'rounds.pcm'),
    '-c:a',
    'aac',
    '-b:a',
    '40k',
    join(work, 'rounds.aac'),
  ]);
  writeFileSync(file, oneRound(readFileSync(join(work, 'rounds.aac')), (loop.seconds * sampleRate) / 1024));
}

async function run(args: string[]): Promise<void> {
  const [code] = await once(
    spawn(ffmpeg, ['-y', '-loglevel', 'error', ...args], { stdio: 'inherit', cwd: work }),
    'close',
  );
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
}
