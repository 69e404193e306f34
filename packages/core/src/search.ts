import type { Cursor, Id } from '@laotie/protocol';
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Scope } from './scope.ts';

export interface Search {
  readonly query: ReadonlySignal<string>;
  readonly ids: ReadonlySignal<readonly Id[]>;
  readonly status: ReadonlySignal<'idle' | 'loading' | 'ready' | 'error'>;
  readonly hasMore: ReadonlySignal<boolean>;
  readonly total: ReadonlySignal<number | undefined>;
  /** Starts over. The last call wins. Failures show in `status`. */
  run(query: string): Promise<void>;
  /** The next page; the same one again after an error. */
  more(): Promise<void>;
}

const PAGE = 24;

/** Finds products and hands them to `put`; keeps only their ids. */
export function createSearch(scope: Scope, put: (products: readonly unknown[]) => void): Search {
  const query = signal('');
  const ids = signal<readonly Id[]>([]);
  const status = signal<'idle' | 'loading' | 'ready' | 'error'>('idle');
  const next = signal<Cursor | undefined>(undefined);
  const total = signal<number | undefined>(undefined);
  let current: AbortController | undefined;

  async function page(cursor: Cursor | undefined) {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    status.value = 'loading';
    try {
      await scope.connect();
      const text = query.peek();
      const answer = await scope.endpoint.catalog.search(
        { ...(text && { query: text }), pagination: { limit: PAGE, ...(cursor && { cursor }) } },
        { signal: AbortSignal.any([mine.signal, scope.signal]) },
      );
      if (mine.signal.aborted) return;
      batch(() => {
        put(answer.products);
        const found = answer.products.map((product) => product?.id).filter((id) => typeof id === 'string');
        ids.value = [...new Set(cursor ? [...ids.peek(), ...found] : found)];
        next.value = answer.pagination?.has_next_page ? answer.pagination.cursor : undefined;
        total.value = answer.pagination?.total_count;
        status.value = 'ready';
      });
    } catch {
      if (!mine.signal.aborted) status.value = 'error';
    }
  }

  return {
    query,
    ids,
    status,
    total,
    hasMore: computed(() => next.value !== undefined),
    run(text) {
      batch(() => {
        query.value = text;
        next.value = undefined;
        status.value = 'loading';
      });
      return page(undefined);
    },
    async more() {
      if (status.peek() === 'error' || (status.peek() === 'ready' && next.peek())) await page(next.peek());
    },
  };
}
