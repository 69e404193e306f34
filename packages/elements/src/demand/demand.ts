import { loadDeskLocale, type Shop } from '@laotie/core';
import type { Demand, ProductDemand, Topic } from '@laotie/protocol';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { blankStyles } from '../base/blank.ts';
import { badge, opener } from '../base/card.styles.ts';
import { chips } from '../base/chips.ts';
import { LaotieElement } from '../base/element.ts';
import { fields } from '../base/field.ts';
import { note, noteStyles } from '../base/notes.ts';
import { photoStyles } from '../base/photo.ts';
import { press } from '../base/press.ts';
import { base, box, buttons, skeleton } from '../base/styles.ts';
import { grabStyles } from '../panel/drag.ts';
import { isSettled } from './decision.ts';
import { demandStyles } from './demand.styles.ts';
import { Desk } from './desk.ts';
import { drawerStyles } from './drawer.styles.ts';
import { drawer } from './drawer.ts';
import { HeldOrder } from './held-order.ts';
import { minutesStyles } from './minutes.styles.ts';
import { minutesChart } from './minutes.ts';
import { productStyles } from './products.styles.ts';
import { productList } from './products.ts';
import { questionList } from './questions.ts';
import { settledList } from './settled.ts';
import { boneChart, boneColumns, boneFigure, bones, empty, failed, withoutToken } from './states.ts';
import { topicStyles } from './topic.styles.ts';
import { wishList } from './wishes.ts';
import { clock, figure } from './words.ts';

/** From this width on, CSS pixels, what is looked into stands beside the figures. */
const WIDE = 880;

/** Of each list, until all of it is asked for. */
const FEW = 6;

type Part = 'products' | 'wishes' | 'questions';

/**
 * What viewers ask for, live, for the seller's host: how many ask for which product and what, what they want that is not
 * on sale, which questions are open; the comments behind each figure; and what is to become of it.
 *
 * For the host's own pages: the shop needs `configure({ endpoint, host })` with a token of the scope `show`, and of
 * `products` to put something on sale. It sends what the host decides by itself, without a request to the page.
 *
 * @csspart strip - the figures on top
 * @csspart chart - asks by minute
 * @csspart product - a product with its bar
 * @csspart wish - something that is not on sale
 * @csspart question - an open question
 * @csspart drawer - what is looked into: beside the figures, or a sheet over them
 * @csspart image - picture of a product
 */
export class LaotieDemand extends LaotieElement {
  static override styles = [
    ...base,
    box,
    buttons,
    skeleton,
    fields,
    noteStyles,
    blankStyles,
    photoStyles,
    badge,
    opener,
    chips,
    demandStyles,
    minutesStyles,
    productStyles,
    topicStyles,
    grabStyles,
    drawerStyles,
  ];
  static override properties: PropertyDeclarations = {
    wide: { state: true },
    whole: { state: true },
  };

