import { CommerceError, misfit, type Shape } from '@laotie/protocol';

/** Does it say no? UCP may do so with a 200. What exactly it says is for `errorIn`. */
export function isRefusal(status: number, body: unknown): boolean {
  const { ucp } = Object(body) as { ucp?: { status?: unknown } | null };
  return status >= 300 || ucp?.status === 'error';
}

/** The answer, if it has the shape that everything behind relies on. */
export function checked<T>(body: unknown, shape: Shape): T {
  // a 204 where an answer belongs: something on the way ate it, and what was asked may be done
  if (body === undefined)
    throw new CommerceError('unavailable', 'The shop answered nothing', { code: 'no_answer', retry: 'same_key' });
  const path = misfit(body, shape);
  if (path === undefined) return body as T;
  throw new CommerceError('invalid', `The shop's answer does not fit at $${path}`, { code: 'malformed' });
}

/** Those members of a list that fit. */
export function fitting<T>(list: unknown, shape: Shape): T[] {
  return (Array.isArray(list) ? list : []).filter((one) => misfit(one, shape) === undefined);
}
