export const HASH_START = 0x811c9dc5;

/** One step of FNV-1a over a UTF-16 unit. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashOf(text: string): number {
  let hash = HASH_START;
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

export function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/**
 * Words by their hash, found longest first in a buffer of UTF-16 units without making a string. The words are not kept:
 * two of them with one hash would be one word, which at 32 bits and a few thousand words is checked when they are added.
 */
export class WordTable {
  readonly #keys: Int32Array;
  readonly #values: Uint16Array;
  readonly #mask: number;
  /** How long the longest word is that starts with this unit. */
  readonly #reach = new Uint8Array(0x10000);
  /** Length of the last match. */
  length = 0;

  constructor(capacity: number) {
    let size = 64;
    while (size < capacity * 3) size *= 2;
    this.#keys = new Int32Array(size);
    this.#values = new Uint16Array(size);
    this.#mask = size - 1;
  }

  /** The first meaning of a word stays. `value` is above 0. */
  add(word: string, value: number): void {
    this.addAll(word.replaceAll(' ', '_'), value);
  }

  /** Words with spaces between, `_` for a space within one: read unit by unit, because it is what loading waits for. */
  addAll(words: string, value: number): void {
    const reach = this.#reach;
    let hash = HASH_START;
    let first = 0;
    let length = 0;
    for (let i = 0; i <= words.length; i++) {
      const unit = i < words.length ? words.charCodeAt(i) : 32;
      if (unit !== 32) {
        hash = Math.imul(hash ^ (unit === 95 ? 32 : unit), 0x01000193);
        if (length++ === 0) first = unit;
      } else if (length > 0) {
        this.#put(hash, value);
        if (reach[first]! < length) reach[first] = length;
        hash = HASH_START;
        length = 0;
      }
    }
  }

  #put(hash: number, value: number): void {
    let at = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#values[at]) {
      if (this.#keys[at] === hash) return;
      at = (at + 1) & this.#mask;
    }
    this.#keys[at] = hash;
    this.#values[at] = value;
  }

  get(hash: number): number {
    let at = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#values[at]) {
      if (this.#keys[at] === hash) return this.#values[at]!;
      at = (at + 1) & this.#mask;
    }
    return 0;
  }

  /** The value of the longest word at `start`, 0 for none; never ends within a Latin word or a number. */
  longest(units: Uint16Array, start: number, end: number): number {
    const reach = Math.min(end, start + this.#reach[units[start]!]!);
    let hash = HASH_START;
    let found = 0;
    this.length = 0;
    for (let i = start; i < reach; ) {
      const unit = units[i]!;
      hash = hashStep(hash, unit);
      i++;
      const next = i < end ? units[i]! : 0;
      if ((isLetter(unit) && isLetter(next)) || (isDigit(unit) && isDigit(next))) continue;
      const value = this.get(hash);
      if (value) {
        found = value;
        this.length = i - start;
      }
    }
    return found;
  }
}
