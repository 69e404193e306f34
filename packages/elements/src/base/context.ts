import type { Shop } from '@laotie/core';

/** Key of the shop in the community context protocol; the same for every copy of the library on a page. */
export const shopContext: unknown = Symbol.for('dev.laotie.shop');

export type ShopCallback = (shop: Shop | undefined, unsubscribe?: () => void) => void;

/** "Which shop am I in?", as https://github.com/webcomponents-cg/community-protocols writes it. */
export class ContextRequest extends Event {
  readonly context: unknown;
  readonly contextTarget: Element;
  readonly callback: ShopCallback;
  readonly subscribe: boolean;

  constructor(contextTarget: Element, callback: ShopCallback, subscribe: boolean) {
    super('context-request', { bubbles: true, composed: true });
    this.context = shopContext;
    this.contextTarget = contextTarget;
    this.callback = callback;
    this.subscribe = subscribe;
  }
}

/** "A shop is here now": whoever asked before asks again, so that the order of scripts and tags never matters. */
export class ContextProvider extends Event {
  readonly context: unknown;
  readonly contextTarget: EventTarget;

  constructor(contextTarget: EventTarget) {
    super('context-provider', { bubbles: true, composed: true });
    this.context = shopContext;
    this.contextTarget = contextTarget;
  }
}

/** Whether an event of either kind is about our shop; other libraries use the same event names. */
export function isAboutShop<E extends Event>(event: E): event is E & { context: unknown } {
  return (event as { context?: unknown }).context === shopContext;
}

/** Keeps asking for the nearest shop until the signal aborts. */
export function followShop(element: Element, found: (shop: Shop | undefined) => void, signal: AbortSignal): void {
  let unsubscribe: (() => void) | undefined;
  const ask = () => {
    unsubscribe?.();
    unsubscribe = undefined;
    element.dispatchEvent(
      new ContextRequest(
        element,
        (shop, stop) => {
          if (signal.aborted) return stop?.();
          unsubscribe = stop;
          found(shop);
        },
        true,
      ),
    );
  };
  element.ownerDocument.addEventListener('context-provider', (event) => isAboutShop(event) && ask(), { signal });
  signal.addEventListener('abort', () => unsubscribe?.(), { once: true });
  ask();
}
