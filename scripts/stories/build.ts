import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const cache = join(root, 'node_modules/.cache/laotie-stories');
/** Milliseconds after which a site that was built from other sources is nobody's any more: no run takes as long. */
const OLD = 4 * 3_600_000;

/** Where the stories' pages are once they are built. */
export function site(): string {
  const built = process.env['LAOTIE_STORIES'];
  if (!built) throw new Error('The stories are not built yet');
  return built;
}

const sources = [
  '.storybook/**/*',
  'stories/**/*.ts',
  'demo/art/*',
  'demo/stream/media/poster.jpg',
  'packages/{protocol,core,intent,elements}/src/**/*.{ts,css,json}',
  'scripts/manifest/**/*.ts',
  'package-lock.json',
];

/** vitest's global set-up: the stories as a static site, made anew where its sources have changed. */
export default function build(): void {
  const to = join(cache, fingerprint());
  // for the workers, which come after this
  process.env['LAOTIE_STORIES'] = to;
  const built = join(to, 'index.json');
  if (existsSync(built)) return utimesSync(to, new Date(), new Date());
  mkdirSync(cache, { recursive: true });
  // under its name only once it is whole: another run may look for it
  const unfinished = mkdtempSync(join(cache, 'unfinished-'));
  const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
  const args = [storybook, 'build', '--disable-telemetry', '-o', unfinished];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The stories do not build:\n${stdout}\n${stderr}`);
  // one that was built at the same time is as good
  if (existsSync(built)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, to);
  for (const other of readdirSync(cache)) {
    const path = join(cache, other);
    if (Date.now() - statSync(path).mtimeMs > OLD) rmSync(path, { recursive: true });
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, exclude: ['**/*.test.ts'], withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
