import { type ClassName, classUnit } from '../lexicon/lexicon.ts';
import { isLetter } from '../lexicon/table.ts';
import { normalise } from '../normalise/normalise.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { aside, idle, places, trimmings, vague } from './lists.ts';
import type { Names } from './names.ts';

export interface Word {
  text: string;
  known: boolean;
  aside: boolean;
  /** Nothing stands between it and the word before. */
  joined: boolean;
  /** It may be a thing; otherwise only a question is about it. */
  thing: boolean;
  /** What it looks like does not make it another thing. */
  looks: boolean;
}

const unitsOf = (...names: ClassName[]): ReadonlySet<number> => new Set(names.map(classUnit));
const GOODS = classUnit('goods');
const WORD = classUnit('word');
const QUALITY = classUnit('quality');
const isHan = (unit: number): boolean => unit >= 0x3400 && unit < 0xa000;

/** Classes that questions are about, each as one concept. */
const topics: readonly (readonly [string, ReadonlySet<number>])[] = [
  ['size', unitsOf('sizing', 'size', 'body', 'bodynum', 'sizenum')],
  ['colour', unitsOf('colour')],
  ['material', unitsOf('material')],
  ['taste', unitsOf('flavour')],
];

/** What a comment speaks of, in its own order. */
export function wordsOf(comment: string, names: Names | undefined): Word[] {
  const text = normalise(comment, false);
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
    const where = places.longest(units, start, length) && !(named && names!.table.length >= places.length);
    if (where) {
      done = start + places.length;
      const before = found.at(-1);
      if (before && last === start) before.aside = true;
      continue;
    }
    if (named) end = start + names!.table.length;
    else if (isHan(cls)) end = runOfHan(t, units, length, names);
    const word = all.slice(start, end);
    if (!named && aside.has(word)) {
      away = true;
      done = end;
      continue;
    }
    const thing = named && concept < names!.features;
    const content = named ? names!.concepts[concept]! : contentOf(word, cls);
    done = end;
    if (content === undefined || vague.has(content)) continue;
    found.push({
      text: content,
      known: named ? thing : cls === GOODS,
      aside: away,
      joined: last >= 0 && all.slice(last, start).trim() === '',
      looks: !named && topics.some(([, classes]) => classes.has(cls)),
      thing: named ? thing : cls === GOODS || cls === WORD || isHan(cls),
    });
    last = end;
  }
  return found;

  /** Characters that no list has, one after the other, are taken to be one word. */
  function runOfHan(from: number, units: Uint16Array, length: number, names: Names | undefined): number {
    let t = from + 1;
    while (t < tokens.length && isHan(tokens.cls[t]!) && tokens.start[t] === tokens.end[t - 1]) {
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
  if (isHan(cls)) return trimmed(word);
  if (cls === QUALITY) return word;
  return topics.find(([, classes]) => classes.has(cls))?.[0];
}

function trimmed(word: string): string | undefined {
  const bare = word.replace(trimmings, '');
  return bare.length < 2 ? undefined : bare;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
