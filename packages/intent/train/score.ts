import { type Kind, kinds, TRADE_KINDS } from '../src/kinds.ts';
import type { Row } from './rows.ts';

export interface Score {
  n: number;
  precision: number;
  recall: number;
  f1: number;
  /** Share of the rows without a trade need that were taken for one. */
  falseAlarms: number;
  macro: number;
  perKind: Partial<Record<Kind, number>>;
}

const trade = (list: readonly Kind[]): boolean => list.some((kind) => kinds.indexOf(kind) < TRADE_KINDS);

/** How well `answers` fit `rows`, as the data's own scorer reckons. */
export function score(rows: Row[], answers: Kind[][]): Score {
  const hits = { tp: 0, fp: 0, fn: 0, tn: 0 };
  rows.forEach(
    ({ intents }, i) => hits[trade(intents) ? (trade(answers[i]!) ? 'tp' : 'fn') : trade(answers[i]!) ? 'fp' : 'tn']++,
  );
  const perKind: Partial<Record<Kind, number>> = {};
  for (const kind of kinds) {
    let tp = 0;
    let wrong = 0;
    let support = 0;
    rows.forEach(({ intents }, i) => {
      const gold = intents.includes(kind);
      const got = answers[i]!.includes(kind);
      if (gold) support++;
      if (gold && got) tp++;
      else if (gold || got) wrong++;
    });
    if (support) perKind[kind] = (2 * tp) / (2 * tp + wrong);
  }
  const { tp, fp, fn, tn } = hits;
  const values = Object.values(perKind);
  return {
    n: rows.length,
    precision: tp / (tp + fp) || 0,
    recall: tp / (tp + fn) || 0,
    f1: (2 * tp) / (2 * tp + fp + fn) || 0,
    falseAlarms: fp / (fp + tn) || 0,
    macro: values.reduce((sum, value) => sum + value, 0) / (values.length || 1),
    perKind,
  };
}

export function line(name: string, { n, precision, recall, f1, falseAlarms, macro }: Score): string {
  const part = (value: number): string => value.toFixed(3);
  return `${name.padEnd(26)} n ${String(n).padStart(5)}  P ${part(precision)} R ${part(recall)} F1 ${part(f1)}  false alarms ${part(falseAlarms)}  macro ${part(macro)}`;
}
