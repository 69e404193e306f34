import { LATEST_SHOW } from '@laotie/protocol';
import type { FastifyInstance } from 'fastify';
import { anyCaller } from '../http/caller.ts';
import type { Query } from '../http/query.ts';
import { textIn } from '../http/query.ts';
import type { RouteContext } from './context.ts';

/** One address, two ways to read it: a stream, or with `Accept: application/json` a page at a time. */
export function eventRoutes(app: FastifyInstance, { services: { live, shows, guests } }: RouteContext): void {
  app.get<{ Params: { id: string }; Querystring: Query }>('/live/shows/:id/events', async (request, reply) => {
    const caller = anyCaller(request, guests);
    const after = textIn(request.query, 'after');
    const accept = request.headers.accept ?? '';
    if (accept.includes('application/json') && !accept.includes('text/event-stream'))
      return live.poll(caller, await shows.named(request.params.id), after);
    // What hooks have set so far (CORS) would be lost with the hijacked reply.
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.raw.setHeader('vary', 'Origin, Accept');
    if (request.params.id === LATEST_SHOW) await live.streamLatest(caller, after, reply.raw);
    else await live.stream(caller, request.params.id, after, reply.raw);
    return reply.hijack();
  });
}
