/** The one of the names that was most likely meant; undefined where none is as like as `least` (0 nothing, 1 the same). */
export function nearest(name: string, names: readonly string[]): string;
export function nearest(name: string, names: readonly string[], o: { least: number }): string | undefined;
export function nearest(name: string, names: readonly string[], { least = 0 } = {}): string | undefined {
  const rated = names.map((each) => ({ each, like: likeness(name, each) })).toSorted((a, b) => b.like - a.like);
  const [best] = rated;
  return best && best.like >= least ? best.each : undefined;
}

/** By how many letters would have to be changed; one that holds the other whole is close. */
function likeness(a: string, b: string): number {
  if (a.split('-').includes(b) || b.split('-').includes(a)) return 0.9;
  return 1 - distance(a, b) / Math.max(a.length, b.length, 1);
}

/** Letters to put in, take out, replace, or swap with the next. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (rows[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}
