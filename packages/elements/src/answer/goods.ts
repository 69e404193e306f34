import {
  affordances,
  formatNumber,
  type IntentAnswer,
  type Selection,
  type Shop,
  selectionOf,
  variantOf,
} from '@laotie/core';
import type { Id, Product, Variant } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { away } from '../base/away.ts';
import { cardVariant, type Deal, dealOf, hasPriceRange } from '../base/deal.ts';
import { times } from '../base/figures.ts';
import { checkIcon, chevronDownIcon } from '../base/icons.ts';
import { messageText, problemText } from '../base/notes.ts';
import { firstImage, photo } from '../base/photo.ts';
import { press } from '../base/press.ts';
import { stepper } from '../base/stepper.ts';
import { cost } from '../base/terms.ts';
import { safeUrl } from '../base/url.ts';
import { request } from '../events.ts';
import { options } from '../product/options.ts';
import type { LaotieAnswer } from './answer.ts';
import { inOneBreath, type View } from './view.ts';
import { waitFor } from './waiting.ts';

/** More than this nobody orders by pressing plus. */
const MOST = 99;

type GoodsAnswer = Extract<IntentAnswer, { type: 'product' | 'add' | 'stock' }>;

/** A product in the chip: what it is, what it costs now, and one tap that takes it. What the buyer corrected is kept here. */
export class Goods {
  readonly #el: LaotieAnswer;
  #chosen: Selection | undefined;
  #quantity: number | undefined;
  #unfolded = false;
  #busy = false;
  #added = 0;
  #problem: string | undefined;

  constructor(el: LaotieAnswer) {
    this.#el = el;
  }

