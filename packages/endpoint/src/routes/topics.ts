import type { SavedAnswerRequest, TopicRequest } from '@laotie/protocol';
import type { FastifyInstance } from 'fastify';
import { requireBuyer, requireHost, requireScope } from '../http/auth.ts';
import { createLimit } from '../http/limit.ts';
import { bodyOf } from '../http/validate.ts';
import type { RouteContext } from './context.ts';

interface One {
  Params: { id: string };
}
interface Part {
  Params: { show: string; id: string };
}

const topicBody = bodyOf<TopicRequest>('TopicRequest');
const answerBody = bodyOf<SavedAnswerRequest>('SavedAnswerRequest');

/** What the seller makes of what viewers ask, and where they read it. */
export function topicRoutes(
  app: FastifyInstance,
  { services: { topics, shows, guests }, limits, clock }: RouteContext,
): void {
  const limitReads = createLimit(limits.own, clock);

  app.put<One>('/demand/topics/:id', async (request) => {
    const host = await requireHost(request, guests, 'show');
    const body = topicBody(request.body);
    // it changes the catalogue
    if (body.product || body.product_id !== undefined) requireScope(host, 'products');
    return topics.decide(host, request.params.id, body);
  });

  app.put<Part>('/live/shows/:show/answers/:id', async (request) => {
    const host = await requireHost(request, guests, 'show');
    const { show, id } = request.params;
    return topics.answer(host, await shows.named(show), id, answerBody(request.body));
  });

  app.get<One>('/live/shows/:id/replies', async (request) => {
    const buyer = requireBuyer(request, guests);
    limitReads(buyer, request.ip);
    return { replies: await topics.replies(buyer, await shows.named(request.params.id)) };
  });
}
