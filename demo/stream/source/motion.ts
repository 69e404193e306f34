/** Time curves. Seconds in, 0…1 out. */
export type Point = readonly [number, number];

export const ease = (u: number): number => {
  const v = Math.min(1, Math.max(0, u));
  return v * v * v * (v * (v * 6 - 15) + 10);
};
/** Rises from 0 to 1 during `length` seconds from `from`. */
export const rise = (t: number, from: number, length = 0.6): number => ease((t - from) / length);
/** Up after `from`, down again before `to`. */
export const during = (t: number, from: number, to: number, length = 0.6): number =>
  rise(t, from, length) * (1 - rise(t, to - length, length));
export const mix = (a: number, b: number, u: number): number => a + (b - a) * u;
export const between = (a: Point, b: Point, u: number): Point => [mix(a[0], b[0], u), mix(a[1], b[1], u)];
/** A sine with a whole number of turns in the loop's 64 s, so that it joins: `hertz` is rounded to sixty-fourths. */
export const sway = (t: number, hertz: number, offset = 0): number =>
  Math.sin((Math.round(hertz * 64) / 64) * t * 2 * Math.PI + offset);
/** 0…1 again and again, a whole number of rounds in the loop. */
export const cycle = (t: number, hertz: number): number => ((Math.round(hertz * 64) / 64) * t) % 1;
