import type { ProductDemand } from '@laotie/protocol';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { each } from '../base/each.ts';
import { photo } from '../base/photo.ts';
import type { Desk } from './desk.ts';
import { kindClass, kindLabel, stack } from './kinds.ts';
import { figure, people, trend } from './words.ts';

/** Who asks about what is on the shelf: bars on one scale, stacked by what is asked. */
export function productList(desk: Desk, products: readonly ProductDemand[], most: number): TemplateResult {
  return html`${each(
    products,
    ({ product_id }) => product_id,
    (product) => row(desk, product, most),
  )}`;
}

function row(desk: Desk, product: ProductDemand, most: number): TemplateResult {
  const { el } = desk;
  const { product_id, title, number, askers } = product;
  const parts = stack(product);
  const open = (event: Event) => desk.look({ product_id }, event.currentTarget);
  return html`<li class="row" data-row=${product_id} part="product">
    <span class="picture">${photo({ url: product.image_url })}${number ? html`<span class="badge"><span class="hidden-text">${el.t('shelf.number')} </span>${figure(el, number)}</span>` : nothing}</span>
    <h3><button class="open" aria-label=${el.t('demand.open', { title, people: people(el, askers) })} @click=${open}><span><bdi>${title}</bdi></span></button></h3>
    <p class="sum"><b>${figure(el, askers)}</b>${trend(desk, product)}</p>
    <div class="track" aria-hidden="true">${bar(parts, askers / Math.max(1, most))}</div>
    <ul class="kinds">${parts.map(
      ({ kind, askers: n }) => html`<li>
        <button class="kind" @click=${(event: Event) => desk.look({ product_id, kind }, event.currentTarget)}>
          <i class="swatch ${kindClass(kind)}"></i>${el.t(kindLabel(kind))} <b>${figure(el, n)}</b><span class="hidden-text">, ${people(el, n)}</span>
        </button>
      </li>`,
    )}</ul>
  </li>`;
}

/** People who ask several things count once in the length, and in each of the parts. */
function bar(parts: ProductDemand['kinds'], share: number): TemplateResult {
  const whole = Math.max(
    1,
    parts.reduce((sum, { askers }) => sum + askers, 0),
  );
  let from = 0;
  const rects = parts.map(({ kind, askers }) => {
    const x = percent(from / whole);
    from += askers;
    return svg`<rect class=${kindClass(kind)} x=${x} width=${percent(askers / whole)} height="100%"></rect>`;
  });
  return html`<svg class="bar" width=${percent(share)} height="14">${rects}</svg>`;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
