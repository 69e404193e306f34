import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';

const STILL = 120_000;
/** Beside the demo, which plays on meanwhile. */
const run = promisify(execFile);

interface Film {
  /** Pixels. */
  width: number;
  fps: number;
  /** At most. */
  bytes: number;
}

/** One picture of the page. */
export async function still(page: Page, file: string): Promise<void> {
  const path = file.replace(/webp$/, 'png');
  await page.screenshot({ path });
  await encode(file, STILL, (quality) => ['-i', path, '-c:v', 'libwebp', '-quality', quality]);
  rmSync(path);
}

/** What happens on the page while `act` runs, as an animated picture without end. */
export async function film(
  page: Page,
  file: string,
  act: () => Promise<void>,
  { width, fps, bytes }: Film,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'laotie-film-'));
  const frames: { name: string; at: number }[] = [];
  const camera = await page.context().newCDPSession(page);
  camera.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    const name = join(folder, `${frames.length}.jpg`);
    writeFileSync(name, data, 'base64');
    frames.push({ name, at: metadata.timestamp ?? 0 });
    void camera.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await camera.send('Page.startScreencast', { format: 'jpeg', quality: 92 });
  await act();
  await camera.send('Page.stopScreencast');

  const list = join(folder, 'frames.txt');
  const lasts = ({ at }: { at: number }, n: number) => Math.max(0.02, (frames[n + 1]?.at ?? at + 1) - at);
  writeFileSync(
    list,
    frames.map((frame, n) => `file '${frame.name}'\nduration ${lasts(frame, n).toFixed(3)}\n`).join(''),
  );
  const input = ['-f', 'concat', '-safe', '0', '-i', list, '-vf', `fps=${fps},scale=${width}:-2:flags=lanczos`];
  await encode(file, bytes, (quality) => [
    ...input,
    '-c:v',
    'libwebp_anim',
    '-loop',
    '0',
    '-quality',
    quality,
    '-compression_level',
    '6',
  ]);
  rmSync(folder, { recursive: true, force: true });
}

/** The best quality that fits. */
async function encode(file: string, bytes: number, options: (quality: string) => string[]): Promise<void> {
  for (const quality of [86, 78, 70, 60, 50, 40, 30, 20]) {
    await run('ffmpeg', ['-loglevel', 'error', '-y', ...options(String(quality)), file]);
    const { size } = statSync(file);
    if (size > bytes) continue;
    console.log(`${file}  ${Math.round(size / 1000)} kB at quality ${quality}`);
    return;
  }
  throw new Error(`${file} does not fit into ${bytes} bytes`);
}
