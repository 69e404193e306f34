import {
  type Attribution,
  type Checkout,
  type CheckoutChange,
  CommerceError,
  type Id,
  type Instrument,
  type Message,
} from '@laotie/protocol';
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { CartInside } from './cart.ts';
import { asCommerceError, isOvertaken } from './errors.ts';
import { newKey } from './key.ts';
import type { OrdersInside } from './orders.ts';
import { createPlacing, type Outcome } from './placing.ts';
import type { Scope } from './scope.ts';
import { createSerial } from './serial.ts';

/** `checking`: the answer to a payment was lost, and the order is being looked for. */
export type CheckoutStage = 'none' | 'opening' | 'form' | 'placing' | 'checking' | 'escalated' | 'completed' | 'failed';

/** One checkout at a time. Actions show their outcome in the signals; they reject only where there is nothing to show. */
export interface CheckoutModel {
  readonly session: ReadonlySignal<Checkout | undefined>;
  readonly stage: ReadonlySignal<CheckoutStage>;
  readonly pending: ReadonlySignal<boolean>;
  readonly messages: ReadonlySignal<readonly Message[]>;
  readonly error: ReadonlySignal<CommerceError | undefined>;
  /** From the cart, or from line items directly (buy now), which leaves the cart alone. */
  open(from: 'cart' | { line_items: { item_id: Id; quantity: number }[]; attribution?: Attribution }): Promise<void>;
  change(change: CheckoutChange): Promise<void>;
  place(instrument: Instrument): Promise<void>;
  cancel(): Promise<void>;
  /** What is set aside for it is kept for longer, as far as the endpoint goes along. */
  hold(): Promise<void>;
  /** After a reload: finds out what became of a payment that was not answered. */
  resume(): Promise<void>;
}

/** Times that a change is decided anew when the session changed meanwhile. */
const MERGES = 3;

