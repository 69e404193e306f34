/**
 * Holds whole sources out in turn and reports what a model that never saw them makes of them:
 *
 *   node --conditions=source packages/intent/train/leave-out.ts [folds]
 *
 * Without a number every source is a fold of its own. Rows are found as train.ts finds them.
 */
import type { Kind } from '../src/kinds.ts';
import { fit, settings } from './fit.ts';
import { own, shared } from './material.ts';
import { predict } from './predict.ts';
import { distinct, groupBy, type Row } from './rows.ts';
import { line, score } from './score.ts';

const rows = distinct([...own(), ...shared()]);
const sources = [...groupBy(rows, ({ source, lang }) => `${source} ${lang}`)];
const folds = Number(process.argv[2] ?? sources.length);
const answers = new Map<Row, Kind[]>();
for (let fold = 0; fold < folds; fold++) {
  const held = new Set(sources.filter((_, i) => i % folds === fold).flatMap(([, of]) => of));
  const model = fit(
    rows.filter((row) => !held.has(row)),
    settings,
  );
  for (const row of held) answers.set(row, predict(model, row.text));
}

const report = (name: string, of: Row[]): void => {
  const scored = score(
    of,
    of.map((row) => answers.get(row)!),
  );
  console.log(line(name, scored));
};
for (const [name, of] of sources) report(name, of);
for (const lang of ['zh', 'en'] as const)
  report(
    `all ${lang}`,
    rows.filter((row) => row.lang === lang),
  );
report('all', rows);

if (process.env['ERRORS']) {
  for (const row of rows) {
    const got = answers.get(row)!;
    const asks = (kinds: Kind[]): boolean => kinds.some((kind) => kind !== 'none' && kind !== 'testimonial');
    if (asks(got) !== asks(row.intents)) console.log(`${row.source} | ${row.text} | ${row.intents} | ${got}`);
  }
}
