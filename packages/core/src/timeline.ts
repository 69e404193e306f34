/** When something happened, ms since the epoch, and what it is known by. */
export interface Dated {
  at: number;
  id: string;
}

/** Things by the moment they belong to, each once. */
export interface Timeline<T> {
  /** Nothing since this moment is missing; `Infinity` while nothing is known. */
  from: number;
  readonly size: number;
  has(id: string): boolean;
  /** Adds, or replaces what has the same id unless that is newer. False if nothing changed. */
  set(item: T, version?: number): boolean;
  /** The last `count` up to and at this moment, oldest first. */
  latest(at: number, count: number): T[];
  /** Those after one moment, up to and at another, oldest first. */
  between(after: number, upTo: number): T[];
  /** The last one up to this moment that passes. */
  last(at: number, passes?: (item: T) => boolean): T | undefined;
  /** Drops what is not after this moment, except for the last `keep`. */
  forget(at: number, keep: number): void;
  drop(which: (item: T) => boolean): void;
  all(): T[];
}

interface Entry<T> extends Dated {
  item: T;
  version: number;
}

/** `dated` answers NaN as moment for what cannot be placed; that is never added. At `limit` the oldest go. */
export function createTimeline<T>(dated: (item: T) => Dated, limit: number): Timeline<T> {
  let entries: Entry<T>[] = [];
  const byId = new Map<string, Entry<T>>();

  /** How many lie at or before this moment. */
  function count(at: number): number {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle] as Entry<T>).at <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function insert(entry: Entry<T>) {
    let i = count(entry.at);
    // those of one moment are in the order of their ids, so that it never matters how they were learned
    while (i > 0 && isAfter(entries[i - 1] as Entry<T>, entry)) i--;
    if (i === entries.length) entries.push(entry);
    else entries.splice(i, 0, entry);
    byId.set(entry.id, entry);
  }

  const items = (start: number, end: number) => entries.slice(Math.max(start, 0), end).map(({ item }) => item);

  const timeline: Timeline<T> = {
    from: Number.POSITIVE_INFINITY,
    get size() {
      return entries.length;
    },
    has: (id) => byId.has(id),
    set(item, version = 0) {
      const { id, at } = dated(item);
      const known = byId.get(id);
      if (Number.isNaN(at) || (known && known.version > version)) return false;
      if (known) {
        known.version = version;
        // told again: the same object stays, so that nothing that shows it is drawn anew
        if (isSame(known.item, item)) return false;
        entries = entries.filter((entry) => entry !== known);
      }
      insert({ id, at, item, version });
      // a quarter at once, so that a flood does not move the whole list with each of its drops
      if (entries.length > limit * 1.25) timeline.forget(Number.POSITIVE_INFINITY, limit);
      return true;
    },
    latest: (at, many) => items(count(at) - many, count(at)),
    between: (after, upTo) => items(count(after), count(upTo)),
    last(at, passes = () => true) {
      for (let i = count(at) - 1; i >= 0; i--) {
        const { item } = entries[i] as Entry<T>;
        if (passes(item)) return item;
      }
      return undefined;
    },
    forget(at, keep) {
      const many = count(at) - keep;
      if (many <= 0) return;
      for (const { id } of entries.splice(0, many)) byId.delete(id);
      timeline.from = Math.max(timeline.from, entries[0]?.at ?? at);
    },
    drop(which) {
      entries = entries.filter((entry) => !which(entry.item) || !byId.delete(entry.id));
    },
    all: () => items(0, entries.length),
  };
  return timeline;
}

function isAfter(a: Dated, b: Dated): boolean {
  return a.at === b.at && a.id > b.id;
}

/** Two facts from the wire say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
