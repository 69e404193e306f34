import { type BackoffPolicy, backoffPolicy } from './backoff.ts';

/** All times in ms. */
export interface FeedPolicy extends BackoffPolicy {
  /** A stream is dead after this long without a byte: three heartbeats. */
  silence: number;
  /** A snapshot or a poll takes no longer than this. */
  answer: number;
  /** After so many silent streams in a row something between us and the server swallows them: poll. */
  swallowed: number;
  /** When to try a stream again after that. */
  stream_again: number;
  poll: { visible: number; hidden: number };
  /** A stream heard this recently needs no check when the viewer comes back. */
  fresh: number;
}

export const feedPolicy: FeedPolicy = {
  ...backoffPolicy,
  silence: 45_000,
  answer: 15_000,
  swallowed: 2,
  stream_again: 600_000,
  poll: { visible: 5_000, hidden: 30_000 },
  fresh: 20_000,
};
