import type { Checkout, PaymentHandler } from '@laotie/protocol';

/** What is mounted in a field, and for which checkout. */
export interface Mounted {
  id: string;
  field: Element;
  handler: ReturnType<PaymentHandler['mount']>;
}

/** It survives the closing and opening of our own pages. */
const fields = new WeakMap<Element, Mounted>();

/**
 * The light-DOM field for a processor's own inputs, which refuse to live under any shadow root. It belongs to the
 * outermost element in the document, and shows in the checkout through a chain of slots named `payment`. Elements of
 * ours bring their link of the chain in their template; where one is missing (a page's own component around us), it is
 * added here. The field is never moved, which would reload the processor's frames.
 */
export function paymentField(checkout: Element): HTMLElement {
  let node = checkout;
  for (;;) {
    const root = node.getRootNode();
    if (!(root instanceof ShadowRoot)) break;
    if (!node.querySelector(':scope > slot[slot="payment"]')) {
      const link = document.createElement('slot');
      link.name = 'payment';
      link.slot = 'payment';
      node.append(link);
    }
    node = root.host;
  }
  const found = node.querySelector<HTMLElement>(':scope > [slot="payment"]');
  if (found) return found;
  const field = document.createElement('div');
  field.slot = 'payment';
  node.append(field);
  return field;
}

/** Mounts a handler for this checkout, or answers with what is mounted already. */
export function mountPayment(element: Element, checkout: Checkout, load: () => Promise<PaymentHandler>): Mounted {
  const field = paymentField(element);
  const before = fields.get(field);
  if (before?.id === checkout.id) return before;
  unmountPayment(field);
  const mounted = { id: checkout.id, field, handler: load().then((found) => found.mount(field, checkout)) };
  fields.set(field, mounted);
  // a script that did not arrive may be asked for again
  mounted.handler.catch(() => fields.get(field) === mounted && fields.delete(field));
  return mounted;
}

/** The checkout is over: the processor's fields go. */
export function unmountPayment(field: Element): void {
  const before = fields.get(field);
  fields.delete(field);
  before?.handler.then(
    (handler) => handler.destroy(),
    () => {},
  );
}
