import type { Id } from '@laotie/protocol';
import type { StoredProduct } from '../store/facts.ts';
import type { Rules } from '../store/operations/catalog.ts';
import type { Store } from '../store/store.ts';

/** The seller's statements as of one version; what changes with orders is not here. */
export interface Edition extends Rules {
  products: ReadonlyMap<Id, StoredProduct>;
}

export interface Catalogue {
  /** An edition at least as new as `version` that holds these products. */
  edition(version: number, product_ids: readonly Id[]): Promise<Edition>;
  /** The newest we know; for what does not decide about money. */
  latest(): Promise<Edition>;
}

/** More products than this are not kept between requests. */
const KEEP = 20_000;

/** Keeps what requests have read of the catalogue until its version moves, which every read of stock or carts tells. */
export function createCatalogue(store: Store): Catalogue {
  let rules: Rules | undefined;
  let products = new Map<Id, StoredProduct>();

  async function refresh(): Promise<Rules> {
    const fresh = await store.read_rules({});
    if (fresh.version !== rules?.version || products.size > KEEP) products = new Map();
    return (rules = fresh);
  }

  return {
    async edition(version, product_ids) {
      for (;;) {
        const current =
          rules !== undefined && rules.version >= version && products.size <= KEEP ? rules : await refresh();
        const held = products;
        const missing = product_ids.filter((id) => !held.has(id));
        if (missing.length === 0) return { ...current, products: held };
        const read = await store.read_products({ ids: missing });
        if (read.version === current.version && held === products) {
          for (const product of read.products) held.set(product.id, product);
          return { ...current, products: held };
        }
        version = Math.max(version, read.version);
      }
    },
    async latest() {
      const current = await refresh();
      return { ...current, products };
    },
  };
}
