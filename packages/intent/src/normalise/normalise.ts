import { isDigit, isLetter, WordTable } from '../lexicon/table.ts';
import { numeral, symbols } from './characters.ts';
import { emojiUnit } from './emoji.ts';
import { spellPinyin } from './pinyin.ts';
import { respellings } from './respell.ts';
import { simplify } from './simplify.ts';

/** Comments are short: what comes after this many UTF-16 units is not read. */
export const LIMIT = 320;

/** Room for what a respelling may add. */
const ROOM = LIMIT * 4;

/** What a web address and the name of another viewer are read as. */
export const URL_UNIT = 0xf0f0;
export const MENTION_UNIT = 0xf0f1;

/** One spelling for what people type many ways, with the place in the comment that each unit came from. */
export interface Normal {
  units: Uint16Array;
  from: Uint16Array;
  length: number;
}

/** Reused by every call: reading never waits, so nobody sees two comments at once. */
const first: Normal = { units: new Uint16Array(ROOM), from: new Uint16Array(ROOM), length: 0 };
const second: Normal = { units: new Uint16Array(ROOM), from: new Uint16Array(ROOM), length: 0 };

const respelt = new WordTable(respellings.length);
respellings.forEach(([from], i) => respelt.add(from, i + 1));

/**
 * Lower case, half width, simplified characters, plain digits, emoji by group, no stretched letters, sound-alikes and
 * shorthand spelt out. The result is valid until the next call.
 */
export function normalise(text: string, pinyin = true): Normal {
  const stretched = readCharacters(text, first);
  if (stretched) shrink(first);
  return respell((pinyin && spellPinyin(first)) || first, second);
}

function put(out: Normal, unit: number, from: number): void {
  if (out.length >= LIMIT) return;
  out.units[out.length] = unit;
  out.from[out.length++] = from;
}

/** Character by character; answers whether a letter was stretched ("soooo"). */
function readCharacters(text: string, out: Normal): boolean {
  out.length = 0;
  let stretched = false;
  const end = Math.min(text.length, LIMIT);
  for (let i = 0; i < end; i++) {
    let unit = text.charCodeAt(i);
    if (unit >= 65 && unit <= 90) unit += 32;
    else if (unit >= 0x3400 && unit < 0xa000) unit = simplify(unit);
    else if (unit >= 0xff01 && unit <= 0xff5e) {
      unit -= 0xfee0;
      if (unit >= 65 && unit <= 90) unit += 32;
    }
    if (isLetter(unit) || isDigit(unit)) {
      if (unit === 104 && isAddress(text, i)) {
        i = skipWord(text, i, end) - 1;
        put(out, URL_UNIT, i);
        continue;
      }
    } else if (unit <= 32 || unit === 0xa0 || unit === 0x3000) {
      if (out.length > 0 && out.units[out.length - 1] !== 32) put(out, 32, i);
      continue;
    } else if (unit === 64 || unit === 60) {
      const next = skipName(text, i, end);
      if (next > i + 1) {
        put(out, text.startsWith('<url', i) ? URL_UNIT : MENTION_UNIT, i);
        i = next - 1;
        continue;
      }
    } else if (unit < 0x3400 || unit >= 0xa000 || symbols.has(unit)) {
      i += putSymbol(text, i, unit, out);
      continue;
    }
    const n = out.length;
    if (n > 1 && out.units[n - 1] === unit && out.units[n - 2] === unit && !isDigit(unit)) {
      stretched ||= isLetter(unit);
      continue;
    }
    put(out, unit, i);
  }
  return stretched;
}

/** What is no letter, digit or Han character. Answers how many units more than one were read. */
function putSymbol(text: string, at: number, unit: number, out: Normal): number {
  if (unit < 128) {
    const inches = unit === 39 && out.length > 0 && isDigit(out.units[out.length - 1]!);
    if ((unit === 39 && !inches) || unit === 96) return 0;
    if (out.units[out.length - 1] !== unit || out.length === 0) put(out, unit, at);
    return 0;
  }
  const point = text.codePointAt(at)!;
  const more = point > 0xffff ? 1 : 0;
  const known = symbols.get(point);
  if (known !== undefined) {
    for (let i = 0; i < known.length; i++) put(out, known.charCodeAt(i), at);
    return more;
  }
  const digit = numeral(point);
  if (digit > 0) {
    for (const sign of String(digit)) put(out, sign.charCodeAt(0), at);
    return more;
  }
  const emoji = emojiUnit(point);
  if (emoji) {
    if (out.units[out.length - 1] !== emoji || out.length === 0) put(out, emoji, at);
    return more;
  }
  // joiners, skin tones, marks over letters
  if ((point >= 0x300 && point < 0x370) || (point >= 0x1f3fb && point <= 0x1f3ff) || point === 0xfe0f) return more;
  if (point >= 0x200b && point <= 0x200f) return more;
  const plain = String.fromCodePoint(point).normalize('NFKD').toLowerCase();
  for (let i = 0; i < plain.length; i++) {
    const part = plain.charCodeAt(i);
    if (part < 0x300 || part >= 0x370) put(out, simplify(part), at);
  }
  return more;
}

function isAddress(text: string, at: number): boolean {
  return /^https?:\/\//i.test(text.slice(at, at + 8));
}

function skipWord(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) > 32 && text.charCodeAt(i) < 0x3000) i++;
  return i;
}

/** Past `@name` or `<name>`; where it began if it is neither. */
function skipName(text: string, at: number, end: number): number {
  if (text[at] === '<') {
    const close = text.indexOf('>', at);
    return close > at && close - at < 12 ? close + 1 : at;
  }
  let i = at + 1;
  while (i < end && i - at < 20 && !/[\s,.:：，。!！?？@]/.test(text[i]!)) i++;
  return i;
}

/** "sooo" is "so", "freeee" is "free": a stretched letter stands once unless only the doubled spelling is a word. */
function shrink(text: Normal): void {
  const { units, from, length } = text;
  let to = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i]!;
    const doubled = i > 0 && units[i - 1] === unit && isLetter(unit);
    // o and e are the letters that English doubles at the end of short words
    const keeps = unit === 101 && units[i - 2] === 114 && i + 1 === length;
    if (doubled && !keeps && wasStretched(text, i)) continue;
    units[to] = unit;
    from[to++] = from[i]!;
  }
  text.length = to;
}

/** A run that was cut leaves a gap between the places of this unit and the next. */
function wasStretched({ from, length }: Normal, i: number): boolean {
  return i + 1 >= length ? true : from[i + 1]! - from[i]! > 1;
}

function respell({ units, from, length }: Normal, out: Normal): Normal {
  out.length = 0;
  for (let i = 0; i < length; ) {
    const unit = units[i]!;
    const inWord = isLetter(unit) && i > 0 && isLetter(units[i - 1]!);
    const found = inWord ? 0 : respelt.longest(units, i, length);
    if (!found) {
      out.units[out.length] = unit;
      out.from[out.length++] = from[i]!;
      i++;
      continue;
    }
    const to = respellings[found - 1]![1];
    for (let k = 0; k < to.length; k++) {
      out.units[out.length] = to.charCodeAt(k);
      out.from[out.length++] = from[Math.min(i + k, i + respelt.length - 1)]!;
    }
    i += respelt.length;
  }
  return out;
}
