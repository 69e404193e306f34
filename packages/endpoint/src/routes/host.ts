import type { CouponRequest, CueRequest, OfferRequest, ProductRequest, ShowRequest } from '@laotie/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Scope } from '../http/auth.ts';
import { requireHost } from '../http/auth.ts';
import { idempotencyOf, sendWritten } from '../http/idempotency.ts';
import { bodyOf } from '../http/validate.ts';
import type { HostIdentity } from '../services/services.ts';
import type { RouteContext } from './context.ts';

interface One {
  Params: { id: string };
}
interface Part {
  Params: { show: string; id: string };
}

const showBody = bodyOf<ShowRequest>('ShowRequest');
const cueBody = bodyOf<CueRequest>('CueRequest');
const offerBody = bodyOf<Partial<OfferRequest>>('OfferRequest');
const couponBody = bodyOf<CouponRequest>('CouponRequest');
const productBody = bodyOf<ProductRequest>('ProductRequest');

/** What runs a show. PUTs are absolute, so a resend does no harm and needs no key; what is absent stays. */
export function hostRoutes(app: FastifyInstance, { services: { host, guests } }: RouteContext): void {
  const as = (scope: Scope, request: FastifyRequest): Promise<HostIdentity> => requireHost(request, guests, scope);

  app.post('/live/shows', async (request, reply) => {
    const who = await as('show', request);
    const body = showBody(request.body ?? {});
    return sendWritten(reply, await host.createShow(who, body, idempotencyOf(request, `host:${who.seller_id}`)));
  });

  app.put<One>('/live/shows/:id', async (request) =>
    host.putShow(await as('show', request), request.params.id, showBody(request.body)),
  );

  app.put<Part>('/live/shows/:show/cues/:id', async (request) => {
    const who = await as('show', request);
    return host.putCue(who, request.params.show, request.params.id, cueBody(request.body));
  });

  app.put<Part>('/live/shows/:show/offers/:id', async (request) => {
    const who = await as('show', request);
    return host.putOffer(who, request.params.show, request.params.id, offerBody(request.body));
  });

  app.put<Part>('/live/shows/:show/coupons/:id', async (request) => {
    const who = await as('show', request);
    return host.putCoupon(who, request.params.show, request.params.id, couponBody(request.body));
  });

  app.put<One>('/products/:id', async (request) =>
    host.putProduct(await as('products', request), request.params.id, productBody(request.body)),
  );

  app.post<Part>('/live/shows/:show/comments/:id/hide', async (request, reply) => {
    await host.hideComment(await as('moderate', request), request.params.show, request.params.id);
    return reply.code(204).send();
  });
}
