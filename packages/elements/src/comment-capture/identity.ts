/** A text as a number of 53 bits, the same in every page (cyrb53). */
export function hashOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/** Counted at least for so many messages. More than anybody downstream remembers: an id is never given twice to them. */
const REMEMBER = 50_000;

/**
 * Ids for messages of a chat that has none: what was said by whom, and for which time. A page that is loaded again and
 * reads the same history gives the same ids, so that whoever keeps them knows the messages again.
 */
export function createIds(): (key: number) => string {
  let older = new Map<number, number>();
  let newer = new Map<number, number>();
  return (key) => {
    const time = newer.get(key) ?? older.get(key) ?? 0;
    newer.set(key, time + 1);
    if (newer.size >= REMEMBER) {
      older = newer;
      newer = new Map();
    }
    return `${key.toString(36)}.${time}`;
  };
}
