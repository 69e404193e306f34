import { classUnit } from '../lexicon/lexicon.ts';
import type { Normal } from '../normalise/normalise.ts';
import type { Tokens } from '../tokens/tokenise.ts';
import { roleOf } from './roles.ts';

/** What a claim says beside wanting. `undefined` in none of them: what is not said is null. */
export interface Slots {
  item: string | null;
  variant: string | null;
  quantity: number | null;
}

const COLOUR = classUnit('colour');
const SIZE = classUnit('size');
const SIZENUM = classUnit('sizenum');
const FLAVOUR = classUnit('flavour');
const ITEM = classUnit('item');
const ORDINAL = classUnit('ordinal');
const CODE = classUnit('code');
const QTY = classUnit('qty');
const PLUS = classUnit('plus');
const NO = classUnit('no');

/** Reads item, variant and amount; each number has one role, and most have none (see roles.ts). */
export function slotsOf(text: Normal, tokens: Tokens, amounts: boolean): Slots {
  const slots: Slots = { item: null, variant: null, quantity: null };
  for (let t = 0; t < tokens.length; t++) {
    const cls = tokens.cls[t]!;
    const value = tokens.value[t]!;
    if (cls === QTY) {
      if (t > 0 && tokens.cls[t - 1] === NO) continue;
      slots.quantity ??= value;
    } else if (cls === PLUS) {
      if (slots.quantity === null || tokens.length < 3) slots.quantity = value;
    } else if (cls === ITEM || cls === ORDINAL) slots.item ??= value > 0 ? String(value) : null;
    else if (cls === CODE) slots.item ??= codeAt(text, tokens, t);
    else if (cls === COLOUR || cls === SIZE || cls === SIZENUM || cls === FLAVOUR) {
      slots.variant = join(slots.variant, wordAt(text, tokens, t, cls === SIZENUM));
    } else if (value > 0) {
      const role = roleOf(tokens, t, slots, amounts);
      if (role === 'item') slots.item = String(value);
      else if (role === 'amount') slots.quantity = value;
      else if (role === 'size') slots.variant = join(slots.variant, String(value));
    }
  }
  return slots;
}

function join(before: string | null, more: string): string {
  return before ? `${before} ${more}` : more;
}

function wordAt({ units }: Normal, tokens: Tokens, t: number, number: boolean): string {
  if (number) {
    const shade = units[tokens.end[t]! - 1] === '色'.charCodeAt(0);
    if (!shade) return String(tokens.value[t]);
  }
  let word = String.fromCharCode(...units.subarray(tokens.start[t]!, tokens.end[t]!));
  // 白的 is 白, "smalls" is "small"
  if (word.length > 1 && word.endsWith('的')) word = word.slice(0, -1);
  return /^(small|medium|large)s$/.test(word) ? word.slice(0, -1) : word;
}

/** "编号 c12" is c12; what stands before the code's letters is left out. */
function codeAt({ units }: Normal, tokens: Tokens, t: number): string | null {
  const word = String.fromCharCode(...units.subarray(tokens.start[t]!, tokens.end[t]!));
  return /[a-z]{1,3}\d+[a-z]?$/.exec(word)?.[0] ?? null;
}
