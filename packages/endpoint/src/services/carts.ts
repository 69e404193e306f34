import type { Cart, CartRequest, Id } from '@laotie/protocol';
import { currencyFor } from '../pricing/rules.ts';
import { type CartRow, limitsOf, type Wanted } from '../store/operations/carts.ts';
import type { FactsNow } from '../store/operations/facts.ts';
import type { Caller, Idempotency, Written } from './calls.ts';
import type { Deps } from './deps.ts';
import { checkOwner, checkReplay, replayed } from './guard.ts';
import { overAgain } from './over-again.ts';
import { presentCart } from './presenting.ts';
import { changesOf, type Quoted } from './quoting.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Carts } from './services.ts';
import { newId } from './tokens.ts';
import { settled, spoken, wantedLines } from './wanted.ts';

export function createCarts({ store, catalogue, quoting, clock }: Deps): Carts {
  const iso = (): string => new Date(clock()).toISOString();

  async function open(caller: Caller, id: Id, idempotency?: Idempotency, more?: CartRequest) {
    const asked = more && { item_ids: more.line_items.map(({ item }) => item.id), codes: more.discounts?.codes ?? [] };
    const opened = await store.open_cart({
      id,
      now: iso(),
      ...(idempotency && { idempotency }),
      ...(asked && { more: asked }),
    });
    if (!opened.row) throw notFound();
    checkOwner(opened.row.buyer, caller);
    return { ...opened, row: opened.row };
  }

  const ask = (caller: Caller, wanted: Wanted, facts: FactsNow): Promise<Quoted> =>
    quoting.quote(wanted, facts, spoken(caller, wanted), clock());

  const current = async (caller: Caller, { id, n, wanted }: CartRow, facts: FactsNow): Promise<Cart> =>
    presentCart(id, n, wanted, await ask(caller, wanted, facts));

  async function save(
    caller: Caller,
    id: Id,
    n: number | null,
    wanted: Wanted,
    facts: FactsNow,
    idempotency: Idempotency,
  ): Promise<Written<Cart> | undefined> {
    const quoted = await ask(caller, wanted, facts);
    const kept = settled(wanted, quoted);
    const resource = presentCart(id, (n ?? 0) + 1, kept, quoted);
    const status = n === null ? 201 : 200;
    const saved = await store.save_cart({
      id,
      n,
      wanted: kept,
      idempotency,
      buyer: caller.buyer ?? null,
      answer: { status, resource: JSON.stringify(resource) },
      now: iso(),
    });
    if (saved.kind === 'saved') return { status, resource, replayed: false };
    return saved.kind === 'stale' ? undefined : replayed<Cart>(checkReplay(saved));
  }

  return {
    create: (caller, request, idempotency) =>
      overAgain(async () => {
        const before = await store.read_replay(idempotency);
        if (before) return replayed<Cart>(checkReplay(before));
        const id = newId('cart');
        const { regions } = await catalogue.latest();
        const currency = currencyFor(regions, caller.context ?? request.context);
        const wanted = wantedOf(request, { currency, lines: [], codes: [] });
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
      return current(caller, row, facts);
    },

    replace: (caller, id, request, { idempotency, revision }) =>
      overAgain(async () => {
        const { replay, row, facts } = await open(caller, id, idempotency, request);
        if (replay) return replayed<Cart>(checkReplay(replay));
        if (revision !== undefined && changesOf(revision) !== String(row.n))
          throw new Refusal(412, 'revision_mismatch', { latest: await current(caller, row, facts) });
        return save(caller, id, row.n, wantedOf(request, row.wanted), facts, idempotency);
      }),
  };
}

function wantedOf(request: CartRequest, before: Wanted): Wanted {
  const { context = before.context, attribution = before.attribution, discounts } = request;
  return {
    currency: before.currency,
    lines: wantedLines(request.line_items, before.lines),
    codes: discounts?.codes ?? before.codes,
    ...(context && { context }),
    ...(attribution && { attribution }),
  };
}
