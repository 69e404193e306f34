import type { BackoffPolicy } from '../backoff.ts';

/** How a host's page asks again: it is one page that somebody works with, not one of a thousand viewers'. */
export const patience: BackoffPolicy = {
  base: 1_000,
  cap: 15_000,
  longest_retry_after: 300_000,
  tries_a_minute: 20,
};
