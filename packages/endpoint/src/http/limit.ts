import { Refusal } from '../services/refusal.ts';

/** A bucket of `burst` tokens that fills at `per_second`. */
export interface Rate {
  burst: number;
  per_second: number;
}

/** How often one buyer, and one address, may do something. */
export interface Limit {
  buyer: Rate;
  address: Rate;
}

/** How often people may do what everybody gets to see, and what stays in the database. */
export interface Limits {
  comments: Limit;
  likes: Limit;
  /** New bearers: whoever asks for one is nobody yet, so only the address counts. */
  guests: Pick<Limit, 'address'>;
  carts: Limit;
  checkouts: Limit;
  waiting: Limit;
  /** What a page asks about its own viewer: replies and waiting lists. A crowd at one address asks at the same time. */
  own: Pick<Limit, 'buyer'>;
}

/** Nobody shops that fast; and a whole company, or a village, may share one address. */
const creations: Limit = { buyer: { burst: 60, per_second: 1 }, address: { burst: 3000, per_second: 100 } };

export const defaultLimits: Limits = {
  comments: { buyer: { burst: 4, per_second: 0.5 }, address: { burst: 60, per_second: 10 } },
  likes: { buyer: { burst: 10, per_second: 2 }, address: { burst: 100, per_second: 20 } },
  guests: creations,
  carts: creations,
  checkouts: creations,
  waiting: creations,
  // A page asks once in four seconds at most, and somebody may have several.
  own: { buyer: { burst: 60, per_second: 2 } },
};

/** Beyond this many buckets the oldest are forgotten, so that no flood of addresses eats the memory. */
const MAX_BUCKETS = 100_000;

/** Counts takings per name; says how many seconds to wait when a bucket is empty. */
export function createBuckets(rate: Rate, clock: () => number): (name: string) => number {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (name) => {
    const now = clock();
    const was = buckets.get(name) ?? { tokens: rate.burst, at: now };
    const tokens = Math.min(rate.burst, was.tokens + (Math.max(0, now - was.at) / 1000) * rate.per_second);
    buckets.delete(name);
    buckets.set(name, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    if (buckets.size > MAX_BUCKETS) buckets.delete(buckets.keys().next().value as string);
    return tokens >= 1 ? 0 : (1 - tokens) / rate.per_second;
  };
}

/** Throws 429 with `Retry-After` when the address, or the buyer where there is one, has had enough. */
export function createLimit(
  { buyer: ofBuyer, address: ofAddress }: Partial<Limit>,
  clock: () => number,
): (buyer: string | undefined, address: string) => void {
  const byBuyer = ofBuyer && createBuckets(ofBuyer, clock);
  const byAddress = ofAddress && createBuckets(ofAddress, clock);
  return (buyer, address) => {
    const wait = Math.max(buyer === undefined ? 0 : (byBuyer?.(buyer) ?? 0), byAddress?.(address) ?? 0);
    if (wait > 0) throw new Refusal(429, 'rate_limited', { retry_after: wait });
  };
}
