/** What one runner reports, and what the last line sums. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export function emptyCounts(): Counts {
  return { passed: 0, failed: 0, skipped: 0 };
}

export function sum(all: Counts[]): Counts {
  const total = emptyCounts();
  for (const counts of all) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return total;
}
