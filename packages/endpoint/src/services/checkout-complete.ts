import type { Checkout, Id, Instrument, Payment } from '@laotie/protocol';
import { limitsOf } from '../store/operations/carts.ts';
import type { CheckoutRow } from '../store/operations/checkouts.ts';
import type { Caller, Idempotency, Written } from './calls.ts';
import { type CheckoutReading, pendingWords } from './checkout-reading.ts';
import type { Deps } from './deps.ts';
import { dealOf } from './intent.ts';
import { overAgain } from './over-again.ts';
import { presentPaid } from './presenting.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Checkouts } from './services.ts';
import type { Settlement } from './settlement.ts';
import { newId } from './tokens.ts';
import { spoken } from './wanted.ts';

/** The buyer has agreed: one transaction sets aside what is bought, the processor is asked, another one finishes. */
export function createComplete(
  { store, clock, handlers, payment_timeout_ms }: Deps,
  { open, ask, current, written }: CheckoutReading,
  settlement: Settlement,
): Checkouts['complete'] {
  const iso = (ms = clock()): string => new Date(ms).toISOString();
  /** Twice the processor's time: after that the sweep may ask, and our own question is surely over. */
  const leaseEnd = (): string => iso(clock() + 2 * payment_timeout_ms);

  /** The buyer has done what the processor asked for; the same payment goes on. */
  async function resume(
    { id, intent }: CheckoutRow,
    instrument: Instrument,
    idempotency: Idempotency,
    caller: Caller,
  ): Promise<Written<Checkout> | undefined> {
    if (!intent) throw notFound();
    const lease_until = leaseEnd();
    const begun = await store.resume_payment({ intent_id: intent.id, idempotency, lease_until, now: iso() });
    if (begun.kind === 'stale' || begun.kind === 'short') return undefined;
    if (begun.kind !== 'begun') return (await open(caller, id, idempotency)).answer;
    return pay({ ...intent, lease_until }, instrument, caller.languages);
  }

  /** Without an outcome the buyer learns that we are checking, and the key stays in progress until we know. */
  async function pay(
    intent: NonNullable<CheckoutRow['intent']>,
    instrument: Instrument,
    languages: readonly string[],
  ): Promise<Written<Checkout>> {
    const paid = await settlement.pay(intent, instrument, languages);
    const status = 'complete_in_progress';
    return written(200, paid ?? presentPaid(status, intent, pendingWords(status, languages)));
  }

  /** Somebody was faster. The buyer sees what is left; unless it has come back meanwhile, then the order is tried again. */
  async function short(caller: Caller, id: Id): Promise<Written<Checkout> | undefined> {
    const { row, facts } = await open(caller, id);
    const now = await current(caller, row, facts);
    return now.status === 'ready_for_complete' && !now.messages?.length ? undefined : written(200, now);
  }

  /** The one selected instrument, of a handler that we have. */
  function chosen({ instruments }: Payment): Instrument {
    const selected = instruments.findIndex((one) => one.selected === true);
    const index = Math.max(0, selected);
    const instrument = instruments[index];
    const path = '$.payment.instruments';
    if (!instrument) throw new Refusal(400, 'invalid', { path, detail: 'An instrument is needed' });
    if (handlers.some(({ id }) => id === instrument.handler_id)) return instrument;
    throw new Refusal(400, 'invalid', { path: `${path}[${index}].handler_id`, detail: 'No such payment handler' });
  }

  return (caller, id, payment, { idempotency, revision }) =>
    overAgain(async () => {
      const { answer, row, facts } = await open(caller, id, idempotency);
      if (answer) return answer;
      if (row.status === 'completed') return written(200, await current(caller, row, facts), true);
      if (row.status === 'canceled') return written(200, await current(caller, row, facts));
      if (row.status === 'complete_in_progress') throw new Refusal(409, 'idempotency_in_progress', { retry_after: 1 });
      const instrument = chosen(payment);
      if (row.status === 'requires_escalation') return resume(row, instrument, idempotency, caller);

      const { checkout, quoted } = await ask(caller, row, facts);
      if (checkout.revision !== revision) throw new Refusal(412, 'revision_mismatch', { latest: checkout });
      if (checkout.status !== 'ready_for_complete') return written(200, checkout);
      const intent = {
        id: newId('order'),
        lease_until: leaseEnd(),
        deal: dealOf(checkout, row.wanted, quoted, instrument.handler_id, iso()),
        checkout,
      };
      const begun = await store.begin_payment({
        ...intent,
        checkout: JSON.stringify(checkout),
        checkout_id: id,
        buyer: limitsOf(id, row.buyer),
        n: row.n,
        version: quoted.edition.version,
        idempotency,
        now: iso(),
      });
      if (begun.kind === 'stale') return undefined;
      if (begun.kind === 'short') return short(caller, id);
      if (begun.kind !== 'begun') return (await open(caller, id, idempotency)).answer;
      return pay(intent, instrument, spoken(caller, row.wanted));
    });
}
