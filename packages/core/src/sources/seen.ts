/** Names told before, as far back as memory is allowed to go. */
export interface Seen {
  /** True the first time. */
  add(name: string): boolean;
}

/**
 * Remembers at least the last `least` names and at most twice as many: half of them are forgotten at once, so that
 * forgetting costs nothing each time.
 */
export function createSeen(least: number): Seen {
  let older = new Set<string>();
  let newer = new Set<string>();
  return {
    add(name) {
      if (newer.has(name)) return false;
      const isNew = !older.has(name);
      // asked for again, it is remembered as long as a new one
      newer.add(name);
      if (newer.size >= least) {
        older = newer;
        newer = new Set();
      }
      return isNew;
    },
  };
}
