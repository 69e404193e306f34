import type { FastifyInstance, FastifyServerOptions } from 'fastify';

/**
 * Structured logs without personal data: the route's pattern instead of its address (cart and order ids are secrets),
 * no headers, no bodies, no client address.
 */
export function logger(level: string | false): NonNullable<FastifyServerOptions['logger']> {
  if (level === false) return false;
  return {
    level,
    base: null,
    serializers: { req: ({ method }) => ({ method }), res: ({ statusCode }) => ({ statusCode }) },
  };
}

export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
  });
}
