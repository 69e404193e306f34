import { type CheckoutStage, formatPrice, type Shop } from '@laotie/core';
import { type Checkout, type Instrument, totalOf } from '@laotie/protocol';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { blank, blankStyles } from '../base/blank.ts';
import { aboutCodes, codeStyles, codes } from '../base/codes.ts';
import { LaotieElement } from '../base/element.ts';
import { fields } from '../base/field.ts';
import { lockIcon, shoppingCartIcon } from '../base/icons.ts';
import { messageText, note, noteStyles, problemText } from '../base/notes.ts';
import { pageStyles } from '../base/page.styles.ts';
import { photo, photoStyles } from '../base/photo.ts';
import { press } from '../base/press.ts';
import { amount, priceStyles } from '../base/price.ts';
import { base, buttons, skeleton } from '../base/styles.ts';
import { totals, totalsStyles } from '../base/totals.ts';
import { safeUrl } from '../base/url.ts';
import { request } from '../events.ts';
import { paymentHandler } from '../payments/registry.ts';
import { checkoutStyles } from './checkout.styles.ts';
import { likelyCountry } from './countries.ts';
import { changeOf, type Draft, type FieldName, fieldOf, payable, withSession } from './draft.ts';
import { form } from './form.ts';
import { PressGuard } from './guard.ts';
import { mountPayment, paymentField, unmountPayment } from './payment-field.ts';
import { completed, escalated, failed, waiting } from './states.ts';
import { Unseen } from './unseen.ts';

/** Milliseconds of quiet after which what was typed is sent, so that delivery and tax appear while typing goes on. */
const PAUSE = 500;

/**
 * Checkout in one page: contact, address, delivery, coupon, payment, review, and one button that says what it costs.
 * What was typed survives errors and the loss of the network; an order is placed once.
 *
 * @slot payment - light-DOM field of a payment processor; made by the element where the page gives none
 * @slot note - the page's own line above the totals
 * @csspart image - picture of a line
 * @fires laotie-checkout-change-request
 * @fires laotie-codes-set-request
 * @fires laotie-order-place-request
 * @fires laotie-checkout-open-request - again, after a failure
 * @fires laotie-page-open-request - orders, cart
 * @fires laotie-page-close-request - back to the show
 * @fires laotie-link-open-request - the shop's own pages
 */
export class LaotieCheckout extends LaotieElement {
  static override styles = [
    ...base,
    buttons,
    skeleton,
    fields,
    noteStyles,
    blankStyles,
    priceStyles,
    photoStyles,
    totalsStyles,
    codeStyles,
    pageStyles,
    checkoutStyles,
  ];
  static override properties: PropertyDeclarations = {
    draft: { state: true },
    touched: { state: true },
    asked: { state: true },
    payment: { state: true },
  };

  declare protected draft: Draft;
  /** Fields that were left once; what is wrong with them may be said. */
  declare protected touched: ReadonlySet<string>;
  /** The buyer pressed the button: everything that is missing is said. */
  declare protected asked: boolean;
  /** Why the payment fields are not there. */
  declare protected payment: 'loading' | 'ready' | 'failed';

  readonly #guard = new PressGuard();
  readonly #unseen = new Unseen();
  #field: HTMLElement | undefined;
  #instrument: (() => Promise<Instrument>) | undefined;
  #mountedFor: string | undefined;
  /** The processor is asked for its instrument: another press meanwhile is none. */
  #asking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #guarded = '';
  /** Id of the checkout on screen. */
  #session: string | undefined;

