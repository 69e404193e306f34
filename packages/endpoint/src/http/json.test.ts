import { expect, it } from 'vitest';
import { depth } from './json.ts';

it.each([
  ['1', 0],
  ['[]', 1],
  ['{"a":[{}]}', 3],
  ['["[[[[", {}]', 2],
  ['["\\"[[", "\\\\"]', 1],
  ['[[[[[[', 6],
  [']]]][', 0],
])('%s is %d deep', (text, levels) => {
  expect(depth(text)).toBe(levels);
});
