import type { Names } from './likeness/names.ts';
import { type Word, wordsOf } from './likeness/words.ts';

export { type Names, namesOf } from './likeness/names.ts';

/** What a comment speaks of, without who asks, how, and how politely. */
export interface Meaning {
  /** The thing itself, '' where none is named: "that one behind you". */
  head: string;
  /** What stands before it and makes another thing of it: the phone of a phone case. */
  near: string[];
  /** All of it, in its own order: what a question is about. */
  words: string[];
  /** The thing is a known one, not merely a word that nobody knows. */
  known: boolean;
}

/** From here on two comments speak of one thing, or ask one question. */
export const ALIKE = 0.6;

/** What a comment speaks of. `names` joins words of several languages into concepts. Never throws, keeps nothing. */
export function meaningOf(comment: string, names?: Names): Meaning {
  const words = wordsOf(comment, names);
  const [head, near] = headOf(words.filter(({ looks, aside }) => !looks && !aside));
  return {
    head: head?.text ?? '',
    near,
    words: [...new Set(words.map(({ text }) => text))],
    known: head?.known ?? false,
  };
}

/** The thing of the first phrase that names a known one, else of the first phrase that may name one at all. */
function headOf(words: readonly Word[]): [head: Word | undefined, near: string[]] {
  const phrases: Word[][] = [];
  for (const word of words) {
    const last = phrases.at(-1);
    if (word.joined && last) last.push(word);
    else phrases.push([word]);
  }
  const phrase =
    phrases.find((each) => each.some(({ known }) => known)) ??
    phrases.find((each) => each.some(({ thing }) => thing)) ??
    [];
  const known = phrase.findLastIndex((word) => word.known);
  const last = phrase.findLastIndex((word) => word.thing);
  // in English the last word is the thing, known or not: a sugar glider is no sugar
  const at = known >= 0 && !isLongWord(phrase[last]) ? known : last;
  const head = phrase[at];
  const near = phrase.slice(Math.max(0, at - 2), Math.max(0, at)).map(({ text }) => text);
  return [head, [...new Set(near)].filter((word) => word !== head?.text).sort()];
}

const isLongWord = (word: Word | undefined): boolean =>
  word !== undefined && !word.known && /^[a-z]{4}/.test(word.text);

/** As much of a meaning as tells it from another. */
export type Said = Pick<Meaning, 'head' | 'near' | 'words'>;

/**
 * How much two things, or two questions, are one: 0 to 1. Things are one where they are called the same and what is said
 * of them does not differ; questions where they are about mostly the same.
 */
export function likeness(a: Said, b: Said, of: 'thing' | 'question' = 'thing'): number {
  if (of === 'question') return overlap(a.words, b.words);
  if (a.head !== b.head) return 0;
  if (a.near.length === 0 && b.near.length === 0) return 1;
  if (a.near.length === 0 || b.near.length === 0) return 0.8;
  const shared = overlap(a.near, b.near);
  return shared > 0 ? 0.8 + 0.2 * shared : 0.3;
}

function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return (2 * a.filter((word) => b.includes(word)).length) / (a.length + b.length);
}