  constructor() {
    super();
    this.draft = { buyer: {}, address: {} };
    this.touched = new Set();
    this.asked = false;
    this.payment = 'loading';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#guard.stop();
    this.#guarded = '';
    this.#mountedFor = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // a payment whose answer a reload swallowed
    if (changed.has('shop')) void this.shop?.checkout.resume().catch(() => {});
    const { shop } = this;
    const session = shop?.checkout.session.peek();
    if (!shop || !session || !this.isConnected) return;
    if (shop.checkout.stage.peek() === 'form') {
      this.#begin(session);
      this.#mount(shop, session);
    } else if (session.status === 'completed' && this.#field) {
      unmountPayment(this.#field);
      this.#mountedFor = undefined;
    }
  }

  protected override updated(): void {
    this.#watchButton(this.shop?.checkout.session.peek());
  }

  /** What was typed for the last checkout serves this one, too. */
  #begin({ id }: Checkout): void {
    if (this.#session === id) return;
    this.#session = id;
    this.touched = new Set();
    this.asked = false;
    if (Object.keys({ ...this.draft.buyer, ...this.draft.address }).length > 0) void this.#send();
  }

  /** The guard starts anew with a new button, and when the button comes to mean another order or another price. */
  #watchButton(session: Checkout | undefined): void {
    const button = this.renderRoot.querySelector<HTMLElement>('.place');
    const meaning = button ? `${session?.id} ${button.textContent}` : '';
    if (meaning === this.#guarded) return;
    this.#guarded = meaning;
    if (button) this.#guard.watch(button);
    else this.#guard.stop();
  }

  protected override render(): TemplateResult {
    const { shop } = this;
    return html`<div class="box">${shop ? this.#stage(shop, shop.checkout.stage.value, shop.checkout.session.value) : nothing}</div>`;
  }

  #stage(shop: Shop, stage: CheckoutStage, session: Checkout | undefined): TemplateResult {
    const again = () => void request(this, 'laotie-checkout-open-request', {});
    const toCart = () => void request(this, 'laotie-page-open-request', { page: 'cart' });
    if (stage === 'opening') return waiting(this, stage);
    if (stage === 'failed') return failed(this, shop.checkout.error.value, again);
    if (stage === 'completed' && session) return completed(this, session);
    if (stage === 'escalated' && session) return escalated(this, session, shop.show?.seller.value?.name ?? '', toCart);
    if (!session || stage === 'none') {
      if (stage === 'placing' || stage === 'checking') return waiting(this, stage);
      return blank(
        shoppingCartIcon,
        this.t('checkout.nothing'),
        nothing,
        press('add', this.t('checkout.backToCart'), toCart),
      );
    }
    // the form stays, so that what a processor mounted in it stays
    const away = stage === 'placing' || stage === 'checking';
    return html`${away ? waiting(this, stage) : nothing}
      <div ?hidden=${away}>${this.#form(shop, session)}</div>
      ${away ? nothing : this.#foot(shop, session)}`;
  }

