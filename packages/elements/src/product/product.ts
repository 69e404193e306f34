import { affordances, formatPrice, type Selection, type Shop, selectionOf, variantOf } from '@laotie/core';
import type { Id, Product, Variant } from '@laotie/protocol';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { addToCart } from '../base/add.ts';
import { away } from '../base/away.ts';
import { blank, blankStyles } from '../base/blank.ts';
import { chips } from '../base/chips.ts';
import { cardVariant, type Deal, dealOf } from '../base/deal.ts';
import { LaotieElement } from '../base/element.ts';
import { rating, text } from '../base/facts.ts';
import { times } from '../base/figures.ts';
import { checkIcon, imageOffIcon, mapPinIcon, packageIcon, truckIcon, wifiOffIcon } from '../base/icons.ts';
import { note, noteStyles, problemText } from '../base/notes.ts';
import { photo, photoStyles } from '../base/photo.ts';
import { press } from '../base/press.ts';
import { priceStyles } from '../base/price.ts';
import { countdown, remaining } from '../base/remaining.ts';
import { stepper, stepperStyles } from '../base/stepper.ts';
import { base, box, buttons, skeleton } from '../base/styles.ts';
import { cost } from '../base/terms.ts';
import { safeUrl } from '../base/url.ts';
import { request } from '../events.ts';
import { gallery, galleryStyles } from './gallery.ts';
import { optionStyles, options } from './options.ts';
import { productStyles } from './product.styles.ts';

/** More than this nobody orders by pressing plus. */
const MOST = 99;

/**
 * A product's own page: pictures and clips, options, what it costs now, its story, and the bar that buys it.
 *
 * @attr product - id of the product
 * @slot - a plain link to the product, for as long as there is nothing better
 * @slot more - the page's own content below the story
 * @csspart image - a picture
 * @csspart title - the product's name
 * @fires laotie-cart-add-request
 * @fires laotie-buy-now-request
 * @fires laotie-page-open-request - "View cart"
 * @fires laotie-link-open-request - a product sold elsewhere
 */
export class LaotieProduct extends LaotieElement {
  static override styles = [
    ...base,
    box,
    buttons,
    chips,
    skeleton,
    noteStyles,
    blankStyles,
    priceStyles,
    photoStyles,
    stepperStyles,
    galleryStyles,
    optionStyles,
    productStyles,
  ];
  static override properties: PropertyDeclarations = {
    product: { type: String },
    chosen: { state: true },
    quantity: { state: true },
    busy: { state: true },
    added: { state: true },
  };

  declare product: Id;
  /** What the buyer chose; until then the variant on air, or the cheapest. */
  declare protected chosen: Selection | undefined;
  declare protected quantity: number;
  declare protected busy: 'add' | 'buy' | undefined;
  /** Id of the variant that was just put into the cart. */
  declare protected added: Id | undefined;

