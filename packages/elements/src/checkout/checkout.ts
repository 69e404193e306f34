import type { CheckoutStage, Shop } from '@laotie/core';
import { type Checkout, totalOf } from '@laotie/protocol';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { aboutCodes, codeStyles, codes } from '../base/codes.ts';
import { LaotieElement } from '../base/element.ts';
import { inheritFocus } from '../base/heir.ts';
import { itemStyles } from '../base/items.ts';
import { messageText, note } from '../base/notes.ts';
import { pageStyles } from '../base/page.styles.ts';
import { request } from '../events.ts';
import { paymentHandler } from '../payments/registry.ts';
import { checkoutStyles } from './checkout.styles.ts';
import { likelyCountry } from './countries.ts';
import { changeOf, type Draft, type FieldName, fieldOf, payable, withSession } from './draft.ts';
import { form } from './form.ts';
import { PressGuard } from './guard.ts';
import { held } from './held.ts';
import { type Mounted, mountPayment, unmountPayment } from './payment-field.ts';
import { foot, paying, review } from './review.ts';
import { completed, escalated, failed, nothingYet, waiting } from './states.ts';
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
 * @fires laotie-hold-extend-request - "Keep it longer", where the endpoint sets aside what is bought
 * @fires laotie-checkout-open-request - again, after a failure
 * @fires laotie-page-open-request - orders, cart
 * @fires laotie-page-close-request - back to the show
 * @fires laotie-link-open-request - the shop's own pages
 */
export class LaotieCheckout extends LaotieElement {
  static override styles = [...pageStyles, codeStyles, itemStyles, checkoutStyles];
  static override properties: PropertyDeclarations = {
    draft: { state: true },
    touched: { state: true },
    asked: { state: true },
    payment: { state: true },
  };

  declare protected draft: Draft;
  /** Fields that were left once; what is wrong with them may be said. */
  declare protected touched: ReadonlySet<string>;
  /** @internal The buyer pressed the button: everything that is missing is said. */
  declare asked: boolean;
  /** @internal Why the payment fields are not there. */
  declare payment: 'loading' | 'ready' | 'failed';

  readonly #guard = new PressGuard();
  readonly #unseen = new Unseen();
  #mounted: Mounted | undefined;
  /** The processor is asked for its instrument: another press meanwhile is none. */
  #asking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Id of the checkout on screen. */
  #session: string | undefined;

  constructor() {
    super();
    this.draft = { buyer: {}, address: {} };
    this.touched = new Set();
    this.asked = false;
    inheritFocus(this, '.done h2', '.blank-title', '.place', 'summary');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#guard.stop();
    this.#mounted = undefined;
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
    } else if (session.status === 'completed' && this.#mounted) unmountPayment(this.#mounted.field);
  }

  protected override updated(): void {
    const button = this.renderRoot.querySelector<HTMLElement>('.place');
    this.#guard.watch(button, `${this.shop?.checkout.session.peek()?.id} ${button?.textContent}`);
  }

  /** What was typed for the last checkout serves this one, too. */
  #begin({ id }: Checkout): void {
    if (this.#session === id) return;
    this.#session = id;
    this.touched = new Set();
    this.asked = false;
    if (Object.keys({ ...this.draft.buyer, ...this.draft.address }).length > 0) void this.#send();
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
      return nothingYet(this, toCart);
    }
    // the form stays, so that what a processor mounted in it stays
    const away = stage === 'placing' || stage === 'checking';
    return html`${away ? waiting(this, stage) : nothing}
      <div ?hidden=${away}>${this.#form(shop, session)}</div>
      ${away ? nothing : foot(this, shop, session)}`;
  }

  #form(shop: Shop, session: Checkout): TemplateResult {
    const told = (session.messages ?? []).filter((message) => message.type !== 'error' && !aboutCodes(message));
    return html`<div class="page">
      ${shop.status.value === 'offline' ? note('warning', this.t('common.offline')) : nothing}
      ${held(this, shop, session)}
      ${told.map((message) => note(message.type, messageText(message, this.language)))}
      <form class="page-form" novalidate @submit=${(event: Event) => event.preventDefault()} @input=${this.#typed} @change=${this.#left}>
        ${form({ el: this, checkout: session, draft: this.#draft(shop, session), error: (name) => this.#error(session, name), choose: (option) => void this.#send(option) })}
      </form>
      ${codes(this, shop, session, session.messages ?? [])}
      ${paying(this, shop)}
      ${review(this, shop, session)}
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

  #typed(event: Event): void {
    const { name, value } = event.target as HTMLInputElement;
    const [group, key] = name.split('.');
    if (!key || (group !== 'buyer' && group !== 'address')) return;
    this.draft = { ...this.draft, [group]: { ...this.draft[group], [key]: value } };
    this.#unseen.typed(key, value);
    if (group === 'address') this.#unseen.typed('destinations', value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), PAUSE);
  }

  #left(event: Event): void {
    const key = (event.target as HTMLInputElement).name.split('.')[1];
    if (key) this.touched = new Set([...this.touched, key]);
  }

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
    if (!load || this.#mounted?.id === session.id) return;
    const mounted = mountPayment(this, session, load);
    const tell = (state: 'ready' | 'failed') => () => {
      // a slow one may come after the fields of the next checkout
      if (this.#mounted === mounted) this.payment = state;
    };
    this.#mounted = mounted;
    this.payment = 'loading';
    mounted.handler.then(tell('ready'), tell('failed'));
  }

  /** @internal For the parts; not for pages. */
  mountAgain(): void {
    this.#mounted = undefined;
    this.requestUpdate();
  }

  /** @internal For the parts; not for pages. */
  approach(event: PointerEvent): void {
    this.#guard.approach(event.currentTarget as HTMLElement);
  }

  /** @internal For the parts; not for pages. */
  async place(event: Event): Promise<void> {
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
    const ready = this.payment === 'ready' ? this.#mounted : undefined;
    if (!ready) return this.#showPayment();
    this.#asking = true;
    // a processor that refuses says why in its own fields
    const instrument = await ready.handler.then((handler) => handler.instrument()).catch(() => undefined);
    this.#asking = false;
    if (instrument) await request(this, 'laotie-order-place-request', { instrument });
  }

  /** Why nothing can be paid with yet, and what can be done about it. */
  #showPayment(): void {
    const section = this.renderRoot.querySelector('.payment');
    section?.scrollIntoView({ block: 'nearest' });
    section?.querySelector('button')?.focus();
  }

  async #showMissing(): Promise<void> {
    await this.updateComplete;
    const root = this.renderRoot;
    const empty = [...root.querySelectorAll<HTMLInputElement>('.wrong ~ .field [aria-required]')].find(
      (one) => !one.value,
    );
    (root.querySelector<HTMLElement>('[aria-invalid="true"]') ?? empty)?.focus();
  }
}
