import { defineConfig } from 'vitest/config';
import { chunkFileName, chunks, importFiles } from './scripts/build/chunks.ts';
import { shipIntegrity } from './scripts/build/integrity.ts';
import { shipLicences } from './scripts/build/licences.ts';
import { shortenTokens } from './scripts/build/names.ts';
import { gatherSheets } from './scripts/build/sheets.ts';
import { shipStylesheet } from './scripts/build/stylesheet.ts';
import { squeezeTemplates } from './scripts/build/templates.ts';
import { trimLibraries } from './scripts/build/trim.ts';
import { renameLitPolicy } from './scripts/build/trusted-types.ts';

/** Files named `*.long.test.ts` run only with `npm run test:long`. */
const notNow = process.env['LAOTIE_LONG'] ? [] : ['**/*.long.test.ts'];

/** One vitest project: its name, where its tests are, and what must be up before them. */
function project(
  name: string,
  include: string,
  more: { exclude?: string[]; globalSetup?: string; testTimeout?: number } = {},
) {
  return { extends: true as const, test: { name, include: [include], ...more } };
}

export default defineConfig({
  resolve: {
    conditions: ['source', 'module', 'browser', 'production', 'import', 'default'],
    dedupe: ['lit', '@preact/signals-core'],
  },
  ssr: { resolve: { conditions: ['source', 'module', 'node'] } },
  plugins: [
    importFiles(),
    trimLibraries(),
    renameLitPolicy(),
    shortenTokens(),
    squeezeTemplates(),
    gatherSheets(),
    shipStylesheet(),
    shipLicences(),
    shipIntegrity(),
  ],

  // The one-script build: the loader at a fixed address, everything it brings later under immutable hashed names.
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
    // as a library, because for a page Vite would add its own preloader: links in the host's head, events on its window
    lib: { entry: { laotie: 'packages/elements/src/cdn.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        comments: { annotation: false, jsdoc: false, legal: false },
        entryFileNames: '[name].js',
        chunkFileNames: chunkFileName,
        codeSplitting: { groups: chunks, includeDependenciesRecursively: true },
      },
    },
  },

  test: {
    environment: 'node',
    // the last one: Node strips types by WebAssembly, and V8 now and then crashes where it compiles wrappers for that in
    // one thread while another one ends, as the stores of many small shops do; without compiling them it does not
    execArgv: [
      '--conditions=source',
      '--disable-warning=ExperimentalWarning',
      '--wasm-wrapper-tiering-budget=1000000000',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', ...notNow],
    // generous, because they cost nothing where all is well: whoever hangs is found out by them, not who is slow
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      project('protocol', 'packages/protocol/{src,test}/**/*.test.ts'),
      project('intent', 'packages/intent/{src,train}/**/*.test.ts'),
      project('core', 'packages/core/{src,test}/**/*.test.ts'),
      project('endpoint', 'packages/endpoint/{src,test}/**/*.test.ts', { globalSetup: 'scripts/test/postgres.ts' }),
      project('docs', 'docs/examples/**/*.test.ts'),
      project('demo', 'demo/**/*.test.ts', { exclude: ['demo/e2e/**'] }),
      project('bench', 'bench/**/*.test.ts', { testTimeout: 300_000 }),
      // on its own: some of the linters' packages have a `source` condition too, for files that they do not publish
      {
        extends: false,
        test: {
          name: 'repository',
          include: ['scripts/**/*.test.ts'],
          exclude: ['scripts/stories/**', ...notNow],
          testTimeout: 300_000,
        },
      },
      // each file reads all stories in one page, which waits for half of its time
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['scripts/stories/**/*.test.ts'],
          globalSetup: 'scripts/stories/build.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 3,
          retry: 1,
          sequence: { groupOrder: 2 },
        },
      },
      // browsers and video want the machine for themselves
      {
        extends: true,
        test: {
          name: 'end-to-end',
          include: ['demo/e2e/**/*.test.ts'],
          globalSetup: 'demo/e2e/setup/bundle.ts',
          testTimeout: 480_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 120_000, interval: 100 } },
          // each file has its own shop, port and browser
          maxWorkers: 2,
          // what passes only then is named at the end of the run
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
