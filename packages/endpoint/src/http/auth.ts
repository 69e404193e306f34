import type { Id } from '@laotie/protocol';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../services/refusal.ts';
import type { Guests, HostIdentity } from '../services/services.ts';

export type Scope = HostIdentity['scopes'][number];

export function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer +([\w.~+/=-]{1,512})$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** The guest behind the token, undefined without one; a token that is not ours is refused, so that the page gets a new one. */
export function requireGuest(request: FastifyRequest, guests: Guests): Id | undefined {
  if (request.headers.authorization === undefined) return undefined;
  const token = bearer(request);
  const guest = token === undefined ? undefined : guests.read(token);
  if (guest === undefined) throw new Refusal(401, 'unauthorized');
  return guest;
}

/** For what belongs to one guest: without a bearer there is nobody whose it could be. */
export function requireBuyer(request: FastifyRequest, guests: Guests): Id {
  const guest = requireGuest(request, guests);
  if (guest === undefined) throw new Refusal(401, 'unauthorized');
  return guest;
}

export async function requireHost(request: FastifyRequest, guests: Guests, scope: Scope): Promise<HostIdentity> {
  const token = bearer(request);
  const host = token === undefined ? undefined : await guests.host(token);
  if (!host) throw new Refusal(401, 'unauthorized');
  requireScope(host, scope);
  return host;
}

export function requireScope({ scopes }: HostIdentity, scope: Scope): void {
  if (!scopes.includes(scope)) throw new Refusal(403, 'forbidden', { detail: `The scope "${scope}" is needed` });
}
