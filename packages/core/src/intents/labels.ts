import { measuresIn } from './measures.ts';
import { fold, meaningOf, spellingsOf } from './spellings.ts';

/** The label that a comment names, and where it stands there, if it does. */
export interface Named {
  label: string;
  place?: readonly [start: number, end: number];
}

/** Whoever writes more than this on a label is not quoted. */
const LONGEST = 80;
const HAN = /[\u3400-\u9fff]/;

/**
 * Which of an axis's labels is meant by a comment (NFKC) and by the words of it that the reader takes for a choice.
 * Of two with equal right, none. Width, case and spaces do not matter.
 */
export function labelNamed(labels: readonly string[], text: string, words: readonly string[]): Named | undefined {
  return (
    standing(labels, text) ??
    only(labels.filter((label) => words.some((word) => meaningOf(word) === meaningOf(label)))) ??
    measured(labels, text) ??
    only(labels.filter((label) => words.some((word) => isPartOf(label, word))))
  );
}

function only<T>(list: readonly T[]): { label: T } | undefined {
  return list.length === 1 ? { label: list[0] as T } : undefined;
}

/** It stands in the comment: "Extra hot" is not "Hot". */
function standing(labels: readonly string[], text: string): Named | undefined {
  const found = labels.flatMap((label) => {
    const place = placeOf(label, text);
    return place ? [{ label, place }] : [];
  });
  const size = ({ place: [start, end] }: (typeof found)[number]) => end - start;
  const whole = found.filter(
    (one) =>
      !found.some(
        (other) => size(other) > size(one) && other.place[0] <= one.place[0] && one.place[1] <= other.place[1],
      ),
  );
  return whole.length === 1 ? whole[0] : undefined;
}

/** The comment without what stands on a label. */
export function without(label: string, text: string): string {
  const place = placeOf(label, text);
  return place ? `${text.slice(0, place[0])} ${text.slice(place[1])}` : text;
}

/** Whole words in Latin letters, anywhere in Chinese. A letter alone is too little to say that it stands there. */
function placeOf(label: string, text: string): readonly [start: number, end: number] | undefined {
  const folded = fold(label);
  const parts = folded.length > 1 && folded.length <= LONGEST && folded.match(/\d+|[^\s\d]+?(?=\s|\d|$)/g);
  if (!parts) return undefined;
  const before = HAN.test(folded[0] as string) ? '' : '(?<![\\p{L}\\d])';
  const after = HAN.test(folded.at(-1) as string) ? '' : '(?![\\p{L}\\d])';
  const found = new RegExp(before + parts.map(escaped).join('\\s*') + after, 'iu').exec(text);
  return found ? [found.index, found.index + found[0].length] : undefined;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Its weight or count stands in the comment: 24枚 for "24 枚礼盒". */
function measured(labels: readonly string[], text: string): Named | undefined {
  const said = measuresIn(text);
  const found = labels.flatMap((label) => {
    const wanted = measuresIn(label);
    const one = said.find(({ value }) => wanted.some((other) => other.value === value));
    return one ? [{ label, place: one.place }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** 红 and "red" are in 柿红. */
function isPartOf(label: string, word: string): boolean {
  const text = fold(label);
  return spellingsOf(word).some((one) =>
    HAN.test(one) ? text.includes(one) : text.split(/[^\p{L}\d]+/u).includes(one),
  );
}
