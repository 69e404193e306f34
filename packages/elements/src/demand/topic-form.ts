import { formatPrice, parseAmount } from '@laotie/core';
import type { Topic } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { LaotieElement } from '../base/element.ts';
import { field } from '../base/field.ts';
import { checkIcon } from '../base/icons.ts';
import { live } from '../base/live.ts';
import { note, problemText } from '../base/notes.ts';
import { press } from '../base/press.ts';
import { type Action, actionsFor, type Draft, isBare } from './decision.ts';
import type { Desk } from './desk.ts';
import { asksCurrency, type PriceField, pricesOf } from './prices.ts';
import { people } from './words.ts';

/** What can become of a topic: one of several forms, kept as it is written until it is done. */
export function topicForm(desk: Desk, topic: Topic): TemplateResult {
  const { el } = desk;
  const draft = desk.draft(topic);
  const actions = actionsFor(topic, desk.shelf);
  const chosen = actions.includes(draft.action) ? draft.action : undefined;
  const ways = html`<div class="ways" role="group" aria-label=${el.t('demand.do.label')}>
    ${actions.map((action) => way(desk, topic, action, action === chosen && !draft.done))}
  </div>`;
  if (draft.done)
    return html`<p class="done" role="status" tabindex="-1">${checkIcon}${el.t(`demand.done.${draft.done}`)}</p>${ways}`;
  return html`${ways}${chosen && !isBare(chosen) ? form(desk, topic, draft, chosen) : failure(desk, topic, draft)}`;
}

function way(desk: Desk, topic: Topic, action: Action, on: boolean): TemplateResult {
  const act = () => (isBare(action) ? desk.send(topic, action) : desk.choose(topic, action));
  return html`<button class="way" aria-pressed=${String(on)} @click=${act}>${desk.el.t(`demand.do.${action}`)}</button>`;
}

function form(desk: Desk, topic: Topic, draft: Draft, action: Exclude<Action, 'open' | 'shelve'>): TemplateResult {
  const { el } = desk;
  const submit = (event: Event) => {
    event.preventDefault();
    const { renderRoot } = el;
    void desk.send(topic).then(async (done) => {
      await el.updateComplete;
      renderRoot.querySelector<HTMLElement>(done ? 'dialog .done' : 'dialog [aria-invalid]')?.focus();
    });
  };
  return html`<form class="decision" novalidate @submit=${submit} @input=${(event: Event) => typed(desk, topic, event)}>
    ${action === 'listed' || action === 'pre_order' ? product(desk, draft, action) : action === 'merge' ? others(desk, topic, draft) : told(el, draft, action)}
    ${failure(desk, topic, draft)}
    ${press(action === 'declined' ? 'plain' : 'add', el.t(`demand.send.${action}`), () => {}, { busy: draft.busy })}
  </form>`;
}

function product(desk: Desk, draft: Draft, action: Action): TemplateResult {
  const { el } = desk;
  const { money } = desk;
  const wrong = (name: keyof Draft['problems']) => {
    const key = draft.problems[name];
    return key && el.t(key as 'demand.form.missing');
  };
  const text = (name: 'title' | 'quantity' | 'image_url' | 'shipping_window', more: object = {}) =>
    field({
      name,
      label: el.t(`demand.form.${name}`),
      value: draft[name],
      error: wrong(name),
      autocomplete: 'off',
      ...more,
    });
  const optional = el.t('checkout.optional');
  return html`${text('title', { required: true })}
    <div class="pair">
      ${pricesOf(draft, money).map((price, at) => priceField(el, draft, price, at > 0))}
      ${text('quantity', { optional, inputmode: 'numeric', hint: el.t('demand.form.quantityWhy') })}
    </div>
    ${asksCurrency(money) ? field({ name: 'currency', label: el.t('demand.form.currency'), value: draft.currency, error: wrong('currency'), required: true }) : nothing}
    ${action === 'pre_order' ? text('shipping_window', { required: true, hint: el.t('demand.form.shippingWhy') }) : nothing}
    ${text('image_url', { optional, inputmode: 'url' })}`;
}

