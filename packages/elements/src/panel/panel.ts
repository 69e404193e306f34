import type { Shop } from '@laotie/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { liveRegion } from '../base/announce.ts';
import { LaotieElement } from '../base/element.ts';
import { badgeNumber } from '../base/figures.ts';
import { chevronLeftIcon, shoppingCartIcon, xIcon } from '../base/icons.ts';
import { base, box, buttons } from '../base/styles.ts';
import { request } from '../events.ts';
import { type Page, pagesOf } from '../shop/pages.ts';
import { dragDown, grabStyles } from './drag.ts';
import { pageView } from './page-view.ts';
import { panelStyles } from './panel.styles.ts';

/**
 * The shop's pages: shelf, product, cart, checkout, orders, one at a time with a way back.
 *
 * @attr {"sheet"|"side"|"modal"} mode - `sheet` rises in the nearest positioned box; `side` fills its place and starts
 *   with the shelf; `modal` is a dialog of the viewport
 * @slot payment - light-DOM field of a payment processor
 * @slot captions - what is being said in the video that a dialog covers
 * @csspart header - title, way back, close
 * @fires laotie-page-back-request
 * @fires laotie-page-close-request
 * @fires laotie-page-open-request - to the cart, from a product
 */
export class LaotiePanel extends LaotieElement {
  static override styles = [...base, box, buttons, grabStyles, panelStyles];

  static override properties: PropertyDeclarations = { mode: { type: String, reflect: true } };

  declare mode: 'sheet' | 'side' | 'modal';
  #before: Page | undefined;

  constructor() {
    super();
    this.mode = 'sheet';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shop, mode } = this;
    if (!shop) return nothing;
    const stack = pagesOf(shop).stack.value;
    const page: Page | undefined = stack.at(-1) ?? (mode === 'side' ? { name: 'shelf' } : undefined);
    if (!page) return nothing;
    const captions = mode === 'modal' ? html`<slot name="captions"></slot>` : nothing;
    const content = html`${this.#header(shop, page, stack.length)}${captions}${pageView(page)}`;
    if (mode === 'modal') {
      return html`<dialog aria-labelledby="title" @cancel=${this.#cancelled} @click=${this.#clicked}>
        <div class="box panel">${this.#grab()}${content}${liveRegion(shop)}</div>
      </dialog>`;
    }
    return mode === 'side'
      ? html`<section class="box panel side" aria-labelledby="title" @keydown=${this.#key}>${content}</section>`
      : html`<div class="box panel sheet" role="dialog" aria-labelledby="title" @keydown=${this.#key}>${this.#grab()}${content}</div>`;
  }

  #grab(): TemplateResult {
    return html`<button class="grab" tabindex="-1" aria-label=${this.t('panel.drag')} @pointerdown=${this.#drag} @click=${this.#close}></button>`;
  }

  #header(shop: Shop, page: Page, depth: number): TemplateResult {
    const count = shop.cart.count.value;
    const root = this.mode === 'side' && depth <= 1 && page.name === 'shelf';
    const back = depth > 1 || (this.mode === 'side' && !root);
    // not the page's own header, which the tag alone would say outside a section
    return html`<header role="presentation" part="header">
      ${back ? html`<button class="button icon" aria-label=${this.t('common.back')} @click=${this.#back}>${chevronLeftIcon}</button>` : html`<span></span>`}
      <h2 id="title" tabindex="-1">${this.#title(shop, page)}</h2>
      <span class="tools">
        ${
          page.name === 'product'
            ? html`<button class="button icon" aria-label=${this.t('panel.viewCart', { n: count })} @click=${this.#cart}>
              ${shoppingCartIcon}${count > 0 ? html`<span class="count" aria-hidden="true">${badgeNumber(count, this.language)}</span>` : nothing}
            </button>`
            : nothing
        }
        ${root ? nothing : html`<button class="button icon" aria-label=${this.t('common.close')} @click=${this.#close}>${xIcon}</button>`}
      </span>
    </header>`;
  }

  #title(shop: Shop, page: Page): string {
    const n =
      page.name === 'product'
        ? shop.show?.items.value.find(({ product_id }) => product_id === page.product_id)?.number
        : undefined;
    if (n === undefined) return this.t(`panel.${page.name}`);
    return this.t(shop.show?.onAir.value?.cue.product_id === page.product_id ? 'panel.onAir' : 'panel.number', { n });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    const page = this.shop && pagesOf(this.shop).top.peek();
    if (dialog && !dialog.open) dialog.showModal();
    if (page === this.#before) return;
    this.#before = page;
    // the title is where reading starts; the first field would bring up a phone's keyboard
    if (page) this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  #back(): void {
    void request(this, 'laotie-page-back-request', {});
  }

  #cart(): void {
    void request(this, 'laotie-page-open-request', { page: 'cart' });
  }

  #close(): void {
    void request(this, 'laotie-page-close-request', {});
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.#close();
  }

  #cancelled(event: Event): void {
    // closing goes through the page stack, so that a page may veto it
    event.preventDefault();
    this.#close();
  }

  #clicked(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.#close();
  }

  #drag(event: PointerEvent): void {
    const sheet = this.renderRoot.querySelector<HTMLElement>('.sheet, dialog');
    if (sheet) dragDown(event, sheet, (away) => away && this.#close());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'laotie-panel': LaotiePanel;
  }
}
