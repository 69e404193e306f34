import type { Checkout, PaymentHandler } from '@laotie/protocol';

type Mounted = Awaited<ReturnType<PaymentHandler['mount']>>;

/** What is mounted in a field, and for which checkout; it survives the closing and opening of our own pages. */
const mounted = new WeakMap<Element, { id: string; handler: Promise<Mounted> }>();

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
export function mountPayment(
  field: HTMLElement,
  checkout: Checkout,
  load: () => Promise<PaymentHandler>,
): Promise<Mounted> {
  const before = mounted.get(field);
  if (before?.id === checkout.id) return before.handler;
  if (before) unmountPayment(field);
  const handler = load().then((found) => found.mount(field, checkout));
  mounted.set(field, { id: checkout.id, handler });
  // a script that did not arrive may be asked for again
  handler.catch(() => mounted.get(field)?.handler === handler && mounted.delete(field));
  return handler;
}

/** The checkout is over: the processor's fields go. */
export function unmountPayment(field: HTMLElement): void {
  const before = mounted.get(field);
  mounted.delete(field);
  void before?.handler.then(
    (handler) => handler.destroy(),
    () => {},
  );
}
