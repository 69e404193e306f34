import { type ClassName, classUnit } from '../lexicon/lexicon.ts';
import { isDigit, WordTable } from '../lexicon/table.ts';
import { after, before, han } from './units.ts';

function tableOf(lists: Partial<Record<ClassName, string>>): WordTable {
  const table = new WordTable(800);
  for (const [name, words] of Object.entries(lists)) {
    table.addAll(words, classUnit(name as ClassName));
  }
  return table;
}

export const unitsAfter = tableOf(after);
export const wordsBefore = tableOf(before);

const worth = new Map(Object.entries(han).map(([sign, value]) => [sign.charCodeAt(0), value]));

/** A number as it was read. `end` is `start` where there is none. */
export const last = { value: 0, end: 0, spelt: false, decimals: false };

/** Digits ("29.9", "1,200") or Han numerals (十二, 三百五, 俩) at `at`, into `last`. */
export function readNumber(units: Uint16Array, at: number, end: number): boolean {
  last.end = at;
  last.decimals = false;
  const unit = units[at]!;
  if (isDigit(unit)) return readDigits(units, at, end);
  return unit >= 0x4e00 && worth.has(unit) && readHan(units, at, end);
}

function readDigits(units: Uint16Array, at: number, end: number): boolean {
  let i = at;
  let value = 0;
  for (; i < end && isDigit(units[i]!); i++) value = value * 10 + units[i]! - 48;
  // a point within a number, or a comma before three digits
  if (i + 1 < end && units[i] === 46 && isDigit(units[i + 1]!)) {
    last.decimals = true;
    let scale = 0.1;
    for (i++; i < end && isDigit(units[i]!); i++, scale /= 10) value += (units[i]! - 48) * scale;
  }
  last.spelt = false;
  last.value = value;
  last.end = i;
  return true;
}

/** Signs: nobody writes a longer number, and a row of thousands would be read on from each of them. */
const LONGEST = 16;

function readHan(units: Uint16Array, at: number, until: number): boolean {
  const end = Math.min(until, at + LONGEST);
  let i = at;
  let total = 0;
  let digit = -1;
  let tens = 1;
  for (; i < end; i++) {
    const value = worth.get(units[i]!);
    if (value === undefined) break;
    if (value >= 10) {
      total += (digit < 0 ? 1 : digit) * value;
      digit = -1;
      tens = value / 10;
    } else {
      if (digit >= 0) total = (total + digit) * 10;
      digit = value;
    }
  }
  // 三百五 is 350
  last.value = total + (digit < 0 ? 0 : digit * (tens > 1 && total >= 100 ? tens : 1));
  last.spelt = true;
  last.end = i;
  return true;
}
