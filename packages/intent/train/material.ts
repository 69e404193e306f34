import { join } from 'node:path';
import { distinct, type Row, readRows } from './rows.ts';

export const home = join(import.meta.dirname, '..');
const extra = process.env['LAOTIE_TEST_DATA'];

/** What the project contains: everybody can train with it. */
export function own(): Row[] {
  return distinct(readRows(join(home, 'data')));
}

/** What is at hand beyond: folders or files that are named, and the shared training rows. */
export function shared(...named: string[]): Row[] {
  return [...named, ...(extra ? [join(extra, 'trade-intent', 'train.jsonl')] : [])].flatMap(readRows);
}

/** Sources and forms that no training row is from; written by somebody who saw neither rules nor rows. */
export function evaluation(): Row[] {
  return readRows(join(home, 'eval'));
}

/** The shared rows that are easy: they catch regressions, no more. */
export function dev(): Row[] {
  return extra ? readRows(join(extra, 'trade-intent', 'dev.jsonl')) : [];
}
