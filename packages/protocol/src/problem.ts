import type { Cart } from './cart.ts';
import type { Checkout } from './checkout.ts';
import type { Message, Open } from './common.ts';

/** RFC 9457 problem document with the members that a shop needs. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail?: string;
  /** JSONPath of the field at fault. */
  path?: string;
  messages?: Message[];
  /** The resource as it is now, with a 412. */
  latest?: Cart | Checkout;
}

export type ProblemCode = Open<
  | 'invalid'
  | 'idempotency_key_required'
  | 'idempotency_in_progress'
  | 'idempotency_conflict'
  | 'revision_mismatch'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'too_large'
  | 'comment_blocked'
  | 'comment_repeated'
  | 'rate_limited'
  | 'unavailable'
  | 'internal'
>;

export type ErrorKind =
  | 'network'
  | 'unsupported'
  | 'unauthorized'
  | 'not_found'
  | 'conflict'
  | 'invalid'
  | 'rate_limited'
  | 'unavailable';

/** What a call may be followed by: nothing, the same key again, or a fresh read first. */
export type Retry = 'no' | 'same_key' | 'refetch';

export interface CommerceErrorInit {
  code?: string;
  retry?: Retry;
  /** Milliseconds. */
  retry_after_ms?: number;
  messages?: Message[];
  latest?: Cart | Checkout;
  cause?: unknown;
}

/** Thrown by an endpoint only where there is no resource to return. Business outcomes are `messages[]`. */
export class CommerceError extends Error {
  override name = 'CommerceError';
  kind: ErrorKind;
  code: string;
  retry: Retry;
  retry_after_ms: number | undefined;
  messages: Message[];
  latest: Cart | Checkout | undefined;

  constructor(kind: ErrorKind, message: string, init: CommerceErrorInit = {}) {
    super(message, init.cause === undefined ? undefined : { cause: init.cause });
    this.kind = kind;
    this.code = init.code ?? kind;
    this.retry = init.retry ?? 'no';
    this.retry_after_ms = init.retry_after_ms;
    this.messages = init.messages ?? [];
    this.latest = init.latest;
  }
}
