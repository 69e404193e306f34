/** What waits for one reader. */
export interface Line<T> extends AsyncIterableIterator<T, undefined> {
  put(item: T): void;
  /** Everything that waits, which then waits no longer. */
  take(): T[];
  end(): void;
}

/**
 * One reader's place at a source. It holds on to `keep` items at most: a reader that is too slow loses the oldest, and
 * delays nobody else. Ends when the signal aborts or the reader leaves, also one that never began to read.
 */
export function createLine<T>(keep: number, signal: AbortSignal | undefined, left: (line: Line<T>) => void): Line<T> {
  let items: T[] = [];
  let next = 0;
  let isOver = false;
  let wake = () => {};

  const line: Line<T> = {
    put(item) {
      items.push(item);
      if (items.length - next > keep) next++;
      // what was read or lost is let go of now and then, not each time
      if (next > keep) {
        items = items.slice(next);
        next = 0;
      }
      wake();
    },

    take() {
      const taken = items.slice(next);
      items = [];
      next = 0;
      return taken;
    },

    end() {
      if (isOver) return;
      isOver = true;
      signal?.removeEventListener('abort', line.end);
      left(line);
      items = [];
      wake();
    },

    async next() {
      while (!isOver && next === items.length) await new Promise<void>((resolve) => (wake = resolve));
      if (isOver) return { done: true, value: undefined };
      return { done: false, value: items[next++] as T };
    },

    async return() {
      line.end();
      return { done: true, value: undefined };
    },

    [Symbol.asyncIterator]: () => line,
  };

  if (signal?.aborted) isOver = true;
  else signal?.addEventListener('abort', line.end);
  return line;
}
