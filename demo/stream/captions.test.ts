import { expect, test } from 'vitest';
import { captions } from './captions.ts';
import { loop } from './loop.ts';

test.each(['en', 'zh'] as const)('every moment of each round has its words, one after the other: %s', (language) => {
  const text = captions(language, 3);
  expect(text.startsWith('WEBVTT\n\n')).toBe(true);
  const cues = [...text.matchAll(/(\S+) --> (\S+)\n(.+)\n/g)].map(([, from = '', to = '']) => ({
    from: seconds(from),
    to: seconds(to),
  }));
  expect(cues).toHaveLength(3 * 2 * loop.run.length);
  for (const [at, { from, to }] of cues.entries()) {
    expect(from).toBeCloseTo(at === 0 ? 0 : (cues[at - 1]?.to ?? Number.NaN), 3);
    expect(to - from).toBeGreaterThan(1);
  }
  expect(cues.at(-1)?.to).toBe(3 * loop.seconds);
});

const seconds = (stamp: string): number => Date.parse(`1970-01-01T${stamp}Z`) / 1000;
