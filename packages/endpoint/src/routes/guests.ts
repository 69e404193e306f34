import type { FastifyInstance } from 'fastify';
import { idempotencyOf, sendWritten } from '../http/idempotency.ts';
import type { RouteContext } from './context.ts';

export function guestRoutes(app: FastifyInstance, { services }: RouteContext): void {
  app.post('/guests', async (request, reply) =>
    sendWritten(reply, await services.guests.create(idempotencyOf(request))),
  );
}
