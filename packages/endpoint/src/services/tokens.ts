import { createHash, createHmac, randomBytes, randomFillSync, timingSafeEqual } from 'node:crypto';
import type { Id } from '@laotie/protocol';

/**
 * Bearers derived from one secret, so that none of them is stored: an order's opens that order, a guest's says who it is
 * and until when. Only host keys are kept, as hashes, because they can be taken back.
 */
export interface Tokens {
  order(id: Id): string;
  isOrder(id: Id, token: string): boolean;
  guest(id: Id, expires_at: number): string;
  /** The guest's id, unless the token is forged or has expired. */
  readGuest(token: string, now: number): Id | undefined;
}

export function createTokens(secret: string): Tokens {
  const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url');
  const order = (id: Id): string => sign(`order:${id}`);
  return {
    order,
    isOrder: (id, token) => same(order(id), token),
    guest(id, expires_at) {
      const claim = `${id}.${expires_at.toString(36)}`;
      return `${claim}.${sign(`guest:${claim}`)}`;
    },
    readGuest(token, now) {
      const [id = '', expires = '', mac = ''] = token.split('.');
      const valid = same(sign(`guest:${id}.${expires}`), mac) && Number.parseInt(expires, 36) > now;
      return valid ? id : undefined;
    },
  };
}

/**
 * A word that says what it names, the time, and 128 random bits. The time keeps what is new together in every index:
 * unordered ids cost the database three times the writing.
 */
export function newId(kind: string, now = Date.now()): Id {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return `${kind}_${now.toString(36)}${pool.toString('base64url', used, (used += 16))}`;
}

// Asking the system once for many ids costs what one costs.
const pool = Buffer.alloc(4096);
let used = pool.length;

export const newSecret = (): string => randomBytes(32).toString('base64url');
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

function same(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
