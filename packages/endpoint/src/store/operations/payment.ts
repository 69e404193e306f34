import type { Checkout, Id, Minor, Time } from '@laotie/protocol';
import type { Idempotency } from '../../services/calls.ts';
import { all, locked, type Operation, one, statement, together, touched, Undo } from '../operation.ts';
import type { Wanted } from './carts.ts';
import { SAME_CATALOG } from './facts.ts';
import { givenBack, type Holds, sold, take } from './holds.ts';
import { answered, claim, claiming, type Replay, replayOf } from './idempotency.ts';
import { ordered } from './orders.ts';

/** Everything that finishing a payment needs, by whoever finishes it: the answer, a webhook, or the next start. */
export interface Deal extends Holds {
  lines: { item_id: Id; product_id: Id; quantity: number; amount: Minor }[];
  currency: string;
  total: Minor;
  cart_id?: Id;
  handler_id: string;
  seller_id: Id;
  show_id?: Id;
  placed_at: Time;
  /** How the purchase is told to others. */
  masked_name: string;
}

export interface Intent {
  id: Id;
  checkout_id: Id;
  state: 'pending' | 'action' | 'approved' | 'declined';
  /** Until when its own process may still bring the outcome; afterwards anybody asks the processor. */
  lease_until: Time;
  deal: Deal;
  /** As the buyer agreed to it. */
  checkout: Checkout;
}

interface IntentRow extends Pick<Intent, 'id' | 'checkout_id' | 'state' | 'lease_until'> {
  deal: string;
  checkout: string;
}

