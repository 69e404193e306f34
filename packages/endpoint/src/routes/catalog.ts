import type { CatalogLookupRequest, CatalogSearchRequest, Product } from '@laotie/protocol';
import type { FastifyInstance } from 'fastify';
import { anyCaller } from '../http/caller.ts';
import { bodyOf } from '../http/validate.ts';
import type { RouteContext } from './context.ts';
import { ucp } from './context.ts';

const searchBody = bodyOf<CatalogSearchRequest>('CatalogSearchRequest');
const lookupBody = bodyOf<CatalogLookupRequest>('CatalogLookupRequest');

export function catalogRoutes(app: FastifyInstance, { services: { catalog, guests } }: RouteContext): void {
  app.post('/catalog/search', { config: { ucp: true } }, async (request) => {
    const { query, seller_id, pagination } = searchBody(request.body);
    return ucp(
      await catalog.search(anyCaller(request, guests), {
        ...(query && { query }),
        ...(seller_id && { seller_id }),
        ...(pagination && { pagination }),
      }),
    );
  });

  app.post('/catalog/lookup', { config: { ucp: true } }, async (request) => {
    const { ids } = lookupBody(request.body);
    const products = await catalog.lookup(anyCaller(request, guests), ids);
    return ucp({ products: products.map((product) => correlated(product, ids)) });
  });
}

/** UCP wants to know of each variant which of the ids led to it. */
function correlated(product: Product, ids: readonly string[]): Product {
  const asked = ids.filter((id) => id === product.id || product.variants.some((variant) => variant.id === id));
  const inputs = (variant: string): object[] =>
    asked.map((id) => ({ id, match: id === variant ? 'exact' : 'featured' }));
  return { ...product, variants: product.variants.map((variant) => ({ ...variant, inputs: inputs(variant.id) })) };
}
