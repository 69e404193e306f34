import { html, nothing, type TemplateResult } from 'lit';
import { blank } from '../base/blank.ts';
import type { LaotieElement } from '../base/element.ts';
import { keyRoundIcon, messagesSquareIcon, wifiOffIcon } from '../base/icons.ts';
import { press } from '../base/press.ts';

export const empty = (el: LaotieElement): TemplateResult =>
  blank(messagesSquareIcon, el.t('demand.empty'), el.t('demand.emptyMore'));

/** Said to whoever made the page: a host would not see it. */
export const withoutToken = (el: LaotieElement): TemplateResult =>
  blank(keyRoundIcon, el.t('demand.noToken'), el.t('demand.noTokenMore'));

export const failed = (el: LaotieElement, again: () => unknown): TemplateResult =>
  html`<div role="alert">${blank(wifiOffIcon, el.t('demand.failed'), nothing, press('plain', el.t('common.retry'), again))}</div>`;

const row = html`<li class="row"><span class="bone picture"></span><span class="bone line"></span><span class="bone line sum"></span><span class="bone track"></span><span class="kinds"><span class="bone line"></span></span></li>`;
const card = html`<li class="wish"><span class="bone bubble"></span><span class="what"><span class="bone line"></span><span class="bone line short"></span></span></li>`;

/** The figures' own geometry, before there are any. */
export const boneColumns = (el: LaotieElement): TemplateResult => html`<div class="columns" aria-busy="true">
  <span class="hidden-text" role="status">${el.t('common.loading')}</span>
  <section><h2>${el.t('demand.products')}</h2><ul>${row}${row}${row}${row}</ul></section>
  <div class="aside"><section><h2>${el.t('demand.wishes')}</h2><ul class="wishes">${card}${card}</ul></section></div>
</div>`;

export const boneFigure = html`<span class="bone figure"></span>`;
export const boneChart = html`<figure class="minutes"><span class="bone chart"></span></figure>`;

/** Before it is known what the page may see. */
export const bones = (el: LaotieElement): TemplateResult =>
  html`<div class="strip"><h2>${el.t('demand.title')}</h2><dl><div><dd>${boneFigure}</dd></div><div><dd>${boneFigure}</dd></div></dl>${boneChart}</div>${boneColumns(el)}`;
