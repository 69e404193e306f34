import type { Address, Buyer, Checkout, FulfillmentOption } from '@laotie/protocol';
import { totalOf } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { LaotieElement } from '../base/element.ts';
import { type FieldOptions, field } from '../base/field.ts';
import { live } from '../base/live.ts';
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
      ${input(view, 'buyer', 'email', { autocomplete: 'email', type: 'email', hint: el.t('checkout.emailWhy'), required: true })}
    </section>
    ${ships(checkout) ? html`<section><h3 id="address">${el.t('checkout.address')}</h3>${address(view)}</section>${delivery(view)}` : nothing}`;
}

/** Autofill token of each field, and whether it has to be filled, in the order of western addresses. */
const ADDRESS: { readonly [name in keyof Address]?: readonly [token: string, need?: 'required' | 'optional'] } = {
  first_name: ['given-name'],
  last_name: ['family-name', 'required'],
  street_address: ['address-line1', 'required'],
  extended_address: ['address-line2', 'optional'],
  postal_code: ['postal-code', 'required'],
  address_locality: ['address-level2', 'required'],
  address_region: ['address-level1'],
  phone_number: ['tel', 'optional'],
};
const WESTERN = Object.keys(ADDRESS) as (keyof Address)[];

/** From the large to the small, with one field for the name. */
const EASTERN: (keyof Address)[] = [
  'last_name',
  'phone_number',
  'address_region',
  'address_locality',
  'street_address',
  'extended_address',
  'postal_code',
];

function address(view: FormView): TemplateResult {
  const { el, error } = view;
  const wrong = error('destinations');
  const eastern = /^(zh|ja|ko)\b/.test(el.language);
  return html`<div class="fields" role="group" aria-labelledby="address" aria-describedby=${wrong ? 'address-note' : nothing}>
    ${wrong ? html`<p class="wrong full" id="address-note">${wrong}</p>` : nothing} ${country(view)}
    ${(eastern ? EASTERN : WESTERN).map((name) => {
      const [token, need] = ADDRESS[name]!;
      return input(view, 'address', name, {
        autocomplete: `shipping ${token}`,
        required: need === 'required',
        ...(need === 'optional' && { optional: el.t('checkout.optional') }),
        ...(name === 'phone_number' && { type: 'tel' }),
        ...(eastern && name === 'last_name' && { autocomplete: 'shipping name', label: el.t('checkout.name') }),
      });
    })}
  </div>`;
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
    ${wrong ? html`<p class="note" id="${name}-note" dir="auto">${wrong}</p>` : nothing}
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
