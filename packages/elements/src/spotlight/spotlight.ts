import { affordances, formatNumber, type OnAir, type Shop } from '@laotie/core';
import type { Id, Product, Variant } from '@laotie/protocol';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { away } from '../base/away.ts';
import { cardParts, goodsStyles } from '../base/card.styles.ts';
import { cardVariant, type Deal, dealOf } from '../base/deal.ts';
import { LaotieElement } from '../base/element.ts';
import { xIcon } from '../base/icons.ts';
import { firstImage, photo } from '../base/photo.ts';
import { press } from '../base/press.ts';
import { countdown, remaining } from '../base/remaining.ts';
import { cost, stock, stockStyles } from '../base/terms.ts';
import { safeUrl } from '../base/url.ts';
import { request } from '../events.ts';
import { spotlightStyles } from './spotlight.styles.ts';

/**
 * The product that the host explains at the moment this viewer sees. Slides in when its cue starts, leaves when it
 * ends, and stays away when dismissed until the next cue.
 *
 * @attr compact - one line, for small boxes
 * @csspart card - the box
 * @csspart image - the photograph
 * @csspart title - the product's name
 * @fires laotie-buy-now-request - the button of a product without options
 * @fires laotie-cart-add-request - the same where buying needs a cart first
 * @fires laotie-page-open-request - the card, and the button where there are options to choose
 * @fires laotie-link-open-request - a product sold elsewhere
 */
export class LaotieSpotlight extends LaotieElement {
  static override styles = [...goodsStyles, cardParts, stockStyles, spotlightStyles];

  static override properties: PropertyDeclarations = {
    compact: { type: Boolean, reflect: true },
    dismissed: { state: true },
    busy: { state: true },
  };

  declare compact: boolean;
  declare protected dismissed: Id | undefined;
  declare protected busy: boolean;
  /** What stands on the card; kept while it goes. */
  #card: TemplateResult | undefined;
  #cue: Id | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { shop } = this;
    const onAir = shop?.show?.onAir.value;
    const entry = onAir && shop?.catalog.entry(onAir.cue.product_id).value;
    if (!shop || !onAir || entry?.state !== 'ready' || onAir.cue.id === this.dismissed) return this.#leave();
    const { product } = entry;
    const variant = product.variants.find(({ id }) => id === onAir.cue.variant_id) ?? cardVariant(shop, product);
    if (!variant) return this.#leave();
    this.#card = this.#content(shop, onAir, product, variant);
    this.#cue = onAir.cue.id;
    return this.#frame(this.#card, false);
  }

  /** Shows the last card once more, going. */
  #leave(): TemplateResult | typeof nothing {
    return this.#card ? this.#frame(this.#card, true) : nothing;
  }

  #frame(card: TemplateResult, leaving: boolean): TemplateResult {
    return html`${keyed(
      this.#cue,
      html`<div class="box">
        <article class="card ${leaving ? 'leaving' : ''}" part="card" aria-label=${this.t('spotlight.label')} ?inert=${leaving}>${card}</article>
      </div>`,
    )}`;
  }

  protected override updated(): void {
    const leaving = this.renderRoot.querySelector('.leaving');
    if (!leaving) return;
    const card = this.#card;
    void Promise.allSettled(leaving.getAnimations().map(({ finished }) => finished)).then(() => {
      if (this.#card !== card || !leaving.classList.contains('leaving')) return;
      this.#card = undefined;
      this.requestUpdate();
    });
  }

  #content(shop: Shop, { cue, number, offer }: OnAir, product: Product, variant: Variant): TemplateResult {
    const deal = dealOf(shop, variant);
    const running = deal.offer ?? offer;
    const open = () => void request(this, 'laotie-page-open-request', { page: 'product', product_id: product.id });
    return html`
      <div class="picture">
        ${photo(firstImage(product.media, variant.media), { eager: true })}${number === undefined ? nothing : html`<span class="badge">${formatNumber(number, this.language)}</span>`}
      </div>
      <div class="words">
        <p class="now"><span class="dot"></span><span>${this.t('spotlight.onAir')}${
          running
            ? html` · <span role="timer" aria-live="off">${this.t('spotlight.ends', { time: countdown(remaining(shop, running.ends_at), this.language) })}</span>`
            : nothing
        }</span></p>
        <h2 class="title" part="title"><button class="open" @click=${open}><bdi>${product.title}</bdi></button></h2>
        <div class="deal">
          ${cost(this, deal)}
          ${this.#action(shop, product, variant, deal, cue.id, open)}
        </div>
      </div>
      ${stock(this, deal)}
      <button class="close" aria-label=${this.t('spotlight.dismiss')} @click=${(event: MouseEvent) => this.#dismiss(event, cue.id)}>${xIcon}</button>
    `;
  }

  /** By keyboard one goes on with what stood below the card: in an overlay, that is, and in no bar of the page's own. */
  #dismiss({ detail }: MouseEvent, cue: Id): void {
    this.dismissed = cue;
    const { host } = this.getRootNode() as Partial<ShadowRoot>;
    if (detail === 0) host?.shadowRoot?.querySelector<HTMLElement>('.bar button')?.focus();
  }

  #action(
    shop: Shop,
    product: Product,
    variant: Variant,
    deal: Deal,
    cue_id: Id,
    open: () => void,
  ): TemplateResult | typeof nothing {
    const can = affordances(shop.capabilities.value);
    const out = product.metadata?.link_out || (!can.buyNow && !can.addToCart) ? safeUrl(product.url) : undefined;
    if (out) return away('plain', this.t('spotlight.view'), out, product.id);
    if (!can.buyNow && !can.addToCart) return nothing;
    if (!deal.available)
      return press('plain', this.t(deal.upcoming ? 'card.upcoming' : 'product.soldOut'), open, { disabled: true });
    const wish = { product_id: product.id, item_id: variant.id, quantity: 1, cue_id };
    const buy = async () => {
      if (this.busy) return;
      this.busy = true;
      await request(this, can.buyNow ? 'laotie-buy-now-request' : 'laotie-cart-add-request', wish);
      this.busy = false;
    };
    return press(
      'buy',
      html`${this.t(can.buyNow ? 'spotlight.buy' : 'product.add')}<span class="hidden-text">: ${product.title}</span>`,
      product.variants.length > 1 ? open : buy,
      { busy: this.busy },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'laotie-spotlight': LaotieSpotlight;
  }
}
