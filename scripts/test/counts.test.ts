import { expect, test } from 'vitest';
import { countsOfVitest, sum } from './counts.ts';

test('the last line sums every runner', () => {
  const total = sum([
    { passed: 3, failed: 0, skipped: 1, retried: [] },
    { passed: 4, failed: 2, skipped: 0, retried: ['a slow one: too late'] },
  ]);
  expect(total).toEqual({ passed: 7, failed: 2, skipped: 1, retried: ['a slow one: too late'] });
});

test('a test file that does not load is a failure though none of its tests ran', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 2,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  expect(countsOfVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 2, retried: [] });
});

test('what passed only on the second try is counted once, and named with what failed at first', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 0,
    testResults: [
      {
        status: 'passed',
        assertionResults: [
          { status: 'passed', fullName: 'a shop sells', failureMessages: [] },
          { status: 'passed', fullName: 'a shop opens', failureMessages: ['Error: too late\n    at line 1'] },
        ],
      },
    ],
  };
  expect(countsOfVitest(report)).toEqual({
    passed: 2,
    failed: 0,
    skipped: 0,
    retried: ['a shop opens: Error: too late'],
  });
});
