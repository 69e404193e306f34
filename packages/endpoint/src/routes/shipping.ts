import type { FastifyInstance } from 'fastify';
import { anyCaller } from '../http/caller.ts';
import type { RouteContext } from './context.ts';

/** What it costs to have something sent, before there is a cart. The context is in the query, so that a page needs no preflight. */
export function shippingRoutes(app: FastifyInstance, { services: { catalog, guests } }: RouteContext): void {
  app.get('/shipping-options', async (request) => ({ options: await catalog.shipping(anyCaller(request, guests)) }));
}
