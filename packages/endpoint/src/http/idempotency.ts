import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Idempotency, Write, Written } from '../services/calls.ts';
import { Refusal } from '../services/refusal.ts';

/** Names the write: method, path and buyer, so that a key never answers for another resource or another person. */
export function idempotencyOf(request: FastifyRequest, buyer?: string): Idempotency {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') throw new Refusal(400, 'idempotency_key_required');
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Refusal(400, 'invalid', { detail: 'An Idempotency-Key has 1 to 255 visible ASCII characters' });
  }
  const path = request.url.split('?', 1)[0] as string;
  return {
    scope: `${request.method} ${path} ${buyer ?? ''}`,
    key,
    body_hash: hash('sha256', canonical(request.body ?? null), 'base64url'),
  };
}

export function writeOf(request: FastifyRequest, buyer?: string): Write {
  const revision = revisionOf(request);
  return { idempotency: idempotencyOf(request, buyer), ...(revision !== undefined && { revision }) };
}

/** `If-Match: "7"` → `7`. */
export function revisionOf(request: FastifyRequest): string | undefined {
  const header = request.headers['if-match'];
  if (header === undefined) return undefined;
  const revision = /^(?:W\/)?"?([\w.:-]{1,100})"?$/.exec(header.trim())?.[1];
  if (revision === undefined) throw new Refusal(400, 'invalid', { detail: 'If-Match holds one revision' });
  return revision;
}

/** The same answer again says that it is one. */
export function sendWritten<T extends object>(
  reply: FastifyReply,
  written: Written<T>,
  shape: (resource: T) => object = (resource) => resource,
): FastifyReply {
  const { revision } = written.resource as { revision?: string };
  if (revision !== undefined) reply.header('etag', `"${revision}"`);
  if (written.replayed) reply.header('idempotent-replayed', 'true');
  return reply.code(written.status).send(shape(written.resource));
}

/** The order in which a client writes its members does not make it another request. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}
