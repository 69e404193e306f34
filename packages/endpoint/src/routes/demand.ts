import type { AskQuery, CaptureRequest, Id } from '@laotie/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireHost } from '../http/auth.ts';
import { hostCaller } from '../http/caller.ts';
import { pageOf, type Query, textIn } from '../http/query.ts';
import { bodyOf } from '../http/validate.ts';
import type { RouteContext } from './context.ts';

interface All {
  Querystring: Query;
}
interface OfShow extends All {
  Params: { id: string };
}

/** Five hundred messages of five hundred characters, of three bytes each. */
const BATCH_LIMIT = 1024 * 1024;

const captureBody = bodyOf<CaptureRequest>('CaptureRequest');

/** What viewers ask for, for the host. */
export function demandRoutes(app: FastifyInstance, { services: { demand, guests, shows } }: RouteContext): void {
  const asHost = (request: FastifyRequest) => requireHost(request, guests, 'show');

  async function sendDemand(request: FastifyRequest<All>, reply: FastifyReply, show_id?: Id): Promise<unknown> {
    const host = await asHost(request);
    const known = textIn(request.query, 'version');
    const found = await demand.demand(host, hostCaller(request), show_id && (await shows.named(show_id)), known);
    return found ?? reply.code(304).send();
  }

  async function asksOf(request: FastifyRequest<All>, show_id?: Id) {
    const host = await asHost(request);
    return demand.asks(host, show_id && (await shows.named(show_id)), askQuery(request.query));
  }

  app.post<OfShow>('/live/shows/:id/captures', { bodyLimit: BATCH_LIMIT }, async (request) => {
    const host = await asHost(request);
    const { messages } = captureBody(request.body);
    return { results: await demand.capture(host, await shows.named(request.params.id), messages) };
  });

  app.get<OfShow>('/live/shows/:id/demand', (request, reply) => sendDemand(request, reply, request.params.id));
  app.get<All>('/demand', (request, reply) => sendDemand(request, reply));
  app.get<OfShow>('/live/shows/:id/asks', (request) => asksOf(request, request.params.id));
  app.get<All>('/asks', (request) => asksOf(request));
}

function askQuery(query: Query): AskQuery {
  const named = (['product_id', 'kind', 'topic_id'] as const).map((name) => [name, textIn(query, name)] as const);
  return { ...pageOf(query), ...Object.fromEntries(named.filter(([, value]) => value !== undefined)) };
}
