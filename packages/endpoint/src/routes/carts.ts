import type { CartRequest } from '@laotie/protocol';
import type { FastifyInstance } from 'fastify';
import { callerOf } from '../http/caller.ts';
import { idempotencyOf, sendWritten, writeOf } from '../http/idempotency.ts';
import { createLimit } from '../http/limit.ts';
import { bodyOf } from '../http/validate.ts';
import type { RouteContext } from './context.ts';
import { ucp } from './context.ts';

interface One {
  Params: { id: string };
}

const cartBody = bodyOf<CartRequest>('CartRequest');

export function cartRoutes(app: FastifyInstance, { services: { carts, guests }, limits, clock }: RouteContext): void {
  const limitCarts = createLimit(limits.carts, clock);

  app.post('/carts', { config: { ucp: true } }, async (request, reply) => {
    const caller = callerOf(request, guests);
    const body = cartBody(request.body);
    const idempotency = idempotencyOf(request, caller.buyer);
    limitCarts(caller.buyer, request.ip);
    return sendWritten(reply, await carts.create(caller, body, idempotency), ucp);
  });

  app.get<One>('/carts/:id', { config: { ucp: true } }, async (request, reply) => {
    const cart = await carts.get(callerOf(request, guests), request.params.id);
    return sendWritten(reply, { status: 200, resource: cart, replayed: false }, ucp);
  });

  app.put<One>('/carts/:id', { config: { ucp: true } }, async (request, reply) => {
    const caller = callerOf(request, guests);
    const body = cartBody(request.body);
    return sendWritten(
      reply,
      await carts.replace(caller, request.params.id, body, writeOf(request, caller.buyer)),
      ucp,
    );
  });
}
