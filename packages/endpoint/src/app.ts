import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import type { Origins } from './http/cors.ts';
import { allowOrigins } from './http/cors.ts';
import { drainOnClose } from './http/drain.ts';
import { BODY_LIMIT, readJson } from './http/json.ts';
import { logger, logRequests } from './http/log.ts';
import { answerErrors } from './http/problem.ts';
import { cartRoutes } from './routes/carts.ts';
import { catalogRoutes } from './routes/catalog.ts';
import { checkoutRoutes } from './routes/checkout.ts';
import { commentRoutes } from './routes/comments.ts';
import type { RouteContext } from './routes/context.ts';
import { demandRoutes } from './routes/demand.ts';
import { eventRoutes } from './routes/events.ts';
import { guestRoutes } from './routes/guests.ts';
import { hostRoutes } from './routes/host.ts';
import { orderRoutes } from './routes/orders.ts';
import { profileRoutes } from './routes/profile.ts';
import { shippingRoutes } from './routes/shipping.ts';
import { showRoutes } from './routes/shows.ts';
import { topicRoutes } from './routes/topics.ts';
import { waitingRoutes } from './routes/waiting.ts';
import { Refusal } from './services/refusal.ts';

export interface AppOptions extends RouteContext {
  origins: Origins;
  /** A pino level, or no logs at all. */
  log: string | false;
  /** Behind a proxy: believe its X-Forwarded-For. */
  trust_proxy: boolean;
}

/** Time for a request to arrive in full. */
const REQUEST_TIMEOUT = 10_000;

/** The HTTP side of the endpoint: routes over services, with everything that all of them share. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logger(options.log),
    logController: new Fastify.LogController({ disableRequestLogging: true }),
    trustProxy: options.trust_proxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    http: { headersTimeout: REQUEST_TIMEOUT, connectionsCheckingInterval: 2_000 },
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 255 },
  });
  answerErrors(app);
  logRequests(app);
  drainOnClose(app, () => options.services.live.close());
  readJson(app);
  await allowOrigins(app, options.origins);
  app.addHook('onRequest', async (request) => refuseOddNames(request.params));
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  for (const add of groups) add(app, options);
  return app;
}

const groups = [
  profileRoutes,
  guestRoutes,
  catalogRoutes,
  shippingRoutes,
  cartRoutes,
  checkoutRoutes,
  orderRoutes,
  showRoutes,
  eventRoutes,
  commentRoutes,
  hostRoutes,
  demandRoutes,
  topicRoutes,
  waitingRoutes,
];

/** No id of ours holds a control character, and no text column takes a NUL. */
function refuseOddNames(params: unknown): void {
  for (const value of Object.values((params ?? {}) as Record<string, string>)) {
    if (/\p{Cc}/u.test(value)) throw new Refusal(404, 'not_found');
  }
}
