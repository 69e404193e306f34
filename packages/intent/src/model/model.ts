import { kinds } from '../kinds.ts';
import { BUCKETS, type Features } from './features.ts';

export const KINDS = kinds.length;

/** What training leaves: which buckets count, and for each a small whole number for every kind. */
export interface Model {
  /** Row of a bucket, 0 for one without. */
  rows: Uint16Array;
  /** `KINDS` weights a row; row 0 is all zeroes. */
  weights: Int8Array;
  scale: Float64Array;
  bias: Float64Array;
}

/** The text forms of the shipped weights: see `encode`. */
export interface Shipped {
  buckets: string;
  weights: string;
  scale: readonly number[];
  bias: readonly number[];
}

const ZERO = 'O'.charCodeAt(0);
/** A gap of up to this many buckets is one character. */
const GAP = 64;
const GAP_ZERO = '0'.charCodeAt(0);

/** Text that compresses well: gaps between the buckets, then the weights of one kind after the other. */
export function encode(model: Model): Shipped {
  let buckets = '';
  const order: number[] = [];
  let before = -1;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const row = model.rows[bucket]!;
    if (!row) continue;
    let gap = bucket - before;
    for (; gap > GAP; gap -= GAP) buckets += '~';
    buckets += String.fromCharCode(GAP_ZERO + gap);
    before = bucket;
    order.push(row);
  }
  let weights = '';
  for (let kind = 0; kind < KINDS; kind++) {
    for (const row of order) weights += String.fromCharCode(ZERO + model.weights[row * KINDS + kind]!);
  }
  return { buckets: buckets.replaceAll('\\', '!'), weights, scale: [...model.scale], bias: [...model.bias] };
}

export function decode({ buckets, weights, scale, bias }: Shipped): Model {
  const rows = new Uint16Array(BUCKETS);
  let bucket = -1;
  let count = 0;
  for (let i = 0; i < buckets.length; i++) {
    const sign = buckets[i] === '!' ? '\\' : buckets[i]!;
    if (sign === '~') {
      bucket += GAP;
      continue;
    }
    bucket += sign.charCodeAt(0) - GAP_ZERO;
    rows[bucket] = ++count;
  }
  const table = new Int8Array((count + 1) * KINDS);
  for (let kind = 0; kind < KINDS; kind++) {
    for (let row = 0; row < count; row++) {
      table[(row + 1) * KINDS + kind] = weights.charCodeAt(kind * count + row) - ZERO;
    }
  }
  return { rows, weights: table, scale: Float64Array.from(scale), bias: Float64Array.from(bias) };
}

const sums = new Int32Array(KINDS);

/** Probability of each kind, into `out`. Features that are seen twice count twice at most. */
export function probabilities(model: Model, features: Features, out: Float64Array): void {
  const { rows, weights, scale, bias } = model;
  sums.fill(0);
  for (let i = 0; i < features.length; i++) {
    const row = rows[features.bucket[i]!]!;
    if (!row) continue;
    const at = row * KINDS;
    for (let kind = 0; kind < KINDS; kind++) sums[kind] = sums[kind]! + weights[at + kind]!;
  }
  const damp = dampOf(features.length);
  for (let kind = 0; kind < KINDS; kind++) out[kind] = bias[kind]! + sums[kind]! * scale[kind]! * damp;
  softmax(out);
}

/** Long comments have many features, most of them about nothing: their sum is held down. */
export function dampOf(count: number): number {
  return 1 / Math.sqrt(1 + count / 60);
}

export function softmax(values: Float64Array): void {
  let most = -Infinity;
  for (const value of values) most = Math.max(most, value);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] = Math.exp(values[i]! - most);
  for (let i = 0; i < values.length; i++) values[i] = values[i]! / sum;
}
