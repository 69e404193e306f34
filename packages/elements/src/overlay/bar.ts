import { affordances, type Shop } from '@laotie/core';
import { html, nothing, type TemplateResult } from 'lit';
import { badgeNumber } from '../base/figures.ts';
import { heartIcon, share2Icon, shoppingBagIcon, shoppingCartIcon } from '../base/icons.ts';
import { request } from '../events.ts';
import type { LaotieOverlay } from './overlay.ts';
import { timeline } from './rewind.ts';

/** The little yellow cart, the buyer's own cart once there is something in it, and what to say about the show. */
export function bar(overlay: LaotieOverlay, shop: Shop): TemplateResult {
  return html`<div class="bar">${shelfButton(overlay, shop)} ${cartButton(overlay, shop)} ${composer(overlay, shop)} ${reactions(overlay, shop)}</div>`;
}

export function shelfButton(overlay: LaotieOverlay, shop: Shop): TemplateResult {
  const count = shop.show?.items.value.length ?? 0;
  return html`<button class="shelf" aria-label=${overlay.t('overlay.shelf', { n: count })} @click=${() => overlay.open('shelf')}>
    ${shoppingCartIcon}${count > 0 ? html`<span class="badge" aria-hidden="true">${badgeNumber(count, overlay.language)}</span>` : nothing}
  </button>`;
}

function cartButton(overlay: LaotieOverlay, shop: Shop): TemplateResult | typeof nothing {
  const count = shop.cart.count.value;
  if (count === 0) return nothing;
  return html`<button class="round glass cart" aria-label=${overlay.t('overlay.cart', { n: count })} @click=${() => overlay.open('cart')}>
    ${shoppingBagIcon}<span class="badge" aria-hidden="true">${badgeNumber(count, overlay.language)}</span>
  </button>`;
}

function composer(overlay: LaotieOverlay, shop: Shop): TemplateResult {
  return overlay.layout === 'tall' && shop.comments?.canWrite.value
    ? html`<laotie-comments class="composer" over-video without-feed></laotie-comments>`
    : html`<span class="space">${overlay.layout === 'small' ? timeline(overlay, shop) : nothing}</span>`;
}

export function reactions(overlay: LaotieOverlay, shop: Shop): TemplateResult {
  const likes = affordances(shop.capabilities.value).likes;
  const total = shop.show?.stats.value.likes;
  const sum = total
    ? new Intl.NumberFormat(overlay.language, { notation: 'compact', maximumFractionDigits: 1 }).format(total)
    : '';
  const show = shop.show?.show.value;
  const share = () =>
    void request(overlay, 'laotie-show-share-request', {
      url: show?.page_url ?? location.href,
      title: show?.title ?? document.title,
    });
  return html`
    <button class="round glass" aria-label=${overlay.t('overlay.share')} @click=${share}>${share2Icon}</button>
    ${
      likes
        ? html`<button class="round glass like" aria-label=${sum ? overlay.t('overlay.likes', { n: sum }) : overlay.t('overlay.like')} @click=${(event: Event) => overlay.like(event.currentTarget as HTMLElement)}>
          ${heartIcon}${sum ? html`<span class="sum" aria-hidden="true">${sum}</span>` : nothing}
        </button>`
        : nothing
    }
  `;
}
