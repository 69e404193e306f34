import type { IntentAnswer, Shop } from '@laotie/core';
import type { Reply } from '@laotie/protocol';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../base/announce.ts';
import { goodsStyles } from '../base/card.styles.ts';
import { LaotieElement } from '../base/element.ts';
import { xIcon } from '../base/icons.ts';
import { stepperStyles } from '../base/stepper.ts';
import { type RequestName, type Requests, request } from '../events.ts';
import { optionStyles } from '../product/options.ts';
import { answerStyles } from './answer.styles.ts';
import { Asking } from './asking.ts';
import { Goods } from './goods.ts';
import { replyView } from './replies.ts';
import { told } from './told.ts';
import type { View } from './view.ts';

/** How long what was done stays in sight, milliseconds. */
const DONE_FOR = 6000;

interface Shown {
  text: string;
  sent: boolean;
  answer: IntentAnswer;
  /** Replies that were there already: none of them is the seller's word on this. */
  before: ReadonlySet<string>;
}

/**
 * What the shop has to say to a comment of this viewer, while it is typed and after it was sent: the product with one
 * tap to take it, the stock, the delivery, the seller's own word. Read on the viewer's device, shown to nobody else;
 * nothing is ordered, and nothing leaves the page, before a tap. Without a comment it brings the seller's replies to
 * earlier ones.
 *
 * @attr text - the comment
 * @attr sent - it was sent: its answer stays until it is used, dismissed, or another comment has one
 * @attr over-video - casts a shadow on a picture
 * @attr {boolean} empty - set by the element: nothing to say
 * @csspart card - the chip
 * @csspart image - photograph of the product
 * @fires close - the viewer sent the answer away
 * @fires laotie-cart-add-request
 * @fires laotie-buy-now-request - where there is no cart
 * @fires laotie-codes-set-request
 * @fires laotie-waiting-set-request
 * @fires laotie-page-open-request - the product, the cart, the orders, the shelf
 * @fires laotie-link-open-request - a product sold elsewhere
 */
export class LaotieAnswer extends LaotieElement {
  static override styles = [...goodsStyles, stepperStyles, optionStyles, ...answerStyles];

  static override properties: PropertyDeclarations = {
    text: { type: String },
    sent: { type: Boolean, reflect: true },
    overVideo: { type: Boolean, attribute: 'over-video', reflect: true },
    shown: { state: true },
  };

  declare text: string;
  declare sent: boolean;
  declare overVideo: boolean;
  declare protected shown: Shown | undefined;
  /** The text whose answer the viewer sent away; the next text is another matter. */
  #away: string | undefined;
  /** Replies that the viewer has seen and sent away. */
  readonly #read = new Set<string>();
  /** Nothing was said on this page, and nothing was heard. */
  #isFresh = true;
  #goods = new Goods(this);
  #reply: string | undefined;
  #replyGoods = new Goods(this);
  #asking = new Asking((answer) => this.#told(answer));
  #view: View | undefined;
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDone = false;

