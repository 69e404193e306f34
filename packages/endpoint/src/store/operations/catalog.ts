import type { Id, Time } from '@laotie/protocol';
import { searchText } from '../../catalog/search.ts';
import type { Region } from '../../pricing/rules.ts';
import type { Catalog, Stock, StoredCoupon, StoredProduct, StoredSeller } from '../facts.ts';
import { all, marks, type Operation, one } from '../operation.ts';
import { catalogChanged, catalogVersion, stockOf, stockOfProducts } from './facts.ts';
import { writeCoupon, writeOffer, writeShow } from './shows.ts';

export interface ProductsNow {
  version: number;
  products: StoredProduct[];
  stock: Stock[];
}

export interface Rules {
  version: number;
  regions: Region[];
  coupons: StoredCoupon[];
}

interface Doc {
  doc: string;
}

const parsed = <T>(rows: readonly Doc[]): T[] => rows.map(({ doc }) => JSON.parse(doc) as T);

export const catalogQueries = {
  /** By product id or variant id, in no order; unknown ids are left out. */
  *read_products({ ids }: { ids: readonly Id[] }): Operation<ProductsNow> {
    const version = yield* catalogVersion();
    if (ids.length === 0) return { version, products: [], stock: [] };
    const owners = (yield* stockOf(ids)).map(({ product_id }) => product_id);
    const wanted = [...new Set([...ids, ...owners])];
    const rows = yield* all<Doc>(`SELECT doc FROM products WHERE id IN (${marks(wanted)})`, ...wanted);
    const products = parsed<StoredProduct>(rows);
    return { version, products, stock: yield* stockOfProducts(products.map(({ id }) => id)) };
  },

  /** Those on sale, in the seller's order, whose texts contain every word (folded as `catalog/search.ts` does); `after` is a position. */
  *search_products(q: {
    words: readonly string[];
    seller_id?: Id;
    after: number;
    limit: number;
  }): Operation<ProductsNow & { positions: Record<Id, number> }> {
    const conditions = [
      'for_sale = 1',
      'position > ?',
      ...(q.seller_id === undefined ? [] : ['seller_id = ?']),
      ...q.words.map(() => `search_text LIKE ? ESCAPE '\\'`),
    ];
    const patterns = q.words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    const rows = yield* all<Doc & { id: Id; position: number }>(
      `SELECT id, position, doc FROM products WHERE ${conditions.join(' AND ')} ORDER BY position LIMIT ?`,
      q.after,
      ...(q.seller_id === undefined ? [] : [q.seller_id]),
      ...patterns,
      q.limit,
    );
    const products = parsed<StoredProduct>(rows);
    const positions = Object.fromEntries(rows.map(({ id, position }) => [id, position]));
    const stock = yield* stockOfProducts(products.map(({ id }) => id));
    return { version: yield* catalogVersion(), products, stock, positions };
  },

  /** What all quotes share. */
  *read_rules(_: Record<never, never>): Operation<Rules> {
    const row = yield* one<{ value: string }>(`SELECT value FROM settings WHERE name = 'regions'`);
    const coupons = parsed<StoredCoupon>(yield* all<Doc>('SELECT doc FROM coupons'));
    return { version: yield* catalogVersion(), regions: row ? (JSON.parse(row.value) as Region[]) : [], coupons };
  },

  *read_seller({ id }: { id: Id }): Operation<StoredSeller | undefined> {
    const row = yield* one<Doc>('SELECT doc FROM sellers WHERE id = ?', id);
    return row && (JSON.parse(row.doc) as StoredSeller);
  },
};

export const catalogCommands = {
  /** Writes all of it, or nothing. `epoch` starts the event numbers of shows that are new. */
  *import_catalog({ catalog, epoch, now }: { catalog: Catalog; epoch: string; now: Time }): Operation<void> {
    for (const seller of catalog.sellers) {
      yield* all(
        'INSERT INTO sellers (id, doc) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc',
        seller.id,
        JSON.stringify(seller),
      );
    }
    const last = yield* one<{ position: number | null }>('SELECT MAX(position) AS position FROM products');
    let position = last?.position ?? 0;
    for (const { stock, ...product } of catalog.products) {
      yield* writeProduct(product, ++position);
      for (const variant of product.variants) yield* setStock(variant.id, product.id, stock[variant.id] ?? null);
    }
    for (const offer of catalog.offers) yield* writeOffer(offer);
    for (const coupon of catalog.coupons) yield* writeCoupon(coupon);
    for (const show of catalog.shows) yield* writeShow(show, epoch, now);
    yield* all(
      `INSERT INTO settings (name, value) VALUES ('regions', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      JSON.stringify(catalog.regions),
    );
    yield* catalogChanged();
  },
};

/** A product keeps the place in the seller's order that it first had. */
export function* writeProduct(product: StoredProduct, position: number): Operation<void> {
  yield* all(
    `INSERT INTO products (id, seller_id, position, for_sale, search_text, doc) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET seller_id = excluded.seller_id, for_sale = excluded.for_sale, search_text = excluded.search_text, doc = excluded.doc`,
    product.id,
    product.seller_id,
    position,
    product.for_sale === false ? 0 : 1,
    searchText(product),
    JSON.stringify(product),
  );
}

/** `available` is what may be sold from now on, beside what payments in progress hold. */
export function* setStock(item_id: Id, product_id: Id, available: number | null): Operation<void> {
  yield* all(
    `INSERT INTO items (id, product_id, on_hand) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET product_id = excluded.product_id, on_hand = excluded.on_hand + items.held`,
    item_id,
    product_id,
    available,
  );
}
