import { folded, plain } from './fold.ts';

/** A tree of letters: where a word ends, what it stands for. */
interface Node<T> {
  next: Map<number, Node<T>>;
  stands?: T;
}

const isLatin = (letter: number): boolean => letter >= 0x61 && letter <= 0x7a;

/** Words, each with what it stands for, that are looked for in folded texts. Latin ones count only as whole words. */
export class WordList<T> {
  readonly #root: Node<T> = { next: new Map() };
  readonly #skip: T;

  /** Words that stand for `skip` are stepped over, so that nothing is found inside them. */
  constructor(entries: Iterable<readonly [word: string, stands: T]>, skip: T) {
    this.#skip = skip;
    for (const [word, stands] of entries) {
      const spelt = folded(plain(word));
      // s p e l l e d, two words run into one
      for (const form of new Set([spelt, spelt.replaceAll(' ', '')])) if (form !== '') this.#add(form, stands);
    }
  }

  /** What the first word in it stands for. */
  find(text: string): T | undefined {
    for (let at = 0; at < text.length; at++) {
      const first = this.#root.next.get(text.charCodeAt(at));
      if (!first || (isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(at - 1)))) continue;
      const found = longest(first, text, at + 1);
      if (found && found.stands !== this.#skip) return found.stands;
      if (found) at = found.end - 1;
    }
    return undefined;
  }

  #add(word: string, stands: T): void {
    let node = this.#root;
    for (let at = 0; at < word.length; at++) {
      const known: Node<T> = node.next.get(word.charCodeAt(at)) ?? { next: new Map() };
      node.next.set(word.charCodeAt(at), known);
      node = known;
    }
    node.stands ??= stands;
  }
}

/** The longest word that goes on from here. */
function longest<T>(from: Node<T>, text: string, at: number): { stands: T; end: number } | undefined {
  let found: { stands: T; end: number } | undefined;
  for (let node: Node<T> | undefined = from; node; node = node.next.get(text.charCodeAt(at++))) {
    const whole = !(isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at)));
    if (node.stands !== undefined && whole) found = { stands: node.stands, end: at };
  }
  return found;
}
