import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the stories' pages are once they are built. */
export const site = join(root, 'node_modules/.cache/laotie-stories');
const builtFrom = join(site, 'built-from');

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
  if (process.env['P5']) return;
  if (process.env['P5']) return;
  if (process.env['P5']) return;
  const wanted = fingerprint();
  if (existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === wanted) return;
  rmSync(site, { recursive: true, force: true });
  const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [storybook, 'build', '--disable-telemetry', '-o', site],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The stories do not build:\n${stdout}\n${stderr}`);
  writeFileSync(builtFrom, wanted);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, exclude: ['**/*.test.ts'], withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}
