import type { Checkout, CommerceError } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { away } from '../base/away.ts';
import { blank } from '../base/blank.ts';
import type { LaotieElement } from '../base/element.ts';
import { checkIcon, circleAlertIcon, lockIcon, shoppingCartIcon } from '../base/icons.ts';
import { problemText } from '../base/notes.ts';
import { press } from '../base/press.ts';
import { safeSecureUrl } from '../base/url.ts';
import { request } from '../events.ts';

/** On its way, or: the answer was lost and the order is being looked for. */
export function waiting(el: LaotieElement, what: 'opening' | 'placing' | 'checking'): TemplateResult {
  return html`<div class="blank waiting" role="status">
    <span class="spinner"></span>
    <p class="blank-title" tabindex="-1">${el.t(`checkout.is.${what}`)}</p>
    ${what === 'opening' ? nothing : html`<p class="quiet">${el.t(`checkout.more.${what}`)}</p>`}
  </div>`;
}

/** Nobody has asked for a checkout. */
export function nothingYet(el: LaotieElement, back: () => void): TemplateResult {
  return blank(shoppingCartIcon, el.t('checkout.nothing'), nothing, press('add', el.t('checkout.backToCart'), back));
}

/** The order is placed. */
export function completed(el: LaotieElement, { order }: Checkout): TemplateResult {
  const link = safeSecureUrl(order?.permalink_url);
  return html`<div class="blank done">
    <span class="mark">${checkIcon}</span>
    <div>
      <h2 tabindex="-1">${el.t('checkout.thanks')}</h2>
      <p class="quiet">${el.t('checkout.kept')}</p>
    </div>
    ${order ? html`<p class="number">${el.t('orders.number', { label: order.label ?? order.id })}</p>` : nothing}
    <div class="buttons">
      ${press('add', el.t('checkout.goOn'), () => request(el, 'laotie-page-close-request', {}))}
      ${press('plain', el.t('checkout.toOrders'), () => request(el, 'laotie-page-open-request', { page: 'orders' }))}
      ${link ? away('bare', el.t('orders.atShop'), link) : nothing}
    </div>
  </div>`;
}

/** The shop's own pages have to carry on: a real link, in a new tab beside the running stream. */
export function escalated(el: LaotieElement, checkout: Checkout, shop: string, back: () => void): TemplateResult {
  const url = safeSecureUrl(checkout.continue_url);
  const told = checkout.messages?.find(({ type }) => type !== 'info')?.content ?? checkout.messages?.[0]?.content;
  return blank(
    lockIcon,
    el.t('checkout.escalated'),
    told ?? el.t('checkout.escalatedMore'),
    html`${url ? away('buy', el.t('cart.checkoutAt', { shop: shop || new URL(url).hostname }), url) : nothing}
      ${press('bare', el.t('checkout.backToCart'), back)}`,
  );
}

/** It could not be opened, or was lost. Nothing was ordered. */
export function failed(el: LaotieElement, error: CommerceError | undefined, retry: () => void): TemplateResult {
  return html`<div role="alert">${blank(
    circleAlertIcon,
    error ? problemText(error, el.language) : el.t('common.error'),
    el.t('checkout.nothingOrdered'),
    press('plain', el.t('common.retry'), retry),
  )}</div>`;
}
