import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

test('the reader with its weights is at most 60 kB on the wire', () => {
  const { stdout, status } = spawnSync(
    join('node_modules', '.bin', 'esbuild'),
    [
      join(import.meta.dirname, 'index.ts'),
      '--bundle',
      '--minify',
      '--format=esm',
      '--charset=utf8',
      '--target=es2022',
    ],
    { maxBuffer: 2 ** 24 },
  );
  expect(status).toBe(0);
  expect(brotliCompressSync(stdout).length).toBeLessThanOrEqual(60_000);
});
