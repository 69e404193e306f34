import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the stories build into a static site', async () => {
  const site = mkdtempSync(join(tmpdir(), 'laotie-stories-'));
  const storybook = 'node_modules/storybook/dist/bin/dispatcher.js';
  try {
    await promisify(execFile)(process.execPath, [storybook, 'build', '--disable-telemetry', '-o', site]);
    expect(existsSync(join(site, 'iframe.html'))).toBe(true);
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}, 120_000);
