/** What one runner reports, and what the last line sums. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of tests that passed, but not at the first try, each with what had failed. */
  retried: string[];
}

function emptyCounts(): Counts {
  return { passed: 0, failed: 0, skipped: 0, retried: [] };
}

export function sum(all: Counts[]): Counts {
  const total = emptyCounts();
  for (const counts of all) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    total.retried.push(...counts.retried);
  }
  return total;
}

/** vitest's JSON report. A file that did not load has no tests in it but failed all the same. */
export function countsOfVitest(report: VitestReport): Counts {
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    // whoever passed and has failures had them before
    retried: report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.flatMap(({ status, fullName = '', failureMessages: [failure] = [] }) =>
        status === 'passed' && failure !== undefined ? `${fullName}: ${firstLine(failure)}` : [],
      ),
    ),
  };
}

export const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
  testResults: {
    status: string;
    assertionResults: { status: string; fullName?: string; failureMessages?: string[] }[];
  }[];
}
