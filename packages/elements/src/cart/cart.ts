import { affordances, type CartLine, type Shop } from '@laotie/core';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { away } from '../base/away.ts';
import { blank } from '../base/blank.ts';
import { aboutCodes, codeStyles, codes } from '../base/codes.ts';
import { each } from '../base/each.ts';
import { LaotieElement } from '../base/element.ts';
import { inheritFocus } from '../base/heir.ts';
import { shoppingCartIcon } from '../base/icons.ts';
import { lineOf, messageText, note, problemText } from '../base/notes.ts';
import { pageStyles } from '../base/page.styles.ts';
import { press } from '../base/press.ts';
import { countdown, remaining } from '../base/remaining.ts';
import { stepperStyles } from '../base/stepper.ts';
import { totals } from '../base/totals.ts';
import { safeSecureUrl } from '../base/url.ts';
import { request } from '../events.ts';
import { cartLine, lineStyles } from './line.ts';

/**
 * The cart: lines, coupons, totals as the endpoint gives them, and the way to checkout. Quantities change at once; what
 * the endpoint says about them is shown in place.
 *
 * @slot empty - instead of our words where the cart is empty
 * @slot note - the page's own line above the totals
 * @csspart image - picture of a line
 * @fires laotie-cart-set-request
 * @fires laotie-codes-set-request
 * @fires laotie-checkout-open-request
 * @fires laotie-link-open-request - checkout at the shop's own pages
 * @fires laotie-page-open-request - "See what there is"
 */
export class LaotieCart extends LaotieElement {
  static override styles = [...pageStyles, stepperStyles, codeStyles, lineStyles];
  static override properties: PropertyDeclarations = {
    removed: { state: true },
    busy: { state: true },
  };

  /** The line taken out last, to put it back. */
  declare protected removed: CartLine | undefined;
  declare protected busy: boolean;

  constructor() {
    super();
    inheritFocus(this, '.undo .button', '.lines .button', '.blank-title', '.buy');
  }

  protected override render(): TemplateResult {
    const { shop } = this;
    if (!shop) return html`<div class="box"></div>`;
    const lines = shop.cart.lines.value.filter(({ quantity }) => quantity > 0);
    const cart = shop.cart.cart.value;
    const error = shop.cart.error.value;
    const messages = shop.cart.messages.value;
    return html`<div class="box">
      <div class="page">
        ${
          shop.status.value === 'offline'
            ? note('warning', this.t('common.offline'))
            : error
              ? note(
                  'error',
                  problemText(error, this.language),
                  press('bare', this.t('common.retry'), () => shop.cart.retry().catch(() => {})),
                )
              : nothing
        }
        ${this.removed && !lines.some(({ item_id }) => item_id === this.removed?.item_id) ? this.#undo(this.removed) : nothing}
        ${messages
          .filter((message) => lineOf(message) === undefined && !aboutCodes(message))
          .map((message) => note(message.type, messageText(message, this.language)))}
        ${
          lines.length === 0
            ? this.#empty(shop)
            : html`<ul class="lines">${each(
                lines,
                ({ item_id }) => item_id,
                (line) => this.#line(shop, line),
              )}</ul>`
        }
        ${lines.length > 0 && cart ? codes(this, shop, cart, messages) : nothing}
      </div>
      ${lines.length > 0 ? this.#foot(shop) : nothing}
    </div>`;
  }

  #line(shop: Shop, line: CartLine): TemplateResult {
    const cart = shop.cart.cart.value;
    const at = cart?.line_items.findIndex(({ id }) => id === line.line?.id);
    const holds = affordances(shop.capabilities.value).holds && line.line?.hold_expires_at;
    const left = holds ? remaining(shop, holds) : 0;
    return cartLine(this, {
      line,
      currency: cart?.currency,
      messages: line.pending
        ? []
        : shop.cart.messages.value.filter((message) => at !== undefined && at >= 0 && lineOf(message) === at),
      held: left > 0 ? this.t('cart.held', { time: countdown(left, this.language) }) : undefined,
      set: (quantity) => this.#set(line, quantity),
    });
  }

  #undo(line: CartLine): TemplateResult {
    return html`<div class="undo">${note(
      'info',
      html`<bdi>${this.t('cart.removed', { title: line.title })}</bdi>`,
      press('bare', this.t('cart.undo'), () => this.#set(line, line.quantity)),
    )}</div>`;
  }

  #empty(shop: Shop): TemplateResult {
    if (shop.cart.pending.value) return html`<span class="bone" aria-busy="true"></span>`;
    const look = press('add', this.t('cart.look'), () => request(this, 'laotie-page-open-request', { page: 'shelf' }));
    return html`<slot name="empty">${blank(shoppingCartIcon, this.t('cart.empty'), nothing, look)}</slot>`;
  }

  #foot(shop: Shop): TemplateResult {
    const cart = shop.cart.cart.value;
    return html`<div class="foot">
      <slot name="note"></slot>
      <div aria-busy=${shop.cart.pending.value}>${cart ? totals(cart.totals, cart.currency, this.language) : html`<span class="bone"></span>`}</div>
      ${this.#checkout(shop)}
    </div>`;
  }

  #checkout(shop: Shop): TemplateResult {
    const { checkout } = affordances(shop.capabilities.value);
    const cart = shop.cart.cart.value;
    const url = safeSecureUrl(cart?.continue_url);
    // where only a checkout knows its address, it is opened first, and shows the link
    if (checkout !== 'in_page' && !(checkout === 'redirect' && !url)) {
      if (!url) return note('info', this.t('cart.noCheckout'));
      // a real link beside the running stream; the buyer's cart is read again when they come back
      const name = shop.show?.seller.value?.name ?? new URL(url).hostname;
      return away('buy', this.t('cart.checkoutAt', { shop: name }), url);
    }
    return press('buy', this.t('cart.checkout'), this.#open, { busy: this.busy });
  }

  #set(line: CartLine, quantity: number): void {
    this.removed = quantity === 0 ? line : undefined;
    void request(this, 'laotie-cart-set-request', { item_id: line.item_id, quantity });
  }

  async #open(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await request(this, 'laotie-checkout-open-request', {});
    this.busy = false;
  }
}