/** Nobody has brought its outcome yet. */
const UNFINISHED = `state IN ('pending', 'action')`;
/** A checkout that is neither canceled nor paid nor being paid. */
export const CHANGEABLE = `status = 'open' AND intent_id IS NULL`;
const COLUMNS = 'id, checkout_id, state, lease_until, deal, checkout';
/** From a checkout that is as it was quoted to one that is being paid. */
const MOVE = `UPDATE checkouts SET intent_id = ?, updated_at = ? WHERE id = ? AND n = ? AND ${CHANGEABLE} AND ${SAME_CATALOG} RETURNING 1`;
const ADD = `INSERT INTO intents (id, checkout_id, buyer, state, lease_until, scope, key, deal, checkout)
  VALUES (?, ?, ?, 'pending', ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;

const intentOf = ({ deal, checkout, ...rest }: IntentRow): Intent => ({
  ...rest,
  deal: JSON.parse(deal) as Deal,
  checkout: JSON.parse(checkout) as Checkout,
});

export function* readIntent(id: Id): Operation<Intent | undefined> {
  const row = yield* one<IntentRow>(`SELECT ${COLUMNS} FROM intents WHERE id = ?`, id);
  return row && intentOf(row);
}

export type Begun =
  | { kind: 'begun' }
  | Replay
  /** The checkout or the catalogue changed since the quote: quote again. */
  | { kind: 'stale' }
  /** Somebody else has what this order needs, or the buyer has had their share. */
  | { kind: 'short' };

export interface Begin {
  id: Id;
  checkout_id: Id;
  buyer: string;
  lease_until: Time;
  deal: Deal;
  /** JSON: nobody looks into it on its way. */
  checkout: string;
  /** State of the checkout, and version of the catalogue, that the quote was made from. */
  n: number;
  version: number;
  idempotency: Idempotency;
  now: Time;
}

export interface Finish {
  intent_id: Id;
  outcome: { kind: 'approved' } | { kind: 'declined'; answer: { status: number; resource: string } };
  now: Time;
}

export const paymentQueries = {
  read_intent: ({ id }: { id: Id }) => readIntent(id),

  /** Payments whose process has had its time. */
  *overdue_intents({ before, limit }: { before: Time; limit: number }): Operation<Intent[]> {
    const sql = `SELECT ${COLUMNS} FROM intents WHERE ${UNFINISHED} AND lease_until <= ? ORDER BY lease_until LIMIT ?`;
    return (yield* all<IntentRow>(sql, before, limit)).map(intentOf);
  },

  /** Payments whose answer nobody has seen yet, by id. */
  *waiting_intents({ after, limit }: { after: Id; limit: number }): Operation<Intent[]> {
    const sql = `SELECT ${COLUMNS} FROM intents WHERE state = 'pending' AND id > ? ORDER BY id LIMIT ?`;
    return (yield* all<IntentRow>(sql, after, limit)).map(intentOf);
  },
};

export const paymentCommands = {
  /** Transaction 1 of the money path: the key, the intent, and everything the order needs set aside. Or nothing. */
  *begin_payment(begin: Begin): Operation<Begun> {
    const { id, checkout_id, buyer, deal, idempotency, now } = begin;
    if (!(yield* take(deal, buyer, now))) return (yield* replayOf(idempotency)) ?? { kind: 'short' };
    const { scope, key } = idempotency;
    const [mine, moved] = yield* together(
      claiming(idempotency, now, { intent_id: id }),
      statement(MOVE, id, now, checkout_id, begin.n, String(begin.version)),
      statement(ADD, id, checkout_id, buyer, begin.lease_until, scope, key, JSON.stringify(deal), begin.checkout),
    );
    if (mine?.length === 0) throw new Undo(yield* replayOf(idempotency));
    if (moved?.length === 0) throw new Undo({ kind: 'stale' });
    return { kind: 'begun' };
  },

  /** The buyer has to do something at the processor's; what is set aside stays so until then. */
  *await_action(args: {
    intent_id: Id;
    lease_until: Time;
    answer: { status: number; resource: string };
    now: Time;
  }): Operation<void> {
    const sql = `UPDATE intents SET state = 'action', lease_until = ? WHERE id = ? AND ${UNFINISHED} RETURNING scope, key`;
    const intent = yield* one<{ scope: string; key: string }>(sql, args.lease_until, args.intent_id);
    if (intent) yield* together(answered(intent, args.answer));
  },

  /** The buyer needs longer: what is set aside stays so until then, unless its time is up already. */
  extend_hold: (args: { intent_id: Id; lease_until: Time; now: Time }): Operation<boolean> => {
    const { intent_id, lease_until, now } = args;
    const sql = `UPDATE intents SET lease_until = ? WHERE id = ? AND state = 'action' AND lease_until > ? AND lease_until < ? RETURNING 1`;
    return touched(sql, lease_until, intent_id, now, lease_until);
  },

  /** The buyer has done it: the same payment goes on, under the new write's key. */
  *resume_payment(args: { intent_id: Id; idempotency: Idempotency; lease_until: Time; now: Time }): Operation<Begun> {
    const { intent_id, idempotency, lease_until, now } = args;
    const replay = yield* claim(idempotency, now, { intent_id });
    if (replay) return replay;
    const { scope, key } = idempotency;
    const sql = `UPDATE intents SET state = 'pending', lease_until = ?, scope = ?, key = ? WHERE id = ? AND state = 'action' RETURNING 1`;
    if (!(yield* touched(sql, lease_until, scope, key, intent_id))) throw new Undo({ kind: 'stale' });
    return { kind: 'begun' };
  },

  /** Transaction 2: the order, or everything put back. However many paths bring the outcome, the first one counts. */
  *finish_payment({ intent_id, outcome, now }: Finish): Operation<{ state: Intent['state']; first: boolean }> {
    const state = outcome.kind;
    const sql = `UPDATE intents SET state = ? WHERE id = ? AND ${UNFINISHED} RETURNING checkout_id, buyer, scope, key, deal`;
    const intent = yield* one<Finished>(sql, state, intent_id);
    if (!intent) return { state: (yield* readIntent(intent_id))?.state ?? 'declined', first: false };
    const { checkout_id, buyer } = intent;
    const deal = JSON.parse(intent.deal) as Deal;
    if (outcome.kind === 'approved') {
      if (deal.cart_id !== undefined) yield* emptyCart(deal.cart_id, deal, now);
      yield* together(...ordered({ id: intent_id, checkout_id, buyer }, deal, now), ...sold(deal, now));
    } else {
      const reopened = 'UPDATE checkouts SET intent_id = NULL, updated_at = ? WHERE id = ?';
      yield* together(
        answered(intent, outcome.answer),
        statement(reopened, now, checkout_id),
        ...givenBack(deal, buyer, now),
      );
    }
    return { state, first: true };
  },
};

interface Finished {
  checkout_id: Id;
  buyer: string;
  scope: string;
  key: string;
  deal: string;
}

/** Takes what was bought out of the cart, and leaves what another tab has put in meanwhile. */
function* emptyCart(id: Id, { holds }: Holds, now: Time): Operation<void> {
  const row = yield* locked<{ doc: string }>('SELECT doc FROM carts WHERE id = ?', id);
  if (!row) return;
  const wanted = JSON.parse(row.doc) as Wanted;
  const bought = new Map(holds.map(({ item_id, quantity }) => [item_id, quantity]));
  const lines = wanted.lines
    .map((line) => ({ ...line, quantity: line.quantity - (bought.get(line.item_id) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  const doc = JSON.stringify({ ...wanted, lines, codes: lines.length > 0 ? wanted.codes : [] });
  yield* all('UPDATE carts SET n = n + 1, doc = ?, updated_at = ? WHERE id = ?', doc, now, id);
}
