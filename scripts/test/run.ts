// Every check there is, one after the other, then one line with the sum. A word on the command line picks test files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Counts, countsOfVitest, sum } from './counts.ts';
import { missing } from './requirements.ts';

const { values, positionals: filter } = parseArgs({ allowPositionals: true, options: { long: { type: 'boolean' } } });
const reports = mkdtempSync(join(tmpdir(), 'laotie-test-'));
const results: Counts[] = [];
/** Biome colours every letter, also where nobody can see it. */
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

const lacking = missing();
for (const what of lacking) console.log(`${process.env['CI'] ? 'failed' : 'skipped'}: ${what}`);
const lacks = lacking.length;
results.push({ ...sum([]), [process.env['CI'] ? 'failed' : 'skipped']: lacks });

if (filter.length === 0) {
  check('Types', 'node_modules/typescript/bin/tsc', ['-p', '.']);
  check('Format and lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', ...plain, '.']);
  check('Lint of templates', 'node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '.']);
}
suites('Models, connector, endpoint, demo', 'node_modules/vitest/vitest.mjs', countsOfVitest, (report) => [
  ...['run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ...filter,
]);
suites(
  'Elements',
  'scripts/test/elements.ts',
  (counts: Counts) => counts,
  (report) => ['--json', report, ...filter],
);

rmSync(reports, { recursive: true, force: true });
const { passed, failed, skipped, retried } = sum(results);
const nothing = passed + failed === 0;
if (nothing) console.log(`\nNo test file has ${filter.join(' or ')} in its path.`);
if (retried.length > 0) console.log(`\n${retried.length} passed only on the second try:`);
for (const one of retried) console.log(`  ${one}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || nothing ? 1 : 0;

/** A tool that is content or is not: one test. */
function check(title: string, script: string, args: string[]): void {
  const good = run(title, script, args);
  results.push({ ...sum([]), [good ? 'passed' : 'failed']: 1 });
}

/** A runner that writes its counts into a file. Without the file, or with a bad end and no failure, it failed itself. */
function suites<R>(title: string, script: string, read: (report: R) => Counts, args: (path: string) => string[]): void {
  const report = join(reports, `${results.length}.json`);
  const good = run(title, script, args(report));
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : sum([]);
  if (!good && counts.failed === 0) counts.failed = 1;
  results.push(counts);
}

function run(title: string, script: string, args: string[]): boolean {
  console.log(`\n▸ ${title}`);
  const started = Date.now();
  const env = {
    ...process.env,
    ...(values.long ? { LAOTIE_LONG: '1' } : {}),
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  };
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...args], { stdio: 'inherit', env });
  console.log(`${status === 0 ? '✓' : '✗'} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}
