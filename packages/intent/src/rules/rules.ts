import type { Grammar } from '../context.ts';
import { type Kind, kinds } from '../kinds.ts';
import { type ClassName, classUnit } from '../lexicon/lexicon.ts';
import type { Normal } from '../normalise/normalise.ts';
import { normalise } from '../normalise/normalise.ts';
import type { Tokens } from '../tokens/tokenise.ts';
import { pattern } from './pattern.ts';

export interface Rule {
  kind: Kind;
  name: string;
}

const variant = '(colour|size|sizenum|flavour)';
const thing = '(item|code|ordinal)';

/**
 * Whole comments of a few classes, where the weights have nothing to hold: bare numbers, claims by number, a lone price
 * question. What they say is certain whatever the words around it in the training rows.
 */
const rules: { kind: Kind; name: string; fits: RegExp }[] = [
  { kind: 'claim', name: 'bare one', fits: pattern('(ones|plus)+') },
  {
    kind: 'claim',
    name: 'claim word',
    fits: pattern(`(me|want)* claimed+ (num|item|code|${variant}|qty|plus|goods|this)*`),
  },
  { kind: 'claim', name: 'number and claim word', fits: pattern('(num|item|code)+ claimed') },
  {
    kind: 'claim',
    name: 'want so many',
    fits: pattern(`(me|want)* want (${thing}|${variant}|goods|this)* qty+ (${variant}|goods)*`),
  },
  { kind: 'claim', name: 'want this one', fits: pattern(`(me|want)* want ${thing}+ ${variant}* (qty|plus|num)?`) },
  { kind: 'claim', name: 'this one, so many', fits: pattern(`${thing} ${variant}* (qty|plus)+ ${variant}*`) },
  {
    kind: 'claim',
    name: 'this one in that size',
    fits: pattern(`${thing} (colour sizenum|colour size|size|sizenum) `),
  },
  { kind: 'claim', name: 'number plus amount', fits: pattern(`(num|code|item) ${variant}* (plus|qty)`) },
  { kind: 'claim', name: 'so many in that size', fits: pattern(`${variant}+ qty`) },
  { kind: 'price', name: 'how much', fits: pattern(`howmuch+ (this|goods|item|code|qty|num|${variant})*`) },
  {
    kind: 'price',
    name: 'how much is this',
    fits: pattern(`(this|goods|item|code|qty|num|${variant})+ howmuch+ (this|is)?`),
  },
];

const LONGEST = 9;
const ONE = classUnit('num');
const ONES = classUnit('ones');
const TIMES = classUnit('times');
const unsaid = new Set<number>([
  ...(
    ['soft', 'host', 'please', 'mention', 'emoji', 'article', 'e_ok', 'e_love', 'e_me', 'e_please'] as ClassName[]
  ).map(classUnit),
  ...[...',.!?~"-()[]:;/'].map((sign) => sign.charCodeAt(0)),
]);

/** Lifts the kind that a rule is certain of above all others; answers the rule. */
export function applyRules(text: Normal, tokens: Tokens, p: Float64Array, grammar?: Grammar): Rule | undefined {
  if (grammar?.keywords && saysKeyword(text, grammar)) return lift({ kind: 'claim', name: 'keyword' }, p);
  let classes = '';
  for (let t = 0; t < tokens.length; t++) {
    let cls = tokens.cls[t]!;
    if (unsaid.has(cls)) continue;
    // "1" is what "111" is; 扣1 too, where nothing asks whether the sound is on
    if ((cls === ONE || cls === TIMES) && tokens.value[t] === 1 && !(cls === ONE && classes)) cls = ONES;
    classes += String.fromCharCode(cls);
    if (classes.length > LONGEST) return undefined;
  }
  for (const rule of rules) if (rule.fits.test(classes)) return lift(rule, p);
  return undefined;
}

const CERTAIN = 0.9;

function lift({ kind, name }: Rule, p: Float64Array): Rule {
  const at = kinds.indexOf(kind);
  if (p[at]! < CERTAIN) {
    const rest = (1 - CERTAIN) / (1 - p[at]!);
    for (let k = 0; k < p.length; k++) p[k] = p[k]! * rest;
    p[at] = CERTAIN;
  }
  return { kind, name };
}

const plainKeywords = new WeakMap<Grammar, string[]>();

/** The seller's own words, written as any viewer may write them; Latin ones as whole words. */
function saysKeyword({ units, length }: Normal, grammar: Grammar): boolean {
  const text = ` ${String.fromCharCode(...units.subarray(0, length))} `;
  let words = plainKeywords.get(grammar);
  if (!words) {
    words = grammar.keywords!.map((word) => {
      const plain = normalise(word);
      return String.fromCharCode(...plain.units.subarray(0, plain.length)).trim();
    });
    plainKeywords.set(grammar, words);
  }
  return words.some((word) => {
    const at = word ? text.indexOf(word) : -1;
    if (at < 0) return false;
    const edge = (sign: string | undefined): boolean => !sign || !/[a-z]/.test(sign);
    return !/[a-z]/.test(word) || (edge(text[at - 1]) && edge(text[at + word.length]));
  });
}
