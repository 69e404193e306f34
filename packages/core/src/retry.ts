import type { CommerceEndpoint, CommerceError } from '@laotie/protocol';
import { asCommerceError, isPassing } from './errors.ts';
import { pause, type Timers } from './timers.ts';

/** How often and how long a call is tried again. All times in milliseconds. */
export interface RetryPolicy {
  /** Tries altogether; 1 means never again. */
  tries: number;
  /** Upper bound of the first wait; doubles with each try. */
  base: number;
  /** Upper bound of any wait that we choose. */
  ceiling: number;
  /** A server's `Retry-After` above this is not waited for: the buyer is told instead. */
  patience: number;
}

/** Reads, and writes under a key that the endpoint honours. */
export const steady: RetryPolicy = { tries: 4, base: 300, ceiling: 4_000, patience: 10_000 };
/** Writes that act again when sent again, to an endpoint that knows no keys. */
export const once: RetryPolicy = { tries: 1, base: 0, ceiling: 0, patience: 0 };
/** Full jitter: anything between nothing and the bound, so that a thousand pages do not come back at once. */
export function backoff(policy: RetryPolicy, tried: number, random = Math.random): number {
  return random() * Math.min(policy.ceiling, policy.base * 2 ** (tried - 1));
}

/** Tries until it works, the policy is used up, or the failure is one that waiting does not mend. */
export async function retrying<T>(
  policy: RetryPolicy,
  { timers, signal }: { timers: Timers; signal: AbortSignal },
  call: () => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await call();
    } catch (thrown) {
      const error = asCommerceError(thrown);
      if (!mayRetry(error) || tried >= policy.tries || (error.retry_after_ms ?? 0) > policy.patience) throw error;
      await pause(timers, Math.max(error.retry_after_ms ?? 0, backoff(policy, tried)), signal).catch(() => {
        throw error;
      });
    }
  }
}

const mayRetry = (error: CommerceError) => isPassing(error) && error.retry !== 'no';

/**
 * The endpoint as models use it: calls that may be repeated are, with the same key. `complete` never is: an answer that
 * was lost there is looked for first. The live part has its own patience in the feed.
 */
export function persistent(
  endpoint: CommerceEndpoint,
  keyed: () => boolean,
  how: { timers: Timers; signal: AbortSignal },
): CommerceEndpoint {
  /** Asked at each call: what the endpoint can do is known only after `connect`. */
  const write = () => (keyed() ? steady : once);
  const tried = <T extends object>(calls: T, policies: { [K in keyof T]?: () => RetryPolicy } = {}): T =>
    new Proxy(calls, {
      get(it, name) {
        const call = it[name as keyof T] as ((...args: unknown[]) => Promise<unknown>) | undefined;
        const policy = policies[name as keyof T] ?? (() => steady);
        return call && ((...args: unknown[]) => retrying(policy(), how, () => call.apply(it, args)));
      },
    });

  return {
    ...endpoint,
    connect: tried(endpoint).connect,
    catalog: tried(endpoint.catalog),
    ...(endpoint.cart && { cart: tried(endpoint.cart, { create: write, change: write }) }),
    ...(endpoint.checkout && { checkout: tried(endpoint.checkout, { create: write, complete: () => once }) }),
    ...(endpoint.orders && { orders: tried(endpoint.orders) }),
  };
}
