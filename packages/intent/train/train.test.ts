import { expect, test } from 'vitest';
import { encode } from '../src/model/model.ts';
import { fit, settings } from './fit.ts';
import { evaluation, own } from './material.ts';
import { predict } from './predict.ts';
import { score } from './score.ts';

const few = own().filter((_, i) => i % 40 === 0);
const quick = { ...settings, epochs: 3, keep: 1500 };

test('the same rows give the same weights', () => {
  expect(encode(fit(few, quick))).toEqual(encode(fit(few, quick)));
}, 60_000);

test('a fortieth of the rows already tells wants from talk in sources that it never saw', () => {
  const model = fit(few, quick);
  const rows = evaluation();
  const { f1, falseAlarms } = score(
    rows,
    rows.map(({ text }) => predict(model, text)),
  );
  expect(f1).toBeGreaterThan(0.65);
  expect(falseAlarms).toBeLessThan(0.3);
}, 60_000);
