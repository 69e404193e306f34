import { type ClassName, classUnit, isClass } from '../lexicon/lexicon.ts';
import { isLetter } from '../lexicon/table.ts';
import type { Normal } from '../normalise/normalise.ts';
import type { Tokens } from '../tokens/tokenise.ts';

/** Features are hashed into this many buckets; no word is kept. */
const BITS = 16;
export const BUCKETS = 1 << BITS;

const ROOM = 2048;

/** Bucket of each feature and the tokens it was seen in (first, last). */
export interface Features {
  length: number;
  bucket: Uint16Array;
  first: Uint16Array;
  last: Uint16Array;
}

const features: Features = {
  length: 0,
  bucket: new Uint16Array(ROOM),
  first: new Uint16Array(ROOM),
  last: new Uint16Array(ROOM),
};

/** Of these the class says all that generalises; of the others the word itself is seen too. */
const opaque = new Set(
  (
    [
      ...['goods', 'colour', 'size', 'flavour', 'num', 'same', 'ones', 'qty', 'item', 'ordinal', 'cash', 'bodynum'],
      ...['clock', 'sizenum', 'spec', 'percent', 'count', 'age', 'times', 'plus', 'code', 'url', 'mention', 'emoji'],
      ...['person', 'numword', 'greet', 'host', 'bye', 'thanks', 'game', 'laugh', 'insult', 'feeling', 'life'],
    ] as ClassName[]
  ).map(classUnit),
);
const isOpaque = new Uint8Array(0x10000);
for (const unit of opaque) isOpaque[unit] = 1;

/** Words that carry no need of their own: the second reading of a comment leaves them out. */
const light = new Uint8Array(0x10000);
for (const name of [
  'article',
  'soft',
  'host',
  'please',
  'degree',
  'mention',
  'emoji',
  'e_ok',
  'e_love',
] as ClassName[]) {
  light[classUnit(name)] = 1;
}
for (const sign of ',.!~"-()[]:;/') light[sign.charCodeAt(0)] = 1;

const mixed = new Int32Array(514);
const core = new Int32Array(514);
const coreAt = new Uint16Array(514);

const EDGE = 0x1234567;
const UNKNOWN = classUnit('word');

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h ^= h >>> 13;
  return Math.imul(h, 0xc2b2ae35);
}

function add(hash: number, first: number, last: number): void {
  const at = features.length;
  if (at >= ROOM) return;
  features.bucket[at] = (hash ^ (hash >>> 16)) & (BUCKETS - 1);
  features.first[at] = first;
  features.last[at] = last;
  features.length++;
}

/** What the model sees of a comment. Valid until the next call. */
export function featuresOf(text: Normal, tokens: Tokens): Features {
  features.length = 0;
  const n = Math.min(tokens.length, 96);
  words(tokens, n);
  classes(tokens, n);
  characters(text, tokens, n);
  shape(tokens, n);
  return features;
}

/** 1 to 4 words in a row; numbers, goods and the like stand as their class. */
function words(tokens: Tokens, n: number): void {
  mixed[0] = EDGE;
  for (let t = 0; t < n; t++) mixed[t + 1] = isOpaque[tokens.cls[t]!] ? tokens.cls[t]! : tokens.hash[t]!;
  mixed[n + 1] = EDGE;
  for (let t = 0; t < n + 2; t++) {
    let hash = mix(11, mixed[t]!);
    const first = Math.max(0, t - 1);
    if (t > 0 && t <= n) add(hash, first, first);
    for (let k = 1; k < 4 && t + k < n + 2; k++) {
      hash = mix(hash, mixed[t + k]!);
      add(hash, first, Math.min(n - 1, t + k - 1));
    }
  }
}

/** Classes alone, what is light left out: one, two and three in a row, and pairs with a gap. */
function classes(tokens: Tokens, n: number): void {
  let m = 0;
  core[m++] = EDGE;
  for (let t = 0; t < n; t++) {
    const cls = tokens.cls[t]!;
    if (light[cls]) continue;
    // of a word in no list nothing is known but that it is there
    const value = isClass(cls) ? cls : cls >= 0x3400 && cls < 0xa000 ? UNKNOWN : cls;
    if (value === UNKNOWN && core[m - 1] === UNKNOWN) continue;
    coreAt[m] = t;
    core[m++] = value;
  }
  coreAt[0] = 0;
  coreAt[m] = Math.max(0, n - 1);
  core[m++] = EDGE;
  for (let c = 0; c < m; c++) {
    // the same salt as above: what is a class in both readings is one feature
    let hash = mix(11, core[c]!);
    if (c > 0 && c < m - 1) add(hash, coreAt[c]!, coreAt[c]!);
    for (let k = 1; k < 4 && c + k < m; k++) {
      hash = mix(hash, core[c + k]!);
      add(hash, coreAt[c]!, coreAt[c + k]!);
    }
    if (core[c] === UNKNOWN) continue;
    for (let k = 2; k < 6 && c + k < m; k++) {
      if (core[c + k] !== UNKNOWN) add(mix(mix(37, core[c]!), core[c + k]!), coreAt[c]!, coreAt[c + k]!);
    }
  }
}

