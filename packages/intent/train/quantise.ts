import { KINDS, type Model } from '../src/model/model.ts';

/** Weights as they were fitted, row by row; row 0 is empty. */
export interface Real {
  rows: Uint16Array;
  count: number;
  weights: Float32Array;
  bias: Float64Array;
}

/** What one character of the shipped text can say. */
const MOST = 15;

/**
 * Real weights as small whole numbers, each kind on its own scale. A step is a fraction of the kind's usual weight: the
 * text is then cheap to compress, and the few large weights stay large.
 */
export function quantise({ rows, count, weights: real, bias }: Real, step: number): Model {
  const weights = new Int8Array((count + 1) * KINDS);
  const scale = new Float64Array(KINDS);
  for (let kind = 0; kind < KINDS; kind++) {
    let squares = 0;
    for (let row = 1; row <= count; row++) squares += real[row * KINDS + kind]! ** 2;
    scale[kind] = Math.sqrt(squares / count) * step;
    for (let row = 1; row <= count; row++) {
      const level = real[row * KINDS + kind]! / scale[kind]!;
      // a little towards zero: most small weights are noise
      weights[row * KINDS + kind] = Math.max(
        -MOST,
        Math.min(MOST, Math.sign(level) * Math.floor(Math.abs(level) + 0.42)),
      );
    }
  }
  return { rows, weights, scale, bias };
}
