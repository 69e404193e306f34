import { UCP_VERSION } from '@laotie/protocol';
import type { Limit } from '../http/limit.ts';
import type { Services } from '../services/services.ts';

/** What every group of routes is given. */
export interface RouteContext {
  services: Services;
  /** The endpoint's own address, without a slash at its end. */
  public_url: string;
  /** Who pays where the shop's own pages do it: `in_page` here, `redirect` there. */
  checkout: 'in_page' | 'redirect';
  /** Names of the handlers that `complete` accepts. */
  payment_handlers: readonly string[];
  limits: Limits;
  /** Milliseconds since 1970. */
  clock: () => number;
}

/** How often people may do what everybody gets to see. */
export interface Limits {
  comments: Limit;
  likes: Limit;
}

export const defaultLimits: Limits = {
  comments: { buyer: { burst: 4, per_second: 0.5 }, address: { burst: 60, per_second: 10 } },
  likes: { buyer: { burst: 10, per_second: 2 }, address: { burst: 100, per_second: 20 } },
};

/** UCP's envelope around a resource. */
export const ucp = <T extends object>(resource: T): object => ({
  ucp: { version: UCP_VERSION, status: 'success' },
  ...resource,
});

export type HandlerRegistry = Record<string, [{ id: string; version: string }]>;

/** UCP's registry of payment handlers: each goes by its name. */
export function handlerRegistry(names: readonly string[]): HandlerRegistry {
  return Object.fromEntries(names.map((name) => [name, [{ id: name, version: UCP_VERSION }]]));
}
