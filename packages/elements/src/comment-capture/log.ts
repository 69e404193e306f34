import { align, isSure } from './align.ts';
import type { Place, Placeable } from './explain.ts';

/** Messages that were seen one after the other without a gap. */
export interface Stretch {
  keys: number[];
  /** Place of the first of `keys`: places stay what they are when older messages come before them. */
  first: number;
}

/** A row that is being placed. */
export interface Row extends Placeable {
  place: number | undefined;
  changed: boolean;
  /** Where `place` counts. */
  stretch: Stretch | undefined;
}

/** Remembered at most, over all stretches; what is older counts as new should it ever come into sight again. */
const REMEMBER = 50_000;
/** A viewer who jumps about sees many stretches; they grow together where they meet. */
const STRETCHES = 8;

/**
 * The chat as it was seen so far, as a sequence. What is on the page now is laid beside it, as one compares two texts:
 * what finds its place was counted before, the rest is new.
 */
export class ChatLog {
  /** The one that was used last comes last. */
  #stretches: Stretch[] = [];
  /** Where the rows of the last look stood. */
  #near = 0;
  #far = 0;

  get size(): number {
    return this.#stretches.reduce((sum, { keys }) => sum + keys.length, 0);
  }

  /** Places the rows that are on the page, in the chat's order. Answers what was never there before; `late`: something after it was. */
  place<R extends Row>(rows: readonly R[]): { row: R; late: boolean }[] {
    const [head] = rows;
    if (!head) return [];
    if (isInPlace(rows)) {
      this.#look(rows);
      return [];
    }
    const stood = rows.find(({ stretch }) => stretch && this.#stretches.includes(stretch))?.stretch;
    const current = stood ?? this.#stretches.at(-1);
    for (const stretch of [...this.#stretches].sort((a, b) => Number(b === current) - Number(a === current))) {
      const end = stretch.keys.length;
      const elsewhere = { near: end - rows.length, far: end - rows.length };
      const here = { near: this.#near - stretch.first, far: this.#far - stretch.first };
      const places = align(stretch.keys, rows.map(seenFrom(stretch)), stretch === current ? here : elsewhere);
      if (places && (stretch === current || isSure(places))) {
        return this.#join(stretch, rows, places) ? this.place(rows) : this.#settle(stretch, rows, places);
      }
    }
    const stretch: Stretch = { keys: [], first: 0 };
    const places = rows.map(() => ({ at: 0, isKnown: false }));
    return this.#settle(stretch, rows, places);
  }

  #settle<R extends Row>(stretch: Stretch, rows: readonly R[], places: readonly Place[]) {
    const { keys } = stretch;
    const end = places.findLastIndex(({ isKnown }) => isKnown);
    const added: { row: R; late: boolean }[] = [];
    // older than everything known: they count downwards, and all others keep their places
    stretch.first -= places.filter(({ at, isKnown }) => at === 0 && !isKnown).length;
    rows.forEach((row, i) => {
      const { at, isKnown } = places[i] as Place;
      const next = at + added.length;
      if (isKnown) keys[next] = row.key;
      else {
        keys.splice(next, 0, row.key);
        added.push({ row, late: i < end });
      }
      row.stretch = stretch;
      row.place = stretch.first + next;
      row.changed = false;
    });
    this.#look(rows);
    this.#stretches = [...this.#stretches.filter((other) => other !== stretch), stretch];
    this.#forget();
    return added;
  }

  #look(rows: readonly Row[]): void {
    this.#near = rows[0]?.place as number;
    this.#far = (rows.at(-1)?.place as number) + 1;
  }

  /** Rows that are new to one stretch and stand in another: both are parts of one, and now in sight together. */
  #join(stretch: Stretch, rows: readonly Row[], places: readonly Place[]): boolean {
    const isNew = (_: unknown, i: number) => !places[i]?.isKnown;
    const added = rows.filter(isNew).map(({ key }) => ({ key, place: undefined, changed: false }));
    if (!added.length) return false;
    for (const other of this.#stretches) {
      if (other === stretch) continue;
      const found = align(other.keys, added, { near: 0, far: 0 });
      const first = found?.findIndex(({ isKnown }) => isKnown) ?? -1;
      if (first < 0) continue;
      const at = rows.map((_, i) => i).filter(isNew)[first] as number;
      const isAfter = at > places.findIndex(({ isKnown }) => isKnown);
      if (!isAfter) stretch.first -= other.keys.length;
      stretch.keys = isAfter ? [...stretch.keys, ...other.keys] : [...other.keys, ...stretch.keys];
      this.#stretches = this.#stretches.filter((one) => one !== other);
      return true;
    }
    return false;
  }

  #forget(): void {
    const [oldest] = this.#stretches;
    if (!oldest) return;
    if (this.#stretches.length > STRETCHES) this.#stretches.shift();
    else if (this.size > REMEMBER * 1.25) {
      const excess = Math.min(oldest.keys.length, this.size - REMEMBER);
      oldest.keys = oldest.keys.slice(excess);
      oldest.first += excess;
      if (!oldest.keys.length) this.#stretches.shift();
    }
  }
}

/** As most looks find it: nothing has moved. */
function isInPlace(rows: readonly Row[]): boolean {
  const [head] = rows;
  return rows.every(
    ({ stretch, place, changed }, i) =>
      !changed && stretch !== undefined && stretch === head?.stretch && place === (head.place as number) + i,
  );
}

const seenFrom = (here: Stretch) => (row: Row) => ({
  key: row.key,
  changed: row.changed,
  place: row.stretch === here && row.place !== undefined ? row.place - here.first : undefined,
});
