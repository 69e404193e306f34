import { type MessageParams, type Messages, type Shop, t } from '@laotie/core';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { followShop } from './context.ts';
import { languageOf } from './language.ts';
import { SignalElement } from './watcher.ts';

/**
 * What every element has: the shop it is in, its language, its words, and one signal that ends everything it started.
 * A closed list: to add a line, delete one.
 */
export abstract class LaotieElement extends SignalElement {
  /** Lets `define` tell our tags from other people's, whichever copy made them. */
  static readonly isLaotie = true;

  static override properties: PropertyDeclarations = {
    shop: { attribute: false, noAccessor: true },
    for: { type: String },
  };

  /** Id of the element to take the shop from. */
  declare for: string | undefined;

  #connection: AbortController | undefined;
  #chosen: Shop | undefined;
  #found: Shop | undefined;

  /** The shop this element reads. Set it to choose one; else `for="id"` of a `<laotie-shop>`, else the nearest. */
  get shop(): Shop | undefined {
    return this.#chosen ?? this.#found;
  }

  set shop(shop: Shop | undefined) {
    const before = this.shop;
    this.#chosen = shop;
    this.requestUpdate('shop', before);
  }

  /** Aborts when the element leaves the document. Everything it starts after connecting takes this signal. */
  protected get connection(): AbortSignal {
    this.#connection ??= new AbortController();
    return this.#connection.signal;
  }

  /** BCP 47 tag of the nearest `lang`. Reading it in `render` follows changes. */
  get language(): string {
    return languageOf(this);
  }

  /** For the parts: words of the interface, in the element's language. */
  t<K extends keyof Messages>(key: K, ...params: MessageParams<K>): string {
    return t(this.language, key, ...params);
  }

  override connectedCallback(): void {
    this.#connection?.abort();
    this.#connection = new AbortController();
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    this.#connection?.abort();
    super.disconnectedCallback();
    this.#take(undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('for') && this.hasUpdated) this.#follow();
  }

  #follow(): void {
    const named = this.for ? (this.getRootNode() as Document | ShadowRoot).getElementById(this.for) : null;
    followShop(named?.localName === 'laotie-shop' ? named : this, (shop) => this.#take(shop), this.connection);
  }

  #take(shop: Shop | undefined): void {
    const before = this.shop;
    this.#found = shop;
    if (this.shop !== before) this.requestUpdate('shop', before);
  }
}
