import type { Asked } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { LaotieElement } from '../base/element.ts';
import { minusIcon, trendingDownIcon, trendingUpIcon } from '../base/icons.ts';
import type { Desk } from './desk.ts';
import { hasPast, trendOf } from './kinds.ts';

/** A number as the language writes it; from ten thousand on in short. */
export function figure(el: LaotieElement, n: number): string {
  return new Intl.NumberFormat(el.language, n < 10_000 ? {} : { notation: 'compact' }).format(n);
}

export const people = (el: LaotieElement, n: number): string => el.t('demand.people', { n, text: figure(el, n) });

/** Time of day; with the day where it is another one. */
export function clock(el: LaotieElement, at: string, now: number): string {
  const date = new Date(at);
  const day = date.toDateString() === new Date(now).toDateString() ? {} : ({ month: 'short', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(el.language, { ...day, hour: 'numeric', minute: '2-digit' }).format(date);
}

const icons = { rising: trendingUpIcon, falling: trendingDownIcon, steady: minusIcon };

/** Rising or falling: a mark, a word, and for those who ask how much. Nothing where nobody asked of late, or nobody listened before. */
export function trend({ el, model }: Desk, asked: Asked): TemplateResult | typeof nothing {
  const way = trendOf(asked);
  if (!way || !hasPast(model.demand.value)) return nothing;
  const say = el.t('demand.trendSay', { recent: figure(el, asked.recent), before: figure(el, asked.before) });
  return html`<span class="trend ${way}" title=${say}>${icons[way]}${el.t(`demand.trend.${way}`)}<span class="hidden-text">, ${say}</span></span>`;
}
