import { relative } from 'node:path';
import type { Logger, Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { type Counts, firstLine, sum } from './counts.ts';
import { SECOND_TRY } from './second-try.ts';

/** One line a test file with its counts per engine; what failed is told in full, right there. */
export function elementReporter(finished: (sessions: readonly TestSession[]) => void): Reporter {
  return {
    start({ testFiles, browserNames }) {
      console.log(`${testFiles.length} element suites in ${browserNames.join(', ')}`);
    },
    reportTestFileResults({ testFile, sessionsForTestFile }) {
      const engines = sessionsForTestFile.map((session) => {
        const { passed, failed, skipped } = countsOf(session);
        const extra = `${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
        return `${session.browser.name} ${passed}${extra} in ${secondsOf(session)} s`;
      });
      const good = sessionsForTestFile.every((session) => session.passed);
      console.log(`${good ? '✓' : '✗'} ${relative('packages/elements/src', testFile)}  ${engines.join(' · ')}`);
      for (const session of sessionsForTestFile) {
        for (const test of countsOf(session).retried) console.log(`    ${SECOND_TRY} ${test}`);
        if (!session.passed) tell(session);
      }
    },
    onTestRunFinished: ({ sessions }) => finished(sessions),
  };
}

/** Lets through what went wrong; what went on is told by the reporter. */
export const quietLogger: Logger = {
  log() {},
  debug() {},
  error: console.error,
  warn: console.warn,
  group() {},
  groupEnd() {},
  logSyntaxError: ({ filePath, line, column, message }) => console.error(`${filePath}:${line}:${column} ${message}`),
};

/** Its browser died or hung before there was a result. */
export const wasCutShort = ({ passed, testResults }: TestSession): boolean => !passed && !testResults;

/** What was cut short counts as it ended in its second run; where that was well, it is named. */
export function countsOfSuites(first: readonly TestSession[], again: readonly TestSession[]): Counts {
  const counts = sum([...first.filter((session) => !wasCutShort(session)), ...again].map(countsOf));
  for (const { testFile, browser, errors } of first.filter(wasCutShort)) {
    const second = again.find((session) => session.testFile === testFile && session.browser.name === browser.name);
    const what = `${relative('packages/elements/src', testFile)} [${browser.name}]`;
    if (second?.passed) counts.retried.push(`${what}: ${errors[0]?.message ?? 'no result'}`);
  }
  return counts;
}

/** A file that failed outside of its tests (it did not load, or threw after them) counts as one failure. */
function countsOf(session: TestSession): Counts {
  const tests = session.testResults ? flatten(session.testResults) : [];
  const counts = {
    passed: tests.filter(({ result }) => result.passed && !result.skipped).length,
    failed: tests.filter(({ result }) => !result.passed && !result.skipped).length,
    skipped: tests.filter(({ result }) => result.skipped).length,
    retried: session.logs.flatMap(([said, title, failure]) =>
      said === SECOND_TRY ? `${title} [${session.browser.name}]: ${firstLine(String(failure))}` : [],
    ),
  };
  if (!session.passed && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** What its tests took, without the start of the page. */
function secondsOf({ testResults }: TestSession): string {
  const times = testResults ? flatten(testResults).map(({ result }) => result.duration ?? 0) : [];
  return (times.reduce((all, one) => all + one, 0) / 1000).toFixed(1);
}

function tell(session: TestSession): void {
  for (const { result, path } of session.testResults ? flatten(session.testResults) : []) {
    if (result.passed || result.skipped) continue;
    const { message = 'failed', stack, expected, actual } = result.error ?? {};
    console.log(`    [${session.browser.name}] ${path}\n      ${message}`);
    if (expected !== undefined) console.log(`      expected: ${expected}\n      actual:   ${actual}`);
    if (stack) console.log(indent(stack));
  }
  for (const error of session.errors)
    console.log(`    [${session.browser.name}] ${error.message}\n${indent(error.stack ?? '')}`);
  for (const url of session.request404s) console.log(`    [${session.browser.name}] not found: ${url}`);
  for (const log of session.logs) console.log(`    [${session.browser.name}] console:`, ...log);
}

function flatten(
  suite: TestSuiteResult,
  parents: string[] = [],
): { path: string; result: TestSuiteResult['tests'][number] }[] {
  const names = suite.name ? [...parents, suite.name] : parents;
  return [
    ...suite.tests.map((result) => ({ path: [...names, result.name].join(' › '), result })),
    ...suite.suites.flatMap((inner) => flatten(inner, names)),
  ];
}

function indent(text: string): string {
  return text.replace(/^/gm, '      ');
}
