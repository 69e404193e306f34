import type { FastifyInstance } from 'fastify';
import { bearer } from '../http/auth.ts';
import { anyCaller, callerOf } from '../http/caller.ts';
import type { Query } from '../http/query.ts';
import { pageOf } from '../http/query.ts';
import { Refusal } from '../services/refusal.ts';
import type { RouteContext } from './context.ts';
import { ucp } from './context.ts';

export function orderRoutes(app: FastifyInstance, { services: { orders, guests } }: RouteContext): void {
  app.get<{ Querystring: Query }>('/orders', async (request) => {
    const caller = callerOf(request, guests);
    if (caller.buyer === undefined) throw new Refusal(401, 'unauthorized');
    return ucp(await orders.list(caller, pageOf(request.query)));
  });

  /** The bearer is the guest's own, or the one that came with the order. */
  app.get<{ Params: { id: string } }>('/orders/:id', { config: { ucp: true } }, async (request) => {
    const caller = anyCaller(request, guests);
    const token = caller.buyer === undefined ? bearer(request) : undefined;
    return ucp(await orders.get(caller, request.params.id, token));
  });
}
