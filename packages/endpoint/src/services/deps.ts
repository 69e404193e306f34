import type { Link, Url } from '@laotie/protocol';
import type { Hearing } from '../demand/hearing.ts';
import type { Sequencer } from '../live/sequencer.ts';
import type { PaymentHandler } from '../payments/handler.ts';
import type { Store } from '../store/store.ts';
import type { Catalogue } from './catalogue.ts';
import type { Moderation } from './moderation.ts';
import type { Quoting } from './quoting.ts';
import type { Tokens } from './tokens.ts';

/** What the services share. */
export interface Deps {
  store: Store;
  catalogue: Catalogue;
  quoting: Quoting;
  tokens: Tokens;
  sequencer: Sequencer;
  moderation: Moderation;
  hearing: Hearing;
  handlers: readonly PaymentHandler[];
  links: readonly Link[];
  public_url: Url;
  payment_timeout_ms: number;
  hold_ms: number;
  hold_extensions: number;
  /** Milliseconds since 1970. */
  clock: () => number;
}
