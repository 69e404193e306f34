/** The kitchen's sound: a room, a sizzle where something is hot, a quiet tune on a plucked string. 48 kHz mono PCM. */
import { scatter } from '../../art/source/paint.ts';
import { loop } from '../loop.ts';
import { during } from './motion.ts';

export const sampleRate = 48_000;

/** Seconds of the loop in which something fries, steams or pours. */
const hot: readonly (readonly [from: number, to: number])[] = [
  [11.6, 17.8],
  [39.6, 44.9],
  [54.6, 57.8],
];
/** A pentatonic phrase of 8 s, semitones above A3; null rests. */
const phrase = [0, null, 3, 5, null, 7, 5, null, 3, null, 0, -2, null, 0, null, null];

/** The whole loop as signed 16-bit samples. It starts and ends in the same room, so it joins. */
export function kitchen(): Int16Array {
  const total = loop.seconds * sampleRate;
  const mix = new Float32Array(total);
  const noise = scatter(total / 2, 99).flat();
  let low = 0;
  let band = 0;
  for (let i = 0; i < total; i++) {
    const t = i / sampleRate;
    const white = (noise[i] ?? 0.5) * 2 - 1;
    low += (white - low) * 0.012;
    band += (white - band) * 0.35;
    const heat = hot.reduce((sum, [from, to]) => sum + during(t, from, to, 0.8), 0);
    const crackle = (noise[(i * 7) % total] ?? 0) > 0.9995 ? 0.5 : 0;
    mix[i] = low * 0.12 + heat * ((white - band) * 0.05 + crackle * 0.4);
  }
  for (let beat = 0; beat < loop.seconds * 2; beat++) {
    const step = phrase[beat % phrase.length];
    if (step !== null && step !== undefined) pluck(mix, beat * 0.5, 220 * 2 ** (step / 12));
  }
  return Int16Array.from(mix, (value) => Math.round(Math.max(-1, Math.min(1, value)) * 32_000));
}

/** One plucked note; its tail runs on into the next round of the loop. */
function pluck(mix: Float32Array, at: number, hertz: number): void {
  const start = Math.round(at * sampleRate);
  for (let i = 0; i < sampleRate * 1.6; i++) {
    const t = i / sampleRate;
    const envelope = Math.min(1, t * 200) * Math.exp(-t * 4.2) * 0.07;
    const tone = Math.sin(2 * Math.PI * hertz * t) + 0.4 * Math.sin(4 * Math.PI * hertz * t) * Math.exp(-t * 6);
    const index = (start + i) % mix.length;
    mix[index] = (mix[index] ?? 0) + envelope * tone;
  }
}
