import { affordances, formatNumber, type Shop } from '@laotie/core';
import type { Product, ShowItem } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { cardVariant, type Deal, dealOf, hasPriceRange } from '../base/deal.ts';
import type { LaotieElement } from '../base/element.ts';
import { badgeNumber } from '../base/figures.ts';
import { arrowUpRightIcon, chevronRightIcon, shoppingCartIcon } from '../base/icons.ts';
import { leave } from '../base/leave.ts';
import { firstImage, photo } from '../base/photo.ts';
import { press } from '../base/press.ts';
import { countdown, remaining } from '../base/remaining.ts';
import { cost } from '../base/terms.ts';
import { safeUrl } from '../base/url.ts';
import { request } from '../events.ts';

export interface RowPlace {
  /** From 1, among all of the list. */
  position: number;
  of: number;
  onAir: boolean;
}

/** One numbered product of a show; every row is equally high, so that a long list can be windowed. */
export function shelfRow(
  el: LaotieElement,
  shop: Shop,
  { number, product_id }: ShowItem,
  place: RowPlace,
): TemplateResult {
  const entry = shop.catalog.entry(product_id).value;
  const body =
    entry.state === 'ready' && entry.product.variants.length > 0
      ? readyRow(el, shop, entry.product)
      : entry.state === 'loading'
        ? html`<span class="bone photo"></span><span class="words"><span class="bone line"></span><span class="bone line short"></span></span>`
        : html`${photo(undefined)}<span class="words"><span class="quiet">${el.t(entry.state === 'malformed' ? 'product.malformed' : entry.state === 'missing' ? 'product.missing' : 'card.failed')}</span></span>
        ${entry.state === 'error' ? press('bare', el.t('common.retry'), () => shop.catalog.retry(product_id)) : nothing}`;
  return html`<div class="row ${place.onAir ? 'on-air' : ''}" role="listitem" data-row aria-posinset=${place.position} aria-setsize=${place.of}>
    <span class="badge"><span class="hidden-text">${el.t('shelf.number')} </span>${formatNumber(number, el.language)}</span>
    ${body}
  </div>`;
}

function readyRow(el: LaotieElement, shop: Shop, product: Product): TemplateResult {
  const variant = cardVariant(shop, product)!;
  const deal = dealOf(shop, variant);
  const onAir = shop.show?.onAir.value?.cue.product_id === product.id;
  const words = [
    onAir ? el.t('shelf.onAir') : '',
    deal.offer ? countdown(remaining(shop, deal.offer.ends_at), el.language) : '',
    deal.left === true ? el.t('product.few') : deal.left === false ? '' : el.t('product.left', { n: deal.left }),
  ].filter(Boolean);
  return html`${photo(firstImage(product.media, variant.media))}
    <span class="words">
      <button class="open" @click=${() => request(el, 'laotie-page-open-request', { page: 'product', product_id: product.id })}>
        <span class="name"><bdi>${product.title}</bdi></span>
      </button>
      ${words.length ? html`<span class="now">${onAir ? html`<span class="dot"></span>` : nothing}${words.join(' · ')}</span>` : nothing}
      <span class="cost">
        ${hasPriceRange(product) && !deal.offer ? html`<span class="quiet">${el.t('card.from')}</span>` : nothing}
        ${cost(el, deal)}
      </span>
    </span>
    ${action(el, shop, product, variant.id, deal)}`;
}

function action(
  el: LaotieElement,
  shop: Shop,
  product: Product,
  item_id: string,
  { available, upcoming }: Deal,
): TemplateResult {
  const out = product.metadata?.link_out ? safeUrl(product.url) : undefined;
  if (out) {
    return html`<a class="button plain icon" href=${out} target="_blank" rel="noopener" aria-label="${el.t('card.view')}: ${product.title}" @click=${leave(product.id)}>${arrowUpRightIcon}</a>`;
  }
  if (!available) return html`<span class="quiet gone">${el.t(upcoming ? 'card.upcoming' : 'product.soldOut')}</span>`;
  const can = affordances(shop.capabilities.value);
  if (!can.addToCart || product.variants.length > 1) {
    // the row itself is the way in; this is only its mark
    return html`<span class="button icon go" aria-hidden="true">${chevronRightIcon}</span>`;
  }
  const inCart = shop.cart.lines.value.find((line) => line.item_id === item_id)?.quantity ?? 0;
  const count = inCart > 0 ? badgeNumber(inCart, el.language) : '';
  const label = `${el.t('product.add')}: ${product.title}${count && ` × ${count}`}`;
  return html`<button class="button add icon" aria-label=${label} @click=${() => request(el, 'laotie-cart-add-request', { product_id: product.id, item_id, quantity: 1 })}>
    ${shoppingCartIcon}${count ? html`<span class="count" aria-hidden="true">${count}</span>` : nothing}
  </button>`;
}
