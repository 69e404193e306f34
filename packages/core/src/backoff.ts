import type { CommerceError } from '@laotie/protocol';

/** How long to wait before asking again, as data. All times in ms. */
export interface BackoffPolicy {
  /** The first wait is anything up to this, each following one up to twice the last. */
  base: number;
  cap: number;
  /** A server that asks for a longer wait than this is asked again anyway. */
  longest_retry_after: number;
  /** However the waits fall, no more tries than this in a minute. */
  tries_a_minute: number;
}

export const backoffPolicy: BackoffPolicy = {
  base: 1_000,
  cap: 30_000,
  longest_retry_after: 300_000,
  tries_a_minute: 6,
};

/** Waits with full jitter, so that a thousand pages that lost the same server do not come back at the same moment. */
export function createBackoff(now: () => number, random: () => number, policy: BackoffPolicy) {
  let failures = 0;
  let base = policy.base;
  /** When the last tries started or will start. */
  let tries: number[] = [];
  let next = 0;
  let blocked = 0;

  function plan(at: number) {
    tries = tries.filter((time) => time > now() - 60_000);
    const sixth = tries.at(-policy.tries_a_minute);
    next = Math.max(at, blocked, sixth === undefined ? 0 : sixth + 60_000);
    tries.push(next);
  }

  return {
    /** ms until the next try may start. */
    wait: () => Math.max(0, next - now()),
    /** Something went wrong: wait, longer each time, and no shorter than the server asks. */
    failed(error: CommerceError) {
      const jitter = random() * Math.min(policy.cap, base * 2 ** failures++);
      if (error.retry_after_ms) blocked = now() + Math.min(error.retry_after_ms, policy.longest_retry_after);
      plan(Math.max(now(), blocked) + jitter);
    },
    /** Nothing is wrong with the line, but the state must be read anew: at once, unless that happens all the time. */
    again: () => plan(now()),
    succeeded() {
      failures = 0;
    },
    /** The viewer is back, or the network: no reason to wait but the server's own. */
    forgive() {
      failures = 0;
      next = blocked;
    },
    /** The server names the first wait (`retry:` on the stream). */
    suggest(ms: number) {
      base = Math.min(Math.max(ms, 100), policy.cap);
    },
  };
}
