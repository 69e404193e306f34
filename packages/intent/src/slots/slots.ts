import { classUnit } from '../lexicon/lexicon.ts';
import { hashOf } from '../lexicon/table.ts';
import type { Normal } from '../normalise/normalise.ts';
import type { Tokens } from '../tokens/tokenise.ts';
import { roleOf } from './roles.ts';

/** What a claim says beside wanting; what is not said is null. */
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
const REVISE = classUnit('revise');
const SPEC = classUnit('spec');
const NUMWORD = classUnit('numword');
const SERVICE = classUnit('service');
const HOWMUCH = classUnit('howmuch');
const CASH = classUnit('cash');
const NUM = classUnit('num');
const LOTTERY = classUnit('lottery');
const WRONG = hashOf('不对');
const TO = hashOf('to');
const FROM = hashOf('from');
const BU = '不'.charCodeAt(0);
const DUI = '对'.charCodeAt(0);
const DE = '的'.charCodeAt(0);

/**
 * Reads item, variant and amount; each number has one role, and most have none (see roles.ts). Who corrects themselves
 * means the later one: "m, no wait l", 不要黑的要白的.
 */
export function slotsOf(comment: string, text: Normal, tokens: Tokens, amounts: boolean): Slots {
  const slots = nothing();
  let refused = false;
  // "change my medium to a large"
  let changes = false;
  let revised: Slots | undefined;
  for (let t = 0; t < tokens.length; t++) {
    const cls = tokens.cls[t]!;
    if (cls === LOTTERY) return nothing();
    if (cls === REVISE || cls === NO || tokens.hash[t] === WRONG) {
      // 不是3号 refuses what follows, "3, no wait 5" what was said
      refused = refuses(text, tokens, t);
      if (!refused) revised = { ...slots };
      continue;
    }
    if (cls === SERVICE) changes = true;
    if (changes && tokens.hash[t] === TO) revised = { ...slots };
    const found = roleAt(comment, text, tokens, t, slots, amounts);
    if (!found) {
      if (cls === NUM) refused = false;
      continue;
    }
    if (refused) {
      refused = false;
      continue;
    }
    const [role, value] = found;
    if (revised?.[role] != null && revised[role] === slots[role]) slots[role] = null;
    if (role === 'variant') slots.variant = slots.variant ? `${slots.variant} ${value}` : String(value);
    else if (role === 'item') slots.item ??= String(value);
    else if (tokens.cls[t] === PLUS || slots.quantity === null) slots.quantity = Number(value);
  }
  return slots;
}

function nothing(): Slots {
  return { item: null, variant: null, quantity: null };
}

/** 不 and 没 only when they stand before what is refused; "not" and 不要 do. */
function refuses({ units }: Normal, tokens: Tokens, t: number): boolean {
  const first = units[tokens.start[t]!]!;
  const size = tokens.end[t]! - tokens.start[t]!;
  const starts = first === BU || first === 110;
  return starts && (size === 2 ? first === BU : size === 3) && units[tokens.start[t]! + 1] !== DUI;
}

/** Which slot the token fills, and with what. */
function roleAt(
  comment: string,
  text: Normal,
  tokens: Tokens,
  t: number,
  slots: Slots,
  amounts: boolean,
): [role: keyof Slots, value: string | number] | undefined {
  const cls = tokens.cls[t]!;
  const value = tokens.value[t]!;
  if (cls === QTY && value <= 1 && isPerPiece(tokens, t)) return undefined;
  if (cls === QTY || cls === PLUS) return ['quantity', value];
  if (cls === ORDINAL && isPlace(tokens, t)) return undefined;
  if (cls === ITEM || cls === ORDINAL) return value > 0 ? ['item', value] : undefined;
  if (cls === CODE) {
    const code = codeAt(text, tokens, t);
    return code ? ['item', code] : undefined;
  }
  if (cls === COLOUR || cls === SIZE || cls === SIZENUM || cls === FLAVOUR) {
    return ['variant', wordAt(comment, text, tokens, t)];
  }
  if (cls === SPEC && isOption(text, tokens, t)) return ['variant', wordAt(comment, text, tokens, t)];
  if (!(value > 0)) return undefined;
  const role = roleOf(tokens, t, slots, amounts);
  return role && [role, role === 'quantity' ? amountAt(tokens, t) : value];
}

/** 10块一个, 多少钱一斤: what one costs, not how many are wanted. */
function isPerPiece({ cls }: Tokens, t: number): boolean {
  return t > 0 && (cls[t - 1] === CASH || cls[t - 1] === HOWMUCH);
}

/** "the second one from the left" is no number of an item. "first 10" neither. */
function isPlace({ cls, hash, length }: Tokens, t: number): boolean {
  if (cls[t + 1] === NUM && t + 1 < length) return true;
  for (let next = t + 1; next < Math.min(length, t + 3); next++) if (hash[next] === FROM) return true;
  return false;
}

/** "2 dozen", "half a dozen" */
function amountAt({ cls, value, length }: Tokens, t: number): number {
  for (let next = t + 1; next < Math.min(length, t + 3); next++) {
    if (cls[next] === NUMWORD && value[next] === 12) return value[t]! * 12;
  }
  return value[t]!;
}

/** 500ml的, 256g: a size of which one is chosen, unless the question is how much is in it. */
function isOption({ units }: Normal, tokens: Tokens, t: number): boolean {
  const last = units[tokens.end[t]! - 1]!;
  return last === DE || (last === 103 && (tokens.value[t] === 64 || tokens.value[t]! % 128 === 0));
}

/** In the viewer's own characters; of what is in Latin letters the full spelling ("blk" is black). */
function wordAt(comment: string, { units, from }: Normal, tokens: Tokens, t: number): string {
  const start = tokens.start[t]!;
  const end = tokens.end[t]!;
  let word = String.fromCharCode(...units.subarray(start, end));
  if (tokens.cls[t] === SIZENUM) {
    if (/x|色/.test(word)) return word;
    const width = /\d ?(wide|w|t)$/.exec(word)?.[1];
    return `${tokens.value[t]}${width === 'wide' ? ' wide' : (width ?? '')}`;
  }
  if (word.charCodeAt(0) > 0x3400 && isSpelt(comment, from[start]!))
    word = comment.slice(from[start]!, from[end - 1]! + 1);
  // 白的 is 白, "smalls" is "small"
  if (word.length > 1 && word.endsWith('的')) word = word.slice(0, -1);
  return /^(small|medium|large)s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether the comment has Han characters there, not pinyin. */
function isSpelt(comment: string, at: number): boolean {
  return comment.charCodeAt(at) >= 0x3400;
}

/** "编号 c12" is c12; what stands before the code's letters is left out. */
function codeAt({ units }: Normal, tokens: Tokens, t: number): string | null {
  const word = String.fromCharCode(...units.subarray(tokens.start[t]!, tokens.end[t]!));
  return /[a-z]{1,3}\d+[a-z]?$/.exec(word)?.[0] ?? null;
}
