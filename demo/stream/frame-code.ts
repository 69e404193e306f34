/**
 * The frame number in the picture, for tests: fourteen cells of 16 × 16 px along the bottom edge from the left corner.
 * Cells 0 and 1 are guards (light, dark), 2–12 the loop's frame number with the highest bit first, 13 even parity.
 * Light cells have a luma near 115, dark ones below 20; 60 tells them apart after any sensible compression.
 */
import { loop } from './loop.ts';

export const cell = 16;
const bits = 11;
export const codeWidth = cell * (bits + 3);
/** The strip's top edge in a frame of full size. */
export const codeTop = loop.height - cell;

/** Cells from left to right, true = light. */
export function encodeFrame(frame: number): boolean[] {
  const value = Array.from({ length: bits }, (_, i) => ((frame >> (bits - 1 - i)) & 1) === 1);
  return [true, false, ...value, value.filter(Boolean).length % 2 === 1];
}

/** The frame number in RGBA pixels of the strip (`codeWidth` × `cell`, from x 0, y `codeTop`); null if it is not legible. */
export function decodeFrame(strip: ArrayLike<number>): number | null {
  const cells = Array.from({ length: bits + 3 }, (_, i) => luma(strip, i * cell + cell / 2, cell / 2) > 60);
  const [first, second, ...rest] = cells;
  const value = rest.slice(0, bits);
  if (!first || second || (value.filter(Boolean).length % 2 === 1) !== rest[bits]) return null;
  const frame = value.reduce((sum, bit) => sum * 2 + Number(bit), 0);
  return frame < loop.frames ? frame : null;
}

/** Mean of the 4 × 4 px around a point: one pixel alone may carry ringing. */
function luma(strip: ArrayLike<number>, x: number, y: number): number {
  let sum = 0;
  for (let dy = -2; dy < 2; dy++) {
    for (let dx = -2; dx < 2; dx++) {
      const i = ((y + dy) * codeWidth + x + dx) * 4;
      sum += 0.3 * (strip[i] ?? 0) + 0.59 * (strip[i + 1] ?? 0) + 0.11 * (strip[i + 2] ?? 0);
    }
  }
  return sum / 16;
}