export function createCheckout(scope: Scope, cart: CartInside, orders: OrdersInside): CheckoutModel {
  const serial = createSerial();
  const session = signal<Checkout | undefined>(undefined);
  const stage = signal<CheckoutStage>('none', { watched: () => queueMicrotask(() => resume().catch(() => {})) });
  const error = signal<CommerceError | undefined>(undefined);
  const running = signal(0);
  /** A second `open` makes the answer to the first one stale. */
  let opening = 0;
  let isCartOrder = true;
  const placing = createPlacing(scope, orders, {
    checking(id) {
      if (isShown(id)) stage.value = 'checking';
    },
    seen(checkout) {
      if (isShown(checkout.id)) session.value = checkout;
    },
  });

  const port = () => {
    if (!scope.endpoint.checkout) throw new CommerceError('unsupported', 'This shop has no checkout');
    return scope.endpoint.checkout;
  };

  async function busy<T>(task: () => Promise<T>): Promise<T> {
    running.value++;
    try {
      return await task();
    } finally {
      running.value--;
    }
  }

  function show(checkout: Checkout, failure?: CommerceError) {
    batch(() => {
      session.value = checkout;
      error.value = failure;
      stage.value =
        checkout.status === 'completed'
          ? 'completed'
          : checkout.status === 'requires_escalation' && checkout.continue_url
            ? 'escalated'
            : checkout.status === 'canceled'
              ? 'none'
              : checkout.status === 'complete_in_progress'
                ? 'checking'
                : 'form';
    });
  }

  /** It shows, and whoever asked hears of it. */
  function failed(thrown: unknown): never {
    error.value = asCommerceError(thrown);
    throw error.peek();
  }

  /** A payment may end while the buyer is in another checkout already, or on the way to one. */
  const isShown = (id: Id) => stage.peek() !== 'opening' && (session.peek()?.id ?? id) === id;

  /** What a payment came to, known for sure. After a reload nobody knows whether it was the cart that was bought. */
  async function finish({ checkout, error: failure }: Outcome, emptiesCart = true) {
    if (!checkout) {
      if (stage.peek() === 'opening') return;
      batch(() => {
        error.value = failure;
        stage.value = 'failed';
      });
      return;
    }
    if (isShown(checkout.id)) show(checkout, failure);
    if (checkout.status !== 'completed') return;
    if (checkout.order) orders.remember(checkout.order);
    if (emptiesCart) await cart.ordered().catch(() => {});
  }

  const resume = () =>
    serial(async () => {
      if (!placing.unanswered()) return;
      await busy(async () => {
        await scope.connect();
        for (;;) {
          const outcome = await placing.resume();
          if (!outcome) return;
          await finish(outcome);
        }
      });
    });

  const o = (key: string) => {
    const revision = session.peek()?.revision;
    return { key, signal: scope.signal, ...(revision !== undefined && { revision }) };
  };

  /** What was meant for a checkout is of no use to the one that the buyer has opened since. */
  function ofThis<T>(task: (id: Id, isThis: () => boolean) => Promise<T>): Promise<T | undefined> {
    const [id, mine] = [session.peek()?.id, opening];
    const isThis = () => mine === opening;
    return busy(() => serial(async () => (id && isThis() ? task(id, isThis) : undefined)));
  }

  async function change(wanted: CheckoutChange, id: Id, isThis: () => boolean) {
    for (let merges = 0; ; merges++) {
      try {
        const changed = await port().change(id, wanted, o(newKey()));
        return isThis() ? show(changed) : undefined;
      } catch (thrown) {
        if (!isThis()) return;
        const failure = asCommerceError(thrown);
        if (!isOvertaken(failure) || merges >= MERGES) failed(failure);
        const latest = (failure.latest as Checkout | undefined) ?? (await port().get(id, { signal: scope.signal }));
        if (!isThis()) return;
        if (latest) session.value = latest;
      }
    }
  }

  return {
    session,
    stage,
    pending: computed(() => running.value > 0),
    messages: computed(() => session.value?.messages ?? []),
    error,
    open: (from) =>
      busy(async () => {
        const mine = ++opening;
        const key = newKey();
        isCartOrder = from === 'cart';
        batch(() => {
          session.value = undefined;
          error.value = undefined;
          stage.value = 'opening';
        });
        try {
          await scope.connect();
          let source: Parameters<ReturnType<typeof port>['create']>[0];
          if (from === 'cart') {
            const settled = await cart.settled();
            if (!settled) throw new CommerceError('not_found', 'There is no cart to check out');
            source = { cart_id: settled.id };
          } else source = from;
          const checkout = await port().create(source, { key, signal: scope.signal });
          if (mine === opening) show(checkout);
        } catch (thrown) {
          if (mine !== opening) return;
          batch(() => {
            error.value = asCommerceError(thrown);
            stage.value = 'failed';
          });
          throw error.peek();
        }
      }),
    change: (wanted) => ofThis((id, isThis) => change(wanted, id, isThis)),
    place: (instrument) =>
      ofThis(async () => {
        const checkout = session.peek();
        if (!checkout || stage.peek() !== 'form') return;
        stage.value = 'placing';
        const emptiesCart = isCartOrder;
        const outcome = await placing.place(checkout, { instruments: [{ ...instrument, selected: true }] });
        await finish(outcome, emptiesCart);
      }),
    hold: () =>
      ofThis(async (id, isThis) => {
        const checkout = await port()
          .hold?.(id, o(newKey()))
          .catch((thrown) => (isThis() ? failed(thrown) : undefined));
        if (checkout && isThis()) show(checkout);
      }),
    cancel() {
      const [id, mine] = [session.peek()?.id, opening];
      return busy(() =>
        serial(async () => {
          const isThis = mine === opening;
          const over = isThis && (stage.peek() === 'completed' || stage.peek() === 'escalated');
          if (isThis) {
            opening++;
            batch(() => {
              session.value = undefined;
              stage.value = 'none';
              error.value = undefined;
            });
          }
          // an abandoned session ends by itself; telling is a courtesy
          if (id && !over)
            await port()
              .cancel(id, { key: newKey(), signal: scope.signal })
              .catch(() => {});
        }),
      );
    },
    resume,
  };
}
