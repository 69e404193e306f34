import { affordances, type Entry, formatNumber, hasWords, type Shop } from '@laotie/core';
import type { Id, Product, Variant } from '@laotie/protocol';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { addToCart } from '../base/add.ts';
import { away } from '../base/away.ts';
import { cardParts, goodsStyles } from '../base/card.styles.ts';
import { cardVariant, type Deal, dealOf, hasPriceRange } from '../base/deal.ts';
import { LaotieElement } from '../base/element.ts';
import { rating, text } from '../base/facts.ts';
import { checkIcon } from '../base/icons.ts';
import { leave } from '../base/leave.ts';
import { whenNear } from '../base/near.ts';
import { firstImage, photo } from '../base/photo.ts';
import { press } from '../base/press.ts';
import { countdown, remaining } from '../base/remaining.ts';
import { skeleton } from '../base/styles.ts';
import { cost, stock, stockStyles } from '../base/terms.ts';
import { safeUrl } from '../base/url.ts';
import { request } from '../events.ts';
import { cardStyles } from './product-card.styles.ts';

/** How long "Added" stays before the button offers the next one, milliseconds. */
const ADDED_FOR = 6000;

/**
 * One product, anywhere: photograph first, one button.
 *
 * What stands inside the tag (a plain link to the product) is shown until the product is there, and whenever it
 * cannot be. The size is final from the first paint, so nothing around it jumps.
 *
 * @attr product - id of the product
 * @attr {"tile"|"row"|"spotlight"} shape - tile (default) for grids, row for running text, spotlight over video
 * @attr number - what the host calls it in the show
 * @slot - a plain link to the product, for as long as there is nothing better
 * @slot note - a line of the page's own below the facts
 * @csspart card - the box
 * @csspart image - the photograph
 * @csspart title - the product's name
 * @csspart facts - rating and shipping window
 * @cssproperty [--laotie-card-background=var(--laotie-surface)] ground of the card
 * @cssproperty [--laotie-card-ratio=1] width to height of a tile's photograph
 * @fires laotie-cart-add-request - the button of a product without options
 * @fires laotie-buy-now-request - the same where the endpoint has no cart, and on a spotlight
 * @fires laotie-page-open-request - the card itself, and "Choose options"
 * @fires laotie-link-open-request - a product sold elsewhere
 */
export class LaotieProductCard extends LaotieElement {
  // bones first: a picture that is still one keeps a picture's shape
  static override styles = [skeleton, ...goodsStyles, cardParts, stockStyles, cardStyles];
  static override properties: PropertyDeclarations = {
    product: { type: String },
    shape: { type: String },
    number: { type: Number },
    busy: { state: true },
    added: { state: true },
    near: { state: true },
  };

