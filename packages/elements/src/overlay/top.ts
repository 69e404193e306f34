import type { Shop } from '@laotie/core';
import { html, nothing, type TemplateResult } from 'lit';
import { maximizeIcon, minimizeIcon, usersIcon, xIcon } from '../base/icons.ts';
import { safeUrl } from '../base/url.ts';
import { request } from '../events.ts';
import type { LaotieOverlay } from './overlay.ts';

const compact = (n: number, lang: string) =>
  new Intl.NumberFormat(lang, n >= 10_000 ? { notation: 'compact', maximumFractionDigits: 1 } : {}).format(n);

/** Seller on one side; live mark, viewers and the window's own buttons on the other. */
export function top(overlay: LaotieOverlay, shop: Shop): TemplateResult {
  return html`<div class="top">
    ${seller(overlay, shop)}
    <span class="space"></span>
    ${status(overlay, shop)} ${overlay.captions?.button()} ${overlay.canFill ? fullscreen(overlay) : nothing}
    <button class="round glass" aria-label=${overlay.t('overlay.hide')} @click=${() => overlay.hideParts(true)}>${xIcon}</button>
  </div>`;
}

export function seller(overlay: LaotieOverlay, shop: Shop): TemplateResult {
  const who = shop.show?.seller.value;
  if (!who) {
    return shop.show?.status.value === 'loading'
      ? html`<div class="seller glass waiting" role="status"><span class="avatar bone"></span><span class="bone name"></span><span class="hidden-text">${overlay.t('overlay.loading')}</span></div>`
      : html``;
  }
  const image = safeUrl(who.image_url);
  const title = shop.show?.show.value?.title;
  const line = who.place ?? title;
  return html`<div class="seller glass">
    ${image ? html`<img class="avatar" src=${image} alt="" decoding="async" />` : html`<span class="avatar letter" aria-hidden="true">${[...who.name][0] ?? ''}</span>`}
    <span class="who"><strong><bdi>${who.name}</bdi></strong>${line ? html`<span><bdi>${line}</bdi></span>` : nothing}</span>
  </div>`;
}

function status(overlay: LaotieOverlay, shop: Shop): TemplateResult | typeof nothing {
  const show = shop.show?.show.value;
  if (!show) return nothing;
  const { viewers } = shop.show?.stats.value ?? {};
  const lang = overlay.language;
  if (show.status !== 'live') {
    const key = show.status === 'replay' ? 'overlay.replay' : show.status === 'ended' ? 'overlay.over' : 'overlay.soon';
    return html`<span class="status glass">${overlay.t(key)}</span>`;
  }
  if (!shop.playhead.live.value && shop.playhead.canSeek.value) {
    const live = () => void request(overlay, 'laotie-playhead-seek-request', { at: shop.clock.now() });
    return html`<button class="status glass" @click=${live}><span class="dot still"></span>${overlay.t('overlay.goLive')}</button>`;
  }
  return html`<span class="status glass"
    ><span class="dot"></span>${overlay.t('overlay.live')}${
      !viewers
        ? nothing
        : html`<span class="viewers"><span aria-hidden="true">${usersIcon}${compact(viewers, lang)}</span><span class="hidden-text">${overlay.t('overlay.viewers', { n: compact(viewers, lang) })}</span></span>`
    }</span
  >`;
}

function fullscreen(overlay: LaotieOverlay): TemplateResult {
  const { filled } = overlay;
  return html`<button class="round glass" aria-label=${overlay.t(filled ? 'overlay.leaveFullscreen' : 'overlay.fullscreen')} @click=${() => overlay.fill(!filled)}>
    ${filled ? minimizeIcon : maximizeIcon}
  </button>`;
}
