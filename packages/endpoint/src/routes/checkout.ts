import type { Checkout, CheckoutCompleteRequest, CheckoutCreateRequest, CheckoutUpdateRequest } from '@laotie/protocol';
import { UCP_VERSION } from '@laotie/protocol';
import type { FastifyInstance } from 'fastify';
import { callerOf } from '../http/caller.ts';
import { idempotencyOf, sendWritten, writeOf } from '../http/idempotency.ts';
import { bodyOf, refuseField } from '../http/validate.ts';
import { Refusal } from '../services/refusal.ts';
import type { RouteContext } from './context.ts';
import { handlerRegistry } from './context.ts';

interface One {
  Params: { id: string };
}

const createBody = bodyOf<CheckoutCreateRequest>('CheckoutCreateRequest');
const updateBody = bodyOf<CheckoutUpdateRequest>('CheckoutUpdateRequest');
const completeBody = bodyOf<CheckoutCompleteRequest>('CheckoutCompleteRequest');

export function checkoutRoutes(
  app: FastifyInstance,
  { services: { checkouts, guests }, payment_handlers }: RouteContext,
): void {
  const envelope = {
    ucp: { version: UCP_VERSION, status: 'success', payment_handlers: handlerRegistry(payment_handlers) },
  };
  const shape = (checkout: Checkout): object => ({ ...envelope, ...checkout });
  const ucp = { config: { ucp: true } };

  app.post('/checkout-sessions', ucp, async (request, reply) => {
    const caller = callerOf(request, guests);
    const body = createBody(request.body);
    if (body.cart_id === undefined && body.line_items === undefined)
      throw refuseField('$.line_items', 'is needed, or a cart_id');
    return sendWritten(reply, await checkouts.create(caller, body, idempotencyOf(request, caller.buyer)), shape);
  });

  app.get<One>('/checkout-sessions/:id', ucp, async (request, reply) => {
    const checkout = await checkouts.get(callerOf(request, guests), request.params.id);
    return sendWritten(reply, { status: 200, resource: checkout, replayed: false }, shape);
  });

  app.put<One>('/checkout-sessions/:id', ucp, async (request, reply) => {
    const caller = callerOf(request, guests);
    const body = updateBody(request.body);
    return sendWritten(
      reply,
      await checkouts.update(caller, request.params.id, body, writeOf(request, caller.buyer)),
      shape,
    );
  });

  app.post<One>('/checkout-sessions/:id/complete', ucp, async (request, reply) => {
    const caller = callerOf(request, guests);
    const { payment } = completeBody(request.body);
    const { idempotency, revision } = writeOf(request, caller.buyer);
    if (revision === undefined) throw new Refusal(428, 'revision_required');
    return sendWritten(
      reply,
      await checkouts.complete(caller, request.params.id, payment, { idempotency, revision }),
      shape,
    );
  });

  app.post<One>('/checkout-sessions/:id/cancel', ucp, async (request, reply) => {
    const caller = callerOf(request, guests);
    return sendWritten(reply, await checkouts.cancel(caller, request.params.id, writeOf(request, caller.buyer)), shape);
  });
}
