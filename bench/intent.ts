import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { isTrade, read } from '../packages/intent/src/index.ts';
import { dev, evaluation } from '../packages/intent/train/material.ts';
import { groupBy, type Row } from '../packages/intent/train/rows.ts';
import { line, score } from '../packages/intent/train/score.ts';
import { row } from './lib/child.ts';
import { thirtyWords } from './lib/thirty-words.ts';

/**
 * The comment reader beside a regular expression of thirty words: quality by source, CPU time a comment, bytes, first
 * answer. Sources are those of `packages/intent/eval`, none of which is trained on; with LAOTIE_TEST_DATA also dev.
 */
const rows = evaluation();
const reader = ({ text, lang }: Row) => {
  const kinds = read(text, { locale: lang }).intents.filter(
    ({ kind, confidence }) => confidence >= 0.5 && kind !== 'none',
  );
  return kinds.length > 0 ? kinds.map(({ kind }) => kind) : (['none'] as const).slice();
};

const parts: [string, Row[]][] = [
  ...groupBy(rows, ({ source }) => source),
  ['all Chinese', rows.filter(({ lang }) => lang === 'zh')],
  ['all English', rows.filter(({ lang }) => lang === 'en')],
  ['all', rows],
  ['dev (easy)', dev()],
];
console.log('Quality (the regular expression knows need or no need, not which)');
for (const [name, of] of parts) {
  if (of.length === 0) continue;
  console.log(line(name, score(of, of.map(reader))));
  const words = score(
    of,
    of.map(({ text }) => (thirtyWords.test(text) ? ['claim'] : ['none'])),
  );
  console.log(
    `${' '.repeat(26)} thirty words: F1 ${words.f1.toFixed(3)}  false alarms ${words.falseAlarms.toFixed(3)}`,
  );
}

const perKind = score(rows, rows.map(reader)).perKind;
console.log(
  `\nF1 by kind\n${Object.entries(perKind)
    .map(([kind, f1]) => `  ${kind.padEnd(18)}${f1.toFixed(3)}`)
    .join('\n')}`,
);

console.log(`\n${row('CPU µs a comment', 'reader', 'words')}`);
console.log(
  row(
    'median of 15 rounds',
    micros((text) => read(text)),
    micros((text) => thirtyWords.test(text)),
  ),
);

const entry = join(import.meta.dirname, '../packages/intent/src/index.ts');
const esbuild = join(import.meta.dirname, '../node_modules/.bin/esbuild');
if (existsSync(esbuild)) {
  const bundle = execFileSync(esbuild, [entry, '--bundle', '--minify', '--format=esm', '--charset=utf8'], {
    maxBuffer: 2 ** 24,
  });
  console.log(`\n${row('kB brotli, with weights', (brotliCompressSync(bundle).length / 1000).toFixed(1))}`);
  console.log(row('ms CPU to first answer', firstAnswer(bundle.toString()).toFixed(1)));
}

const wants = rows.filter(({ intents }) => intents.some(isTrade)).length;
console.log(`\n${rows.length} comments, ${wants} of them with a need. A phone is four times slower, or more.`);

/** CPU time, because the machine may be busy with others. */
function micros(job: (text: string) => unknown): string {
  const rounds = Array.from({ length: 17 }, () => {
    const before = process.cpuUsage();
    for (const { text } of rows) job(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / rows.length;
  });
  return (rounds.slice(2).sort((a, b) => a - b)[7] ?? 0).toFixed(2);
}

/** A process of its own: from the module's text to what the first comment asks for, less what an empty module takes. */
function firstAnswer(code: string): number {
  const cost = (module: string, use: string): number => {
    const script = `const url = 'data:text/javascript;base64,' + ${JSON.stringify(Buffer.from(module).toString('base64'))};
      const before = process.cpuUsage(); const m = await import(url); ${use}
      const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`;
    const times = Array.from({ length: 5 }, () =>
      Number(execFileSync(process.execPath, ['--input-type=module'], { input: script })),
    );
    return times.sort((a, b) => a - b)[2] ?? 0;
  };
  return cost(code, "m.read('要两件 L');") - cost('export const nothing = 0;', '');
}
