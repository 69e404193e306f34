import { classUnit, isClass, lexicon } from '../lexicon/lexicon.ts';
import { HASH_START, hashOf, hashStep, isDigit, isLetter } from '../lexicon/table.ts';
import { emojiGroup, OTHER_EMOJI } from '../normalise/emoji.ts';
import { MENTION_UNIT, type Normal, URL_UNIT } from '../normalise/normalise.ts';
import { numberToken } from './number-token.ts';
import { english, ordinals } from './units.ts';

const ROOM = 512;

/** A comment cut into words and numbers, column by column; places are those of the normalised text. */
export interface Tokens {
  length: number;
  /** The class of the token, or its own character where it has none. */
  cls: Uint16Array;
  start: Uint16Array;
  end: Uint16Array;
  value: Float64Array;
  hash: Int32Array;
}

/** Reused by every call, as the normalised text is. */
const tokens: Tokens = {
  length: 0,
  cls: new Uint16Array(ROOM),
  start: new Uint16Array(ROOM),
  end: new Uint16Array(ROOM),
  value: new Float64Array(ROOM),
  hash: new Int32Array(ROOM),
};

const WORD = classUnit('word');
const NUMWORD = classUnit('numword');
const ORDINAL = classUnit('ordinal');
const CODE = classUnit('code');
const SIZE = classUnit('size');
const numberWords = new Map(Object.entries(english).map(([word, value]) => [hashOf(word), value]));
const ordinalWords = new Map(Object.entries(ordinals).map(([word, value]) => [hashOf(word), value]));

/** Adds a token; also called by the number reader. */
export function push(cls: number, start: number, end: number, value: number): void {
  const at = tokens.length;
  if (at >= ROOM) return;
  tokens.cls[at] = cls;
  tokens.start[at] = start;
  tokens.end[at] = end;
  tokens.value[at] = value;
  tokens.length++;
}

export function tokenise(text: Normal): Tokens {
  const { units, length } = text;
  tokens.length = 0;
  let i = 0;
  while (i < length) {
    const unit = units[i]!;
    if (unit === 32) i++;
    else if (unit >= 0xe000 && unit <= 0xf0ff) i = emoji(unit, i);
    else i = numberToken(units, i, length, tokens) || known(units, i, length) || single(units, i, length);
  }
  for (let t = 0; t < tokens.length; t++) {
    let hash = HASH_START;
    for (let k = tokens.start[t]!; k < tokens.end[t]!; k++) hash = hashStep(hash, units[k]!);
    tokens.hash[t] = hash;
  }
  return tokens;
}

function emoji(unit: number, at: number): number {
  const group = emojiGroup(unit);
  const cls =
    unit === URL_UNIT
      ? classUnit('url')
      : unit === MENTION_UNIT
        ? classUnit('mention')
        : unit === OTHER_EMOJI || !group
          ? classUnit('emoji')
          : classUnit(`e_${group}`);
  push(cls, at, at + 1, Number.NaN);
  return at + 1;
}

/** A word of the lists. */
function known(units: Uint16Array, at: number, length: number): number {
  const cls = lexicon.longest(units, at, length);
  if (!cls) return 0;
  const end = at + lexicon.length;
  // "S3罐" and "B7": letters that run into digits
  if (isLetter(units[end - 1]!) && end < length && isDigit(units[end]!) && cls !== SIZE) return 0;
  push(cls, at, end, Number.NaN);
  return end;
}

function single(units: Uint16Array, at: number, length: number): number {
  const unit = units[at]!;
  if (!isLetter(unit) && !isDigit(unit)) {
    push(isClass(unit) ? WORD : unit, at, at + 1, Number.NaN);
    return at + 1;
  }
  let end = at;
  let hash = HASH_START;
  let beforeLast = HASH_START;
  while (end < length && isLetter(units[end]!)) {
    beforeLast = hash;
    hash = hashStep(hash, units[end++]!);
  }
  if (end < length && isDigit(units[end]!)) {
    const letters = end - at;
    while (end < length && (isDigit(units[end]!) || isLetter(units[end]!))) end++;
    push(letters < 3 && end - at < 7 ? CODE : WORD, at, end, Number.NaN);
    return end;
  }
  const value = numberWords.get(hash);
  if (value !== undefined) push(NUMWORD, at, end, value);
  else if (ordinalWords.has(hash)) push(ORDINAL, at, end, ordinalWords.get(hash)!);
  else push((units[end - 1] === 115 && end - at > 3 && lexicon.get(beforeLast)) || WORD, at, end, Number.NaN);
  return end;
}
