import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = [
  'packages/protocol/src',
  'packages/core/src',
  'packages/elements/src',
  'packages/intent/src',
  'scripts/build',
  'vite.config.ts',
];

/** vitest's global set-up: the pages load the one-script bundle, so it has to be there and as new as its sources. */
export default function setup(): void {
  const built = madeAt(join(root, 'dist/cdn/laotie.js'));
  if (built >= Math.max(...sources.map((source) => newestIn(join(root, source))))) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The bundle does not build:\n${stderr}`);
}

function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return madeAt(path);
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map(({ parentPath, name }) => madeAt(join(parentPath, name))));
}

const madeAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
