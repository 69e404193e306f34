import type { Shop } from '@laotie/core';
import { ContextProvider, type ContextRequest, isAboutShop, type ShopCallback } from '../base/context.ts';
import { languageOf } from '../base/language.ts';
import { type LaotieRequest, type RequestName, type Requests, requestNames } from '../events.ts';
import { actions } from './requests.ts';

/** Plain events that a shop has taken; shops further out leave them alone. */
const taken = new WeakSet<Event>();

/**
 * Gives a shop to whoever asks below a node, and performs what is requested there. The shop works while somebody
 * reads it: the first asker connects it and starts its show, the last one to leave stops the show.
 */
export class Provider {
  readonly #target: EventTarget;
  readonly #askers = new Set<ShopCallback>();
  #shop: Shop | undefined;
  #working = false;

  constructor(target: EventTarget, signal: AbortSignal, options: { accepts?: (event: Event) => boolean } = {}) {
    this.#target = target;
    target.addEventListener(
      'context-request',
      (event) => isAboutShop(event) && (options.accepts?.(event) ?? true) && this.#answer(event as ContextRequest),
      { signal },
    );
    for (const type of requestNames) target.addEventListener(type, (event) => this.#take(type, event), { signal });
    signal.addEventListener('abort', () => this.#leave(), { once: true });
  }

  get shop(): Shop | undefined {
    return this.#shop;
  }

  /** Puts another shop in place, or none; everyone who asked is told. */
  set shop(shop: Shop | undefined) {
    if (shop === this.#shop) return;
    this.#rest();
    this.#shop = shop;
    this.#work();
    for (const tell of [...this.#askers]) tell(shop);
  }

  /** Tells elements that asked before this provider was there. */
  appear(): void {
    this.#target.dispatchEvent(new ContextProvider(this.#target));
  }

  #answer(event: ContextRequest): void {
    event.stopImmediatePropagation();
    if (!event.subscribe) return event.callback(this.#shop);
    const tell: ShopCallback = (shop) => event.callback(shop, leave);
    const leave = () => {
      this.#askers.delete(tell);
      // an element that moves leaves and comes back in one task
      queueMicrotask(() => this.#askers.size === 0 && this.#rest());
    };
    this.#askers.add(tell);
    this.#work();
    tell(this.#shop);
  }

  #take<K extends RequestName>(type: K, event: Event): void {
    const shop = this.#shop;
    if (!shop) return;
    const detail = (event as LaotieRequest<K>).detail ?? ({} as Requests[K]);
    const [from] = event.composedPath();
    const language = languageOf(from instanceof Element ? from : document.documentElement);
    const work = async () => actions[type]({ shop, language }, detail);
    const asked = event as Partial<LaotieRequest<K>>;
    if (asked.offer) return asked.offer(work);
    // a page may ask with a plain CustomEvent, too; the nearest shop takes it
    if (taken.has(event)) return;
    taken.add(event);
    queueMicrotask(() => {
      if (!event.defaultPrevented) work().catch(() => {});
    });
  }

  #work(): void {
    if (!this.#shop || this.#working || this.#askers.size === 0) return;
    this.#working = true;
    // what fails is in the shop's own signals
    this.#shop.connect().catch(() => {});
    this.#shop.show?.start();
  }

  #rest(): void {
    if (!this.#working) return;
    this.#working = false;
    this.#shop?.show?.stop();
  }

  #leave(): void {
    this.shop = undefined;
    this.#askers.clear();
  }
}
