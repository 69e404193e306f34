/// <reference types="mocha" />

import type { TestRunnerPlugin } from '@web/test-runner';

/** Begins the line in the page's log that says that a test passed only when it was tried again. */
export const SECOND_TRY = 'passed only on the second try:';

interface Runner {
  on(event: 'retry', heard: (test: Mocha.Test, error: Error) => void): void;
  on(event: 'pass', heard: (test: Mocha.Test) => void): void;
}

/** Called in the page: each test of it may fail once; the run is told by name, and why. */
export function trySecondTime(): void {
  mocha.suite.retries(1);
  before(() => {
    const { __WTR_MOCHA_RUNNER__: runner } = window as unknown as { __WTR_MOCHA_RUNNER__: Runner };
    const failures = new Map<string, string>();
    runner.on('retry', (test, { message }) => failures.set(test.fullTitle(), message));
    runner.on('pass', (test) => {
      const failure = failures.get(test.fullTitle());
      if (failure !== undefined) console.log(SECOND_TRY, test.fullTitle(), failure);
    });
  });
}

/**
 * Lets tests in browsers try again, as a net below a machine that stumbles. Not where one success proves nothing: what
 * holds against attacks holds at the first try. The `xss` suites keep over both tries what ran, what was foreign, and
 * elements that no harmless text has.
 */
export const secondTries: TestRunnerPlugin = {
  name: 'laotie-second-tries',
  transform({ path, body }) {
    if (!/^\/packages\/elements\/src\/.*\.test\.ts$/.test(path) || /\/hostile\/(?!xss-)/.test(path)) return undefined;
    // on the first line, so that all others keep their numbers
    return `import { trySecondTime } from '/scripts/test/second-try.ts'; trySecondTime(); ${body as string}`;
  },
};
