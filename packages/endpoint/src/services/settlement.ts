import type { Checkout, Instrument } from '@laotie/protocol';
import { totalOf } from '@laotie/protocol';
import type { PaymentOutcome, PaymentRequest } from '../payments/handler.ts';
import type { Intent, IntentDoc } from '../store/operations/payment.ts';
import { message } from '../words.ts';
import type { Deps } from './deps.ts';
import { orderOf } from './order-document.ts';
import { confirmation, presentPaid } from './presenting.ts';

export interface Settlement {
  /** Asks the processor, and finishes with what it says; undefined while that is not known. */
  pay(
    intent: Pick<Intent, 'id' | 'doc'>,
    instrument: Instrument,
    languages: readonly string[],
  ): Promise<Checkout | undefined>;
  /** The one way a payment ends: for its answer, for a processor's call back, and for what a crash left behind. */
  finish(
    intent: Pick<Intent, 'id' | 'doc'>,
    outcome: 'approved' | 'declined',
    languages?: readonly string[],
  ): Promise<Checkout>;
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
  const handlerOf = (doc: IntentDoc) => handlers.find(({ id }) => id === doc.handler_id);

  async function outcomeOf(
    intent: Pick<Intent, 'id' | 'doc'>,
    instrument: Instrument,
  ): Promise<PaymentOutcome | undefined> {
    const request: PaymentRequest = {
      id: intent.id,
      amount: totalOf(intent.doc.checkout.totals) ?? 0,
      currency: intent.doc.checkout.currency,
    };
    if (request.amount === 0) return { kind: 'approved' };
    return withTimeout(handlerOf(intent.doc)?.authorize(request, instrument), payment_timeout_ms).catch(() =>
      known(intent),
    );
  }

  /** What the processor knows of it, for good; undefined while even that is not to be had. */
  async function known({
    id,
    doc,
  }: Pick<Intent, 'id' | 'doc'>): Promise<{ kind: 'approved' | 'declined' } | undefined> {
    const kind = await withTimeout(handlerOf(doc)?.resolve(id), payment_timeout_ms).catch(() => undefined);
    return kind === undefined || kind === 'pending' ? undefined : { kind };
  }

  const finish: Settlement['finish'] = async ({ id, doc }, outcome, languages = []) => {
    const confirmed = confirmation(id, public_url);
    const completed = (): Checkout => ({ ...doc.checkout, status: 'completed', order: confirmed });
    const declined = (): Checkout => ({ ...doc.checkout, messages: [...(doc.checkout.messages ?? []), refusal()] });
    const refusal = () =>
      message('error', 'payment_declined', languages, {
        path: '$.payment.instruments[0]',
        severity: 'requires_buyer_input',
      });
    const { state } = await store.finish_payment({
      intent_id: id,
      outcome,
      ...(outcome === 'approved' && { order: orderOf(confirmed, doc) }),
      answer: { status: 200, resource: outcome === 'approved' ? null : JSON.stringify(declined()) },
      now: iso(),
    });
    if (doc.show_id !== undefined) sequencer.wake(doc.show_id);
    return state === 'approved' ? completed() : declined();
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
