import type { Shop } from '@laotie/core';
import { html, nothing, type TemplateResult } from 'lit';
import { askAgain, isAsking } from '../base/ask-again.ts';
import { circleAlertIcon, wifiOffIcon } from '../base/icons.ts';
import { press } from '../base/press.ts';
import type { LaotieOverlay } from './overlay.ts';

/** What is not as usual: a quiet pill while the connection is away, a card before and after the show. */
export function notices(overlay: LaotieOverlay, shop: Shop): TemplateResult | typeof nothing {
  const model = shop.show;
  if (!model) return nothing;
  const show = model.show.value;
  if (!show) return model.status.value === 'error' ? failed(overlay, shop) : nothing;
  return html`${away(overlay, shop)} ${
    show.status === 'scheduled'
      ? html`<div class="notice glass">
        <strong><bdi>${show.title}</bdi></strong>
        ${show.starts_at ? html`<span>${overlay.t('overlay.startsIn')}</span><laotie-countdown class="clock" ends-at=${show.starts_at} label=${overlay.t('overlay.startsIn')}></laotie-countdown>` : nothing}
        ${more(overlay)}
      </div>`
      : show.status === 'ended'
        ? html`<div class="notice glass"><strong>${overlay.t('overlay.ended')}</strong><span>${overlay.t('overlay.endedMore')}</span>${more(overlay)}</div>`
        : nothing
  }`;
}

/** A column beside the video shows the shelf already. */
function more(overlay: LaotieOverlay): TemplateResult | typeof nothing {
  return overlay.layout === 'wide'
    ? nothing
    : html`<button class="button add" @click=${() => overlay.open('shelf')}>${overlay.t('overlay.viewProducts')}</button>`;
}

function away(overlay: LaotieOverlay, shop: Shop): TemplateResult | typeof nothing {
  const lost = shop.status.value === 'offline' || shop.show?.connection.value === 'offline';
  return lost ? html`<p class="pill glass">${wifiOffIcon}${overlay.t('overlay.reconnecting')}</p>` : nothing;
}

function failed(overlay: LaotieOverlay, shop: Shop): TemplateResult {
  return html`<div class="notice glass" role="alert">
    ${circleAlertIcon}<strong>${overlay.t('overlay.failed')}</strong>
    ${press('plain', overlay.t('common.retry'), () => askAgain(shop), { busy: isAsking(shop.show) })}
  </div>`;
}
