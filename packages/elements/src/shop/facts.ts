import type { Shop } from '@laotie/core';
import type { CommerceError } from '@laotie/protocol';
import { effect } from '../base/signals.ts';
import { type FactName, type Facts, LaotieFact } from '../events.ts';

/** Tells the page what has happened in a shop, as events on `target`, until the signal aborts. */
export function tellFacts(shop: Shop, target: EventTarget, signal: AbortSignal): void {
  const tell = <K extends FactName>(type: K, detail: Facts[K]) => target.dispatchEvent(new LaotieFact(type, detail));
  const errors = new WeakSet<CommerceError>();

  onChange(
    () => shop.cart.cart.value,
    (cart) => tell('laotie-cart-change', { cart }),
    signal,
  );
  onChange(
    () => shop.show?.show.value,
    (show) => show && tell('laotie-show-change', { show }),
    signal,
  );
  onChange(
    () => (shop.checkout.stage.value === 'completed' ? shop.checkout.session.value?.order : undefined),
    (order) => order && tell('laotie-order-complete', { order }),
    signal,
  );
  for (const source of [shop, shop.cart, shop.checkout, ...(shop.show ? [shop.show] : [])]) {
    onChange(
      () => source.error.value,
      (error) => {
        // one failure may show in several models
        if (!error || errors.has(error)) return;
        errors.add(error);
        tell('laotie-error', { error });
      },
      signal,
    );
  }
}

/** Runs with each new value, not with the first one and not inside the change that made it. */
export function onChange<T>(read: () => T, told: (now: T, before: T) => void, signal: AbortSignal): void {
  let before: T;
  let first = true;
  const stop = effect(() => {
    const now = read();
    if (!first && now !== before) {
      const was = before;
      queueMicrotask(() => signal.aborted || told(now, was));
    }
    before = now;
    first = false;
  });
  signal.addEventListener('abort', stop, { once: true });
}
