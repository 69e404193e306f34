import { UCP_VERSION } from '@laotie/protocol';
import type { Limits } from '../http/limit.ts';
import type { Services } from '../services/services.ts';

/** What every group of routes is given. */
export interface RouteContext {
  services: Services;
  /** The endpoint's own address, without a slash at its end. */
  public_url: string;
  /** The seller's own checkout page, with `{id}` for the checkout's id. Without it the widgets take the order. */
  checkout_url?: string;
  /** Names of the handlers that `complete` accepts. */
  payment_handlers: readonly string[];
  limits: Limits;
  /** Milliseconds since 1970. */
  clock: () => number;
}

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
