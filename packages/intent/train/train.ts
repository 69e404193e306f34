/**
 * Trains the reader and writes its weights:
 *
 *   node --conditions=source packages/intent/train/train.ts [folder or file ...]
 *
 * Rows are JSONL lines `{text, lang, intents, source}`. The project's own are in ../data; folders that are named, and
 * `trade-intent/train.jsonl` below LAOTIE_TEST_DATA, are added. Same rows, same weights: every random choice is seeded.
 * It trains twice, with the project's rows alone and with all, reports both, and ships the one named by SHIP (all, own).
 */
import { join } from 'node:path';
import type { Model } from '../src/model/model.ts';
import { fit, settings } from './fit.ts';
import { dev, evaluation, home, own, shared } from './material.ts';
import { predict } from './predict.ts';
import { distinct, groupBy, type Row } from './rows.ts';
import { line, score } from './score.ts';
import { writeWeights } from './weights-file.ts';

const mine = own();
const held = evaluation();
const easy = dev();

function report(title: string, model: Model): void {
  console.log(`\n${title}`);
  const parts: [string, Row[]][] = [
    ...groupBy(held, ({ source }) => source),
    ['all zh', held.filter(({ lang }) => lang === 'zh')],
    ['all en', held.filter(({ lang }) => lang === 'en')],
    ['all', held],
    ['dev', easy],
  ];
  for (const [name, rows] of parts) {
    if (rows.length > 0)
      console.log(
        line(
          name,
          score(
            rows,
            rows.map(({ text }) => predict(model, text)),
          ),
        ),
      );
  }
}

const alone = fit(mine, settings);
report(`The project's own ${mine.length} rows`, alone);
const everything = distinct([...mine, ...shared(...process.argv.slice(2))]);
const best = everything.length > mine.length ? fit(everything, settings) : alone;
if (best !== alone) report(`All ${everything.length} rows`, best);
writeWeights(join(home, 'src/model/weights.ts'), process.env['SHIP'] === 'own' ? alone : best);
