import { emojiGroups } from '../normalise/emoji.ts';
import { asking } from './asking.ts';
import { goods } from './goods.ts';
import { shop } from './shop.ts';
import { WordTable } from './table.ts';
import { talk } from './talk.ts';
import { variants } from './variants.ts';

const written = { ...asking, ...variants, ...shop, ...talk, ...goods };

/** Classes that no list holds: what the number reader and the tokeniser find. */
const found = [
  'word',
  'numword',
  'num',
  'same',
  'ones',
  'qty',
  'item',
  'ordinal',
  'cash',
  'bodynum',
  'clock',
  'sizenum',
  'spec',
  'percent',
  'count',
  'age',
  'times',
  'plus',
  'code',
  'url',
  'mention',
  'emoji',
] as const;

type Written = keyof typeof written;
type Found = (typeof found)[number];
type EmojiClass = `e_${(typeof emojiGroups)[number]}`;
export type ClassName = Written | Found | EmojiClass;

/** Every class is one unit in the private use area, so that a comment's classes are a short string. */
const FIRST = 0xe000;
export const classNames: ClassName[] = [
  ...(Object.keys(written) as Written[]),
  ...found,
  ...emojiGroups.map((group): EmojiClass => `e_${group}`),
];

const units = new Map<string, number>(classNames.map((name, i) => [name, FIRST + i]));

export function classUnit(name: ClassName): number {
  return units.get(name)!;
}

export function unitOfName(name: string): number | undefined {
  return units.get(name);
}

export function isClass(unit: number): boolean {
  return unit >= FIRST && unit < FIRST + classNames.length;
}

function build(): WordTable {
  const table = new WordTable(6000);
  for (const [name, words] of Object.entries(written)) {
    table.addAll(words, units.get(name)!);
  }
  return table;
}

export const lexicon = build();
