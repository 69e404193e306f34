import type { Checkout, Id, Instrument, Payment } from '@laotie/protocol';
import { currencyFor } from '../pricing/rules.ts';
import type { CheckoutWanted } from '../store/operations/carts.ts';
import { limitsOf } from '../store/operations/carts.ts';
import type { CheckoutRow } from '../store/operations/checkouts.ts';
import type { FactsNow } from '../store/operations/facts.ts';
import { message } from '../words.ts';
import type { Caller, Idempotency, Written } from './calls.ts';
import { changed, fromCart, fromRequest } from './checkout-wanted.ts';
import type { Deps } from './deps.ts';
import { checkOwner, checkReplay, replayed } from './guard.ts';
import { intentOf } from './intent.ts';
import { confirmation, presentCheckout, presentPaid } from './presenting.ts';
import { changesOf, type Quoted } from './quoting.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Checkouts } from './services.ts';
import type { Settlement } from './settlement.ts';
import { newId } from './tokens.ts';
import { settled, spoken } from './wanted.ts';

/** How often a write starts over when others keep coming first. */
const TRIES = 8;

interface Asked {
  checkout: Checkout;
  quoted: Quoted;
}

export function createCheckouts(deps: Deps, settlement: Settlement): Checkouts {
  const { store, catalogue, quoting, clock, links, tokens, public_url } = deps;
  const iso = (ms = clock()): string => new Date(ms).toISOString();

  const written = (status: number, checkout: Checkout, again = false): Written<Checkout> => ({
    status,
    resource: withBearer(checkout),
    replayed: again,
  });

  /** The order's bearer is derived, never stored, and given to whoever may see the checkout. */
  function withBearer(checkout: Checkout): Checkout {
    const { order } = checkout;
    return order ? { ...checkout, order: { ...order, access_token: tokens.order(order.id) } } : checkout;
  }

  async function open(
    caller: Caller,
    id: Id,
    idempotency?: Idempotency,
    more?: { item_ids: readonly Id[]; codes: readonly string[] },
  ) {
    const opened = await store.open_checkout({
      id,
      now: iso(),
      ...(idempotency && { idempotency }),
      ...(more && { more }),
    });
    if (!opened.row) throw notFound();
    checkOwner(opened.row.buyer, caller);
    const earlier = opened.replay && checkReplay(opened.replay);
    if (!earlier) return { ...opened, row: opened.row, answer: undefined };
    const answer =
      earlier.resource === null
        ? written(earlier.status, await current(caller, opened.row, opened.facts), true)
        : replayed<Checkout>(earlier);
    return { ...opened, row: opened.row, answer: { ...answer, resource: withBearer(answer.resource) } };
  }

  async function ask(
    caller: Caller,
    { id, n, wanted }: Pick<CheckoutRow, 'id' | 'n' | 'wanted'>,
    facts: FactsNow,
  ): Promise<Asked> {
    const languages = spoken(caller, wanted);
    const quoted = await quoting.quote(wanted, facts, languages, clock());
    return { quoted, checkout: presentCheckout(id, n, wanted, quoted, links, languages) };
  }

  /** As it stands: quoted anew while it is open, else as it was agreed to. */
  async function current(caller: Caller, row: CheckoutRow, facts: FactsNow): Promise<Checkout> {
    const { id, status, intent } = row;
    if (intent)
      return withBearer(
        presentPaid(
          status,
          intent,
          status === 'completed'
            ? { order: confirmation(intent.id, public_url) }
            : pendingWords(status, spoken(caller, row.wanted)),
        ),
      );
    const { checkout } = await ask(caller, row, facts);
    return status === 'canceled'
      ? { ...checkout, id, status, messages: [message('info', 'canceled', spoken(caller, row.wanted))] }
      : checkout;
  }

  async function save(
    caller: Caller,
    id: Id,
    n: number | null,
    wanted: CheckoutWanted,
    facts: FactsNow,
    idempotency: Idempotency,
    status: number,
  ) {
    const { quoted } = await ask(caller, { id, n: (n ?? 0) + 1, wanted }, facts);
    const kept = settled(wanted, quoted);
    const resource = presentCheckout(id, (n ?? 0) + 1, kept, quoted, links, spoken(caller, kept));
    const saved = await store.save_checkout({
      id,
      n,
      wanted: kept,
      idempotency,
      buyer: caller.buyer ?? null,
      answer: { status, resource: JSON.stringify(resource) },
      now: iso(),
    });
    if (saved.kind === 'saved') return written(status, resource);
    return saved.kind === 'stale' ? undefined : replayed<Checkout>(checkReplay(saved));
  }

  /** Runs a change on the newest state, again if another write came between. */
  async function overAgain(change: () => Promise<Written<Checkout> | undefined>): Promise<Written<Checkout>> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const done = await change();
      if (done) return done;
    }
    throw new Refusal(503, 'unavailable', { retry_after: 1 });
  }

  return {
    create: (caller, request, idempotency) =>
      overAgain(async () => {
        const before = await store.read_replay(idempotency);
        if (before) return replayed<Checkout>(checkReplay(before));
        const id = newId('checkout');
        const { regions } = await catalogue.latest();
        const currency = currencyFor(regions, caller.context ?? request.context);
        const wanted =
          request.cart_id === undefined
            ? fromRequest(request, currency)
            : await fromCart(request, caller, store, iso());
        const facts = await store.read_facts({
          item_ids: wanted.lines.map(({ item_id }) => item_id),
          codes: wanted.codes.map((code) => code.trim().toUpperCase()),
          buyer: limitsOf(id, caller.buyer ?? null),
          now: iso(),
        });
        return save(caller, id, null, wanted, facts, idempotency, 201);
      }),

    async get(caller, id) {
      const { row, facts } = await open(caller, id);
      return current(caller, row, facts);
    },

    update: (caller, id, request, { idempotency, revision }) =>
      overAgain(async () => {
        const more = {
          item_ids: request.line_items?.map(({ item }) => item.id) ?? [],
          codes: request.discounts?.codes ?? [],
        };
        const { answer, row, facts } = await open(caller, id, idempotency, more);
        if (answer) return answer;
        if (row.status !== 'open') return written(200, await current(caller, row, facts));
        if (revision !== undefined && changesOf(revision) !== String(row.n)) {
          throw new Refusal(412, 'revision_mismatch', { latest: (await ask(caller, row, facts)).checkout });
        }
        return save(caller, id, row.n, changed(row.wanted, request), facts, idempotency, 200);
      }),

    complete: (caller, id, payment, { idempotency, revision }) =>
      overAgain(async () => {
        const { answer, row, facts } = await open(caller, id, idempotency);
        if (answer) return answer;
        if (row.status === 'completed') return written(200, await current(caller, row, facts), true);
        if (row.status === 'canceled') return written(200, await current(caller, row, facts));
        if (row.status === 'complete_in_progress')
          throw new Refusal(409, 'idempotency_in_progress', { retry_after: 1 });
        const instrument = chosen(payment, deps);
        if (row.status === 'requires_escalation') return resume(row, instrument, idempotency, caller);

        const { checkout, quoted } = await ask(caller, row, facts);
        if (checkout.revision !== revision) throw new Refusal(412, 'revision_mismatch', { latest: checkout });
        if (checkout.status !== 'ready_for_complete') return written(200, checkout);
        const intent_id = newId('order');
        const doc = intentOf(checkout, row.wanted, quoted, instrument.handler_id, iso());
        const begun = await store.begin_payment({
          id: intent_id,
          checkout_id: id,
          buyer: limitsOf(id, row.buyer),
          lease_until: leaseEnd(),
          doc,
          n: row.n,
          version: quoted.edition.version,
          idempotency,
          now: iso(),
        });
        if (begun.kind === 'stale') return undefined;
        if (begun.kind === 'short') return short(caller, id);
        if (begun.kind !== 'begun') return (await open(caller, id, idempotency)).answer;
        return answerOf(
          await settlement.pay({ id: intent_id, doc }, instrument, spoken(caller, row.wanted)),
          { id: intent_id, lease_until: leaseEnd(), doc },
          caller,
        );
      }),

    cancel: (caller, id, { idempotency }) =>
      overAgain(async () => {
        const { answer, row, facts } = await open(caller, id, idempotency);
        if (answer) return answer;
        if (row.status !== 'open') return written(200, await current(caller, row, facts));
        const resource = await current(caller, { ...row, status: 'canceled', n: row.n + 1 }, facts);
        const saved = await store.cancel_checkout({
          id,
          n: row.n,
          idempotency,
          answer: { status: 200, resource: JSON.stringify(resource) },
          now: iso(),
        });
        if (saved.kind === 'saved') return written(200, resource);
        return saved.kind === 'stale' ? undefined : replayed<Checkout>(checkReplay(saved));
      }),
  };

  /** Twice the processor's time: after that the sweep may ask, and our own question is surely over. */
  function leaseEnd(): string {
    return iso(clock() + 2 * deps.payment_timeout_ms);
  }

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
    return answerOf(await settlement.pay(intent, instrument, caller.languages), { ...intent, lease_until }, caller);
  }

  /** Without an outcome the buyer learns that we are checking, and the key stays in progress until we know. */
  function answerOf(
    checkout: Checkout | undefined,
    intent: NonNullable<CheckoutRow['intent']>,
    { languages }: Caller,
  ): Written<Checkout> {
    return written(
      200,
      checkout ?? presentPaid('complete_in_progress', intent, pendingWords('complete_in_progress', languages)),
    );
  }

  /** Somebody was faster. The buyer sees what is left; unless it has come back meanwhile, then the order is tried again. */
  async function short(caller: Caller, id: Id): Promise<Written<Checkout> | undefined> {
    const { row, facts } = await open(caller, id);
    const now = await current(caller, row, facts);
    return now.status === 'ready_for_complete' && !now.messages?.length ? undefined : written(200, now);
  }
}

function pendingWords(status: CheckoutRow['status'], languages: readonly string[]): Partial<Checkout> {
  const code = status === 'requires_escalation' ? 'requires_action' : 'payment_pending';
  return { messages: [message('info', code, languages)] };
}

/** The one selected instrument, of a handler that we have. */
function chosen({ instruments }: Payment, { handlers }: Deps): Instrument {
  const index = Math.max(
    0,
    instruments.findIndex(({ selected }) => selected === true),
  );
  const instrument = instruments[index];
  if (!instrument)
    throw new Refusal(400, 'invalid', { path: '$.payment.instruments', detail: 'An instrument is needed' });
  if (!handlers.some(({ id }) => id === instrument.handler_id)) {
    throw new Refusal(400, 'invalid', {
      path: `$.payment.instruments[${index}].handler_id`,
      detail: 'No such payment handler',
    });
  }
  return instrument;
}
