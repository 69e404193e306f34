import type { Checkout, Id } from '@laotie/protocol';
import type { Open } from '../store/operations/carts.ts';
import type { CheckoutRow } from '../store/operations/checkouts.ts';
import type { FactsNow } from '../store/operations/facts.ts';
import { message } from '../words.ts';
import type { Caller, Idempotency, Written } from './calls.ts';
import type { Deps } from './deps.ts';
import { checkOwner, checkReplay, replayed } from './guard.ts';
import { confirmation, presentCheckout, presentPaid } from './presenting.ts';
import type { Quoted } from './quoting.ts';
import { notFound } from './refusal.ts';
import { spoken } from './wanted.ts';

/** A checkout that the caller may see, as of one moment. */
export interface Found {
  row: CheckoutRow;
  facts: FactsNow;
  /** To the write under the same key, where it came before: then nothing is left to do. */
  answer: Written<Checkout> | undefined;
}

export interface CheckoutReading {
  open(caller: Caller, id: Id, idempotency?: Idempotency, more?: Open['more']): Promise<Found>;
  /** An open checkout, with the quote behind it. */
  ask(
    caller: Caller,
    row: Pick<CheckoutRow, 'id' | 'n' | 'wanted'>,
    facts: FactsNow,
  ): Promise<{ checkout: Checkout; quoted: Quoted }>;
  /** As it stands: quoted anew while it is open, else as it was agreed to. */
  current(caller: Caller, row: CheckoutRow, facts: FactsNow): Promise<Checkout>;
  /** An answer, with the order's bearer: it is derived, never stored, and given to whoever may see the checkout. */
  written(status: number, checkout: Checkout, replayed?: boolean): Written<Checkout>;
}

export function createCheckoutReading({ store, quoting, clock, links, tokens, public_url }: Deps): CheckoutReading {
  const ask: CheckoutReading['ask'] = async (caller, { id, n, wanted }, facts) => {
    const languages = spoken(caller, wanted);
    const quoted = await quoting.quote(wanted, facts, languages, clock());
    return { quoted, checkout: presentCheckout(id, n, wanted, quoted, links, languages) };
  };

  const current: CheckoutReading['current'] = async (caller, row, facts) => {
    const { status, intent } = row;
    const languages = spoken(caller, row.wanted);
    if (intent && status === 'completed')
      return presentPaid(status, intent, { order: confirmation(intent.id, public_url) });
    if (intent) return presentPaid(status, intent, pendingWords(status, languages));
    const { checkout } = await ask(caller, row, facts);
    return status === 'canceled'
      ? { ...checkout, status, messages: [message('info', 'canceled', languages)] }
      : checkout;
  };

  const written: CheckoutReading['written'] = (status, checkout, again = false) => {
    const { order } = checkout;
    const resource = order ? { ...checkout, order: { ...order, access_token: tokens.order(order.id) } } : checkout;
    return { status, resource, replayed: again };
  };

  return {
    ask,
    current,
    written,

    async open(caller, id, idempotency, more) {
      const now = new Date(clock()).toISOString();
      const { row, facts, replay } = await store.open_checkout({
        id,
        now,
        ...(idempotency && { idempotency }),
        ...(more && { more }),
      });
      if (!row) throw notFound();
      checkOwner(row.buyer, caller);
      const earlier = replay && checkReplay(replay);
      if (!earlier) return { row, facts, answer: undefined };
      const { status, resource } =
        earlier.resource === null
          ? { status: earlier.status, resource: await current(caller, row, facts) }
          : replayed<Checkout>(earlier);
      return { row, facts, answer: written(status, resource, true) };
    },
  };
}

/** What a buyer is told while the outcome is not known. */
export function pendingWords(status: CheckoutRow['status'], languages: readonly string[]): Partial<Checkout> {
  const code = status === 'requires_escalation' ? 'requires_action' : 'payment_pending';
  return { messages: [message('info', code, languages)] };
}
