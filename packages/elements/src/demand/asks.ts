import type { Ask } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { each } from '../base/each.ts';
import { press } from '../base/press.ts';
import { askersOf, type Desk } from './desk.ts';
import { kindLabel } from './kinds.ts';
import { clock } from './words.ts';

/** The comments behind a figure: who, when, in their own words. */
export function asks(desk: Desk): TemplateResult {
  const { el, comments } = desk;
  const { asks, state, hasMore } = comments;
  const newer = state === 'ready' && desk.subject && askersOf(desk.model.demand.value, desk.subject) > desk.seen;
  return html`<section class="asks" aria-busy=${state === 'loading'}>
    <h3>${el.t('demand.comments')}</h3>
    ${newer ? press('plain newer', el.t('demand.newer'), () => desk.read()) : nothing}
    ${
      asks.length > 0
        ? html`<ol>${each(
            asks,
            ({ source, message_id, kind }) => `${source} ${message_id} ${kind}`,
            (ask) => comment(desk, ask),
          )}</ol>`
        : state === 'loading'
          ? html`<span class="hidden-text" role="status">${el.t('common.loading')}</span>${bones}`
          : nothing
    }
    ${state === 'ready' && asks.length === 0 ? html`<p class="quiet">${el.t('demand.asksEmpty')}</p>` : nothing}
    ${state === 'error' ? html`<p class="quiet" role="alert">${el.t('demand.asksFailed')}</p>${press('plain', el.t('common.retry'), () => comments.more(desk.model))}` : nothing}
    ${state !== 'error' && hasMore ? press('plain', el.t('demand.older'), () => comments.more(desk.model), { busy: state === 'loading' }) : nothing}
  </section>`;
}

function comment({ el, subject, shop }: Desk, { author, text, at, kind }: Ask): TemplateResult {
  return html`<li>
    <p class="who"><bdi>${author}</bdi><time datetime=${at}>${clock(el, at, shop.clock.now())}</time>${subject?.product_id && !subject.kind ? html`<span class="chip">${el.t(kindLabel(kind))}</span>` : nothing}</p>
    ${text ? html`<p class="said" dir="auto">${text}</p>` : html`<p class="quiet">${el.t('comments.removed')}</p>`}
  </li>`;
}

const bone = html`<span class="bone line"></span><span class="bone line short"></span>`;
const bones = html`<div class="bones">${bone}${bone}${bone}</div>`;
