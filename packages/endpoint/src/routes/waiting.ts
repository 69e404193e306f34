import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireBuyer } from '../http/auth.ts';
import { createLimit } from '../http/limit.ts';
import type { RouteContext } from './context.ts';

interface One {
  Params: { id: string };
}

/** PUT and DELETE are absolute, so they need no key. */
export function waitingRoutes(
  app: FastifyInstance,
  { services: { waiting, guests }, limits, clock }: RouteContext,
): void {
  const limit = createLimit(limits.waiting, clock);
  const limitReads = createLimit(limits.own, clock);

  function set(on: boolean) {
    return async (request: FastifyRequest<One>) => {
      const buyer = requireBuyer(request, guests);
      limit(buyer, request.ip);
      return waiting.set(buyer, request.params.id, on);
    };
  }

  app.get('/waiting-lists', async (request) => {
    const buyer = requireBuyer(request, guests);
    limitReads(buyer, request.ip);
    return { ids: await waiting.list(buyer) };
  });
  app.put<One>('/waiting-lists/:id', set(true));
  app.delete<One>('/waiting-lists/:id', set(false));
}
