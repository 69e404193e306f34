import type { FastifyInstance } from 'fastify';
import { anyCaller } from '../http/caller.ts';
import type { Query } from '../http/query.ts';
import { pageOf, textIn, timeIn } from '../http/query.ts';
import type { RouteContext } from './context.ts';

interface Asked {
  Querystring: Query;
}
interface One extends Asked {
  Params: { id: string };
}

/** Reads of the live part. They carry no header of their own, so that a page needs no preflight for them. */
export function showRoutes(app: FastifyInstance, { services: { shows, guests } }: RouteContext): void {
  app.get<Asked>('/live/shows', async (request) => {
    const seller_id = textIn(request.query, 'seller_id');
    return shows.list(anyCaller(request, guests), {
      ...pageOf(request.query),
      ...(seller_id !== undefined && { seller_id }),
    });
  });

  app.get<One>('/live/shows/:id', async (request) =>
    shows.snapshot(anyCaller(request, guests), await shows.named(request.params.id)),
  );

  app.get<One>('/live/shows/:id/history', async (request, reply) => {
    const cursor = textIn(request.query, 'cursor');
    const span = {
      from: timeIn(request.query, 'from'),
      to: timeIn(request.query, 'to'),
      ...(cursor !== undefined && { cursor }),
    };
    const id = await shows.named(request.params.id);
    const { settled, ...page } = await shows.history(anyCaller(request, guests), id, span);
    // the name stands for another show tomorrow
    if (settled && id === request.params.id) reply.header('cache-control', 'public, max-age=31536000, immutable');
    return page;
  });
}
