import type { FastifyInstance } from 'fastify';
import { idempotencyOf, sendWritten } from '../http/idempotency.ts';
import { createLimit } from '../http/limit.ts';
import type { RouteContext } from './context.ts';

export function guestRoutes(app: FastifyInstance, { services, limits, clock }: RouteContext): void {
  const limitGuests = createLimit(limits.guests, clock);

  app.post('/guests', async (request, reply) => {
    const idempotency = idempotencyOf(request);
    limitGuests(undefined, request.ip);
    return sendWritten(reply, await services.guests.create(idempotency));
  });
}