  constructor() {
    super();
    this.text = '';
    this.sent = false;
    this.addEventListener('focusout', () => this.#isDone && this.#leaveSoon());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking.stop();
    clearTimeout(this.#timer);
  }

  /** Sends away what is shown, until there is something else. */
  dismiss(): void {
    if (!this.#view) return;
    const { shown } = this;
    if (shown) this.#away = shown.text;
    if (this.#reply) this.#read.add(this.#reply);
    this.shown = undefined;
    this.requestUpdate();
    this.#isDone = false;
    clearTimeout(this.#timer);
    this.dispatchEvent(new Event('close'));
  }

  /** @internal For the parts: the one thing there was to do has been done. */
  answered(): void {
    this.#isDone = true;
    this.#leaveSoon();
  }

  /** @internal For the parts: asks for something that answers the comment. */
  async take<K extends RequestName>(name: K, detail: Requests[K]): Promise<void> {
    await request(this, name, detail);
    this.answered();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('text') || changed.has('sent') || changed.has('shop')) this.#ask();
  }

  #ask(): void {
    const text = this.text.trim();
    const { shown, sent } = this;
    if (sent) this.#isFresh = false;
    const intents = this.shop?.intents;
    if (text !== this.#away) this.#away = undefined;
    if (shown?.text === text) {
      this.#asking.stop();
      if (shown.sent !== sent) this.shown = { ...shown, sent };
    } else if (!text || !intents || text === this.#away) {
      this.#asking.stop();
      this.#told(undefined);
    } else this.#asking.ask(intents, text, sent);
  }

  /** What was sent keeps its answer while the next comment asks for nothing. */
  #told(answer: IntentAnswer | undefined): void {
    const text = this.text.trim();
    if (answer) {
      const before = new Set(this.shop?.intents?.replies.peek().map(replyKey));
      this.shown = { text, sent: this.sent, answer, before };
      this.#goods = new Goods(this);
      this.#isDone = false;
      clearTimeout(this.#timer);
    } else if (this.sent || !this.shown?.sent) this.shown = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shop, shown } = this;
    const news = shop?.intents && (!shown || isOpenEnded(shown)) ? this.#news(shop, shown?.before) : undefined;
    if (!news) this.#reply = undefined;
    const view = news ?? (shop?.intents && shown && this.#answer(shop, shown));
    this.#view = view;
    if (!view) return nothing;
    return html`<div class="box">
      <div class="answer" part="card" role="group" aria-label=${this.t('answer.label')} @keydown=${this.#keyed}>
        ${view.content}
        <button class="close" aria-label=${this.t('answer.close')} @click=${this.dismiss}>${xIcon}</button>
      </div>
    </div>`;
  }

  #answer(shop: Shop, { answer, sent }: Shown): View | undefined {
    return answer.type === 'product' || answer.type === 'add' || answer.type === 'stock'
      ? this.#goods.view(shop, answer)
      : told(this, shop, answer, sent);
  }

  /** The latest reply that the viewer has not sent away, and that was not there `before`. */
  #news(shop: Shop, before?: ReadonlySet<string>): View | undefined {
    const replies = shop.intents?.replies.value ?? [];
    if (this.#isFresh && replies.length > 0) {
      // of an earlier visit: only the last thing that can still be had
      this.#isFresh = false;
      const open = replies.findLast(({ state }) => isOpen.has(state));
      for (const reply of replies) if (reply !== open) this.#read.add(replyKey(reply));
    }
    for (const reply of replies.toReversed()) {
      const key = replyKey(reply);
      if (this.#read.has(key) || before?.has(key)) continue;
      if (key !== this.#reply) this.#replyGoods = new Goods(this);
      this.#reply = key;
      const view = replyView(this, shop, reply, this.#replyGoods);
      if (view) return view;
    }
    return undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.toggleAttribute('empty', !this.#view);
    const { shop } = this;
    if (!this.#view) this.#said = '';
    else if (shop && this.#view.key !== this.#said) {
      this.#said = this.#view.key;
      announce(shop, this.t('answer.said', { what: this.#view.said }));
    }
  }

  /** Not from under the fingers of somebody who is still in it. */
  #leaveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.shadowRoot?.activeElement && !this.matches(':hover')) this.dismiss();
    }, DONE_FOR);
  }

  #keyed(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // one press, one thing less: what lies below stays
    event.stopPropagation();
    event.preventDefault();
    this.dismiss();
  }
}

/** What was sent and is the seller's to answer: their word takes its place. */
const isOpenEnded = ({ sent, answer }: Shown) => sent && (answer.type === 'wish' || answer.kind === 'product_question');

const isOpen: ReadonlySet<string> = new Set(['listed', 'pre_order', 'waiting_list']);

/** A topic that comes to something else is another reply. */
const replyKey = ({ id, state, text }: Reply) => [id, state, text].join();

declare global {
  interface HTMLElementTagNameMap {
    'laotie-answer': LaotieAnswer;
  }
}
