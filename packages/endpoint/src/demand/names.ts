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
