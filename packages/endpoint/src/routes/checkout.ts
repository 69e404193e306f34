import type { Checkout, CheckoutCompleteRequest, CheckoutCreateRequest, CheckoutUpdateRequest } from '@laotie/protocol';
import { UCP_VERSION } from '@laotie/protocol';
import type { FastifyInstance } from 'fastify';
import { callerOf } from '../http/caller.ts';
import { idempotencyOf, sendWritten, writeOf } from '../http/idempotency.ts';
import { createLimit } from '../http/limit.ts';
import { bodyOf } from '../http/validate.ts';
import { Refusal, refuseField } from '../services/refusal.ts';
import { handlerRegistry, type RouteContext } from './context.ts';
import { escalated } from './escalation.ts';

interface One {
  Params: { id: string };
}

const createBody = bodyOf<CheckoutCreateRequest>('CheckoutCreateRequest');
const updateBody = bodyOf<CheckoutUpdateRequest>('CheckoutUpdateRequest');
const completeBody = bodyOf<CheckoutCompleteRequest>('CheckoutCompleteRequest');
const config = { ucp: true };

export function checkoutRoutes(app: FastifyInstance, context: RouteContext): void {
  const { checkouts, guests } = context.services;
  const { checkout_url } = context;
  const limitCheckouts = createLimit(context.limits.checkouts, context.clock);
  const envelope = {
    ucp: { version: UCP_VERSION, status: 'success', payment_handlers: handlerRegistry(context.payment_handlers) },
  };

  /** The session as its reader gets it; where the seller has a checkout page of their own, on the way there. */
  const shapeFor = (languages: readonly string[]) => (checkout: Checkout) => ({
    ...envelope,
    ...(checkout_url === undefined ? checkout : escalated(checkout, checkout_url, languages)),
  });

  app.post('/checkout-sessions', { config }, async (request, reply) => {
    const caller = callerOf(request, guests);
    const body = createBody(request.body);
    if (body.cart_id === undefined && body.line_items === undefined) {
      throw refuseField('$.line_items', 'is needed, or a cart_id');
    }
    const idempotency = idempotencyOf(request, caller.buyer);
    limitCheckouts(caller.buyer, request.ip);
    const written = await checkouts.create(caller, body, idempotency);
    return sendWritten(reply, written, shapeFor(caller.languages));
  });

  app.get<One>('/checkout-sessions/:id', { config }, async (request, reply) => {
    const caller = callerOf(request, guests);
    const resource = await checkouts.get(caller, request.params.id);
    return sendWritten(reply, { status: 200, resource, replayed: false }, shapeFor(caller.languages));
  });

  app.put<One>('/checkout-sessions/:id', { config }, async (request, reply) => {
    const caller = callerOf(request, guests);
    const body = updateBody(request.body);
    const written = await checkouts.update(caller, request.params.id, body, writeOf(request, caller.buyer));
    return sendWritten(reply, written, shapeFor(caller.languages));
  });

  app.post<One>('/checkout-sessions/:id/complete', { config }, async (request, reply) => {
    const caller = callerOf(request, guests);
    const { id } = request.params;
    const { payment } = completeBody(request.body);
    const { idempotency, revision } = writeOf(request, caller.buyer);
    if (revision === undefined) throw new Refusal(428, 'revision_required');
    const written =
      checkout_url === undefined
        ? await checkouts.complete(caller, id, payment, { idempotency, revision })
        : { status: 200, resource: await checkouts.get(caller, id), replayed: false };
    return sendWritten(reply, written, shapeFor(caller.languages));
  });

  app.post<One>('/checkout-sessions/:id/hold', { config }, async (request, reply) => {
    const caller = callerOf(request, guests);
    limitCheckouts(caller.buyer, request.ip);
    return sendWritten(reply, await checkouts.hold(caller, request.params.id), shapeFor(caller.languages));
  });

  app.post<One>('/checkout-sessions/:id/cancel', { config }, async (request, reply) => {
    const caller = callerOf(request, guests);
    const written = await checkouts.cancel(caller, request.params.id, writeOf(request, caller.buyer));
    return sendWritten(reply, written, shapeFor(caller.languages));
  });
}
