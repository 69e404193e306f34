import { createShop, type Shop } from '@laotie/core';
import type { CommerceEndpoint, Context, TokenProvider } from '@laotie/protocol';
import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { liveRegion } from '../base/announce.ts';
import { languageOf } from '../base/language.ts';
import { pageLifecycle } from '../base/lifecycle.ts';
import { SignalElement } from '../base/watcher.ts';
import { endpointOf, hostOf, onConfigure } from '../configure.ts';
import { announceChanges } from './announcements.ts';
import { onChange, tellFacts } from './facts.ts';
import { pagesOf } from './pages.ts';
import { Provider } from './provider.ts';

/**
 * The shop of everything inside it: gives it to elements that ask, performs what they request, and tells the page
 * what has happened. Takes no place in the layout. Where the shop is comes from the page's set-up, never from the tag.
 *
 * @slot - anything; elements inside find this shop
 * @slot payment - light-DOM field of a payment processor, handed on to the checkout
 * @attr show - id of the live show to follow
 * @attr endpoint - name given to `configure({ name })`; absent = the default one
 * @attr theme - `light` or `dark`; absent = as the page
 * @attr lang - BCP 47 language of the shop; absent = as the page
 * @attr country - ISO 3166-1 alpha-2, for prices and delivery
 * @attr currency - ISO 4217
 * @fires laotie-cart-change
 * @fires laotie-order-complete
 * @fires laotie-show-change
 * @fires laotie-error
 */
export class LaotieShop extends SignalElement {
  static readonly isLaotie = true;

  static override properties: PropertyDeclarations = {
    show: { type: String },
    endpoint: { type: String },
    theme: { type: String, reflect: true },
    country: { type: String },
    currency: { type: String },
  };

  static override styles = css`
    :host {
      display: contents;
    }

    :host([theme='light']) {
      color-scheme: light;
    }

    :host([theme='dark']) {
      color-scheme: dark;
    }

    .hidden-text {
      position: fixed;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  declare show: string | undefined;
  /** Name of an endpoint in the page's set-up, or (property only) an endpoint object. */
  declare endpoint: CommerceEndpoint | string | undefined;
  declare theme: 'light' | 'dark' | undefined;
  declare country: string | undefined;
  declare currency: string | undefined;

  #provider: Provider | undefined;
  #connection: AbortController | undefined;
  #life: AbortController | undefined;
  #source: CommerceEndpoint | string | undefined;
  #host: TokenProvider | undefined;

  /** The shop that is given out; undefined until the page has said where it is. */
  get shop(): Shop | undefined {
    return this.#provider?.shop;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#provider) {
      this.#connection = new AbortController();
      const { signal } = this.#connection;
      this.#provider = new Provider(this, signal);
      onConfigure(() => this.#open(), signal);
      this.#open();
    }
    this.#provider.appear();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // a tag that is moved comes back in the same task and keeps its shop
    queueMicrotask(() => this.isConnected || this.#close());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || !this.#provider) return;
    if (changed.has('show') || changed.has('endpoint')) this.#open();
    else if (changed.has('country') || changed.has('currency')) this.shop?.setContext(this.#context());
  }

  protected override render(): TemplateResult {
    const { shop } = this;
    const pages = shop && pagesOf(shop);
    const dialog = pages && !pages.housed.value && pages.top.value;
    if (dialog) void import('../panel/define.ts');
    return html`<slot></slot>
      ${dialog ? html`<laotie-panel mode="modal"><slot name="payment" slot="payment"></slot></laotie-panel>` : nothing}
      ${shop ? liveRegion(shop) : nothing}`;
  }

  #open(): void {
    const provider = this.#provider;
    const source = typeof this.endpoint === 'object' ? this.endpoint : endpointOf(this.endpoint ?? undefined);
    const host = hostOf(source);
    const isSame = source === this.#source && host === this.#host;
    if (!provider || (isSame && provider.shop?.show?.id === (this.show ?? undefined))) return;
    const before = provider.shop;
    this.#life?.abort();
    this.#life = new AbortController();
    this.#source = source;
    this.#host = host;
    const { signal } = this.#life;
    const shop = source
      ? createShop({
          endpoint: source,
          name: typeof this.endpoint === 'string' ? this.endpoint : 'default',
          host,
          lifecycle: pageLifecycle,
          context: this.#context(),
          ...(this.show && { show: this.show }),
        })
      : undefined;
    if (shop) {
      tellFacts(shop, this, signal);
      announceChanges(shop, () => languageOf(this), signal);
      onChange(
        () => languageOf(this),
        () => shop.setContext(this.#context()),
        signal,
      );
    }
    provider.shop = shop;
    before?.dispose();
    this.requestUpdate();
  }

  #context(): Context {
    const { country, currency } = this;
    return {
      language: languageOf(this),
      ...(country && { address_country: country.toUpperCase() }),
      ...(currency && { currency: currency.toUpperCase() }),
    };
  }

  #close(): void {
    const shop = this.shop;
    this.#life?.abort();
    this.#connection?.abort();
    this.#provider = undefined;
    this.#source = undefined;
    shop?.dispose();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'laotie-shop': LaotieShop;
  }
}