/** Pairs and triples of Han characters; starts, ends and insides of Latin words, for typos. */
function characters({ units }: Normal, tokens: Tokens, n: number): void {
  let beforeLast = EDGE;
  let before = EDGE;
  let singles = 0;
  for (let t = 0; t < n; t++) {
    const cls = tokens.cls[t]!;
    if (isOpaque[cls]) {
      beforeLast = before;
      before = cls;
      continue;
    }
    const start = tokens.start[t]!;
    const end = tokens.end[t]!;
    if (isLetter(units[start]!)) {
      if (cls === UNKNOWN) latin(units, start, end, t);
      beforeLast = before;
      before = tokens.hash[t]!;
      continue;
    }
    // characters in no list were words of their own already
    const alone = end - start === 1 && !isClass(cls);
    for (let i = start; i < end; i++) {
      const unit = units[i]!;
      singles = alone ? singles + 1 : 0;
      if (singles < 2) add(mix(mix(51, before), unit), t, t);
      if (singles < 3) add(mix(mix(mix(53, beforeLast), before), unit), Math.max(0, t - 1), t);
      beforeLast = before;
      before = unit;
    }
  }
}

function latin(units: Uint16Array, start: number, end: number, t: number): void {
  for (let i = start; i + 2 < end + 1; i++) {
    const a = i === start ? 0 : units[i - 1]!;
    const d = i + 2 < end ? units[i + 2]! : 0;
    add(mix(mix(mix(mix(61, a), units[i]!), units[i + 1]!), d), t, t);
  }
}

/** Words that ask or buy, beside how much of the comment is known: in plain talk most words are in no list. */
const isCue = new Uint8Array(0x10000);
for (const name of [
  ...[
    'howmuch',
    'price',
    'howbuy',
    'howmany',
    'haveask',
    'link',
    'buy',
    'sell',
    'bring',
    'want',
    'claimed',
    'stock',
    'ship',
  ],
  ...['arrive', 'off', 'service', 'defect', 'myorder', 'past', 'pay', 'money', 'sizing', 'material', 'quality', 'show'],
  ...[
    'wear',
    'body',
    'goods',
    'colour',
    'size',
    'flavour',
    'qty',
    'item',
    'cash',
    'bodynum',
    'sizenum',
    'plus',
    'code',
  ],
  ...['can', 'which', 'what', 'when', 'where', 'how', 'particle', 'is', 'kou', 'num'],
] as ClassName[]) {
  isCue[classUnit(name)] = 1;
}

function cues(tokens: Tokens, n: number): void {
  let unknown = 0;
  for (let t = 0; t < n; t++) {
    const cls = tokens.cls[t]!;
    if (cls === UNKNOWN || (cls >= 0x3400 && cls < 0xa000)) unknown++;
  }
  const share = unknown < 3 ? unknown : unknown < 5 ? 3 : unknown < 9 ? 4 : 5;
  for (let t = 0; t < n; t++) {
    const cls = tokens.cls[t]!;
    if (isCue[cls]) add(mix(mix(83, cls), share), t, t);
  }
}

/** How long it is, how it starts and ends. */
function shape(tokens: Tokens, n: number): void {
  if (n === 0) return;
  const size = n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 22 ? 8 : 9;
  let letters = 0;
  let asks = 0;
  for (let t = 0; t < n; t++) {
    if (tokens.cls[t] === 63) asks = 1;
    if (tokens.cls[t]! >= 0x3400 && tokens.cls[t]! < 0xa000) letters++;
  }
  cues(tokens, n);
  add(mix(71, size * 2 + (letters * 2 > n ? 1 : 0)), 0, n - 1);
  add(mix(mix(73, asks), size), 0, n - 1);
  add(mix(mix(79, tokens.cls[0]!), tokens.cls[n - 1]!), 0, n - 1);
}
