import { type Checkout, CommerceError, type Id, type Order, type Payment } from '@laotie/protocol';
import { asCommerceError, isOvertaken, isPassing } from './errors.ts';
import { KEPT_PAYMENT as KEPT } from './kept.ts';
import { newKey } from './key.ts';
import type { OrdersInside } from './orders.ts';
import { backoff, type RetryPolicy } from './retry.ts';
import type { Scope } from './scope.ts';
import { pause } from './timers.ts';

/** Waiting for the outcome of a payment: for as long as the page lives. */
const untilKnown: RetryPolicy = {
  tries: Number.POSITIVE_INFINITY,
  base: 500,
  ceiling: 15_000,
  patience: 30_000,
};

/** What a payment came to. Without a checkout nothing is known of the session any more, and nothing was ordered. */
export interface Outcome {
  checkout?: Checkout | undefined;
  error?: CommerceError | undefined;
}

/** A `complete` on its way, kept until answered, so that a reload can ask again with the same key. */
interface Attempt {
  checkout_id: Id;
  key: string;
  revision?: string | undefined;
  payment: Payment;
  at: number;
}

interface Notes {
  /** The answer is lost: looking for the order. */
  checking(checkout_id: Id): void;
  seen(checkout: Checkout): void;
}

/** Ms that one tab waits for another one's payment. */
const PATIENCE = 120_000;
/** Ms after which an attempt is only looked for, not sent again: the buyer has gone away from it. */
const STALE = 60 * 60 * 1000;

/** Places an order once. Where an answer is lost, it looks for the order before it asks again, and asks with the same key. */
export function createPlacing(scope: Scope, orders: OrdersInside, notes: Notes) {
  const port = () => scope.endpoint.checkout as NonNullable<typeof scope.endpoint.checkout>;
  let wake: (() => void) | undefined;
  scope.onWake(() => wake?.());

  /** Of this tab and of others: where there are no locks, two may pay at once. */
  function unanswered(): Attempt[] {
    const list = scope.store.get<Attempt[]>(KEPT);
    return (Array.isArray(list) ? list : []).filter(
      (one) => typeof one?.key === 'string' && typeof one.checkout_id === 'string',
    );
  }

  function keep(list: Attempt[]) {
    if (list.length) scope.store.set(KEPT, list);
    else scope.store.remove(KEPT);
  }

  function done(attempt: Attempt, outcome: Outcome): Outcome {
    keep(unanswered().filter((one) => one.key !== attempt.key));
    return outcome;
  }

  /** Undefined: nobody can tell yet. */
  async function send(attempt: Attempt): Promise<Outcome | undefined> {
    const { checkout_id, key, revision, payment } = attempt;
    try {
      const o = { key, signal: scope.signal, ...(revision !== undefined && { revision }) };
      const checkout = await port().complete(checkout_id, payment, o);
      notes.seen(checkout);
      return checkout.status === 'complete_in_progress' ? undefined : { checkout };
    } catch (thrown) {
      const error = asCommerceError(thrown);
      // an answer that nobody can read says as little as none
      if (isPassing(error) || error.code === 'malformed') return undefined;
      // refused or overtaken: nothing was executed
      const latest = isOvertaken(error) ? (error.latest as Checkout | undefined) : undefined;
      const checkout =
        latest ??
        (await port()
          .get(checkout_id, { signal: scope.signal })
          .catch(() => undefined));
      return checkout ? { checkout, error: checkout.status === 'completed' ? undefined : error } : { error };
    }
  }

  /** Session first, then orders, then the same key again. */
  async function look(attempt: Attempt): Promise<Outcome | undefined> {
    const checkout = await port().get(attempt.checkout_id, { signal: scope.signal });
    if (checkout) {
      notes.seen(checkout);
      if (checkout.status === 'complete_in_progress') return undefined;
      if (checkout.status !== 'incomplete' && checkout.status !== 'ready_for_complete') return { checkout };
    }
    const order = await orders.madeFrom(attempt.checkout_id);
    if (order) return { checkout: completedBy(order, checkout) };
    if (!checkout) return { error: new CommerceError('not_found', 'Neither the checkout nor an order can be found') };
    // another tab learnt the answer meanwhile, or the buyer has long gone away from it: that is no reason to pay
    const mine = unanswered().some((one) => one.key === attempt.key);
    return mine && scope.timers.now() - attempt.at < STALE ? send(attempt) : { checkout };
  }

  async function find(attempt: Attempt): Promise<Outcome> {
    notes.checking(attempt.checkout_id);
    for (let tried = 1; ; tried++) {
      const wait = new AbortController();
      wake = () => wait.abort();
      const either = AbortSignal.any([wait.signal, scope.signal]);
      await pause(scope.timers, backoff(untilKnown, tried), either).catch(() => {});
      scope.signal.throwIfAborted();
      const outcome = await look(attempt).catch((thrown) => {
        const error = asCommerceError(thrown);
        return isPassing(error) ? undefined : { error };
      });
      if (outcome) return done(attempt, outcome);
    }
  }

  /** One payment at a time in all tabs: what is kept of it is one thing. */
  const turn = <T>(task: () => Promise<T>) => scope.tabs.lock(`${scope.name}:placing`, task, PATIENCE);

  return {
    unanswered: () => unanswered().length > 0,
    place: (checkout: Checkout, payment: Payment): Promise<Outcome> =>
      turn(async () => {
        const { id: checkout_id, revision } = checkout;
        const attempt: Attempt = { checkout_id, key: newKey(), revision, payment, at: scope.timers.now() };
        keep([attempt, ...unanswered()]);
        const outcome = await send(attempt);
        return outcome ? done(attempt, outcome) : find(attempt);
      }),
    /** What became of one attempt; undefined when all are known. */
    resume: (): Promise<Outcome | undefined> =>
      turn(async () => {
        const [attempt] = unanswered();
        return attempt && find(attempt);
      }),
  };
}

/** A completed checkout as far as its order tells. */
function completedBy(order: Order, checkout: Checkout | null): Checkout {
  const { id, label, permalink_url, checkout_id, currency, totals } = order;
  return {
    line_items: [],
    links: [],
    currency,
    totals,
    ...checkout,
    id: checkout_id,
    status: 'completed',
    order: { id, permalink_url, ...(label && { label }) },
  };
}