/** What viewers will see of it, while it is written. */
function priceField(
  el: LaotieElement,
  { problems }: Draft,
  { name, currency, text }: PriceField,
  isOptional: boolean,
): TemplateResult {
  const amount = currency && text ? parseAmount(text, currency) : undefined;
  const shown = (minor: number) => formatPrice({ amount: minor, currency: currency ?? 'EUR' }, el.language);
  const why = isOptional && currency ? el.t('demand.form.priceWhy', { currency }) : undefined;
  return field({
    name,
    label: el.t('demand.form.price') + (currency ? ` (${currency})` : ''),
    value: text,
    autocomplete: 'off',
    inputmode: 'decimal',
    required: !isOptional,
    error: problems[name] && el.t('demand.form.priceWrong', { like: shown(1280) }),
    hint: amount ? el.t('demand.form.priceIs', { price: shown(amount) }) : why,
  });
}

function told(el: LaotieElement, draft: Draft, action: Action): TemplateResult {
  const wrong = draft.problems.text;
  const needed = action === 'answered';
  return html`<div class="field ${wrong ? 'invalid' : ''}">
    <label for="text">${el.t(needed ? 'demand.form.answer' : 'demand.form.told')}${needed ? nothing : html` <span class="quiet">${el.t('checkout.optional')}</span>`}</label>
    <textarea id="text" name="text" rows="3" maxlength="500" dir="auto" .value=${live(draft.text)} aria-required=${needed ? 'true' : nothing}
      aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? 'text-note' : nothing}></textarea>
    ${wrong ? html`<p class="note" id="text-note">${el.t(wrong as 'demand.form.missing')}</p>` : nothing}
  </div>`;
}

/** Other wishes, or other questions about the same product, that mean the same. */
function others(desk: Desk, topic: Topic, draft: Draft): TemplateResult {
  const { el } = desk;
  const same = (desk.model.demand.value?.topics ?? []).filter(
    ({ id, kind, product_id }) => id !== topic.id && kind === topic.kind && product_id === topic.product_id,
  );
  if (same.length === 0) return html`<p class="quiet">${el.t('demand.merge.none')}</p>`;
  const wrong = draft.problems.merge;
  return html`<fieldset class="same">
    <legend class="quiet">${el.t('demand.merge.why')}</legend>
    ${same.map(
      ({ id, title, askers }) => html`<label>
        <input type="checkbox" name="merge" value=${id} .checked=${live(draft.merge.includes(id))} aria-invalid=${wrong ? 'true' : nothing} />
        <bdi>${title}</bdi><span class="quiet">${people(el, askers)}</span>
      </label>`,
    )}
    ${wrong ? html`<p class="note" role="alert">${el.t(wrong as 'demand.merge.choose')}</p>` : nothing}
  </fieldset>`;
}

/** What went wrong, and the same again. */
export function failure(desk: Desk, topic: Topic, draft: Draft): TemplateResult | typeof nothing {
  if (!draft.error) return nothing;
  const again = press('bare', desk.el.t('common.retry'), () => desk.send(topic));
  return note('error', problemText(draft.error, desk.el.language), again);
}

function typed(desk: Desk, topic: Topic, event: Event): void {
  const { name, value, form } = event.target as HTMLInputElement;
  if (name === 'merge')
    return desk.write(topic, { merge: new FormData(form as HTMLFormElement).getAll(name).map(String), problems: {} });
  const draft = desk.draft(topic);
  const { [name as 'text']: _, ...problems } = draft.problems;
  const isPrice = name.startsWith('price');
  desk.write(topic, { ...(isPrice ? { prices: { ...draft.prices, [name]: value } } : { [name]: value }), problems });
}
