import type { Product } from '@laotie/protocol';
import { presentProduct, type View } from '../catalog/present.ts';
import { searchWords } from '../catalog/search.ts';
import { regionOf } from '../pricing/rules.ts';
import { deliveries } from '../pricing/shipping.ts';
import type { ProductsNow } from '../store/operations/catalog.ts';
import type { Deps } from './deps.ts';
import { decodeCursor, limitOf, page } from './pages.ts';
import type { CatalogReader } from './services.ts';
import type { ViewOf } from './views.ts';

export function createCatalogReader({ store, catalogue }: Deps, viewOf: ViewOf): CatalogReader {
  return {
    async search(caller, { query = '', seller_id, pagination = {} }) {
      const view = await viewOf(caller);
      const after = Number(decodeCursor(pagination.cursor)?.[0] ?? 0);
      const limit = limitOf(pagination.limit);
      const words = searchWords(query);
      const found = await store.search_products({
        words,
        after,
        limit: limit + 1,
        ...(seller_id !== undefined && { seller_id }),
      });
      const { rows, pagination: next } = page(found.products, limit, ({ id }) => [found.positions[id] ?? 0]);
      return { products: present({ ...found, products: rows }, view), pagination: next };
    },

    async lookup(caller, ids) {
      const view = await viewOf(caller);
      const found = await store.read_products({ ids });
      const place = new Map(ids.map((id, index) => [id, index]));
      const rank = (product: Product): number =>
        Math.min(...[product.id, ...product.variants.map(({ id }) => id)].map((id) => place.get(id) ?? Infinity));
      return present(found, view).sort((a, b) => rank(a) - rank(b));
    },

    async shipping({ languages, context }) {
      const { regions } = await catalogue.latest();
      const region = regionOf(regions, context);
      return region ? deliveries(region, languages) : [];
    },
  };
}

/** Those that have a price in the view's currency. */
export function present({ products, stock }: Pick<ProductsNow, 'products' | 'stock'>, view: View): Product[] {
  const left = new Map(stock.map(({ item_id, available }) => [item_id, available]));
  return products.flatMap((product) => presentProduct(product, (id) => left.get(id), view) ?? []);
}
