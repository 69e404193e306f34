import { type ClassName, classUnit } from './lexicon/lexicon.ts';
import { isLetter, WordTable } from './lexicon/table.ts';
import { normalise } from './normalise/normalise.ts';
import { tokenise } from './tokens/tokenise.ts';

/** Words that mean the same, in any language: each group is one concept. */
export interface Names {
  table: WordTable;
  concepts: readonly string[];
}

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

/** Groups of words with spaces between, `_` for a space within one. The first of a group is its concept's name. */
export function namesOf(groups: readonly string[]): Names {
  const split = groups.map((group) => group.split(' '));
  const table = new WordTable(split.flat().length * 2);
  const concepts = [''];
  for (const words of split) {
    const concept = concepts.push(words[0] ?? '') - 1;
    for (const word of words) table.addAll(isLetter(word.charCodeAt(0)) ? `${word} ${plural(word)}` : word, concept);
  }
  return { table, concepts };
}

const plural = (word: string): string =>
  /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;

const unitsOf = (...names: ClassName[]): ReadonlySet<number> => new Set(names.map(classUnit));
const GOODS = classUnit('goods');
const WORD = classUnit('word');
const QUALITY = classUnit('quality');
const HAN = 0x3400;

/** Classes that questions are about, each as one concept. */
const topics: readonly (readonly [string, ReadonlySet<number>])[] = [
  ['size', unitsOf('sizing', 'size', 'body', 'bodynum', 'sizenum')],
  ['colour', unitsOf('colour')],
  ['material', unitsOf('material')],
  ['taste', unitsOf('flavour')],
];

/** Words too wide to name a thing. */
const vague = new Set(
  (
    'set sets item items product products stuff thing things one ones pack packs piece pieces pair pairs bundle kind type sort style brand version colour color same new old single singles ' +
    '东西 产品 商品 宝贝 款 这款 那款 同款 新款 爆款 套餐 礼盒 样品 小样 试用装 套盒 大礼包 套装 玩意 玩意儿 好物 单品 大家 里面 边 起来 一下 呢款'
  ).split(' '),
);

/** English words that say nothing by themselves and stand in no list of the reader's. */
const idle = new Set(
  'ever also again still back come comes coming gonna make makes made got gets getting going goes see seen look looks looking wearing holding using used use here there really actually maybe perhaps omg wow yall folks ever next live video today guess idea possible thanks having been being than then them they their his her him she what something anything everything someone anyone name called ask asking question tell know need needs obsessed gorgeous amazing lovely nice pls hiya hun ever sale sales available stocking restocking interested saw earlier before showed shown keep kept put'.split(
    ' ',
  ),
);

/** What stands after these is where the thing is, or what is with it, not the thing. */
const aside = new Set([
  'behind',
  'beside',
  'near',
  'under',
  'next',
  'on',
  'in',
  'with',
  'at',
  'from',
  'below',
  'above',
]);
/** And in Chinese, what stands before them. */
const place = /^(?:旁边|边上|后面|背后|前面|上面|下面|里面|里的|上的|下的|里那|上那|旁的)/;

interface Word {
  text: string;
  known: boolean;
  aside: boolean;
  /** Nothing stands between it and the word before. */
  joined: boolean;
  /** It may be a thing; otherwise only a question is about it. */
  thing: boolean;
}

/** What a comment speaks of. `names` joins words of several languages into concepts. Never throws, keeps nothing. */
export function meaningOf(comment: string, names?: Names): Meaning {
  const words = wordsOf(comment, names);
  const things = words.filter(({ thing, aside }) => thing && !aside);
  const [head, near] = headOf(things);
  return {
    head: head?.text ?? '',
    near,
    words: [...new Set(words.map(({ text }) => text))],
    known: head?.known ?? false,
  };
}

/** The last word of the first phrase that names a known thing, else of the first phrase at all. */
function headOf(words: readonly Word[]): [head: Word | undefined, near: string[]] {
  const phrases: Word[][] = [];
  for (const word of words) {
    const last = phrases.at(-1);
    if (word.joined && last) last.push(word);
    else phrases.push([word]);
  }
  const phrase = phrases.find((each) => each.some(({ known }) => known)) ?? phrases[0] ?? [];
  const at = Math.max(
    phrase.findLastIndex(({ known }) => known),
    phrase.some(({ known }) => known) ? 0 : phrase.length - 1,
  );
  const near = phrase.slice(Math.max(0, at - 2), Math.max(0, at)).map(({ text }) => text);
  return [phrase[at], [...new Set(near)].filter((word) => word !== phrase[at]?.text).sort()];
}

function wordsOf(comment: string, names: Names | undefined): Word[] {
  const text = normalise(comment);
  const tokens = tokenise(text);
  const { units, length } = text;
  const all = String.fromCharCode(...units.subarray(0, length));
  const found: Word[] = [];
  let away = false;
  let last = -1;
  let done = 0;
  for (let t = 0; t < tokens.length; t++) {
    const start = tokens.start[t]!;
    if (start < done) continue;
    const cls = tokens.cls[t]!;
    let end = tokens.end[t]!;
    const concept = names?.table.longest(units, start, length) ?? 0;
    const named = concept > 0 && names!.table.length >= end - start;
    if (named) end = start + names!.table.length;
    else if (cls >= HAN && cls < 0xa000) end = runOfHan(t, units, length, names);
    const word = all.slice(start, end);
    if (!named && aside.has(word)) away = true;
    const content = named ? names!.concepts[concept]! : contentOf(word, cls);
    done = end;
    if (content === undefined || vague.has(content)) {
      continue;
    }
    const han = units[start]! >= HAN;
    found.push({
      text: content,
      known: named || cls === GOODS,
      aside: han ? place.test(all.slice(end)) : away,
      joined: last >= 0 && all.slice(last, start).trim() === '',
      thing: named || cls === GOODS || cls === WORD || (cls >= HAN && cls < 0xa000),
    });
    last = end;
  }
  return found;

  /** Characters that no list has, one after the other, are taken to be one word. */
  function runOfHan(from: number, units: Uint16Array, length: number, names: Names | undefined): number {
    let t = from + 1;
    while (
      t < tokens.length &&
      tokens.cls[t]! >= HAN &&
      tokens.cls[t]! < 0xa000 &&
      tokens.start[t] === tokens.end[t - 1]
    ) {
      if (names?.table.longest(units, tokens.start[t]!, length)) break;
      t++;
    }
    return tokens.end[t - 1]!;
  }
}

/** A word's part in the meaning; undefined where it has none. */
function contentOf(word: string, cls: number): string | undefined {
  if (cls === GOODS) return isLetter(word.charCodeAt(0)) ? singular(word) : word;
  if (cls === WORD) return word.length < 3 || idle.has(word) ? undefined : singular(word);
  if (cls >= HAN && cls < 0xa000) return word.length < 2 ? undefined : word;
  if (cls === QUALITY) return word;
  return topics.find(([, classes]) => classes.has(cls))?.[0];
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

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
