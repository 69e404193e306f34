import { affordances, type Search, type Shop } from '@laotie/core';
import type { ShowItem } from '@laotie/protocol';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { askAgain, isAsking } from '../base/ask-again.ts';
import { blank, blankStyles } from '../base/blank.ts';
import { goodsStyles } from '../base/card.styles.ts';
import { each } from '../base/each.ts';
import { LaotieElement } from '../base/element.ts';
import { fields } from '../base/field.ts';
import { badgeNumber } from '../base/figures.ts';
import { inheritFocus } from '../base/heir.ts';
import { receiptTextIcon, searchIcon, shoppingCartIcon, storeIcon, wifiOffIcon } from '../base/icons.ts';
import { press } from '../base/press.ts';
import { skeleton } from '../base/styles.ts';
import { type PageName, request } from '../events.ts';
import { matching } from './matching.ts';
import { shelfRow } from './row.ts';
import { shelfStyles } from './shelf.styles.ts';
import { Windowing } from './windowing.ts';

/** Milliseconds without a key press before a search starts. */
const PAUSE = 250;

/**
 * What there is to buy. In a show its numbered products, the one on air marked; outside a show the seller's storefront
 * with search and pages. Cart and orders are one tap away.
 *
 * @slot empty - instead of our words where there is nothing to show
 * @csspart image - photograph of a row
 * @fires laotie-page-open-request - product, cart, orders
 * @fires laotie-cart-add-request
 * @fires laotie-link-open-request - a product sold elsewhere
 */
export class LaotieShelf extends LaotieElement {
  // bones first: a picture that is still one keeps a picture's shape
  static override styles = [skeleton, ...goodsStyles, fields, blankStyles, shelfStyles];
  static override properties: PropertyDeclarations = {
    query: { state: true },
  };

  declare protected query: string;
  #search: Search | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #window = new Windowing(this, () => this.renderRoot?.querySelector<HTMLElement>('.rows'));

  constructor() {
    super();
    this.query = '';
    inheritFocus(this, '.rows .open');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('shop')) return;
    this.#search = this.shop?.catalog.search();
    this.query = '';
    if (this.shop && !this.shop.show) void this.#search?.run('');
  }

  protected override render(): TemplateResult {
    const { shop } = this;
    return html`<div class="box ${shop && !shop.show ? 'store' : ''}">
      ${shop ? this.#top(shop) : nothing}
      ${!shop ? this.#bones() : shop.show ? this.#show(shop, shop.show.items.value) : this.#storefront(shop)}
    </div>`;
  }

  #top(shop: Shop): TemplateResult {
    const can = affordances(shop.capabilities.value);
    const count = shop.cart.count.value;
    const searchable = can.search || (shop.show?.items.value.length ?? 0) > 6;
    return html`<div class="top">
      ${
        searchable
          ? html`<form class="search" role="search" @submit=${this.#submit}>
            ${searchIcon}
            <input type="search" aria-label=${this.t('shelf.search')} placeholder=${this.t('shelf.search')} autocomplete="off" enterkeyhint="search" maxlength="100" .value=${this.query} @input=${this.#typed} />
          </form>`
          : html`<span class="search"></span>`
      }
      ${can.orders === 'link' ? nothing : html`<button class="button icon tool" aria-label=${this.t('orders.title')} @click=${this.#open('orders')}>${receiptTextIcon}</button>`}
      ${
        can.addToCart
          ? html`<button class="button icon tool" aria-label=${this.t('overlay.cart', { n: count })} @click=${this.#open('cart')}>
            ${shoppingCartIcon}${count > 0 ? html`<span class="count" aria-hidden="true">${badgeNumber(count, this.language)}</span>` : nothing}
          </button>`
          : nothing
      }
    </div>`;
  }

  #show(shop: Shop, items: readonly ShowItem[]): TemplateResult {
    const status = shop.show!.status.value;
    if (items.length === 0) {
      if (shop.status.value === 'offline') return this.#offline();
      if (status === 'error' || shop.status.value === 'error')
        return this.#failed(() => askAgain(shop), isAsking(shop.show));
      return status === 'ready' ? this.#empty() : this.#bones();
    }
    const found = this.query ? matching(shop, items, this.query, new Set(this.#search?.ids.value)) : items;
    const searching = this.#search?.status.value === 'loading';
    if (found.length === 0) return searching ? this.#bones() : this.#nothingFound();
    const onAir = shop.show!.onAir.value?.cue.product_id;
    const { first, end } = this.#window.of(found.length);
    return html`<div class="rows" role="list" aria-label=${this.t('shelf.title')}>
      ${each(
        found.slice(first, end),
        ({ number }) => number,
        (item, at) =>
          shelfRow(this, shop, item, { position: first + at + 1, of: found.length, onAir: item.product_id === onAir }),
      )}
    </div>`;
  }

  #storefront(shop: Shop): TemplateResult {
    const search = this.#search;
    if (!search) return this.#bones();
    const ids = search.ids.value;
    const status = search.status.value;
    if (ids.length === 0) {
      if (shop.status.value === 'offline') return this.#offline();
      if (status === 'error') return this.#failed(() => search.run(search.query.peek()));
      if (status === 'ready') return search.query.value ? this.#nothingFound() : this.#empty();
      return html`<div class="grid" aria-busy="true">${Array.from({ length: 6 }, () => html`<laotie-product-card></laotie-product-card>`)}</div>`;
    }
    return html`<div class="grid" aria-busy=${status === 'loading'}>
        ${each(
          ids,
          (id) => id,
          (id) => html`<laotie-product-card .shop=${shop} product=${id}></laotie-product-card>`,
        )}
      </div>
      ${
        status === 'error'
          ? this.#failed(() => search.more())
          : search.hasMore.value
            ? html`<div class="more">${press('plain', this.t('shelf.more'), () => search.more(), { busy: status === 'loading' })}</div>`
            : nothing
      }`;
  }

  #bones(): TemplateResult {
    const row = html`<div class="row" data-row><span class="bone photo"></span><span class="words"><span class="bone line"></span><span class="bone line short"></span></span></div>`;
    return html`<div aria-busy="true"><span class="hidden-text" role="status">${this.t('common.loading')}</span>${row}${row}${row}${row}</div>`;
  }

  #empty(): TemplateResult {
    return html`<slot name="empty">${blank(storeIcon, this.t('shelf.empty'))}</slot>`;
  }

  #offline(): TemplateResult {
    return blank(wifiOffIcon, this.t('common.offline'));
  }

  #nothingFound(): TemplateResult {
    return html`<div role="status">${blank(searchIcon, this.t('shelf.nothing', { query: this.query }))}</div>`;
  }

  #failed(again: () => unknown, busy = false): TemplateResult {
    return blank(
      storeIcon,
      this.t('common.unavailable'),
      nothing,
      press('plain', this.t('common.retry'), again, { busy }),
    );
  }

  #open(page: PageName): () => void {
    return () => void request(this, 'laotie-page-open-request', { page });
  }

  #typed(event: Event): void {
    this.query = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#run, PAUSE);
  }

  #submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#run();
  }

  #run = (): void => {
    const { shop } = this;
    if (!shop || !affordances(shop.capabilities.peek()).search) return;
    // in a show the whole list is here already; the endpoint only helps to find what was not looked at yet
    if (!shop.show || this.query) void this.#search?.run(this.query);
  };
}
