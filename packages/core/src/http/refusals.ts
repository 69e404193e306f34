import {
  type Checkout,
  CommerceError,
  cartShape,
  type ErrorKind,
  type Message,
  messageShape,
  misfit,
  type Retry,
} from '@laotie/protocol';

type Members = Readonly<Record<string, unknown>>;

/** How a status is to be understood, and what may follow it. */
const STATUSES: Readonly<Record<number, readonly [ErrorKind, Retry]>> = {
  401: ['unauthorized', 'no'],
  403: ['unauthorized', 'no'],
  404: ['not_found', 'no'],
  408: ['unavailable', 'same_key'],
  409: ['conflict', 'refetch'],
  410: ['not_found', 'no'],
  412: ['conflict', 'refetch'],
  425: ['unavailable', 'same_key'],
  429: ['rate_limited', 'same_key'],
};

/** Codes that say more than their status does. */
const CODES: Readonly<Record<string, readonly [ErrorKind, Retry]>> = {
  idempotency_in_progress: ['conflict', 'same_key'],
  // a key used for two different things is a bug: sending it again cannot help
  idempotency_conflict: ['invalid', 'no'],
  not_found: ['not_found', 'no'],
};

/**
 * The error in an answer: a problem document (RFC 9457), UCP's `error_response`, or UCP's `{ code, content }`; whatever
 * else a proxy says, the status decides.
 */
export function errorIn(status: number, body: unknown, headers: Headers): CommerceError {
  const members: Members = typeof body === 'object' && body !== null ? (body as Members) : {};
  const messages = misfit(members['messages'], [messageShape]) === undefined ? (members['messages'] as Message[]) : [];
  const code = text(members['code']) ?? messages[0]?.code;
  const known = code !== undefined && Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  const [kind, retry] = known ?? STATUSES[status] ?? (status >= 500 ? ['unavailable', 'same_key'] : ['invalid', 'no']);
  const wait = retryAfter(headers.get('retry-after'), Date.now());
  const title = text(members['detail']) ?? messages[0]?.content ?? text(members['content']) ?? text(members['title']);
  const latest = misfit(members['latest'], cartShape) === undefined ? (members['latest'] as Checkout) : undefined;
  return new CommerceError(kind, title ?? `The shop answered ${status}`, {
    code: code ?? kind,
    retry,
    messages,
    ...(wait !== undefined && { retry_after_ms: wait }),
    ...(latest && { latest }),
  });
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Milliseconds to wait, from `Retry-After` in seconds or as a date; undefined where it says neither. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const at = /^\d+$/.test(header) ? now + Number(header) * 1000 : Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