  declare protected wide: boolean;
  /** Lists that are shown to their end. */
  declare protected whole: readonly Part[];
  #desk: Desk | undefined;
  readonly #lists = {
    products: this.#held<ProductDemand>(({ product_id }) => product_id, '.products'),
    wishes: this.#held<Topic>(({ id }) => id, '.wishes'),
    questions: this.#held<Topic>(({ id }) => id, '.questions'),
  };

  constructor() {
    super();
    this.wide = false;
    this.whole = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.wide = this.offsetWidth >= WIDE;
    // with the next frame: what the new width changes is not looked at again in this one
    const observer = new ResizeObserver(([entry]) =>
      requestAnimationFrame(() => {
        this.wide = (entry?.contentRect.width ?? 0) >= WIDE;
      }),
    );
    observer.observe(this);
    this.connection.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('shop')) this.#desk = this.shop?.demand && new Desk(this);
  }

  protected override render(): TemplateResult {
    const { shop } = this;
    // asked for again with the next picture, should they not come
    loadDeskLocale(this.language).catch(() => {});
    return html`<div class="box ${this.wide ? 'wide' : ''}">${shop ? this.#state(shop) : bones(this)}</div>`;
  }

  #state(shop: Shop): TemplateResult {
    const status = shop.status.value;
    const can = shop.capabilities.value.demand;
    const desk = this.#desk;
    if (desk && can) return this.#board(desk, desk.model.demand.value);
    if (status === 'ready') return withoutToken(this);
    return status === 'connecting' ? bones(this) : failed(this, () => shop.connect().catch(() => {}));
  }

  #board(desk: Desk, demand: Demand | undefined): TemplateResult {
    const { model } = desk;
    const again = () => model.retry();
    return html`${this.#strip(desk, demand)} ${model.stale.value && demand ? this.#stale(desk, demand, again) : nothing}
    ${
      demand
        ? demand.products.length + demand.topics.length > 0
          ? this.#columns(desk, demand)
          : empty(this)
        : model.status.value === 'error'
          ? failed(this, again)
          : boneColumns(this)
    }`;
  }

  #stale({ shop }: Desk, { at }: Demand, again: () => void): TemplateResult {
    const words = this.t('demand.stale', { time: clock(this, at, shop.clock.now()) });
    return html`<div role="status">${note('warning', words, press('bare', this.t('common.retry'), again))}</div>`;
  }

  #strip(desk: Desk, demand: Demand | undefined): TemplateResult {
    const { model, shop } = desk;
    const span = model.span.value;
    const choice = (value: 'show' | 'seller') =>
      html`<button class="way" aria-pressed=${String(span === value)} @click=${() => desk.span(value)}>${this.t(`demand.span.${value}`)}</button>`;
    const sum = (n: number | undefined) => (n === undefined ? boneFigure : figure(this, n));
    return html`<div class="strip ${model.stale.value ? 'old' : ''}" part="strip">
      <h2>${this.t('demand.title')}</h2>
      ${shop.show ? html`<div class="span" role="group" aria-label=${this.t('demand.span')}>${choice('show')}${choice('seller')}</div>` : nothing}
      <dl>
        <div><dt>${this.t('demand.read')}</dt><dd>${sum(demand?.comments)}</dd></div>
        <div class="asking"><dt>${this.t('demand.asking')}</dt><dd>${sum(demand?.asking)}</dd></div>
      </dl>
      ${demand ? minutesChart(this, demand) : boneChart}
    </div>`;
  }

  #columns(desk: Desk, { products, topics }: Demand): TemplateResult {
    const byAskers = (a: { askers: number }, b: { askers: number }) => b.askers - a.askers;
    const most = (list: readonly { askers: number }[]) => Math.max(0, ...list.map(({ askers }) => askers));
    const { shelf } = desk;
    const wishes = topics.filter(({ kind }) => kind === 'sourcing');
    const questions = topics.filter(({ kind }) => kind !== 'sourcing');
    const open = (list: readonly Topic[]) => list.filter((topic) => !isSettled(topic, shelf)).toSorted(byAskers);
    const settled = (list: readonly Topic[]) =>
      settledList(
        desk,
        list.filter((topic) => isSettled(topic, shelf)),
      );
    const { products: bars, wishes: cards, questions: boxes } = this.#lists;
    const covered = this.wide && desk.subject !== undefined;
    return html`<div class="columns">
      ${this.#section('products', bars, bars.arrange(products.toSorted(byAskers)), (list) => productList(desk, list, most(products)))}
      <div class="aside ${covered ? 'covered' : ''}" ?inert=${covered}>
        ${this.#section('wishes', cards, cards.arrange(open(wishes), wishes), (list) => wishList(desk, list, most(wishes)), settled(wishes))}
        ${this.#section('questions', boxes, boxes.arrange(open(questions), questions), (list) => questionList(desk, list), settled(questions))}
      </div>
      ${drawer(desk, this.wide)}
    </div>`;
  }

  #section<T>(
    name: Part,
    order: HeldOrder<T>,
    list: readonly T[],
    rows: (list: readonly T[]) => TemplateResult,
    more: unknown = nothing,
  ): TemplateResult {
    const none = { products: 'demand.noProducts', wishes: 'demand.noWishes', questions: 'demand.noQuestions' } as const;
    const shown = this.whole.includes(name) ? list : list.slice(0, FEW);
    const unfold = () => {
      this.whole = [...this.whole, name];
    };
    return html`<section aria-labelledby=${name}>
      <h2 id=${name}>${this.t(`demand.${name}`)}</h2>
      ${
        list.length === 0
          ? html`<p class="quiet none">${this.t(none[name])}</p>`
          : html`<ol class=${name} @pointerenter=${order.enter} @pointerleave=${order.leave} @focusin=${order.focus} @focusout=${order.blur}>${rows(shown)}</ol>`
      }
      ${shown.length < list.length ? press('plain', this.t('demand.showAll', { n: list.length }), unfold) : nothing}
      ${more}
    </section>`;
  }

  #held<T>(key: (item: T) => string, list: string): HeldOrder<T> {
    return new HeldOrder(
      key,
      () => this.renderRoot.querySelectorAll<HTMLElement>(`${list} [data-row]`),
      () => queueMicrotask(() => this.requestUpdate()),
    );
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const list of Object.values(this.#lists)) list.glide();
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || (dialog.open && !changed.has('wide'))) return;
    if (dialog.open) dialog.close();
    if (this.wide) dialog.show();
    else dialog.showModal();
    // the title is where reading starts; the first field would bring up a phone's keyboard
    dialog.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }
}
