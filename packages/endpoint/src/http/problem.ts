import type { Problem, ProblemCode } from '@laotie/protocol';
import { UCP_VERSION } from '@laotie/protocol';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../services/refusal.ts';
import { StoreUnavailable } from '../store/store.ts';
import { message } from '../words.ts';
import { callerLanguages } from './caller.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A UCP resource: where there is none, the answer is UCP's `error_response`. */
    ucp?: boolean;
  }
}

const titles: Record<string, string> = {
  invalid: 'The request does not fit',
  idempotency_key_required: 'An Idempotency-Key is needed',
  idempotency_in_progress: 'The same request is being answered',
  idempotency_conflict: 'This Idempotency-Key belongs to another request',
  revision_mismatch: 'It changed meanwhile',
  revision_required: 'Say by If-Match which revision this is about',
  unauthorized: 'A valid bearer token is needed',
  forbidden: 'This token may not do that',
  not_found: 'There is nothing here, or it is not yours',
  too_large: 'The body is too large',
  unsupported_media_type: 'Send application/json',
  comment_blocked: 'The comment holds words that are not shown here',
  comment_repeated: 'The same comment has just been made',
  rate_limited: 'Too many requests',
  unavailable: 'Not available right now',
  internal: 'Something went wrong on our side',
};

/** What Fastify itself refuses before a route is reached. */
const fastifyErrors: Record<string, Refusal> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new Refusal(413, 'too_large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Refusal(415, 'unsupported_media_type'),
  FST_ERR_CTP_EMPTY_TYPE: new Refusal(415, 'unsupported_media_type'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new Refusal(400, 'invalid', { detail: 'A JSON body is needed', path: '$' }),
  FST_ERR_CTP_INVALID_JSON_BODY: new Refusal(400, 'invalid', { detail: 'The body is not JSON', path: '$' }),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new Refusal(400, 'invalid', {
    detail: 'The body is not as long as announced',
    path: '$',
  }),
  FST_ERR_BAD_URL: new Refusal(400, 'invalid', { detail: 'The address is malformed' }),
};

/** Every refusal and every crash leaves through here, so that nothing else ever reaches a client. */
export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => refuse(request, reply, new Refusal(404, 'not_found')));
  app.setErrorHandler<FastifyError | Refusal | StoreUnavailable>((error, request, reply) => {
    if (error instanceof Refusal) return refuse(request, reply, error);
    if (error instanceof StoreUnavailable)
      return refuse(request, reply, new Refusal(503, 'unavailable', { retry_after: 1 }));
    const known = fastifyErrors[error.code];
    if (known) return refuse(request, reply, known);
    if (error.statusCode !== undefined && error.statusCode < 500)
      return refuse(request, reply, new Refusal(error.statusCode, 'invalid'));
    request.log.error({ err: error }, 'request failed');
    return refuse(request, reply, new Refusal(500, 'internal'));
  });
}

export function refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  if (refusal.init.retry_after !== undefined) reply.header('retry-after', String(Math.ceil(refusal.init.retry_after)));
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer');
  reply.code(refusal.status).header('cache-control', 'no-store');
  if (refusal.status === 404 && request.routeOptions.config.ucp)
    return reply.type('application/json').send(ucpError(request, refusal));
  return reply.type('application/problem+json').send(JSON.stringify(problem(refusal)));
}

function problem({ status, code, init }: Refusal): Problem {
  const { detail, path, messages, latest } = init;
  return {
    type: `https://laotie.dev/problems/${code}`,
    title: titles[code] ?? code,
    status,
    code: code as ProblemCode,
    ...(detail !== undefined && { detail }),
    ...(path !== undefined && { path }),
    ...(messages !== undefined && { messages }),
    ...(latest !== undefined && { latest }),
  };
}

/** UCP's own words for a resource that is missing: same answer for "none" and "not yours". */
function ucpError(request: FastifyRequest, refusal: Refusal): object {
  const said = message('error', refusal.code, callerLanguages(request), {
    severity: 'unrecoverable',
    word: 'not_found',
  });
  return { ucp: { version: UCP_VERSION, status: 'error' }, messages: refusal.init.messages ?? [said] };
}
