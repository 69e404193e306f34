/**
 * From the page's script to the first frame: our player against hls.js alone, tuned the same way, and the browser's own
 * HLS, on the demo's stream, live and recorded.
 * Run: node --conditions=source bench/player.ts [runs]
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loop } from '../demo/stream/loop.ts';
import { livePlaylist, recordedPlaylist } from '../demo/stream/playlist.ts';
import { bundle } from '../scripts/sizes.ts';
import { median } from './lib/median.ts';
import { launch, serve } from './lib/page.ts';

const runs = Number(process.argv[2] ?? 9);
const TARGETS = { live: 1.05, replay: 1.1 };

type Kind = 'native' | 'hls' | 'laotie';
const KINDS: Kind[] = ['native', 'hls', 'laotie'];

const chunks = new Map((await bundle()).map(({ fileName, code }) => [`/${fileName}`, code]));
const library = readFileSync(createRequire(import.meta.url).resolve('hls.js/dist/hls.light.min.mjs'), 'utf8');

/** What a careful page would write: the settings of our engine, and nothing else. */
const tuned = `import Hls from '/hls.js';
const hls = new Hls({ backBufferLength: 30, maxBufferLength: 20, maxMaxBufferLength: 60, liveSyncDurationCount: 3, enableWorker: false });
hls.loadSource(stream); hls.attachMedia(video); video.play();`;
const own = 'video.src = stream; video.play();';

const body = (kind: Kind, stream: string): string => {
  const start = '<script>globalThis.from = performance.now()</script>';
  const look = `<script type="module">
    const find = () => document.querySelector('video') ?? document.querySelector('laotie-player')?.shadowRoot?.querySelector('video');
    const wait = () => { const video = find(); if (!video) return requestAnimationFrame(wait); video.requestVideoFrameCallback(() => { globalThis.shown = performance.now() - from; }); };
    wait();
  </script>`;
  if (kind === 'laotie')
    return `${start}<script type="module" src="/laotie.js"></script><laotie-player src="${stream}" style="display: block; width: 360px; height: 640px"></laotie-player>${look}`;
  const script = `const stream = '${stream}'; const video = document.querySelector('video'); ${own}`;
  const module = `const stream = '${stream}'; const video = document.querySelector('video');`;
  const code = kind === 'native' ? script : tuned.replace('const hls', `${module} const hls`);
  return `${start}<video muted playsinline width="360" height="640"></video><script type="module">${code}</script>${look}`;
};

const startedAt = Date.now() - loop.seconds * 2000;
const site = await serve('', (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const send = (type: string, content: string | Buffer) => response.setHeader('Content-Type', type).end(content);
  const [, kind, stream] = /^\/(native|hls|laotie)\/(live|replay)$/.exec(pathname) ?? [];
  if (kind && stream)
    return send('text/html', `<!doctype html><title>Player</title>${body(kind as Kind, `/${stream}.m3u8`)}`);
  if (pathname === '/hls.js') return send('text/javascript', library);
  if (pathname === '/live.m3u8') return send('application/vnd.apple.mpegurl', livePlaylist(Date.now(), startedAt, 120));
  if (pathname === '/replay.m3u8') return send('application/vnd.apple.mpegurl', recordedPlaylist(startedAt, 2));
  if (pathname.startsWith('/media/'))
    return send('video/mp4', readFileSync(new URL(`../demo/stream${pathname}`, import.meta.url)));
  const code = chunks.get(pathname);
  return code === undefined ? response.writeHead(404).end() : send('text/javascript', code);
});

const browser = await launch();
const failures: string[] = [];
try {
  for (const stream of ['live', 'replay'] as const) {
    const times: Record<Kind, number[]> = { native: [], hls: [], laotie: [] };
    // once each beforehand, so that no kind pays for a cold browser
    for (let run = -1; run < runs; run++) {
      for (const kind of KINDS) {
        const page = await browser.newPage();
        await page.goto(`${site.origin}/${kind}/${stream}`);
        const shown = await page.waitForFunction('globalThis.shown', undefined, { timeout: 20_000 }).then(
          (found) => found.jsonValue() as Promise<number>,
          () => Number.NaN,
        );
        if (run >= 0) times[kind].push(shown);
        await page.close();
      }
    }
    const reference = stream === 'live' ? 'hls' : 'native';
    const ratio = median(times.laotie) / median(times[reference]);
    console.log(
      `${stream}: ${KINDS.map((kind) => `${kind} ${median(times[kind]).toFixed(0)} ms`).join(', ')} · ours ${ratio.toFixed(2)} × ${reference} (≤ ${TARGETS[stream]})`,
    );
    if (!(ratio <= TARGETS[stream])) failures.push(`${stream}: ${ratio.toFixed(2)} > ${TARGETS[stream]}`);
  }
} finally {
  await browser.close();
  site.close();
}
for (const failure of failures) console.log(`Missed: ${failure}`);
if (failures.length > 0) process.exitCode = 1;
