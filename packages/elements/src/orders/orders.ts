import { affordances, type OrderEntry } from '@laotie/core';
import type { Id, Order } from '@laotie/protocol';
import { totalOf } from '@laotie/protocol';
import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { blank } from '../base/blank.ts';
import { chips } from '../base/chips.ts';
import { each } from '../base/each.ts';
import { LaotieElement } from '../base/element.ts';
import { chevronDownIcon, receiptTextIcon } from '../base/icons.ts';
import { itemStyles } from '../base/items.ts';
import { note } from '../base/notes.ts';
import { pageStyles } from '../base/page.styles.ts';
import { photo } from '../base/photo.ts';
import { press } from '../base/press.ts';
import { amount } from '../base/price.ts';
import { moment, orderDetail, orderStyles, statusOf } from './order.ts';

/**
 * The buyer's orders, newest first; each opens in place. Where the endpoint keeps no list they are those made in this
 * browser, and it says so.
 *
 * @attr order - id of the order that is open
 * @slot empty - instead of our words where there are none
 * @csspart image - picture of a product
 * @fires laotie-link-open-request - the order at the shop, tracking
 */
export class LaotieOrders extends LaotieElement {
  static override styles = [
    ...pageStyles,
    chips,
    itemStyles,
    orderStyles,
    css`
      .order {
        overflow: hidden;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }

      summary {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 10px;
        align-items: center;
        padding: 14px 16px;
        cursor: pointer;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      summary:focus-visible {
        outline-offset: -3px;
        border-radius: var(--_radius);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
      }

      .head b {
        font-weight: 650;
      }

      .faces {
        grid-column: 1 / -1;
        display: flex;
        gap: 6px;
      }

      .faces .photo {
        inline-size: 52px;
      }

      .turn {
        display: grid;
        justify-self: end;
        color: var(--_muted);
        transition: rotate var(--_motion) var(--_ease);
      }

      [open] .turn {
        rotate: 180deg;
      }

      [open] .faces {
        display: none;
      }

      .detail {
        display: grid;
        gap: 16px;
        padding: 4px 16px 16px;
      }

      .bone.entry {
        block-size: 120px;
        border-radius: var(--_radius);
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    order: { type: String },
  };

  declare order: Id | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('shop')) void this.shop?.orders.load().catch(() => {});
  }

  protected override render(): TemplateResult {
    const { shop } = this;
    const entries = shop?.orders.entries.value ?? [];
    const status = shop?.orders.status.value ?? 'loading';
    const here = shop && affordances(shop.capabilities.value).orders !== 'list';
    return html`<div class="box"><div class="page">
      ${
        status === 'error' || (shop?.status.value === 'offline' && entries.length > 0)
          ? note(
              'error',
              this.t(shop?.status.value === 'offline' ? 'common.offline' : 'common.unavailable'),
              press('bare', this.t('common.retry'), () => shop?.orders.load()),
            )
          : nothing
      }
      ${
        entries.length > 0
          ? each(
              entries,
              ({ id }) => id,
              (entry) => this.#entry(entry),
            )
          : status === 'idle' || status === 'loading'
            ? html`<span class="bone entry"></span><span class="bone entry"></span><span class="hidden-text" role="status">${this.t('common.loading')}</span>`
            : status === 'ready'
              ? html`<slot name="empty">${blank(receiptTextIcon, this.t('orders.empty'), this.t(here ? 'orders.emptyHere' : 'orders.emptyMore'))}</slot>`
              : nothing
      }
      ${here && entries.length > 0 ? html`<p class="quiet">${this.t('orders.here')}</p>` : nothing}
    </div></div>`;
  }

  #entry({ id, label, order, state }: OrderEntry): TemplateResult {
    const name = html`<b>${this.t('orders.number', { label: label ?? id })}</b>`;
    if (!order) {
      return html`<div class="order"><div class="detail head">${name}
        ${state === 'loading' ? html`<span class="bone"></span>` : html`<span class="quiet" role="status">${this.t('orders.failed')}</span>`}</div></div>`;
    }
    return html`<details class="order" ?open=${this.order === id}>
      <summary>
        <span class="head">${name}${this.#status(order)}</span>
        <span class="turn">${chevronDownIcon}</span>
        <span class="quiet">${moment(order.placed_at, this.language)}</span>
        ${amount({ amount: totalOf(order.totals) ?? 0, currency: order.currency }, this.language)}
        <span class="faces">${order.line_items.slice(0, 5).map(({ item }) => photo({ url: item.image_url, alt_text: item.title }))}</span>
      </summary>
      <div class="detail">${orderDetail(this, order)}</div>
    </details>`;
  }

  #status(order: Order): TemplateResult {
    const status = statusOf(order);
    return html`<span class="chip ${status === 'fulfilled' ? 'good' : status === 'removed' ? '' : 'shop'}">${this.t(`orders.status.${status}`)}</span>`;
  }
}
