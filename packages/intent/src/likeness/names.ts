import { isLetter, WordTable } from '../lexicon/table.ts';
import { normalise } from '../normalise/normalise.ts';

/** Words that mean the same, in any language: each group is one concept. */
export interface Names {
  table: WordTable;
  concepts: readonly string[];
  /** Concepts from here on are no things, but what is asked of them. */
  features: number;
}

/**
 * Groups of words with spaces between, `_` for a space within one; English plurals come by themselves. The first of a
 * group is its concept's name. A word that stands in several groups belongs to the first.
 */
export function namesOf(things: readonly string[], features: readonly string[] = []): Names {
  const groups = [...things, ...features].map((group) => group.split(' '));
  const table = new WordTable(groups.flat().length * 2);
  const spelt = groups.map((words) => words.map(spelling));
  spelt.forEach((words, index) => {
    for (const word of words) table.add(word, index + 1);
  });
  // after all words, because some word is the plural of another one: glasses
  spelt.forEach((words, index) => {
    for (const word of words) if (isLetter(word.charCodeAt(word.length - 1))) table.add(plural(word), index + 1);
  });
  return { table, concepts: ['', ...groups.map(([first = '']) => first)], features: things.length + 1 };
}

function spelling(word: string): string {
  const { units, length } = normalise(word.replaceAll('_', ' '), false);
  return String.fromCharCode(...units.subarray(0, length));
}

const plural = (word: string): string =>
  /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
