import type { Checkout, Instrument } from '@laotie/protocol';
import type { PaymentOutcome, PaymentRequest } from '../payments/handler.ts';
import type { Deal, Intent } from '../store/operations/payment.ts';
import { message } from '../words.ts';
import type { Deps } from './deps.ts';
import { confirmation, presentPaid } from './presenting.ts';

type Paid = Pick<Intent, 'id' | 'deal' | 'checkout'>;

export interface Settlement {
  /** Asks the processor, and finishes with what it says; undefined while that is not known. */
  pay(intent: Paid, instrument: Instrument, languages: readonly string[]): Promise<Checkout | undefined>;
  /** The one way a payment ends: for its answer, for a processor's call back, and for what a crash left behind. */
  finish(intent: Paid, outcome: 'approved' | 'declined', languages?: readonly string[]): Promise<Checkout>;
  /** Asks the processor about every payment whose time is up. */
  sweep(): Promise<void>;
  /** Asks about every payment that waits for an answer. Only where nobody else can be waiting: at the start. */
  recover(): Promise<void>;
}

const BATCH = 100;

export function createSettlement({
  store,
  handlers,
  sequencer,
  clock,
  public_url,
  payment_timeout_ms,
  hold_ms,
}: Deps): Settlement {
  const iso = (ms = clock()): string => new Date(ms).toISOString();
  const handlerOf = ({ handler_id }: Deal) => handlers.find(({ id }) => id === handler_id);

  async function outcomeOf(intent: Paid, instrument: Instrument): Promise<PaymentOutcome | undefined> {
    const { total, currency } = intent.deal;
    const request: PaymentRequest = { id: intent.id, amount: total, currency };
    if (request.amount === 0) return { kind: 'approved' };
    return withTimeout(handlerOf(intent.deal)?.authorize(request, instrument), payment_timeout_ms).catch(() =>
      known(intent),
    );
  }

  /** What the processor knows of it, for good; undefined while even that is not to be had. */
  async function known({ id, deal }: Paid): Promise<{ kind: 'approved' | 'declined' } | undefined> {
    const kind = await withTimeout(handlerOf(deal)?.resolve(id), payment_timeout_ms).catch(() => undefined);
    return kind === undefined || kind === 'pending' ? undefined : { kind };
  }

  const finish: Settlement['finish'] = async ({ id, deal, checkout }, kind, languages = []) => {
    const declined = (): Checkout => {
      const said = message('error', 'payment_declined', languages, {
        path: '$.payment.instruments[0]',
        severity: 'requires_buyer_input',
      });
      return { ...checkout, messages: [...(checkout.messages ?? []), said] };
    };
    const outcome =
      kind === 'approved' ? { kind } : { kind, answer: { status: 200, resource: JSON.stringify(declined()) } };
    const { state } = await store.finish_payment({ intent_id: id, outcome, now: iso() });
    if (deal.show_id !== undefined) sequencer.wake(deal.show_id);
    return state === 'approved'
      ? { ...checkout, status: 'completed', order: confirmation(id, public_url) }
      : declined();
  };

  async function settle(intents: readonly Intent[]): Promise<void> {
    for (const intent of intents) {
      const outcome = await known(intent);
      if (outcome) await finish(intent, outcome.kind);
    }
  }

  return {
    finish,

    async pay(intent, instrument, languages) {
      const outcome = await outcomeOf(intent, instrument);
      if (outcome === undefined) return undefined;
      if (outcome.kind !== 'requires_action') return finish(intent, outcome.kind, languages);
      const lease_until = iso(clock() + hold_ms);
      const said = message('error', 'requires_action', languages, { severity: 'requires_buyer_input' });
      const more = { messages: [said], ...(outcome.url !== undefined && { continue_url: outcome.url }) };
      const resource = presentPaid('requires_escalation', { ...intent, lease_until }, more);
      await store.await_action({
        intent_id: intent.id,
        lease_until,
        answer: { status: 200, resource: JSON.stringify(resource) },
        now: iso(),
      });
      return resource;
    },

    async sweep() {
      await settle(await store.overdue_intents({ before: iso(), limit: BATCH }));
    },

    async recover() {
      for (let after = ''; ; ) {
        const waiting = await store.waiting_intents({ after, limit: BATCH });
        await settle(waiting);
        const last = waiting.at(-1);
        if (!last) return;
        after = last.id;
      }
    },
  };
}

/** A processor that never answers must not keep the buyer waiting; what became of it is asked later. */
async function withTimeout<T>(work: Promise<T> | undefined, ms: number): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
