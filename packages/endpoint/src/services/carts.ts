import type { Cart, CartRequest, Id } from '@laotie/protocol';
import { currencyFor } from '../pricing/rules.ts';
import type { Wanted } from '../store/operations/carts.ts';
import type { Caller, Idempotency, Written } from './calls.ts';
import type { Deps } from './deps.ts';
import { checkOwner, checkReplay, replayed } from './guard.ts';
import { presentCart } from './presenting.ts';
import { changesOf } from './quoting.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Carts } from './services.ts';
import { newId } from './tokens.ts';
import { settled, spoken, wantedLines } from './wanted.ts';

/** How often a write starts over when others keep coming first. */
const TRIES = 5;

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

  return {
    async create(caller, request, idempotency) {
      const id = newId('cart');
      const before = await store.read_replay(idempotency);
      if (before) return replayed<Cart>(checkReplay(before));
      const { regions } = await catalogue.latest();
      const wanted = wantedOf(request, {
        currency: currencyFor(regions, caller.context ?? request.context),
        lines: [],
        codes: [],
      });
      const facts = await store.read_facts({
        item_ids: wanted.lines.map(({ item_id }) => item_id),
        codes: wanted.codes.map((code) => code.toUpperCase()),
        buyer: caller.buyer ?? id,
        now: iso(),
      });
      return save(
        caller,
        id,
        null,
        wanted,
        await quoting.quote(wanted, facts, spoken(caller, wanted), clock()),
        idempotency,
        201,
      );
    },

    async get(caller, id) {
      const { row, facts } = await open(caller, id);
      return presentCart(
        id,
        row.n,
        row.wanted,
        await quoting.quote(row.wanted, facts, spoken(caller, row.wanted), clock()),
      );
    },

    async replace(caller, id, request, { idempotency, revision }) {
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const { replay, row, facts } = await open(caller, id, idempotency, request);
        if (replay) return replayed<Cart>(checkReplay(replay));
        if (revision !== undefined && changesOf(revision) !== String(row.n)) {
          const latest = presentCart(
            id,
            row.n,
            row.wanted,
            await quoting.quote(row.wanted, facts, spoken(caller, row.wanted), clock()),
          );
          throw new Refusal(412, 'revision_mismatch', { latest });
        }
        const wanted = wantedOf(request, row.wanted);
        const quoted = await quoting.quote(wanted, facts, spoken(caller, wanted), clock());
        const written = await save(caller, id, row.n, wanted, quoted, idempotency, 200);
        if (written) return written;
      }
      throw new Refusal(503, 'unavailable', { retry_after: 1 });
    },
  };

  async function save<N extends number | null>(
    caller: Caller,
    id: Id,
    n: N,
    wanted: Wanted,
    quoted: Awaited<ReturnType<typeof quoting.quote>>,
    idempotency: Idempotency,
    status: number,
  ): Promise<N extends null ? Written<Cart> : Written<Cart> | undefined> {
    const kept = settled(wanted, quoted);
    const resource = presentCart(id, (n ?? 0) + 1, kept, quoted);
    const saved = await store.save_cart({
      id,
      n,
      wanted: kept,
      idempotency,
      buyer: caller.buyer ?? null,
      answer: { status, resource: JSON.stringify(resource) },
      now: iso(),
    });
    type Answer = N extends null ? Written<Cart> : Written<Cart> | undefined;
    if (saved.kind === 'saved') return { status, resource, replayed: false } as Answer;
    if (saved.kind === 'stale') return undefined as Answer;
    return replayed<Cart>(checkReplay(saved)) as Answer;
  }
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
