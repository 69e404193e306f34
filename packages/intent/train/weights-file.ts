import { writeFileSync } from 'node:fs';
import { encode, type Model } from '../src/model/model.ts';

const WIDTH = 1000;

/** Writes the weights as a module that Node runs as it is. */
export function writeWeights(path: string, model: Model): void {
  const { buckets, weights, scale, bias } = encode(model);
  const round = (values: readonly number[]): string =>
    values
      .map((value) => value.toPrecision(5))
      .map(Number)
      .join(', ');
  const text = (value: string): string =>
    (value.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? ['']).map((part) => `    ${JSON.stringify(part)}`).join(' +\n');
  writeFileSync(
    path,
    `// Written by packages/intent/train/train.ts. Hashed buckets and small numbers: no word of any corpus is in here.
import type { Shipped } from './model.ts';

// biome-ignore format: generated
export const shipped: Shipped = {
  buckets:\n${text(buckets)},
  weights:\n${text(weights)},
  scale: [${round(scale)}],
  bias: [${round(bias)}],
};
`,
  );
}
