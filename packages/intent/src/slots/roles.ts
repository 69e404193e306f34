import { type ClassName, classUnit } from '../lexicon/lexicon.ts';
import { hashOf } from '../lexicon/table.ts';
import type { Tokens } from '../tokens/tokenise.ts';
import type { Slots } from './slots.ts';

type Role = keyof Slots | undefined;

const NUM = classUnit('num');
const ONES = classUnit('ones');
const NUMWORD = classUnit('numword');
const PLUS = classUnit('plus');
const QTY = classUnit('qty');
const OF = hashOf('of');
/** 8到12 */
const UNTIL = hashOf('到');
const has = (...names: ClassName[]): Uint8Array => {
  const set = new Uint8Array(0x10000);
  for (const name of names) set[classUnit(name)] = 1;
  return set;
};

const variantClass = has('colour', 'size', 'sizenum', 'flavour');
const wants = has('want', 'buy', 'me', 'can');
const claims = has('claimed');
const asks = has('howmuch', 'price', 'stock', 'show', 'haveask', 'service', 'sizing');
const asksAfter = has('howmuch', 'price', 'stock', 'arrive', 'sizing', 'show');
const revises = has('revise', 'no');
const IS = classUnit('is');
const BUY = classUnit('buy');
const WANT = classUnit('want');
const counted = has('goods', 'please', 'size');
const light = has('article', 'soft', 'host');
const notCounted = has('this', 'which', 'game', 'clock', 'lottery', 'off', 'life');

/**
 * What a number without a unit stands for, by its neighbours: 33+2, "sold 101", "3 hoodies", 4号130. Most numbers stand
 * for nothing that can be ordered, so no role is the rule.
 */
export function roleOf(tokens: Tokens, t: number, slots: Slots, amounts: boolean): Role {
  const { cls, value, length } = tokens;
  const before = neighbour(tokens, t, -1);
  const after = neighbour(tokens, t, 1);
  const number = value[t]!;
  if (cls[t] === NUMWORD) return wordRole(tokens, t, before, after, slots);
  if (cls[t] !== NUM && cls[t] !== ONES) return undefined;
  if (Math.floor(number) !== number || number > 9999) return undefined;
  if (tokens.hash[t + 1] === OF && cls[t + 2] === NUM && t + 2 < length) return 'quantity';
  if (before === NUM && slots.quantity !== null && slots.item === null && tokens.hash[t - 1] === OF) return 'item';
  if (claims[before]) return amounts ? 'quantity' : slots.item === null ? 'item' : 'quantity';
  if (claims[after] && slots.item === null) return 'item';
  if (after === PLUS && slots.item === null) return 'item';
  if ((slots.item !== null || variantClass[before]) && isSize(number) && slots.quantity === null) return 'variant';
  if (before === QTY && isSize(number)) return 'variant';
  if (variantClass[after] && t === 0 && slots.item === null) return plural(tokens, t, number) ? 'quantity' : 'item';
  if (after === QTY && t === 0 && tokens.start[1]! > tokens.end[0]!) return 'item';
  if (revises[before] || (revises[after] && t === 0)) return number > 9 ? 'item' : 'quantity';
  if (after === WANT && t + 2 >= length && slots.item === null) return 'item';
  if (after === NUM && cls[length - 1] === WANT) return 'item';
  if (before === BUY && after === WANT) return undefined;
  // buy 2 get 1
  if (before === WANT && t > 2 && cls[t - 2] === NUM && cls[t - 3] === BUY) return undefined;
  if (before === NUM && t > 1 && revises[neighbour(tokens, t - 1, -1)]) return number > 9 ? 'item' : 'quantity';
  if (after === NUMWORD && value[t + 1] === 12) return 'quantity';
  if (tokens.hash[t + 1] === UNTIL && t + 1 < length) return undefined;
  if (notCounted[after] || notCounted[before]) return undefined;
  if (counted[after] && number < 100 && slots.quantity === null) return 'quantity';
  if (wants[before] && number < 100 && slots.quantity === null)
    return isSize(number) && number > 30 ? 'variant' : 'quantity';
  const asked = asks[before] || asksAfter[after] || (before === IS && cls[0] === IS && number < 100);
  if (asked && slots.item === null && length < 8 && number < 1000) return 'item';
  return undefined;
}

/** "i'll take three", "one please"; "this one" and "the red one" count nothing. */
function wordRole(tokens: Tokens, t: number, before: number, after: number, slots: Slots): Role {
  if (slots.quantity !== null || notCounted[before]) return undefined;
  if (tokens.value[t]! < 2 && notCounted[after]) return undefined;
  if (revises[before]) return 'quantity';
  const starts = t === 0 || (t === 1 && light[tokens.cls[0]!]);
  const small = tokens.value[t]! > 1;
  if (wants[before] || counted[after]) return 'quantity';
  return starts && (small || tokens.length < 6) ? 'quantity' : undefined;
}

/** The class of the next token that says something, 0 at the ends. */
function neighbour({ cls, length }: Tokens, t: number, step: 1 | -1): number {
  let i = t + step;
  while (i >= 0 && i < length && (light[cls[i]!] || cls[i]! < 128)) i += step;
  return i >= 0 && i < length ? cls[i]! : 0;
}

/** Children's sizes go by tens, shoes from 34 to 46. */
function isSize(number: number): boolean {
  return (number >= 34 && number <= 46) || (number >= 80 && number <= 180 && number % 5 === 0);
}

/** "2 smalls please" counts, "45 m" names an item and its size. */
function plural(tokens: Tokens, t: number, number: number): boolean {
  const word = tokens.end[t + 1]! - tokens.start[t + 1]!;
  return number < 10 && (word > 5 || tokens.length > 2) && word > 3;
}
