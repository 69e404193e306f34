import type { CommerceError } from '@laotie/protocol';
import { backoff, type RetryPolicy } from '../retry.ts';

/** A host's page works on for as long as it is open: it is one page, not one of a thousand viewers'. */
const policy: RetryPolicy = { tries: Number.POSITIVE_INFINITY, base: 1_000, ceiling: 15_000, patience: 300_000 };

/** How long to wait before asking again: longer with each failure, and never shorter than the server asks. */
export function createPatience(now: () => number) {
  let failures = 0;
  let blocked = 0;
  let next = 0;
  return {
    /** ms until the next try. */
    wait: () => Math.max(0, next - now()),
    failed({ retry_after_ms = 0 }: CommerceError) {
      blocked = now() + Math.min(retry_after_ms, policy.patience);
      next = Math.max(blocked, now() + backoff(policy, ++failures));
    },
    succeeded() {
      failures = 0;
    },
    /** The host is back, or the network: no reason to wait but the server's own. */
    forgive() {
      failures = 0;
      next = blocked;
    },
  };
}
