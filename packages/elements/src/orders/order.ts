import type { Order } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import { away } from '../base/away.ts';
import type { LaotieElement } from '../base/element.ts';
import { times } from '../base/figures.ts';
import { packageIcon, truckIcon } from '../base/icons.ts';
import { itemLine } from '../base/items.ts';
import { leave } from '../base/leave.ts';
import { messageText, note } from '../base/notes.ts';
import { totals } from '../base/totals.ts';
import { safeUrl } from '../base/url.ts';

/** Where an order is, from what the endpoint says of its lines. */
export function statusOf({ line_items }: Order): 'processing' | 'partial' | 'fulfilled' | 'removed' {
  const states = new Set(line_items.map(({ status }) => status));
  states.delete('removed');
  if (states.size === 0) return line_items.length ? 'removed' : 'processing';
  if (states.size === 1) return [...states][0]!;
  return states.has('fulfilled') || states.has('partial') ? 'partial' : 'processing';
}

/** Day and time in the buyer's words; nothing for what is no time. */
export function moment(at: string | undefined, lang: string): string {
  const time = Date.parse(at ?? '');
  return time ? new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(time) : '';
}

/** Everything about one order. */
export function orderDetail(el: LaotieElement, order: Order): TemplateResult {
  const lang = el.language;
  const link = safeUrl(order.permalink_url);
  return html`
    ${(order.messages ?? []).map((message) => note(message.type, messageText(message, lang)))}
    <ul class="items">
      ${order.line_items.map(({ item, quantity, totals: sums, status }) => {
        const words = `${times(quantity.total, lang)}${status === 'removed' ? ` · ${el.t('orders.removed')}` : ''}`;
        return itemLine(item, words, sums, order.currency, lang, status);
      })}
    </ul>
    ${totals(order.totals, order.currency, lang)}
    <ul class="steps">
      ${(order.fulfillment?.expectations ?? []).filter(({ description }) => description).map(({ description }) => html`<li>${truckIcon}<span><bdi>${description}</bdi></span></li>`)}
      ${(order.fulfillment?.events ?? []).map(({ type, occurred_at, tracking_url }) => {
        const track = safeUrl(tracking_url);
        return html`<li>${packageIcon}<span><bdi>${type}</bdi> <span class="quiet">${moment(occurred_at, lang)}</span>
          ${track ? html`<a href=${track} target="_blank" rel="noopener" @click=${leave()}>${el.t('orders.track')}</a>` : nothing}</span></li>`;
      })}
    </ul>
    ${link ? away('plain', el.t('orders.atShop'), link) : nothing}
  `;
}

export const orderStyles = css`
  .steps {
    display: grid;
    gap: 12px;
  }

  .steps li {
    display: flex;
    gap: 10px;
    align-items: start;
    font-size: var(--_text-body);
  }

  .steps svg {
    margin-block-start: 0.1em;
    color: var(--_wheat-ink);
  }
`;
