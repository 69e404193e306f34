import { formatPrice, type Shop } from '@laotie/core';
import { type Checkout, totalOf } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { aboutCodes } from '../base/codes.ts';
import type { LaotieElement } from '../base/element.ts';
import { times } from '../base/figures.ts';
import { lockIcon } from '../base/icons.ts';
import { itemLine } from '../base/items.ts';
import { messageText, note, problemText } from '../base/notes.ts';
import { press } from '../base/press.ts';
import { totals } from '../base/totals.ts';
import { safeUrl } from '../base/url.ts';
import { paymentHandler } from '../payments/registry.ts';
import type { LaotieCheckout } from './checkout.ts';
import { fieldOf } from './draft.ts';

/** What is bought, and what it costs. */
export function review(
  el: LaotieElement,
  shop: Shop,
  { line_items, currency, totals: sums }: Checkout,
): TemplateResult {
  return html`<section>
    <h3>${el.t('checkout.review')}</h3>
    <ul class="items">
      ${line_items.map(({ item, quantity, totals: own }) => itemLine(item, times(quantity, el.language), own, currency, el.language))}
    </ul>
    <div aria-busy=${shop.checkout.pending.value}>${totals(sums, currency, el.language)}</div>
  </section>`;
}

/** The processor's fields, or why they are not there. */
export function paying(el: LaotieCheckout, shop: Shop): TemplateResult {
  const handled = paymentHandler(shop.capabilities.value.payment_handlers);
  return html`<section class="payment">
    <h3>${el.t('checkout.payment')}</h3>
    ${handled ? nothing : note('warning', el.t('checkout.noPayment'))}
    ${
      el.payment === 'failed'
        ? note(
            'error',
            el.t('checkout.paymentFailed'),
            press('bare', el.t('common.retry'), () => el.mountAgain()),
          )
        : nothing
    }
    ${handled && el.payment === 'loading' ? html`<span class="bone" aria-busy="true"></span>` : nothing}
    <slot name="payment"></slot>
  </section>`;
}

/** What is wrong with the whole, the one button that buys, and the shop's own terms. */
export function foot(el: LaotieCheckout, shop: Shop, session: Checkout): TemplateResult {
  const { messages = [], links = [], totals: sums, currency } = session;
  const error = shop.checkout.error.value;
  const wrong = messages.filter(
    (message) => message.type === 'error' && fieldOf(message) === undefined && !aboutCodes(message),
  );
  const missing = el.asked && messages.some((message) => fieldOf(message) !== undefined);
  const busy = shop.checkout.pending.value || el.payment === 'loading';
  const total = totalOf(sums);
  const price = total === undefined ? '' : formatPrice({ amount: total, currency }, el.language);
  return html`<div class="foot">
    <slot name="note"></slot>
    ${wrong.map((message) => note('error', messageText(message, el.language)))}
    ${error && wrong.length === 0 ? note('error', problemText(error, el.language)) : missing ? note('warning', el.t('checkout.missing')) : nothing}
    <button class="button buy place" aria-busy=${busy ? 'true' : nothing} @pointerenter=${el.approach} @click=${el.place}>
      ${busy ? html`<span class="spinner"></span>` : lockIcon}${el.t('checkout.place', { price })}
    </button>
    <p class="legal">
      ${links.map(({ type, url, title }) => {
        const href = safeUrl(url);
        const own = /^(privacy|refund|shipping)_policy$/.test(type) ? type : 'terms_of_service';
        return href
          ? html`<a href=${href} target="_blank" rel="noopener">${title || el.t(`checkout.${own}` as 'checkout.terms_of_service')}</a>`
          : nothing;
      })}
    </p>
  </div>`;
}
