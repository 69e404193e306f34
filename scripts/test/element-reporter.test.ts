import type { TestSession } from '@web/test-runner';
import { expect, test } from 'vitest';
import { countsOfSuites } from './element-reporter.ts';

/** A suite of one test in one engine, as the runner tells of it; without an end, its browser died. */
function suite(engine: string, end?: 'passed' | 'failed'): TestSession {
  const passed = end === 'passed';
  return {
    testFile: 'packages/elements/src/cart/cart.test.ts',
    browser: { name: engine },
    passed,
    errors: end ? [] : [{ message: 'the browser disconnected' }],
    logs: [],
    ...(end && { testResults: { name: '', suites: [], tests: [{ name: 'sells', passed, skipped: false }] } }),
  } as unknown as TestSession;
}

test('what a browser left without a result counts as it ended in a new one, and is named', () => {
  const first = [suite('Firefox', 'passed'), suite('WebKit')];
  expect(countsOfSuites(first, [suite('WebKit', 'passed')])).toEqual({
    passed: 2,
    failed: 0,
    skipped: 0,
    retried: ['cart/cart.test.ts [WebKit]: the browser disconnected'],
  });
});

test('what ends badly there, or dies again, has failed; another engine’s good end is not its own', () => {
  const first = [suite('Firefox'), suite('WebKit')];
  for (const end of ['failed', undefined] as const) {
    const { passed, failed, retried } = countsOfSuites(first, [suite('Firefox', 'passed'), suite('WebKit', end)]);
    expect({ passed, failed, retried: retried.length }).toEqual({ passed: 1, failed: 1, retried: 1 });
  }
});
