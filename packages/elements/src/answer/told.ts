import { formatPrice, type IntentAnswer, type Shop } from '@laotie/core';
import type { Coupon, ShippingOption } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, heartIcon, receiptTextIcon, storeIcon, ticketPercentIcon, truckIcon } from '../base/icons.ts';
import { photo } from '../base/photo.ts';
import { press } from '../base/press.ts';
import { amount } from '../base/price.ts';
import type { LaotieAnswer } from './answer.ts';
import { inOneBreath, type View, words } from './view.ts';

type Told = Exclude<IntentAnswer, { type: 'product' | 'add' | 'stock' }>;

/** Answers that are words, and lead somewhere at most. */
export function told(el: LaotieAnswer, shop: Shop, answer: Told, sent: boolean): View {
  switch (answer.type) {
    case 'shipping':
      return shipping(el, answer.options, answer.country);
    case 'coupons':
      return coupons(el, shop, answer.coupons);
    case 'saved':
      return sellerSays(el, shop, answer.text, answer.question);
    case 'wish':
      return wish(el, sent);
    case 'orders':
      return leading(el, receiptTextIcon, 'answer.orders', 'answer.openOrders', 'orders');
    case 'shelf':
      return leading(el, storeIcon, 'answer.shelf', 'overlay.viewProducts', 'shelf');
  }
}

function leading(
  el: LaotieAnswer,
  mark: TemplateResult,
  title: 'answer.orders' | 'answer.shelf',
  action: 'answer.openOrders' | 'overlay.viewProducts',
  page: 'orders' | 'shelf',
): View {
  const open = () => el.take('laotie-page-open-request', { page });
  const act = press('plain', el.t(action), open);
  return { key: page, said: `${el.t(title)} ${el.t(action)}`, content: words(mark, el.t(title), nothing, act) };
}

function wish(el: LaotieAnswer, sent: boolean): View {
  const title = el.t(sent ? 'answer.wished' : 'answer.wish');
  const more = el.t(sent ? 'answer.wishedMore' : 'answer.wishMore');
  return {
    key: `wish ${sent}`,
    said: `${title}. ${more}`,
    content: words(sent ? checkIcon : heartIcon, title, html`<p class="quiet">${more}</p>`),
  };
}

/** The seller's own word, with their picture. */
export function sellerSays(
  el: LaotieAnswer,
  shop: Shop,
  text: string,
  question: string,
  title: string = el.t('answer.saved'),
): View {
  const seller = shop.show?.seller.value;
  const face = seller?.image_url ? html`<span class="face">${photo({ url: seller.image_url })}</span>` : storeIcon;
  return {
    key: `saved ${text}`,
    said: `${title}: ${text || question}`,
    content: words(
      face,
      html`${title}${question ? html`<span class="about"><bdi>${question}</bdi></span>` : nothing}`,
      text ? html`<p class="speech" dir="auto">${text}</p>` : nothing,
    ),
  };
}

function shipping(el: LaotieAnswer, options: readonly ShippingOption[], country: string | undefined): View {
  const title = country
    ? el.t('answer.shippingTo', { country: countryName(country, el.language) })
    : el.t('answer.shipping');
  const lines = options.map((option) => shippingWords(el, option));
  const later = el.t('answer.shippingLater');
  return {
    key: `shipping ${lines.join()}`,
    said: `${title}. ${lines.join('; ') || later}`,
    content: words(
      truckIcon,
      title,
      options.length > 0
        ? html`<ul class="ways">${options.map((option) => way(el, option))}</ul>`
        : html`<p class="quiet">${later}</p>`,
    ),
  };
}

function way(el: LaotieAnswer, { title, price, delivery_days, free_over }: ShippingOption): TemplateResult {
  const more = [
    daysOf(el, delivery_days),
    price.amount > 0 && free_over && el.t('answer.freeOver', { price: formatPrice(free_over, el.language) }),
  ];
  return html`<li>
    <span><bdi>${title}</bdi></span><b>${price.amount === 0 ? el.t('checkout.free') : amount(price, el.language)}</b>
    <span class="quiet">${more.filter(Boolean).join(' · ')}</span>
  </li>`;
}

function shippingWords(el: LaotieAnswer, { title, price, delivery_days }: ShippingOption): string {
  const cost = price.amount === 0 ? el.t('checkout.free') : formatPrice(price, el.language);
  return inOneBreath(el, title, cost, daysOf(el, delivery_days));
}

function daysOf(el: LaotieAnswer, days: readonly number[] | undefined): string | undefined {
  const [from, to = from] = days ?? [];
  return from === undefined || to === undefined ? undefined : el.t('answer.days', { from, to });
}

function countryName(country: string, lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'region' }).of(country) ?? country;
  } catch {
    return country;
  }
}

function coupons(el: LaotieAnswer, shop: Shop, list: readonly Coupon[]): View {
  const title = el.t(list.length > 0 ? 'answer.coupons' : 'answer.noCoupons');
  const entered = shop.cart.cart.value?.discounts?.codes ?? [];
  const one = shop.capabilities.value.codes === 'one';
  const use = (code: string) =>
    void el.take('laotie-codes-set-request', { codes: one ? [code] : [...new Set([...entered, code])] });
  const rows = list.map(({ code, title: words }) => {
    const used = entered.includes(code);
    return html`<li>
      <span><bdi>${words}</bdi> <code>${code}</code></span>
      ${press(used ? 'plain' : 'add', html`${used ? checkIcon : nothing}${el.t(used ? 'answer.used' : 'answer.use')}<span class="hidden-text">: ${words}</span>`, () => use(code), { disabled: used })}
    </li>`;
  });
  return {
    key: `coupons ${list.map(({ code }) => code).join()}`,
    said: [title, ...list.map(({ title: words, code }) => inOneBreath(el, words, code))].join(': '),
    content: words(ticketPercentIcon, title, rows.length > 0 ? html`<ul class="codes">${rows}</ul>` : nothing),
  };
}
