import { type Availability, type CommerceError, type Id, misfit, type Product, productShape } from '@laotie/protocol';
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { asCommerceError } from './errors.ts';
import { code, later, standIn } from './later.ts';
import type { Scope } from './scope.ts';
import type { Search } from './search.ts';

export type Entry =
  | { state: 'loading' }
  | { state: 'ready'; product: Product }
  | { state: 'missing' }
  | { state: 'malformed'; path: string }
  | { state: 'error'; error: CommerceError };

/** Products by id, looked up as they are looked at. */
export interface Catalog {
  /** Looked up (batched per microtask, at most 100 ids a call) when first watched. */
  entry(id: Id): ReadonlySignal<Entry>;
  /** Takes in products from anywhere. Each is checked by itself: one malformed product is one malformed entry. */
  put(products: readonly unknown[]): void;
  /** News about stock; items of products not known yet are passed over. */
  setStock(changes: readonly { item_id: Id; availability: Availability }[]): void;
  /** One per search box. */
  search(): Search;
  /** Looks an id up again, after `error`. */
  retry(id: Id): void;
}

/** As many as UCP lets one lookup carry. */
const BATCH = 100;
/** Nobody searches on a page that shows one product. */
export const searchCode = code(() => import('./search.ts'));
const LOADING: Entry = Object.freeze({ state: 'loading' });

export function createCatalog(scope: Scope): Catalog & { reload(): void } {
  const entries = new Map<Id, Signal<Entry>>();
  const owners = new Map<Id, Id>();
  const watched = new Set<Id>();
  const wanted = new Set<Id>();
  /** Answers to questions asked before the context changed are in the wrong language or currency. */
  let generation = 0;

  function slot(id: Id): Signal<Entry> {
    let found = entries.get(id);
    if (!found) {
      found = signal<Entry>(LOADING, {
        watched() {
          watched.add(id);
          if (this.peek() === LOADING) want(id);
        },
        unwatched: () => void watched.delete(id),
      });
      entries.set(id, found);
    }
    return found;
  }

  function want(id: Id) {
    if (wanted.size === 0) queueMicrotask(flush);
    wanted.add(id);
  }

  function flush() {
    const ids = [...wanted];
    wanted.clear();
    for (let i = 0; i < ids.length; i += BATCH) void lookup(ids.slice(i, i + BATCH));
  }

  async function lookup(ids: Id[]) {
    const asked = generation;
    let otherwise: Entry = { state: 'missing' };
    let products: readonly unknown[] = [];
    try {
      await scope.connect();
      products = await scope.endpoint.catalog.lookup(ids, { signal: scope.signal });
    } catch (thrown) {
      const error = asCommerceError(thrown);
      otherwise = { state: 'error', error };
    }
    if (asked !== generation || scope.signal.aborted) return;
    batch(() => {
      put(products);
      for (const id of ids) {
        const entry = slot(id);
        if (entry.peek() === LOADING) entry.value = otherwise;
      }
    });
  }

  function put(products: readonly unknown[]) {
    batch(() => {
      for (const product of products) {
        const path = misfit(product, productShape);
        if (path === undefined) {
          show(product as Product);
        } else {
          const id = (product as { id?: unknown } | null)?.id;
          if (typeof id === 'string') slot(id).value = { state: 'malformed', path };
        }
      }
    });
  }

  /** Under its own id, and under those ids of variants that somebody asked for. */
  function show(product: Product) {
    const entry: Entry = { state: 'ready', product };
    slot(product.id).value = entry;
    for (const { id } of product.variants) {
      owners.set(id, product.id);
      const alias = entries.get(id);
      if (alias) alias.value = entry;
    }
  }

  function setStock(changes: readonly { item_id: Id; availability: Availability }[]) {
    batch(() => {
      for (const { item_id, availability } of changes) {
        const known = entries.get(owners.get(item_id) ?? '')?.peek();
        if (known?.state !== 'ready') continue;
        const variants = known.product.variants.map((variant) =>
          variant.id === item_id ? { ...variant, availability } : variant,
        );
        show({ ...known.product, variants });
      }
    });
  }

  scope.onWake(() => {
    for (const id of watched) if (slot(id).peek().state === 'error') want(id);
  });

  return {
    entry: slot,
    put,
    setStock,
    search() {
      const model = later(searchCode, ({ createSearch }) => createSearch(scope, put));
      const before = { query: '', ids: [], status: 'idle', hasMore: false, total: undefined } as const;
      return standIn(model, (search) => search, before, { use: 'need' });
    },
    retry(id) {
      slot(id).value = LOADING;
      want(id);
    },
    /** Everything again, in another language or currency: what is on screen at once, the rest when looked at. */
    reload() {
      generation++;
      batch(() => {
        for (const [id, entry] of entries) {
          entry.value = LOADING;
          if (watched.has(id)) want(id);
        }
      });
    },
  };
}
