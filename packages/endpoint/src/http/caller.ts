import type { Context } from '@laotie/protocol';
import type { FastifyRequest } from 'fastify';
import { languages } from '../catalog/text.ts';
import type { Caller } from '../services/calls.ts';
import type { Guests } from '../services/services.ts';
import { bearer, requireGuest } from './auth.ts';

/**
 * Who asks and how they want to be answered. A context in the body counts most, then the query (live reads carry no
 * custom header and no body), then Accept-Language.
 */
export function callerOf(request: FastifyRequest, guests: Guests): Caller {
  return callerWith(request, requireGuest(request, guests));
}

/** For public reads, where a token that has run out must not hide the shop. */
export function anyCaller(request: FastifyRequest, guests: Guests): Caller {
  const token = bearer(request);
  return callerWith(request, token === undefined ? undefined : guests.read(token));
}

/** For reads of a host, whose bearer is no guest's. */
export const hostCaller = (request: FastifyRequest): Caller => callerWith(request, undefined);

function callerWith(request: FastifyRequest, buyer: string | undefined): Caller {
  const said = contextOf(request);
  const context = placed(said, request.headers['accept-language']);
  return {
    ...(buyer !== undefined && { buyer }),
    address: request.ip,
    languages: languagesOf(request, said),
    ...(context && { context }),
  };
}

export const callerLanguages = (request: FastifyRequest): string[] => languagesOf(request, contextOf(request));

function languagesOf({ headers }: FastifyRequest, said: Context | undefined): string[] {
  return languages(said?.language, headers['accept-language']?.slice(0, 500));
}

/** Somebody who says neither where they are nor what they pay in is taken to be where their language is spoken: en-US, de-AT. */
function placed(context: Context | undefined, acceptLanguage: string | undefined): Context | undefined {
  if (context?.address_country !== undefined || context?.currency !== undefined) return context;
  const region = /^[a-z]{2,3}-(?:[a-z]{4}-)?([a-z]{2})\b/i.exec(acceptLanguage ?? '')?.[1];
  return region === undefined ? context : { ...context, address_country: region.toUpperCase() };
}

function contextOf(request: FastifyRequest): Context | undefined {
  const inBody = (request.body as { context?: unknown } | null | undefined)?.context;
  if (typeof inBody === 'object' && inBody !== null) return texts(inBody as Record<string, unknown>);
  return texts(request.query as Record<string, unknown>);
}

const members = ['address_country', 'address_region', 'postal_code', 'language', 'currency'] as const;

function texts(from: Readonly<Record<string, unknown>>): Context | undefined {
  const found = members.flatMap((name) => (typeof from[name] === 'string' ? [[name, from[name].slice(0, 100)]] : []));
  return found.length > 0 ? (Object.fromEntries(found) as Context) : undefined;
}
