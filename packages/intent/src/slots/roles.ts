import { type ClassName, classUnit } from '../lexicon/lexicon.ts';
import type { Tokens } from '../tokens/tokenise.ts';
import type { Slots } from './slots.ts';

type Role = 'item' | 'amount' | 'size' | undefined;

const NUM = classUnit('num');
const ONES = classUnit('ones');
const NUMWORD = classUnit('numword');
const PLUS = classUnit('plus');
const QTY = classUnit('qty');
const has = (...names: ClassName[]): Uint8Array => {
  const set = new Uint8Array(0x10000);
  for (const name of names) set[classUnit(name)] = 1;
  return set;
};

const variantClass = has('colour', 'size', 'sizenum', 'flavour');
const wants = has('want', 'buy', 'me', 'can');
const claims = has('claimed');
const asks = has('howmuch', 'price', 'stock', 'show', 'haveask', 'service', 'is');
const counted = has('goods', 'please', 'size');
const light = has('article', 'soft', 'host', 'is');
const notCounted = has('this', 'which', 'game', 'clock', 'lottery');

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
  if (claims[before]) return amounts ? 'amount' : slots.item === null ? 'item' : 'amount';
  if (claims[after] && slots.item === null) return 'item';
  if (after === PLUS && slots.item === null) return 'item';
  if ((slots.item !== null || variantClass[before]) && isSize(number) && slots.quantity === null) return 'size';
  if (before === QTY && isSize(number)) return 'size';
  if (variantClass[after] && t === 0 && slots.item === null) return plural(tokens, t, number) ? 'amount' : 'item';
  if (after === QTY && t === 0) return 'item';
  if (notCounted[after] || notCounted[before]) return undefined;
  if (counted[after] && number < 100 && slots.quantity === null) return 'amount';
  if (wants[before] && number < 100 && slots.quantity === null) return isSize(number) && number > 30 ? 'size' : 'amount';
  if ((asks[before] || asks[after]) && slots.item === null && length < 8 && number < 1000) return 'item';
  return undefined;
}

/** "i'll take three", "one please"; "this one" and "the red one" count nothing. */
function wordRole(tokens: Tokens, t: number, before: number, after: number, slots: Slots): Role {
  if (slots.quantity !== null || notCounted[before] || notCounted[after]) return undefined;
  const starts = t === 0 || (t === 1 && light[tokens.cls[0]!]);
  const small = tokens.value[t]! > 1;
  if (wants[before] || counted[after]) return 'amount';
  return starts && (small || tokens.length < 6) ? 'amount' : undefined;
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