  #form(shop: Shop, session: Checkout): TemplateResult {
    const told = (session.messages ?? []).filter((message) => message.type !== 'error' && !aboutCodes(message));
    const pay = paymentHandler(shop.capabilities.value.payment_handlers);
    return html`<div class="page">
      ${shop.status.value === 'offline' ? note('warning', this.t('common.offline')) : nothing}
      ${told.map((message) => note(message.type, messageText(message, this.language)))}
      <form class="page-form" novalidate @submit=${(event: Event) => event.preventDefault()} @input=${this.#typed} @change=${this.#left}>
        ${form({ el: this, checkout: session, draft: this.#draft(shop, session), error: (name) => this.#error(session, name), choose: (option) => void this.#send(option) })}
      </form>
      ${codes(this, shop, session, session.messages ?? [])}
      <section>
        <h3>${this.t('checkout.payment')}</h3>
        ${pay ? nothing : note('warning', this.t('checkout.noPayment'))}
        ${this.payment === 'failed' ? note('error', this.t('checkout.paymentFailed'), press('bare', this.t('common.retry'), this.#remount)) : nothing}
        ${pay && this.payment === 'loading' ? html`<span class="bone" aria-busy="true"></span>` : nothing}
        <slot name="payment"></slot>
      </section>
      <section>
        <h3>${this.t('checkout.review')}</h3>
        <ul class="items">
          ${session.line_items.map(
            ({ item, quantity, totals: sums }) => html`<li>
              ${photo({ url: item.image_url })}
              <span><bdi>${item.title}</bdi> <span class="quiet">× ${quantity}</span></span>
              ${amount({ amount: totalOf(sums) ?? 0, currency: session.currency }, this.language)}
            </li>`,
          )}
        </ul>
        <div aria-busy=${shop.checkout.pending.value}>${totals(session.totals, session.currency, this.language)}</div>
      </section>
    </div>`;
  }

  #foot(shop: Shop, session: Checkout): TemplateResult {
    const error = shop.checkout.error.value;
    const wrong = (session.messages ?? []).filter(
      (message) => message.type === 'error' && fieldOf(message) === undefined && !aboutCodes(message),
    );
    const missing = this.asked && (session.messages ?? []).some((message) => fieldOf(message) !== undefined);
    const busy = shop.checkout.pending.value;
    const total = totalOf(session.totals);
    const price = total === undefined ? '' : formatPrice({ amount: total, currency: session.currency }, this.language);
    return html`<div class="foot">
      <slot name="note"></slot>
      ${wrong.map((message) => note('error', messageText(message, this.language)))}
      ${error && wrong.length === 0 ? note('error', problemText(error, this.language)) : missing ? note('warning', this.t('checkout.missing')) : nothing}
      <button class="button buy place" aria-busy=${busy ? 'true' : nothing} @pointerenter=${this.#approach} @click=${this.#place}>
        ${busy ? html`<span class="spinner"></span>` : lockIcon}${this.t('checkout.place', { price })}
      </button>
      <p class="legal">
        ${(session.links ?? []).map(({ type, url, title }) => {
          const href = safeUrl(url);
          const own =
            type === 'privacy_policy' || type === 'refund_policy' || type === 'shipping_policy'
              ? type
              : 'terms_of_service';
          return href
            ? html`<a href=${href} target="_blank" rel="noopener">${title || this.t(`checkout.${own}` as 'checkout.terms_of_service')}</a>`
            : nothing;
        })}
      </p>
    </div>`;
  }

  #draft(shop: Shop, session: Checkout): Draft {
    return withSession(this.draft, session, likelyCountry(shop.context.value.address_country, this.language));
  }

  #error(session: Checkout, name: FieldName | 'destinations'): string | undefined {
    const message = session.messages?.find((each) => fieldOf(each) === name);
    if (!message || this.#unseen.has(name) || !(this.asked || this.touched.has(name))) return undefined;
    return messageText(message, this.language);
  }

  #typed = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    const [group, key] = name.split('.');
    if (!key || (group !== 'buyer' && group !== 'address')) return;
    this.draft = { ...this.draft, [group]: { ...this.draft[group], [key]: value } };
    this.#unseen.typed(key, value);
    if (group === 'address') this.#unseen.typed('destinations', value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), PAUSE);
  };

  #left = (event: Event): void => {
    const key = (event.target as HTMLInputElement).name.split('.')[1];
    if (key) this.touched = new Set([...this.touched, key]);
  };

  async #send(option?: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const session = this.shop?.checkout.session.peek();
    if (!this.shop || !session) return;
    const change = changeOf(this.#draft(this.shop, session), session, option);
    await this.#unseen.show(() => request(this, 'laotie-checkout-change-request', { change }));
    this.requestUpdate();
  }

  #mount(shop: Shop, session: Checkout): void {
    const load = paymentHandler(shop.capabilities.peek().payment_handlers);
    if (!load || this.#mountedFor === session.id) return;
    this.#mountedFor = session.id;
    this.#field = paymentField(this);
    this.payment = 'loading';
    mountPayment(this.#field, session, load).then(
      (handler) => {
        // a slow one may come after the fields of the next checkout
        if (this.#mountedFor !== session.id) return;
        this.#instrument = () => handler.instrument();
        this.payment = 'ready';
      },
      () => {
        if (this.#mountedFor === session.id) this.payment = 'failed';
      },
    );
  }

  #remount = (): void => {
    this.#mountedFor = undefined;
    this.requestUpdate();
  };

  #approach = (event: PointerEvent): void => this.#guard.approach(event.currentTarget as HTMLElement);

  #place = async (event: Event): Promise<void> => {
    const checkout = this.shop?.checkout;
    if (!checkout || this.#asking || checkout.pending.peek() || !this.#guard.allows(event.currentTarget as HTMLElement))
      return;
    this.asked = true;
    const promised = totalOf(checkout.session.peek()?.totals ?? []);
    // a second step is done with what was agreed before the first
    if (this.#timer !== undefined || !payable(checkout.session.peek())) await this.#send();
    const session = checkout.session.peek();
    if (!session || !payable(session)) return this.#showMissing();
    // the button named a price; another one needs another press
    if (totalOf(session.totals) !== promised) return;
    this.#asking = true;
    // a processor that refuses says why in its own fields
    const instrument = await this.#instrument?.().catch(() => undefined);
    this.#asking = false;
    if (instrument) await request(this, 'laotie-order-place-request', { instrument });
  };

  async #showMissing(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}
