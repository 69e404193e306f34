import type { Checkout, Id } from '@laotie/protocol';
import { currencyFor } from '../pricing/rules.ts';
import { type CheckoutWanted, limitsOf } from '../store/operations/carts.ts';
import type { FactsNow } from '../store/operations/facts.ts';
import type { Caller, Idempotency, Written } from './calls.ts';
import { createComplete } from './checkout-complete.ts';
import { createCheckoutReading } from './checkout-reading.ts';
import { changed, fromCart, fromRequest } from './checkout-wanted.ts';
import type { Deps } from './deps.ts';
import { checkReplay, replayed } from './guard.ts';
import { overAgain } from './over-again.ts';
import { presentCheckout } from './presenting.ts';
import { changesOf } from './quoting.ts';
import { Refusal } from './refusal.ts';
import type { Checkouts } from './services.ts';
import type { Settlement } from './settlement.ts';
import { newId } from './tokens.ts';
import { settled, spoken } from './wanted.ts';

export function createCheckouts(deps: Deps, settlement: Settlement): Checkouts {
  const { store, catalogue, clock, links, hold_ms, hold_extensions } = deps;
  const reading = createCheckoutReading(deps);
  const { open, ask, current, written } = reading;
  const iso = (ms = clock()): string => new Date(ms).toISOString();

  async function save(
    caller: Caller,
    id: Id,
    n: number | null,
    wanted: CheckoutWanted,
    facts: FactsNow,
    idempotency: Idempotency,
  ): Promise<Written<Checkout> | undefined> {
    const next = (n ?? 0) + 1;
    const { quoted } = await ask(caller, { id, n: next, wanted }, facts);
    const kept = settled(wanted, quoted);
    const resource = presentCheckout(id, next, kept, quoted, links, spoken(caller, kept));
    const status = n === null ? 201 : 200;
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
        return save(caller, id, null, wanted, facts, idempotency);
      }),

    async get(caller, id) {
      const { row, facts } = await open(caller, id);
      return written(200, await current(caller, row, facts)).resource;
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
        return save(caller, id, row.n, changed(row.wanted, request), facts, idempotency);
      }),

    complete: createComplete(deps, reading, settlement),

    async hold(caller, id) {
      const { intent, status } = (await open(caller, id)).row;
      if (intent && status === 'requires_escalation') {
        const last = Date.parse(intent.deal.placed_at) + (1 + hold_extensions) * hold_ms;
        const lease_until = iso(Math.min(clock() + hold_ms, last));
        await store.extend_hold({ intent_id: intent.id, lease_until, now: iso() });
      }
      const { row, facts } = await open(caller, id);
      return written(200, await current(caller, row, facts));
    },

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
}
