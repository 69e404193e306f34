import { KINDS, type Model } from '../src/model/model.ts';

/** Weights as they were fitted, row by row; row 0 is empty. */
export interface Real {
  rows: Uint16Array;
  count: number;
  weights: Float32Array;
  bias: Float64Array;
  /** Size of one step of each kind. */
  scale: Float64Array;
}

/** What one character of the shipped text can say. */
const MOST = 15;
/** A little towards zero: most small weights are noise, and nothing is cheap to send. */
const ROUND = 0.42;

/** How many steps a weight is, as a whole number. */
export function stepsOf(weight: number, scale: number): number {
  const steps = Math.min(MOST, Math.floor(Math.abs(weight) / scale + ROUND));
  return weight < 0 ? -steps : steps;
}

/**
 * What all kinds of a row have in common says nothing, because the probabilities add up to one: without it most weights
 * are nothing.
 */
export function centre(weights: Float32Array): void {
  const sorted = new Float32Array(KINDS);
  for (let at = 0; at < weights.length; at += KINDS) {
    sorted.set(weights.subarray(at, at + KINDS));
    const middle = sorted.sort()[KINDS >> 1]!;
    if (middle) for (let i = at; i < at + KINDS; i++) weights[i] = weights[i]! - middle;
  }
}

/** Each kind on its own scale, a fraction of its usual weight: the few large weights stay large. */
export function scaleOf(weights: Float32Array, used: ArrayLike<number>, step: number): Float64Array {
  const scale = new Float64Array(KINDS);
  let count = 0;
  for (let row = 0; row < used.length; row++) {
    if (!used[row]) continue;
    count++;
    for (let kind = 0; kind < KINDS; kind++) scale[kind] = scale[kind]! + weights[row * KINDS + kind]! ** 2;
  }
  return scale.map((squares) => Math.sqrt(squares / count) * step);
}

/** Real weights as small whole numbers. */
export function quantise({ rows, count, weights: real, bias, scale }: Real): Model {
  const weights = new Int8Array((count + 1) * KINDS);
  for (let at = KINDS; at < weights.length; at++) weights[at] = stepsOf(real[at]!, scale[at % KINDS]!);
  return { rows, weights, scale, bias };
}
