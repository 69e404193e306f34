import { type Random, seeded } from '@laotie/core/testing';
import type { Fault, Passing } from '../testing/fault-proxy.ts';

const HTML = '<!doctype html><title>Bad gateway</title>';
const html = { 'content-type': 'text/html' };

/** Everything that may befall one exchange, with what varies about it. */
export const mishaps: readonly ((random: Random) => Fault)[] = [
  (random) => ({ kind: 'slow', ms: random.below(120), jitter: 40 }),
  () => ({ kind: 'reset' }),
  () => ({ kind: 'lost' }),
  (random) => ({ kind: 'hole', acts: random.chance(0.5) }),
  (random) => ({ kind: 'late', ms: random.below(400) }),
  (random) => ({ kind: 'twice', ms: random.below(150) }),
  (random) => ({ kind: 'cut', after: random.below(300), stall: random.chance(0.2) }),
  (random) => ({ kind: 'slice', bytes: 40 + random.below(400), ms: 1 }),
  (random) => ({ kind: 'slow_close', ms: random.below(100) }),
  (random) => ({ kind: 'answer', status: 429, headers: { 'retry-after': '1' }, acts: random.chance(0.3) }),
  (random) => ({
    kind: 'answer',
    status: 429,
    headers: { 'retry-after': new Date(Date.now() + random.below(2_000)).toUTCString() },
  }),
  (random) => ({ kind: 'answer', status: 500, acts: random.chance(0.5) }),
  (random) => ({ kind: 'answer', status: 502, headers: html, body: HTML, acts: random.chance(0.5) }),
  (random) => ({ kind: 'answer', status: 503, headers: { 'retry-after': '1' }, acts: random.chance(0.5) }),
  (random) => ({ kind: 'answer', status: 204, acts: random.chance(0.5) }),
  // a page that wants a log-in, where the shop's answer should be
  (random) => ({ kind: 'answer', status: 200, headers: html, body: HTML, acts: random.chance(0.5) }),
  (random) => ({
    kind: 'answer',
    status: 200,
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: 'not zipped',
    acts: random.chance(0.5),
  }),
];

/**
 * Chooses by route: the tenth write of a cart meets the same fate in each run of a seed, whatever came between. Payments
 * have it worst.
 */
export function badNetwork(seed: number, badness: number): (passing: Passing) => Fault | undefined {
  const routes = new Map<string, Random>();
  return ({ method, path }) => {
    const route = `${method} ${path.replace(/\?.*/, '').replace(/(carts|sessions|orders)\/[^/]+/, '$1/:id')}`;
    const random = routes.get(route) ?? seeded(seed ^ hash(route));
    routes.set(route, random);
    const chance = badness && (route.endsWith('complete') ? Math.max(badness, 0.3) : badness);
    return random.chance(chance) ? random.pick(mishaps)(random) : undefined;
  };
}

const hash = (text: string): number => [...text].reduce((sum, one) => Math.imul(sum, 31) + one.charCodeAt(0), 7);