  /** @param news stands above the product, for one that the viewer had asked for */
  view(shop: Shop, answer: GoodsAnswer, news?: string): View | undefined {
    const entry = shop.catalog.entry(answer.product_id).value;
    if (entry.state !== 'ready') return undefined;
    const { product } = entry;
    const selection = this.#chosen ?? first(product, answer);
    const chosen = variantOf(product, selection);
    const variant = chosen ?? cardVariant(shop, product);
    if (!variant) return undefined;
    const deal = dealOf(shop, variant);
    const wanted = this.#quantity ?? (answer.type === 'add' ? answer.wanted : 1);
    const most = mostOf(deal, variant);
    const quantity = Math.min(wanted, most);
    const number = shop.show?.items.value.find(({ product_id }) => product_id === product.id)?.number;
    const name = number === undefined ? product.title : this.#el.t('panel.number', { n: number });
    const what = inOneBreath(this.#el, name, ...(chosen?.options ?? []).map(({ label }) => label));
    const less = deal.available && quantity < wanted ? this.#less(deal, variant) : undefined;
    const state = this.#state(answer, deal, less);
    const good = this.#added > 0 || state === this.#el.t('answer.inStock');
    // whoever wants it is asked at once what is missing; whoever asks about it, when they want it
    const isOpen = !this.#added && (this.#unfolded || (!chosen && answer.type === 'add'));
    const can = affordances(shop.capabilities.value);
    const sold = !product.metadata?.link_out && (can.addToCart || can.buyNow);
    const act = sold
      ? this.#act(shop, { product, variant: chosen, deal, quantity, what, intoCart: can.addToCart, isOpen })
      : this.#elsewhere(product);
    return {
      key: [answer.type, product.id, answer.item_id, deal.available, less].join(),
      said: inOneBreath(this.#el, news, number === undefined ? '' : name, product.title, state),
      content: html`${act ? html`<div class="act">${act}</div>` : nothing}
        <div class="picture">${photo(firstImage(variant.media, product.media), { eager: true })}${number === undefined ? nothing : html`<span class="badge" aria-hidden="true">${formatNumber(number, this.#el.language)}</span>`}</div>
        <div class="head">
          ${news ? html`<p class="news">${news}</p>` : nothing}
          <p class="title"><button class="open" @click=${() => this.#open(product.id)}>${number === undefined ? nothing : html`<span class="hidden-text">${name} </span>`}<bdi>${product.title}</bdi></button></p>
        </div>
        <div class="facts">
            <span>${!chosen && hasPriceRange(product) && !deal.offer ? html`<small>${this.#el.t('card.from')} </small>` : nothing}${cost(this.#el, deal)}${quantity > 1 ? html`<span class="times"> ${times(quantity, this.#el.language)}</span>` : nothing}</span>
            ${sold ? this.#change(product, chosen, deal, most) : nothing}
            ${state ? html`<span class="state ${good ? 'good' : ''}">${state}</span>` : nothing}
        </div>
        ${sold && isOpen ? this.#choices(product, selection, chosen, quantity, most, deal) : nothing}
        ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}`,
    };
  }

  #elsewhere({ id, url }: Product): TemplateResult | undefined {
    const out = safeUrl(url);
    return out ? away('plain', this.#el.t('card.view'), out, id) : undefined;
  }

  #act(
    shop: Shop,
    it: {
      product: Product;
      variant: Variant | undefined;
      deal: Deal;
      quantity: number;
      what: string;
      intoCart: boolean;
      isOpen: boolean;
    },
  ): TemplateResult | undefined {
    const { product, variant, deal, quantity, what, intoCart, isOpen } = it;
    const el = this.#el;
    if (this.#added) {
      const cart = () => el.take('laotie-page-open-request', { page: 'cart' });
      return press('plain', html`${checkIcon}${el.t('answer.viewCart')}`, cart);
    }
    if (!deal.available && variant) return waitFor(el, shop, variant.id, 'answer.wait');
    if (!variant && !isOpen) {
      const name = html`${el.t('card.choose')}<span class="hidden-text">: ${product.title}</span>`;
      return press('add', name, () => this.#unfold());
    }
    const words = html`${intoCart ? el.t('answer.add', { n: quantity }) : el.t('product.buy')}<span class="hidden-text">${el.t('answer.what', { n: quantity, what })}</span>`;
    const take = () => variant && this.#take(shop, product.id, variant.id, quantity, intoCart);
    const state = { busy: this.#busy, disabled: !variant || !deal.available };
    return press(intoCart ? 'add' : 'buy', words, take, state);
  }

  /** The choice as it was understood; pressed, it can be made otherwise. */
  #change(product: Product, chosen: Variant | undefined, deal: Deal, most: number): TemplateResult | typeof nothing {
    const several = product.variants.length > 1;
    if (this.#added || !chosen || (!several && (most < 2 || !deal.available))) return nothing;
    const labels = several ? (chosen.options ?? []).map(({ label }) => label).join(' · ') : '';
    return html`<button class="change" aria-expanded=${this.#unfolded} @click=${() => this.#unfold()}>${
      labels
        ? html`<span class="hidden-text">${this.#el.t('answer.change')}: </span><bdi>${labels}</bdi>`
        : this.#el.t('answer.change')
    }${chevronDownIcon}</button>`;
  }

  #unfold(): void {
    this.#unfolded = !this.#unfolded;
    this.#el.requestUpdate();
  }

  #choices(
    product: Product,
    selection: Selection,
    chosen: Variant | undefined,
    quantity: number,
    most: number,
    deal: Deal,
  ): TemplateResult {
    const choose = (axis: string, label: string) =>
      this.#correct({ chosen: { ...selection, ...this.#chosen, [axis]: label } });
    return html`<div class="choices">
      ${options(this.#el, { product, selection, choose })}
      ${chosen && deal.available ? stepper(this.#el, { value: quantity, max: most, change: (n) => this.#correct({ quantity: n }), small: true }) : nothing}
    </div>`;
  }

  #correct(change: { chosen?: Selection; quantity?: number }): void {
    // what was missing is found: the choices stay in sight until the buyer is content
    if (change.chosen) this.#chosen = change.chosen;
    if (change.quantity) this.#quantity = change.quantity;
    this.#unfolded = true;
    this.#problem = undefined;
    this.#el.requestUpdate();
  }

  #state(
    answer: GoodsAnswer,
    { available, upcoming, left, offer }: Deal,
    less: string | undefined,
  ): string | undefined {
    const el = this.#el;
    if (this.#added) return el.t('answer.added', { n: this.#added });
    if (!available) return el.t(upcoming ? 'card.upcoming' : 'product.soldOut');
    if (less) return less;
    const n = offer?.remaining ?? left;
    if (n !== false) return n === true ? el.t('product.few') : el.t('product.left', { n });
    return answer.type === 'stock' ? el.t('answer.inStock') : undefined;
  }

  /** Why it is fewer than were asked for. */
  #less({ offer }: Deal, { availability }: Variant): string {
    const left = availability?.quantity ?? MOST;
    const each = offer?.per_buyer ?? MOST;
    return each < left ? this.#el.t('card.perBuyer', { n: each }) : this.#el.t('answer.onlyLeft', { n: left });
  }

  async #take(shop: Shop, product_id: Id, item_id: Id, quantity: number, intoCart: boolean): Promise<void> {
    if (this.#busy) return;
    const { cart } = shop;
    const inCart = () => cart.lines.peek().find((line) => line.item_id === item_id)?.quantity ?? 0;
    const before = inCart();
    const wish = { product_id, item_id, quantity };
    this.#problem = undefined;
    this.#now({ busy: true });
    const byPage = await request(this.#el, intoCart ? 'laotie-cart-add-request' : 'laotie-buy-now-request', wish);
    this.#now({ busy: false });
    if (!intoCart) return this.#el.answered();
    const added = byPage ? quantity : inCart() - before;
    const lang = this.#el.language;
    const error = cart.error.peek();
    const told = cart.messages.peek().find(({ code }) => code === 'out_of_stock' || code === 'quantity_adjusted');
    if (error) this.#problem = problemText(error, lang);
    else if (added < quantity && told) this.#problem = messageText(told, lang);
    if (!error && added > 0) {
      this.#added = added;
      this.#el.answered();
    }
    this.#el.requestUpdate();
  }

  #now({ busy }: { busy: boolean }): void {
    this.#busy = busy;
    this.#el.requestUpdate();
  }

  #open(product_id: Id): void {
    void request(this.#el, 'laotie-page-open-request', { page: 'product', product_id });
  }
}

/** As far as the comment says. */
function first({ variants }: Product, answer: GoodsAnswer): Selection {
  const variant = variants.find(({ id }) => id === answer.item_id);
  return variant ? selectionOf(variant) : (answer.type === 'add' && answer.selection) || {};
}

function mostOf({ offer }: Deal, { availability }: Variant): number {
  return Math.max(1, Math.min(MOST, offer?.per_buyer ?? MOST, availability?.quantity ?? MOST));
}
