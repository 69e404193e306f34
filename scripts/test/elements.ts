// Runs the element suites in every engine that is installed. Alone: `npm run test:elements -- cart --engine Chromium`.
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { type BrowserLauncher, startTestRunner } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import buildBundle from '../../demo/e2e/setup/bundle.ts';
import { chromiumFlags, type Engine, findBrowser } from '../browsers.ts';
import { press, viewport } from './commands.ts';
import { serveTestData } from './data.ts';
import { elementReporter, quietLogger } from './element-reporter.ts';
import { servePolicies } from './policies.ts';
import { secondTries } from './second-try.ts';
import { startWebKit, webkitLauncher } from './webkit.ts';

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

const wanted = (engine: Engine) => (values.engine ? values.engine.includes(engine) : true) && findBrowser(engine);

/** Addresses in test data lead nowhere, and at once. */
const closedNetwork = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

const browsers: BrowserLauncher[] = [];
const stops: (() => void)[] = [];

const firefox = wanted('Firefox');
if (firefox) {
  const launchOptions = { browser: 'firefox' as const, executablePath: firefox, headless: true };
  browsers.push(puppeteerLauncher({ launchOptions, concurrency: 1 }));
}

if (wanted('WebKit')) {
  const webkit = await startWebKit();
  stops.push(webkit.stop);
  browsers.push(webkitLauncher(webkit.port));
}

// last, because only its pages go two at a time: when one of the others is done, it has the rest of the machine
const chromium = wanted('Chromium');
if (chromium) {
  browsers.push(
    playwrightLauncher({
      product: 'chromium',
      concurrency: 2,
      launchOptions: { executablePath: chromium, args: [...chromiumFlags, closedNetwork] },
    }),
  );
}

if (files.length === 0 || browsers.length === 0) {
  console.log(files.length === 0 ? 'No element suites match.' : 'No browser to run element suites in.');
  for (const stop of stops) stop();
  process.exit(0);
}

// pages under a policy are given the one-script build, as it is now
if (files.some((file) => file.includes('hostile/policies'))) buildBundle();

const runner = await startTestRunner({
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
    plugins: [viewport, press, secondTries, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
    testFramework: { config: { timeout: '120000' } },
    browserStartTimeout: 180_000,
    testsStartTimeout: 180_000,
    testsFinishTimeout: 900_000,
    filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
    testRunnerHtml: (framework) =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Laotie element suite</title></head>` +
      `<body><script type="module" src="${framework}"></script></body></html>`,
    logger: quietLogger,
    reporters: [elementReporter(values.json)],
  },
});

process.once('SIGINT', () => runner?.stop());
runner?.on('stopped', (passed) => {
  for (const stop of stops) stop();
  process.exit(passed ? 0 : 1);
});