  declare product: Id;
  declare shape: 'tile' | 'row' | 'spotlight';
  declare number: number | undefined;
  declare protected busy: boolean;
  declare protected added: boolean;
  /** Cards far down a page ask for nothing and draw next to nothing. */
  declare protected near: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.product = '';
    this.shape = 'tile';
    this.busy = false;
    this.added = false;
    this.near = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.near) whenNear(this, () => (this.near = true), this.connection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.added = false;
  }

  protected override render(): TemplateResult {
    const { shop } = this;
    const entry: Entry =
      shop && this.product && this.near ? shop.catalog.entry(this.product).value : { state: 'loading' };
    if (shop && entry.state === 'ready' && hasWords(this.language)) {
      const variant = cardVariant(shop, entry.product);
      if (variant) return this.#ready(shop, entry.product, variant);
    }
    return this.#waiting(shop, entry);
  }

  #ready(shop: Shop, product: Product, variant: Variant): TemplateResult {
    const deal = dealOf(shop, variant);
    const out = product.metadata?.link_out ? safeUrl(product.url) : undefined;
    const seller = text(product.metadata?.sold_by);
    const tile = this.#shape === 'tile';
    const price = html`<div class="cost">
      ${hasPriceRange(product) && !deal.offer ? html`<span class="quiet">${this.t('card.from')}</span>` : nothing}
      ${cost(this, deal)}
    </div>`;
    return this.#card(
      deal.available || deal.upcoming ? '' : 'sold-out',
      photo(firstImage(product.media, variant.media)),
      html`<h2 class="title" part="title">${this.#title(product, out)}</h2>
        ${this.#facts(product)}
        <slot name="note"></slot>
        ${this.#now(shop, deal)} ${tile ? nothing : price}`,
      html`${tile ? price : nothing}
        <div class="action">
          ${this.#action(shop, product, variant, deal, out)}
          ${out ? html`<span class="quiet">${seller ? this.t('card.opensAt', { shop: seller }) : this.t('card.opensElsewhere')}</span>` : nothing}
        </div>
        ${this.#shape === 'spotlight' ? stock(this, deal) : nothing}`,
    );
  }

  /** Loading, gone, broken or offline: the same geometry, the page's own link in the place of the title. */
  #waiting(shop: Shop | undefined, entry: Entry): TemplateResult {
    const offline = shop?.status.value === 'offline';
    const failed = entry.state === 'error' || shop?.status.value === 'error';
    const problem =
      entry.state === 'missing' || entry.state === 'malformed'
        ? (`product.${entry.state}` as const)
        : offline
          ? 'common.offline'
          : failed && 'card.failed';
    if (!problem)
      return this.#card(
        'loading',
        html`<span class="photo bone"></span>`,
        html`<slot><span class="bone line"></span><span class="bone line short"></span></slot>
          <span class="hidden-text" role="status">${this.t('common.loading')}</span>`,
        html`<span class="bone cost"></span><span class="bone press"></span>`,
      );
    return this.#card(
      'failed',
      photo(undefined),
      html`<slot></slot><p class="problem" role="status">${this.t(problem)}</p>`,
      entry.state === 'error' && !offline
        ? html`<div class="action">${press('plain', this.t('common.retry'), () => shop?.catalog.retry(this.product))}</div>`
        : nothing,
    );
  }

  #card(state: string, media: TemplateResult, body: TemplateResult, foot: unknown): TemplateResult {
    return html`<div class="box">
      <article class="card ${this.#shape} ${state}" part="card">
        <div class="media">${media}${this.number ? html`<span class="badge">${formatNumber(this.number, this.language)}</span>` : nothing}</div>
        <div class="body">${body}</div>
        <div class="foot">${foot}</div>
      </article>
    </div>`;
  }

  #title(product: Product, out: string | undefined): TemplateResult {
    const words = html`<span class="name"><bdi>${product.title}</bdi></span>`;
    return out
      ? html`<a class="open" href=${out} target="_blank" rel="noopener" @click=${leave(product.id)}>${words}</a>`
      : html`<button class="open" @click=${this.#open}>${words}</button>`;
  }

  #facts({ rating: stars, metadata }: Product): TemplateResult | typeof nothing {
    const ships = text(metadata?.shipping_window);
    if (!stars && !ships) return nothing;
    return html`<p class="facts" part="facts">
      ${rating(stars, this.language, (value, of, n) => this.t('card.rating', { value, of, n }))}${ships ? html`<span><bdi>${ships}</bdi></span>` : nothing}
    </p>`;
  }

  /** What is only true now: an offer's end, the last ones. */
  #now(shop: Shop, { offer, left, available: buyable, upcoming }: Deal): TemplateResult | typeof nothing {
    if (!buyable) return html`<p class="quiet">${this.t(upcoming ? 'card.upcoming' : 'product.soldOut')}</p>`;
    const words: string[] = [];
    if (offer) words.push(this.t('card.offerEnds', { time: countdown(remaining(shop, offer.ends_at), this.language) }));
    if (left !== false && this.#shape !== 'spotlight')
      words.push(left === true ? this.t('product.few') : this.t('product.left', { n: left }));
    return words.length ? html`<p class="now" role="timer" aria-live="off">${words.join(' · ')}</p>` : nothing;
  }

  #action(
    shop: Shop,
    product: Product,
    variant: Variant,
    deal: Deal,
    out: string | undefined,
  ): TemplateResult | typeof nothing {
    const can = affordances(shop.capabilities.value);
    const sold = can.addToCart || can.buyNow;
    const elsewhere = out ?? (sold ? undefined : safeUrl(product.url));
    if (elsewhere) return away('plain', this.t('card.view'), elsewhere, product.id);
    if (!sold) return nothing;
    if (!deal.available)
      return press('plain', this.t(deal.upcoming ? 'card.upcoming' : 'product.soldOut'), this.#open, {
        disabled: true,
      });
    if (this.added) return press('plain added', html`${checkIcon}${this.t('product.added')}`, this.#viewCart);
    const choose = product.variants.length > 1;
    const now = this.#shape === 'spotlight' || !can.addToCart;
    const words = now ? 'product.buy' : choose ? 'card.choose' : 'product.add';
    return press(
      now ? 'buy' : 'add',
      html`${this.t(words)}<span class="hidden-text">: ${product.title}</span>`,
      choose ? this.#open : now && can.buyNow ? () => this.#buy(variant.id) : () => this.#add(variant.id),
      { busy: this.busy },
    );
  }

  get #shape(): 'tile' | 'row' | 'spotlight' {
    return this.shape === 'row' || this.shape === 'spotlight' ? this.shape : 'tile';
  }

  #open = (): void => void request(this, 'laotie-page-open-request', { page: 'product', product_id: this.product });
  #viewCart = (): void => void request(this, 'laotie-page-open-request', { page: 'cart' });

  #add = async (item_id: Id): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    const isIn = await addToCart(this, { product_id: this.product, item_id, quantity: 1 });
    this.busy = false;
    if (!this.isConnected || !isIn) return;
    this.added = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.added = false;
    }, ADDED_FOR);
  };

  #buy = async (item_id: Id): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    await request(this, 'laotie-buy-now-request', { product_id: this.product, item_id, quantity: 1 });
    this.busy = false;
  };
}
