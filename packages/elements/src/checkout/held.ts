import { affordances, type Shop } from '@laotie/core';
import type { Checkout } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../base/announce.ts';
import type { LaotieElement } from '../base/element.ts';
import { note } from '../base/notes.ts';
import { press } from '../base/press.ts';
import { countdown, remaining } from '../base/remaining.ts';
import { request } from '../events.ts';

const heldUntil = (checkout: Checkout | undefined) =>
  checkout?.line_items.find(({ hold_expires_at }) => hold_expires_at)?.hold_expires_at;

/**
 * How long what is bought stays set aside while the buyer has a step to do, and more of it for one press. The countdown
 * says aloud when a minute is left.
 */
export function held(el: LaotieElement, shop: Shop, checkout: Checkout): TemplateResult | typeof nothing {
  const can = affordances(shop.capabilities.value);
  const until = heldUntil(checkout);
  if (!can.holds || !until || remaining(shop, until) === 0) return nothing;
  void import('../countdown/define.ts');
  const label = el.t('checkout.held');
  const longer = async () => {
    await request(el, 'laotie-hold-extend-request', {});
    const now = heldUntil(shop.checkout.session.peek());
    if (now) announce(shop, el.t('cart.held', { time: countdown(remaining(shop, now), el.language) }));
  };
  return note(
    'info',
    html`${label} <laotie-countdown ends-at=${until} label=${label}></laotie-countdown>`,
    can.longerHolds ? press('bare', el.t('checkout.keep'), longer) : nothing,
  );
}
