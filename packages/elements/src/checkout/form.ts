import type { Address, Buyer, Checkout, FulfillmentOption } from '@laotie/protocol';
import { totalOf } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LaotieElement } from '../base/element.ts';
import { type FieldOptions, field } from '../base/field.ts';
import { amount } from '../base/price.ts';
import { countries } from './countries.ts';
import { type Draft, type FieldName, ships } from './draft.ts';

export interface FormView {
  el: LaotieElement;
  checkout: Checkout;
  draft: Draft;
  /** What is wrong with a field, once it is time to say so. */
  error: (name: FieldName | 'destinations') => string | undefined;
  choose: (option: string) => void;
}

/** Contact, address, delivery: what the endpoint needs, with what it says about each field at that field. */
export function form(view: FormView): TemplateResult {
  const { el, checkout } = view;
  return html`<section>
      <h3>${el.t('checkout.contact')}</h3>
      ${input(view, 'buyer', 'email', { autocomplete: 'email', type: 'email', inputmode: 'email', hint: el.t('checkout.emailWhy'), required: true })}
    </section>
    ${ships(checkout) ? html`<section><h3>${el.t('checkout.address')}</h3>${address(view)}</section>${delivery(view)}` : nothing}`;
}

function address(view: FormView): TemplateResult {
  const { el, error } = view;
  const wrong = error('destinations');
  return html`<div class="fields">
    ${wrong ? html`<p class="wrong full">${wrong}</p>` : nothing} ${country(view)} ${familyNameFirst(el.language) ? eastern(view) : western(view)}
  </div>`;
}

/** Languages whose addresses go from the large to the small, with one field for the name. */
function familyNameFirst(lang: string): boolean {
  return /^(zh|ja|ko)\b/.test(lang);
}

function eastern(view: FormView): TemplateResult {
  const { el } = view;
  return html`
    ${input(view, 'address', 'last_name', { autocomplete: 'shipping name', required: true, label: el.t('checkout.name') })} ${phone(view)}
    ${input(view, 'address', 'address_region', { autocomplete: 'shipping address-level1' })}
    ${input(view, 'address', 'address_locality', { autocomplete: 'shipping address-level2', required: true })} ${street(view)}
    ${input(view, 'address', 'postal_code', { autocomplete: 'shipping postal-code', required: true, maxlength: 16 })}
  `;
}

function western(view: FormView): TemplateResult {
  return html`
    ${input(view, 'address', 'first_name', { autocomplete: 'shipping given-name' })}
    ${input(view, 'address', 'last_name', { autocomplete: 'shipping family-name', required: true })} ${street(view)}
    ${input(view, 'address', 'postal_code', { autocomplete: 'shipping postal-code', required: true, maxlength: 16 })}
    ${input(view, 'address', 'address_locality', { autocomplete: 'shipping address-level2', required: true })}
    ${input(view, 'address', 'address_region', { autocomplete: 'shipping address-level1' })} ${phone(view)}
  `;
}

function street(view: FormView): TemplateResult {
  const optional = view.el.t('checkout.optional');
  return html`<div class="full">${input(view, 'address', 'street_address', { autocomplete: 'shipping address-line1', required: true })}</div>
    <div class="full">${input(view, 'address', 'extended_address', { autocomplete: 'shipping address-line2', optional })}</div>`;
}

function phone(view: FormView): TemplateResult {
  return input(view, 'address', 'phone_number', {
    autocomplete: 'shipping tel',
    type: 'tel',
    inputmode: 'tel',
    optional: view.el.t('checkout.optional'),
  });
}

type InputOptions = Partial<Omit<FieldOptions, 'name' | 'value' | 'error'>>;

function input(
  { el, draft, error }: FormView,
  group: 'buyer' | 'address',
  name: keyof Buyer | keyof Address,
  more: InputOptions,
): TemplateResult {
  const values: Record<string, string | undefined> = draft[group] as Record<string, string | undefined>;
  return field({
    label: el.t(`checkout.${name}`),
    ...more,
    name: `${group}.${name}`,
    value: values[name] ?? '',
    error: error(name),
  });
}

function country({ el, draft, error }: FormView): TemplateResult {
  const name = 'address.address_country';
  const chosen = draft.address.address_country ?? '';
  const wrong = error('address_country');
  return html`<div class="field full ${wrong ? 'invalid' : ''}" data-field=${name}>
    <label for=${name}>${el.t('checkout.address_country')}</label>
    <select id=${name} name=${name} autocomplete="shipping country" aria-required="true" .value=${live(chosen)} aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `${name}-note` : nothing}>
      <option value="" ?selected=${!chosen}></option>
      ${countries(el.language).map(({ code, name: words }) => html`<option value=${code} ?selected=${code === chosen}>${words}</option>`)}
    </select>
    ${wrong ? html`<p class="note" id="${name}-note">${wrong}</p>` : nothing}
  </div>`;
}

/** Ways of delivery with their prices, as radio buttons; absent until the endpoint knows some. */
function delivery({ el, checkout, choose }: FormView): TemplateResult | typeof nothing {
  const groups = (checkout.fulfillment?.methods ?? []).flatMap((method) => method.groups ?? []);
  if (!groups.some(({ options }) => options?.length)) return nothing;
  return html`<section>
    <h3 id="delivery">${el.t('checkout.delivery')}</h3>
    ${groups.map(
      ({
        id,
        options = [],
        selected_option_id,
      }) => html`<div class="choices" role="radiogroup" aria-labelledby="delivery">
        ${options.map((option) => choice(el, checkout, id, option, option.id === selected_option_id, choose))}
      </div>`,
    )}
  </section>`;
}

function choice(
  el: LaotieElement,
  { currency }: Checkout,
  group: string,
  option: FulfillmentOption,
  chosen: boolean,
  choose: (id: string) => void,
): TemplateResult {
  const cost = totalOf(option.totals);
  const changed = (event: Event): void => {
    event.stopPropagation();
    choose(option.id);
  };
  return html`<label class="choice">
    <input type="radio" name="delivery-${group}" .checked=${live(chosen)} @change=${changed} />
    <span><bdi>${option.title}</bdi>${option.description ? html`<br /><span class="quiet"><bdi>${option.description}</bdi></span>` : nothing}</span>
    <b>${cost === undefined ? nothing : cost === 0 ? el.t('checkout.free') : amount({ amount: cost, currency }, el.language)}</b>
  </label>`;
}
