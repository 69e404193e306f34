import { affordances } from '@laotie/core';
import type { Purchases } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import { LaotieElement } from '../base/element.ts';
import { glass } from '../base/glass.ts';
import { checkIcon } from '../base/icons.ts';
import { base } from '../base/styles.ts';
import { request } from '../events.ts';

/** How long a line stays, milliseconds. */
const STAYS = 7000;
/** For so long after it, milliseconds, it was "just" bought: who joins later is not told. */
const JUST = 60_000;

/**
 * What others buy in the show, as one line that comes and goes: masked and grouped by the endpoint, each line backed
 * by real orders. A press opens the product.
 *
 * @csspart line - the line
 * @fires laotie-page-open-request - the product of the line
 */
export class LaotiePurchases extends LaotieElement {
  static override styles = [
    ...base,
    glass,
    css`
      :host {
        pointer-events: none !important;
      }

      .line {
        appearance: none;
        display: inline-flex;
        align-items: center;
        gap: 8px;
        max-inline-size: 100%;
        min-block-size: 34px;
        margin: 0;
        padding-block: 4px;
        padding-inline: 5px 14px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-round);
        font: inherit;
        font-size: var(--_text-note);
        line-height: 1.3;
        text-align: start;
        cursor: pointer;
        pointer-events: auto;
        animation: arrive var(--_motion) var(--_ease-in);
      }

      .mark {
        display: grid;
        flex: none;
        place-items: center;
        inline-size: 24px;
        block-size: 24px;
        border-radius: 50%;
        background: var(--_wheat);
        color: var(--_on-wheat);
        font-size: var(--_text-small);
      }

      .words {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }

      .who {
        color: var(--_wheat-ink);
        font-weight: 600;
      }

      @keyframes arrive {
        from {
          opacity: 0;
          translate: calc(var(--_side) * -12px) 0;
        }
      }
    `,
  ];

  static override properties = { gone: { state: true } };

  /** The line that has had its time. */
  declare protected gone: Purchases | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: Purchases | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#shown = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shop } = this;
    const show = shop?.show;
    if (!show || !affordances(shop.capabilities.value).purchases) return nothing;
    const latest = show.purchases.value.at(-1);
    this.#watch(latest);
    if (!latest || latest === this.gone || shop.playhead.at.peek() - Date.parse(latest.to) > JUST) return nothing;
    const number = show.items.value.find(({ product_id }) => product_id === latest.product_id)?.number;
    const entry = shop.catalog.entry(latest.product_id).value;
    const title = entry.state === 'ready' ? entry.product.title : '';
    const what = number === undefined ? title : this.t('purchases.number', { n: number });
    const [name = ''] = latest.names;
    const others = Math.max(0, latest.orders - 1);
    return html`<button class="line glass" part="line" @click=${() => request(this, 'laotie-page-open-request', { page: 'product', product_id: latest.product_id })}>
      <span class="mark">${checkIcon}</span>
      <span class="words"><bdi class="who">${name}</bdi> ${this.t('purchases.bought', { others, what })}</span>
    </button>`;
  }

  #watch(latest: Purchases | undefined): void {
    if (latest === this.#shown) return;
    this.#shown = latest;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.gone = latest), STAYS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'laotie-purchases': LaotiePurchases;
  }
}
