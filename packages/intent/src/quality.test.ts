import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTrade, type Kind, read } from './index.ts';

interface Row {
  text: string;
  lang: 'zh' | 'en';
  intents?: Kind[];
}

const folder = join(import.meta.dirname, '../eval');
const rows = readdirSync(folder).flatMap((name) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line): Row => JSON.parse(line)),
);

/** Floors below what the model card says, so that a change that costs quality is seen. */
test.each(['zh', 'en'] as const)('%s: wants are told from talk in sources that training does not contain', (lang) => {
  const counts = { hit: 0, missed: 0, alarm: 0, quiet: 0 };
  for (const { text, intents, lang: of } of rows) {
    if (!intents || of !== lang) continue;
    const got = read(text, { locale: lang }).intents.some(({ kind, confidence }) => confidence >= 0.5 && isTrade(kind));
    counts[intents.some(isTrade) ? (got ? 'hit' : 'missed') : got ? 'alarm' : 'quiet']++;
  }
  const { hit, missed, alarm, quiet } = counts;
  expect((2 * hit) / (2 * hit + missed + alarm)).toBeGreaterThan(0.87);
  expect(alarm / (alarm + quiet)).toBeLessThan(0.09);
});
