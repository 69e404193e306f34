import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '@laotie/core/testing';
import { test } from 'vitest';
import { killAndCompare } from '../testing/crash.ts';

const KILLS = 10;
const seed = Number(process.env['LAOTIE_SEED'] ?? Date.now() % 1e8);

test(`killed ${KILLS} times while selling: no acknowledged order lost, nobody charged twice (seed ${seed})`, {
  timeout: KILLS * 20_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'laotie-crash-'));
  await killAndCompare({ folder, kills: KILLS, longest: 600, random: seeded(seed).next });
});
