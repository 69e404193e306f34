import type { Link, Url } from '@laotie/protocol';
import type { Origins } from './http/cors.ts';
import type { Limits } from './http/limit.ts';
import type { ModerationOptions } from './moderation/rules.ts';
import type { PaymentHandler } from './payments/handler.ts';

/** Everything an endpoint may be told, as data. */
export interface EndpointOptions {
  /** A file, made where there is none; or a `postgres://` connection string. */
  database: string;
  /** Where clients reach it; addresses in answers start with it. */
  public_url: Url;
  /** Whose pages may call. Default: any site may read and buy, none may run shows. */
  origins?: Origins;
  /** For trying things out: pages on this machine and pages opened from disk may do everything. Default false. */
  development?: boolean;
  /** The seller's own checkout page, with `{id}` for the checkout's id. Default: the shop's widgets take the order. */
  checkout_url?: string;
  /** How often one buyer, and one address, may comment, like, wait, and open carts and checkouts. What is left out stays as it is. */
  limits?: Partial<Limits>;
  /** What comments may not say, beside a short list of our own. */
  moderation?: ModerationOptions;
  /** Behind a proxy: believe its X-Forwarded-For. Default false. */
  trust_proxy?: boolean;
  /** Ways to pay. Default: the test handler, which takes no money. */
  payments?: readonly PaymentHandler[];
  /** Terms, privacy, refunds: shown before paying. */
  links?: readonly Link[];
  /** How long a processor may take before the buyer is told that we are checking, milliseconds. Default 10 000. */
  payment_timeout_ms?: number;
  /** How long stock stays set aside for a buyer who has one more step to do, milliseconds. Default 600 000. */
  hold_ms?: number;
  /** How often such a buyer may have it set aside for as long again. Default 10, as accessibility asks for. */
  hold_extensions?: number;
  /** How often overdue payments are asked about, milliseconds. Default 5000. */
  sweep_ms?: number;
  /** Server clock, milliseconds since 1970. */
  clock?: () => number;
  /** Structured log to stderr. Default off. */
  log?: boolean;
}
