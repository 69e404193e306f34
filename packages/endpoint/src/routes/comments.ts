import type { CommentRequest, LikeRequest } from '@laotie/protocol';
import type { FastifyInstance } from 'fastify';
import { callerOf } from '../http/caller.ts';
import { idempotencyOf, sendWritten } from '../http/idempotency.ts';
import { createLimit } from '../http/limit.ts';
import { bodyOf } from '../http/validate.ts';
import type { RouteContext } from './context.ts';

interface OfShow {
  Params: { id: string };
}

const commentBody = bodyOf<CommentRequest>('CommentRequest');
const likeBody = bodyOf<LikeRequest>('LikeRequest');

export function commentRoutes(
  app: FastifyInstance,
  { services: { shows, guests }, limits, clock }: RouteContext,
): void {
  const limitComments = createLimit(limits.comments, clock);
  const limitLikes = createLimit(limits.likes, clock);

  app.post<OfShow>('/live/shows/:id/comments', async (request, reply) => {
    const caller = callerOf(request, guests);
    const body = commentBody(request.body);
    const idempotency = idempotencyOf(request, caller.buyer);
    limitComments(caller.buyer ?? request.ip, request.ip);
    return sendWritten(reply, await shows.comment(caller, await shows.named(request.params.id), body, idempotency));
  });

  app.post<OfShow>('/live/shows/:id/likes', async (request, reply) => {
    const caller = callerOf(request, guests);
    const { count } = likeBody(request.body);
    const idempotency = idempotencyOf(request, caller.buyer);
    limitLikes(caller.buyer ?? request.ip, request.ip);
    return sendWritten(reply, await shows.like(caller, await shows.named(request.params.id), count, idempotency));
  });
}
