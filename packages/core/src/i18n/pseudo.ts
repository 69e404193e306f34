import type { Messages, Sentence } from './messages.ts';

const LETTERS: Readonly<Record<string, string>> = {
  a: 'áà',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'éè',
  f: 'ƒ',
  g: 'ğ',
  h: 'ĥ',
  i: 'íì',
  j: 'ĵ',
  k: 'ķ',
  l: 'ł',
  m: 'ɱ',
  n: 'ñ',
  o: 'óò',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'úù',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ýÿ',
  z: 'ž',
};

/** Letters with accents above and below, each vowel twice, brackets around: longer by two fifths, and cut nowhere unseen. */
function stretch(text: string): string {
  const letters = Array.from(text, (letter) => {
    const other = LETTERS[letter.toLowerCase()];
    return other === undefined ? letter : letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
  return `⟦${letters.join('')}⟧`;
}

/**
 * A language nobody speaks, made of another: what stays in plain letters on screen was never translated, what lacks a
 * bracket is cut off, and what has no room for it has none for Finnish. Numbers and names stay as they are.
 */
export function pseudo(messages: Partial<Messages>): Partial<Messages> {
  const all = Object.entries(messages).map(([key, text]) => [
    key,
    typeof text === 'string'
      ? stretch(text)
      : (params: object, lang: string) => sentence(text as Sentence, params, lang),
  ]);
  return Object.fromEntries(all);
}

/** Names are kept out of it by signs of Unicode that are nobody's, in the place of each. */
function sentence(text: Sentence, params: object, lang: string): string {
  const names: string[] = [];
  const marked = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && value ? String.fromCharCode(0xe000 + names.push(value)) : value,
  ]);
  return stretch(text(Object.fromEntries(marked), lang)).replaceAll(
    /[\ue001-\ue0ff]/g,
    (mark) => names[mark.charCodeAt(0) - 0xe001] ?? mark,
  );
}
