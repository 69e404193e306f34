// Runs the element suites in every engine that is installed. Alone: `npm run test:elements -- cart --engine Chromium`.
import { globSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { type BrowserLauncher, startTestRunner, type TestSession } from '@web/test-runner';
import buildBundle from '../../demo/e2e/setup/bundle.ts';
import { press, viewport } from './commands.ts';
import { serveTestData } from './data.ts';
import { countsOfSuites, elementReporter, quietLogger, wasCutShort } from './element-reporter.ts';
import { launch } from './engines.ts';
import { servePolicies } from './policies.ts';
import { secondTries } from './second-try.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', multiple: true }, json: { type: 'string' } },
});

const long = process.env['LAOTIE_LONG'] !== undefined;
const files = globSync('packages/elements/src/**/*.test.ts').filter(
  (file) =>
    (long || !file.endsWith('.long.test.ts')) &&
    (positionals.length === 0 || positionals.some((part) => file.includes(part))),
);
const browsers = launch(values.engine);

if (files.length === 0 || browsers.length === 0) {
  console.log(files.length === 0 ? 'No element suites match.' : 'No browser to run element suites in.');
  process.exit(0);
}

// pages under a policy are given the one-script build, as it is now
if (files.some((file) => file.includes('hostile/policies'))) buildBundle();

const started = Date.now();
const first = await run(files, browsers);
const again: TestSession[] = [];
for (const [engine, cut] of Map.groupBy(first.filter(wasCutShort), ({ browser }) => browser.name)) {
  console.log(`${engine} left ${cut.length} suites without a result; once more, in a new one:`);
  again.push(
    ...(await run(
      cut.map(({ testFile }) => testFile),
      launch([engine]),
    )),
  );
}
const counts = countsOfSuites(first, again);
console.log(`${counts.passed} passed, ${counts.failed} failed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
if (values.json) writeFileSync(values.json, JSON.stringify(counts));
process.exit(counts.failed > 0 ? 1 : 0);

function run(files: string[], browsers: BrowserLauncher[]): Promise<readonly TestSession[]> {
  return new Promise((resolve) => {
    let sessions: readonly TestSession[] = [];
    const runner = startTestRunner({
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
      config: {
        files,
        browsers,
        concurrency: 1,
        concurrentBrowsers: 2,
        nodeResolve: { exportConditions: ['source', 'development'] },
        middleware: [serveTestData(process.env['LAOTIE_TEST_DATA']), servePolicies],
        plugins: [
          viewport,
          press,
          secondTries,
          esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
        ],
        testFramework: { config: { timeout: '120000' } },
        browserStartTimeout: 180_000,
        testsStartTimeout: 180_000,
        testsFinishTimeout: 900_000,
        filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
        testRunnerHtml: (framework) =>
          `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Laotie element suite</title></head>` +
          `<body><script type="module" src="${framework}"></script></body></html>`,
        logger: quietLogger,
        reporters: [
          elementReporter((finished) => {
            sessions = finished;
          }),
        ],
      },
    });
    const stop = () => runner.then((it) => it?.stop());
    process.once('SIGINT', stop);
    runner.then((it) =>
      it?.on('stopped', () => {
        process.removeListener('SIGINT', stop);
        resolve(sessions);
      }),
    );
  });
}