  constructor() {
    super();
    this.product = '';
    this.quantity = 1;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('product')) return;
    this.chosen = undefined;
    this.added = undefined;
    this.quantity = 1;
  }

  protected override render(): TemplateResult {
    const { shop } = this;
    const entry = shop && this.product ? shop.catalog.entry(this.product).value : undefined;
    if (!shop || !entry) return this.#loading();
    if (entry.state === 'loading') {
      return shop.status.value === 'offline'
        ? html`${blank(wifiOffIcon, this.t('common.offline'))}<slot></slot>`
        : this.#loading();
    }
    if (entry.state === 'ready' && entry.product.variants.length > 0) return this.#ready(shop, entry.product);
    const words =
      entry.state === 'missing'
        ? this.t('product.missing')
        : entry.state === 'error'
          ? problemText(entry.error, this.language)
          : this.t('product.malformed');
    const retry = press('plain', this.t('common.retry'), () => shop.catalog.retry(this.product));
    return html`${blank(imageOffIcon, words, nothing, entry.state === 'error' ? retry : nothing)}<slot></slot>`;
  }

  #loading(): TemplateResult {
    return html`<div class="box"><div class="page" aria-busy="true">
      <span class="bone photo-bone"></span>
      <div class="details">
        <slot></slot><span class="bone h"></span><span class="bone p"></span><span class="bone o"></span><span class="bone o"></span>
        <span class="hidden-text" role="status">${this.t('common.loading')}</span>
      </div>
    </div></div>`;
  }

  #ready(shop: Shop, product: Product): TemplateResult {
    const selection = this.chosen ?? this.#first(shop, product);
    const variant = variantOf(product, selection) ?? product.variants[0]!;
    const deal = dealOf(shop, variant);
    const media = [
      ...(variant.media ?? []),
      ...(product.media ?? []).filter(({ url }) => !variant.media?.some((own) => own.url === url)),
    ];
    const choose = (axis: string, label: string) => {
      this.chosen = { ...selection, [axis]: label };
      this.added = undefined;
    };
    return html`<div class="box"><div class="page">
      ${gallery(this, media)}
      <div class="details">
        <h2 part="title"><bdi>${product.title}</bdi></h2>
        ${this.#chips(product)}
        <div class="cost">
          ${cost(this, deal)} ${this.#now(shop, deal)}
        </div>
        ${options(this, { product, selection, choose })}
        ${this.#story(shop, product, variant)}
        <slot name="more"></slot>
      </div>
      ${this.#bar(shop, product, variant, deal)}
    </div></div>`;
  }

  #first(shop: Shop, product: Product): Selection {
    const cue = shop.show?.onAir.value?.cue;
    const onAir = cue?.product_id === product.id ? product.variants.find(({ id }) => id === cue.variant_id) : undefined;
    const variant = onAir ?? cardVariant(shop, product);
    return variant ? selectionOf(variant) : {};
  }

  #chips({ rating: stars, metadata }: Product): TemplateResult | typeof nothing {
    const facts = [
      text(metadata?.unit),
      metadata?.digital ? this.t('product.digital') : text(metadata?.shipping_window),
    ].filter(Boolean);
    if (!stars && facts.length === 0) return nothing;
    return html`<div class="chips">
      ${stars ? html`<span class="chip shop">${rating(stars, this.language, (value, of, n) => this.t('card.rating', { value, of, n }))}</span>` : nothing}
      ${facts.map((fact) => html`<span class="chip"><bdi>${fact}</bdi></span>`)}
    </div>`;
  }

  #now(shop: Shop, { offer, left, available, upcoming }: Deal): TemplateResult | typeof nothing {
    if (!available) return html`<span class="now">${this.t(upcoming ? 'card.upcoming' : 'product.soldOut')}</span>`;
    const words: string[] = [];
    if (offer) words.push(this.t('card.offerEnds', { time: countdown(remaining(shop, offer.ends_at), this.language) }));
    const n = offer?.remaining ?? left;
    if (n !== false) words.push(n === true ? this.t('product.few') : this.t('product.left', { n }));
    return words.length ? html`<span class="now">${words.join(' · ')}</span>` : nothing;
  }

  #story(shop: Shop, product: Product, variant: Variant): TemplateResult {
    const seller = shop.show?.seller.value;
    const rows = [
      [packageIcon, this.t('product.unit'), text(product.metadata?.unit)],
      [truckIcon, this.t('product.shipping'), text(product.metadata?.shipping_window)],
      [mapPinIcon, this.t('product.origin'), text(product.metadata?.origin)],
    ] as const;
    const about = product.description?.plain ?? variant.description?.plain ?? product.description?.markdown ?? '';
    return html`<div class="story">
      ${about ? html`<p dir="auto">${about}</p>` : nothing}
      <dl>
        ${rows.filter(([, , value]) => value).map(([icon, name, value]) => html`<div>${icon}<dt><span class="hidden-text">${name}</span></dt><dd><bdi>${value}</bdi></dd></div>`)}
      </dl>
      ${
        seller
          ? html`<div class="seller">
            ${seller.image_url ? photo({ url: seller.image_url }) : nothing}
            <span><span class="hidden-text">${this.t('product.seller')}: </span><b><bdi>${seller.name}</bdi></b>
              ${seller.place ? html`<br /><span class="quiet"><bdi>${seller.place}</bdi></span>` : nothing}</span>
          </div>`
          : nothing
      }
    </div>`;
  }

  #bar(shop: Shop, product: Product, variant: Variant, deal: Deal): TemplateResult | typeof nothing {
    const can = affordances(shop.capabilities.value);
    const url = safeUrl(product.url);
    if (product.metadata?.link_out || (!can.addToCart && !can.buyNow)) {
      if (!url) return nothing;
      const name = text(product.metadata?.sold_by);
      return html`<div class="bar">
        <p class="quiet">${name ? this.t('card.opensAt', { shop: name }) : this.t('card.opensElsewhere')}</p>
        <div class="press">${away('plain', this.t('card.view'), url, product.id)}</div>
      </div>`;
    }
    const most = Math.max(1, Math.min(MOST, deal.offer?.per_buyer ?? MOST, variant.availability?.quantity ?? MOST));
    const quantity = Math.min(this.quantity, most);
    const error = shop.cart.error.value;
    return html`<div class="bar">
      ${error ? note('error', problemText(error, this.language)) : nothing}
      <div class="press">
        ${stepper(this, {
          value: quantity,
          max: most,
          change: (n) => {
            this.quantity = n;
            this.added = undefined;
          },
        })}
        ${can.addToCart ? this.#addButton(variant.id, quantity, deal) : nothing}
        ${
          can.buyNow
            ? press(
                'buy',
                html`<span>${this.t('product.buy')} <small><bdi>${formatPrice(deal.price, this.language)}</bdi>${quantity > 1 ? ` ${times(quantity, this.language)}` : nothing}</small></span>`,
                () => this.#press('buy', variant.id, quantity),
                { busy: this.busy === 'buy', disabled: !deal.available },
              )
            : nothing
        }
      </div>
    </div>`;
  }

  #addButton(item_id: Id, quantity: number, { available, upcoming }: Deal): TemplateResult {
    if (this.added === item_id) {
      const words = html`${checkIcon}${this.t('product.added')}`;
      return press('plain', words, () => request(this, 'laotie-page-open-request', { page: 'cart' }));
    }
    const words = this.t(available ? 'product.add' : upcoming ? 'card.upcoming' : 'product.soldOut');
    const state = { busy: this.busy === 'add', disabled: !available };
    return press('add', words, () => this.#press('add', item_id, quantity), state);
  }

  async #press(what: 'add' | 'buy', item_id: Id, quantity: number): Promise<void> {
    if (this.busy) return;
    this.busy = what;
    const wish = { product_id: this.product, item_id, quantity };
    if (what === 'buy') await request(this, 'laotie-buy-now-request', wish);
    else if (await addToCart(this, wish)) this.added = item_id;
    this.busy = undefined;
  }
}
