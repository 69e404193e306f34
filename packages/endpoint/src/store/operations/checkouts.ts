import type { Checkout, Id, Time } from '@laotie/protocol';
import type { Idempotency } from '../../services/calls.ts';
import { type Operation, one, touched, Undo } from '../operation.ts';
import { type CheckoutWanted, type Open, type Opened, question, type Save, type Saved } from './carts.ts';
import { factsFor } from './facts.ts';
import { claim, replayOf } from './idempotency.ts';
import { CHANGEABLE, type Intent, readIntent } from './payment.ts';

/** `open` is shown as `incomplete` or `ready_for_complete`, by what the quote says. */
type Status = 'open' | Exclude<Checkout['status'], 'incomplete' | 'ready_for_complete'>;

export interface CheckoutRow {
  id: Id;
  buyer: Id | null;
  n: number;
  status: Status;
  wanted: CheckoutWanted;
  /** The payment in progress, or the one that completed it. */
  intent?: Pick<Intent, 'id' | 'lease_until' | 'deal' | 'checkout'>;
}

interface Doc {
  id: Id;
  buyer: Id | null;
  n: number;
  status: 'open' | 'canceled';
  intent_id: Id | null;
  doc: string;
}

/** What the payment says of its checkout: stored once, with the payment. */
const statusBy = {
  pending: 'complete_in_progress',
  action: 'requires_escalation',
  approved: 'completed',
  declined: 'open',
} as const satisfies Record<Intent['state'], Status>;

export const checkoutQueries = {
  *open_checkout(open: Open): Operation<Opened<CheckoutRow>> {
    const replay = open.idempotency ? yield* replayOf(open.idempotency) : null;
    const found = yield* one<Doc>('SELECT id, buyer, n, status, intent_id, doc FROM checkouts WHERE id = ?', open.id);
    if (!found) return { replay, row: null, facts: yield* factsFor(question(open.id, null, undefined, open)) };
    const wanted = JSON.parse(found.doc) as CheckoutWanted;
    const facts = yield* factsFor(question(open.id, found.buyer, wanted, open));
    const intent = found.intent_id === null ? undefined : yield* readIntent(found.intent_id);
    const { id, buyer, n } = found;
    const status = intent ? statusBy[intent.state] : found.status;
    return { replay, row: { id, buyer, n, status, wanted, ...(intent && { intent }) }, facts };
  },
};

export const checkoutCommands = {
  /** As `save_cart`; a checkout that is paid, being paid or canceled does not change. */
  *save_checkout({ id, buyer, n, wanted, idempotency, answer, now }: Save<CheckoutWanted>): Operation<Saved> {
    const replay = yield* claim(idempotency, now, answer);
    if (replay) return replay;
    const doc = JSON.stringify(wanted);
    const saved =
      n === null
        ? yield* touched(
            `INSERT INTO checkouts (id, buyer, n, status, doc, updated_at) VALUES (?, ?, 1, 'open', ?, ?) RETURNING 1`,
            id,
            buyer,
            doc,
            now,
          )
        : yield* touched(
            `UPDATE checkouts SET n = n + 1, doc = ?, updated_at = ? WHERE id = ? AND n = ? AND ${CHANGEABLE} RETURNING 1`,
            doc,
            now,
            id,
            n,
          );
    if (!saved) throw new Undo({ kind: 'stale' });
    return { kind: 'saved' };
  },

  *cancel_checkout(args: {
    id: Id;
    n: number;
    idempotency: Idempotency;
    answer: { status: number; resource: string };
    now: Time;
  }): Operation<Saved> {
    const { id, n, idempotency, answer, now } = args;
    const replay = yield* claim(idempotency, now, answer);
    if (replay) return replay;
    const sql = `UPDATE checkouts SET status = 'canceled', n = n + 1, updated_at = ? WHERE id = ? AND n = ? AND ${CHANGEABLE} RETURNING 1`;
    if (!(yield* touched(sql, now, id, n))) throw new Undo({ kind: 'stale' });
    return { kind: 'saved' };
  },
};
