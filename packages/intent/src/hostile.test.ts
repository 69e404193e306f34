import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from './index.ts';

/** CPU milliseconds of one reading: the machine may be busy with others. */
function cost(comment: string): number {
  const many = 20;
  const before = process.cpuUsage();
  for (let i = 0; i < many; i++) read(comment);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / many;
}

describe('a hostile comment', () => {
  test.each([
    ['letters that could be pinyin', 'ya'.repeat(2500)],
    ['digits', '1'.repeat(5000)],
    ['numerals', '一百'.repeat(2500)],
    ['marks over letters', 'é̀'.repeat(2500)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(450)],
    ['half surrogates', '\ud800'.repeat(5000)],
    ['open brackets', '<@'.repeat(2500)],
    ['addresses', 'https://'.repeat(600)],
    ['claims', '要3号L两件 '.repeat(600)],
  ])('%s: 5,000 characters in a millisecond', (_, comment) => {
    cost(comment);
    expect(Math.min(cost(comment), cost(comment), cost(comment))).toBeLessThan(1);
  });

  test('naughty strings and text that changes direction', ({ skip }) => {
    const folder = process.env['LAOTIE_TEST_DATA'];
    if (!folder || !existsSync(join(folder, 'security'))) return skip('LAOTIE_TEST_DATA has no security folder');
    const load = (name: string) => JSON.parse(readFileSync(join(folder, 'security', name), 'utf8'));
    const strings: string[] = [
      ...load('naughty-strings.json').strings,
      ...load('text-hazards.json').cases.map(({ text }: { text: string }) => text),
    ];
    expect(strings.length).toBeGreaterThan(200);
    for (const text of strings) {
      const { intents, evidence } = read(text);
      expect(intents.length).toBeGreaterThan(0);
      for (const { start, end } of evidence) expect(text.slice(start, end).length).toBe(end - start);
    }
  });
});
