import { namesOf } from '@laotie/intent/likeness';
import { beauty } from './words/beauty.ts';
import { clothes } from './words/clothes.ts';
import { electronics } from './words/electronics.ts';
import { features } from './words/features.ts';
import { food } from './words/food.ts';
import { home } from './words/home.ts';
import { kitchen } from './words/kitchen.ts';
import { play } from './words/play.ts';
import { purposes } from './words/purposes.ts';

const lines = (words: string): string[] => words.trim().split('\n');

/** The things that shops sell: one name for what has many, in both languages. */
export const things = [kitchen, clothes, beauty, home, electronics, food, play].flatMap(lines);

/** And what is said and asked of them. */
export const names = namesOf(things, [features, purposes].flatMap(lines));

const listed: ReadonlySet<string> = new Set(names.concepts);

/** A word of these lists, and none that only somebody has written. */
export const isListed = (word: string): boolean => word !== '' && listed.has(word);

/** Of one letter there are too many meanings, and more names than these nobody uses. */
const SHORTEST = 2;
const MOST = 6;

/** What a thing is called, in both languages, the known one or not. */
export function calledToo(head: string): string[] {
  const known = things.find((line) => line.startsWith(`${head} `))?.split(' ') ?? [head];
  return known
    .map((name) => name.replaceAll('_', ' '))
    .filter(({ length }) => length >= SHORTEST)
    .slice(0, MOST);
}
