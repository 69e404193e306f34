import type { FastifyCorsOptions } from '@fastify/cors';
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Whose pages may call. Tokens are bearers and never cookies, so any page may be a shop; running a show may not. */
export interface Origins {
  /** Reads and buyers' writes: pages anywhere, or exactly these origins. Default `any`. */
  viewers?: 'any' | readonly string[];
  /** A host's routes: exactly these origins. Default none; scripts outside a browser need no origin. */
  hosts?: readonly string[];
  /** Also pages opened from a file (`Origin: null`) and from this machine, for trying things out. Default false. */
  local?: boolean;
}

/** The routes that take a host token, by method and path. */
const hostRoutes: readonly (readonly [method: string, path: RegExp])[] = [
  ['POST', /^\/live\/shows\/?$/],
  ['PUT', /^\/live\/shows\//],
  ['PUT', /^\/products\//],
  ['PUT', /^\/demand\/topics\//],
  ['GET', /^\/(?:live\/shows\/[^/]+\/)?(?:demand|asks)\/?$/],
  ['POST', /^\/live\/shows\/[^/]+\/captures\/?$/],
  ['POST', /^\/live\/shows\/[^/]+\/comments\/[^/]+\/hide\/?$/],
];

const shared: FastifyCorsOptions = {
  methods: ['GET', 'POST', 'PUT', 'DELETE'],
  allowedHeaders: ['Content-Type', 'Authorization', 'UCP-Agent', 'Request-Id', 'Idempotency-Key', 'If-Match'],
  exposedHeaders: ['ETag', 'Retry-After', 'Idempotent-Replayed'],
  maxAge: 7200,
  credentials: false,
  strictPreflight: false,
};

export async function allowOrigins(app: FastifyInstance, origins: Origins): Promise<void> {
  await app.register(cors, {
    delegator: (request, callback) => {
      callback(null, { ...shared, origin: allowed(request, origins) ? (request.headers.origin ?? false) : false });
    },
  });
}

function allowed(request: FastifyRequest, origins: Origins): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  if (origins.local && isLocal(origin)) return true;
  if (isHostRoute(request)) return origins.hosts?.includes(origin) ?? false;
  const viewers = origins.viewers ?? 'any';
  return viewers === 'any' ? isWeb(origin) && !isLocal(origin) : viewers.includes(origin);
}

/** A preflight asks for the method that will come. */
function isHostRoute(request: FastifyRequest): boolean {
  const asked = request.headers['access-control-request-method'];
  const method = request.method === 'OPTIONS' && typeof asked === 'string' ? asked : request.method;
  const path = unescaped(request.url.split('?', 1)[0] as string).replace(/^\/+/, '/');
  return hostRoutes.some(([verb, pattern]) => verb === method && pattern.test(path));
}

/** As the router reads it: `/%64emand` is `/demand`, and `%2F` no slash. What cannot be read leads nowhere. */
function unescaped(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Exactly as a browser writes an origin: scheme and host in lower case, a port only where it is not the usual one. */
function isWeb(origin: string): boolean {
  return /^https?:\/\//.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
}

export function isLocal(origin: string): boolean {
  if (origin === 'null') return true;
  if (!isWeb(origin)) return false;
  const { hostname } = new URL(origin);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127(\.\d+){3}$/.test(hostname) ||
    hostname === '[::1]'
  );
}
