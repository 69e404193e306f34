import { CommerceError } from '@laotie/protocol';

/** Whatever was thrown, as the one error that models show. A bug stays visible as the cause, and to who wrote it. */
export function asCommerceError(error: unknown): CommerceError {
  if (error instanceof CommerceError) return error;
  // buyers only see that it did not work; the author of a connector finds it where bugs are looked for
  if (!isAbort(error)) console.error('Laotie:', error);
  return new CommerceError('unavailable', error instanceof Error ? error.message : String(error), { cause: error });
}

/** Nobody waits for it any more. */
export function isAbort(error: unknown): boolean {
  return (error as Error | undefined)?.name === 'AbortError';
}

/** Nobody can tell whether it was executed: the answer was lost, or the server failed half-way. */
export function isUnclear(error: CommerceError): boolean {
  return error.kind === 'network' || error.kind === 'unavailable' || error.code === 'idempotency_in_progress';
}

/** Nothing was wrong with what was asked: the same will do later. */
export function isPassing(error: CommerceError): boolean {
  return isUnclear(error) || error.kind === 'rate_limited';
}

/** Was the revision that a write was decided on overtaken? Nothing was executed then. */
export function isOvertaken(error: CommerceError): boolean {
  return error.kind === 'conflict' && error.retry === 'refetch';
}
