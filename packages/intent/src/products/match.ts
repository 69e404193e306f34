import type { KnownProduct } from '../context.ts';
import { classUnit, lexicon, unitOfName } from '../lexicon/lexicon.ts';
import { hashOf } from '../lexicon/table.ts';
import { type Normal, normalise } from '../normalise/normalise.ts';

interface Entry {
  id: string;
  number: string | undefined;
  /** Words of title and aliases, each with how much it says. */
  words: Map<string, number>;
  options: string[];
}

export interface Shelf {
  entries: Entry[];
  byNumber: Map<string, Entry>;
}

const shelves = new WeakMap<readonly KnownProduct[], Shelf>();

/** Reads titles once for as long as the list stays the same object. */
export function shelfOf(products: readonly KnownProduct[]): Shelf {
  let shelf = shelves.get(products);
  if (!shelf) shelves.set(products, (shelf = build(products)));
  return shelf;
}

function build(products: readonly KnownProduct[]): Shelf {
  const many = new Map<string, number>();
  const entries = products.map(({ id, number, title, options, aliases }): Entry => {
    const words = new Map<string, number>();
    for (const name of [title, ...(aliases ?? [])]) addWords(plain(name), words);
    for (const word of words.keys()) many.set(word, (many.get(word) ?? 0) + 1);
    return {
      id,
      number: number === undefined ? undefined : String(number).toLowerCase(),
      words,
      options: (options ?? []).map(plain),
    };
  });
  // what every title has says nothing
  for (const { words } of entries) {
    for (const [word, says] of words) words.set(word, says / many.get(word)!);
  }
  return { entries, byNumber: new Map(entries.flatMap((entry) => (entry.number ? [[entry.number, entry]] : []))) };
}

export function plain(text: string): string {
  const { units, length } = normalise(text);
  return String.fromCharCode(...units.subarray(0, length));
}

const GOODS = classUnit('goods');
const ZI = '子'.charCodeAt(0);

const dull = new Set(['size', 'article', 'degree', 'this', 'sizing', 'ordinary'].map((name) => unitOfName(name)));
const dullWords = new Set(
  'pack set new hot for with and the of inch kg ml cm mm oz lb pcs piece bags size color style 新款 爆款 特价'.split(
    ' ',
  ),
);

/** Two digits or more: one kilogram of anything is an amount, 32 oz is which bottle. */
const measures = (text: string): string[] =>
  text.match(/\d\d+ ?(?:oz|ml|g|kg|lb|cm|mm|inch)(?![a-z])/g)?.map((measure) => measure.replace(' ', '')) ?? [];

/** English words and their stems; of Chinese every two and three characters, and the last one, which names the thing. */
function addWords(title: string, words: Map<string, number>): void {
  for (const measure of measures(title)) words.set(measure, 1);
  for (const word of title.match(/[a-z]+|[\u3400-\u9fff]+/g) ?? []) {
    if (word.charCodeAt(0) < 128) {
      if (word.length > 1 && !isDull(word)) words.set(stem(word), Math.min(3, word.length / 2));
      continue;
    }
    for (let i = 0; i + 1 < word.length; i++) {
      const two = word.slice(i, i + 2);
      // the thing stands at the end of its name
      const thing = isGoods(two) || i + 2 === word.length;
      if (!isDull(two)) words.set(two, thing ? 3 : 2);
      if (i + 2 < word.length && !isDull(word.slice(i, i + 3))) words.set(word.slice(i, i + 3), 3);
    }
    const last = word.at(-1)!;
    if (!isDull(last) && !/[色装款个件条包只盒袋瓶份斤克子]/.test(last)) words.set(last, 1);
  }
}

function isDull(word: string): boolean {
  return dullWords.has(word) || dull.has(lexicon.get(hashOf(word)));
}

function isGoods(word: string): boolean {
  return lexicon.get(hashOf(word)) === GOODS;
}

function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** The one product that the comment's words name; undefined where none or several do equally. */
export function productNamed(shelf: Shelf, { units, length }: Normal): Entry | undefined {
  const text = String.fromCharCode(...units.subarray(0, length));
  const plainWords = new Set([...(text.match(/[a-z]+/g)?.map(stem) ?? []), ...measures(text)]);
  let best: Entry | undefined;
  let most = 0;
  let second = 0;
  for (const entry of shelf.entries) {
    let points = 0;
    for (const [word, says] of entry.words) {
      const found = word.charCodeAt(0) < 128 ? plainWords.has(word) : inHan(units, length, word);
      if (found) points += says;
    }
    if (points > most) {
      second = most;
      most = points;
      best = entry;
    } else second = Math.max(second, points);
  }
  return most >= 0.5 && most > second ? best : undefined;
}

/** One character alone counts only where it is not part of a longer word: 油 is not in 酱油. */
function inHan(units: Uint16Array, length: number, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let i = 0; i + word.length <= length; i++) {
    if (units[i] !== first) continue;
    let k = 1;
    while (k < word.length && units[i + k] === word.charCodeAt(k)) k++;
    if (k < word.length) continue;
    if (word.length > 1 || standsAlone(units, i, length)) return true;
  }
  return false;
}

function standsAlone(units: Uint16Array, at: number, length: number): boolean {
  for (let start = Math.max(0, at - 3); start <= at; start++) {
    if (!lexicon.longest(units, start, length)) continue;
    const end = start + lexicon.length;
    // 靴子 is the everyday word for 靴
    const diminutive = start === at && lexicon.length === 2 && units[at + 1] === ZI;
    if (lexicon.length > 1 && end > at && !diminutive) return false;
  }
  return true;
}

/** Option values of a product that the comment names. */
export function optionsNamed({ options }: Entry, { units, length }: Normal): string | null {
  if (options.length === 0) return null;
  const text = ` ${String.fromCharCode(...units.subarray(0, length))} `;
  const found = options.filter((option) =>
    /[a-z]$/.test(option) ? new RegExp(`[^a-z]${escape(option)}[^a-z]`).test(text) : option && text.includes(option),
  );
  return found.length > 0 ? found.join(' ') : null;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
