import { expect, test } from 'vitest';
import { cell, codeWidth, decodeFrame, encodeFrame } from './frame-code.ts';
import { loop } from './loop.ts';

/** Pixels of a strip as the stream draws them, all a little lighter or darker. */
function pixels(cells: boolean[], shift = 0): Uint8ClampedArray {
  const strip = new Uint8ClampedArray(codeWidth * cell * 4);
  const row = codeWidth * 4;
  for (let i = 0; i < row; i++) {
    const colour = cells[Math.floor(i / 4 / cell)] ? [140, 108, 76] : [18, 10, 6];
    strip[i] = (colour[i % 4] ?? 255) + shift;
  }
  for (let y = 1; y < cell; y++) strip.copyWithin(y * row, 0, row);
  return strip;
}

test('every frame of the loop reads back', () => {
  for (let frame = 0; frame < loop.frames; frame++) expect(decodeFrame(pixels(encodeFrame(frame)))).toBe(frame);
});

test('compression may lighten or darken the strip', () => {
  expect(decodeFrame(pixels(encodeFrame(777), 25))).toBe(777);
  expect(decodeFrame(pixels(encodeFrame(777), -25))).toBe(777);
});

test('one wrong cell, a missing strip or a number outside the loop is not a frame', () => {
  const code = encodeFrame(302);
  code.forEach((_, i) => expect(decodeFrame(pixels(code.map((bit, j) => (i === j ? !bit : bit))))).toBeNull());
  expect(decodeFrame(new Uint8ClampedArray(codeWidth * cell * 4))).toBeNull();
  expect(decodeFrame(pixels(encodeFrame(loop.frames)))).toBeNull();
});

test('every moment of the run starts on a frame, in order', () => {
  for (const [i, { at }] of loop.run.entries()) {
    expect(Math.abs(at * loop.fps - Math.round(at * loop.fps))).toBeLessThan(1e-9);
    expect(at).toBeGreaterThanOrEqual(loop.run[i - 1]?.at ?? 0);
  }
});
