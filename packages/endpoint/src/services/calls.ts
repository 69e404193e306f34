import type { Context, Id } from '@laotie/protocol';

/** Who asks, and how they want to be answered. Made by the routes, from headers and body. */
export interface Caller {
  /** The guest behind the bearer token; undefined without one. */
  buyer?: Id;
  /** Where the request came from: tells those without a bearer apart. */
  address?: string;
  /** Best first. */
  languages: readonly string[];
  context?: Context;
}

/** Names one write for ever: the same scope and key get the same answer, another body is a mistake. */
export interface Idempotency {
  /** Method, path and buyer. */
  scope: string;
  key: string;
  body_hash: string;
}

export interface Write {
  idempotency: Idempotency;
  /** `If-Match` without quotes. */
  revision?: string;
}

/** A write's answer, stored in the same transaction as the write itself. */
export interface Written<T> {
  /** 200 or 201. */
  status: number;
  resource: T;
  /** Answered from memory: `Idempotent-Replayed: true`. */
  replayed: boolean;
}
