import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import { BUCKETS } from './features.ts';
import { decode, encode, KINDS } from './model.ts';

test('weights come out of their text as they went in', () => {
  const rows = new Uint16Array(BUCKETS);
  [0, 1, 63, 64, 65, 200, 44 + 200, BUCKETS - 1].forEach((bucket, i) => (rows[bucket] = i + 1));
  const weights = Int8Array.from({ length: 9 * KINDS }, (_, i) => (i < KINDS ? 0 : ((i * 7) % 31) - 15));
  const model = { rows, weights, scale: new Float64Array(KINDS).fill(0.1), bias: new Float64Array(KINDS) };
  expect(decode(encode(model))).toEqual(model);
});

test('a comment between two needs is still a need', () => {
  const p = new Float64Array(KINDS);
  p.set([0.3, 0.3, 0, 0, 0, 0, 0, 0, 0, 0, 0.4]);
  const named = decide(p).filter(({ confidence }) => confidence >= 0.5);
  expect(named.map(({ kind }) => kind)).toEqual(['price', 'how_to_buy']);
});

test('what tells and asks nothing is a testimonial, not a need', () => {
  const p = new Float64Array(KINDS);
  p.set([0, 0, 0, 0.2, 0, 0, 0, 0, 0, 0.6, 0.2]);
  expect(decide(p)[0]).toMatchObject({ kind: 'testimonial' });
  expect(decide(p).some(({ kind, confidence }) => kind === 'claim' && confidence >= 0.5)).toBe(false);
});
