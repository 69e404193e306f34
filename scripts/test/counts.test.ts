import { expect, test } from 'vitest';
import { countsOfVitest, sum } from './counts.ts';

test('the last line sums every runner', () => {
  const total = sum([
    { passed: 3, failed: 0, skipped: 1 },
    { passed: 4, failed: 2, skipped: 0 },
  ]);
  expect(total).toEqual({ passed: 7, failed: 2, skipped: 1 });
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
  expect(countsOfVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 2 });
});
