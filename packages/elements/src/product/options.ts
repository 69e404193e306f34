import { available, possible, type Selection } from '@laotie/core';
import type { Product } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import { each } from '../base/each.ts';
import type { LaotieElement } from '../base/element.ts';

export interface OptionsView {
  product: Product;
  selection: Selection;
  choose: (axis: string, label: string) => void;
}

/** Any number of axes, each a row of radio buttons. What cannot be had with the other choices is struck; it can be gone to, says why, and is not taken. */
export function options(el: LaotieElement, view: OptionsView): TemplateResult | typeof nothing {
  const axes = view.product.options ?? [];
  if (view.product.variants.length < 2 || axes.length === 0) return nothing;
  return html`${each(
    axes,
    ({ name }) => name,
    (axis, at) => html`<fieldset class="axis" role="radiogroup">
    <legend><bdi>${axis.name}</bdi></legend>
    <div class="values">${each(
      axis.values,
      ({ label }) => label,
      ({ label }) => value(el, view, axis.name, label, at),
    )}</div>
  </fieldset>`,
  )}`;
}

function value(
  el: LaotieElement,
  { product, selection, choose }: OptionsView,
  axis: string,
  label: string,
  at: number,
): TemplateResult {
  const exists = possible(product, selection, axis, label);
  const chosen = selection[axis] === label;
  const gone = exists && !buyable(product, { ...selection, [axis]: label });
  return html`<label class="value ${exists ? '' : 'impossible'} ${gone ? 'gone' : ''}">
    <input type="radio" name="axis-${at}" .checked=${chosen} aria-disabled=${exists ? nothing : 'true'} @click=${exists ? nothing : refuse} @change=${() => choose(axis, label)} />
    <bdi>${label}</bdi>
    ${exists && !gone ? nothing : html`<span class="hidden-text">, ${el.t(exists ? 'product.soldOut' : 'product.impossible')}</span>`}
  </label>`;
}

/** Also what an arrow key would choose comes as a click, and goes back to what was chosen. */
const refuse = (event: Event): void => event.preventDefault();

/** Is anything left of what this selection still allows? */
function buyable(product: Product, selection: Selection): boolean {
  return product.variants.some(
    (variant) =>
      available(variant) &&
      (variant.options ?? []).every(({ name, label }) => !Object.hasOwn(selection, name) || selection[name] === label),
  );
}

export const optionStyles = css`
  .axis legend {
    padding: 0;
    margin-block-end: 8px;
    color: var(--_muted);
    font-size: var(--_text-note);
  }

  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .value {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    min-inline-size: 52px;
    padding: 8px 16px;
    border: 1.5px solid var(--_outline);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-weight: 550;
    line-height: 1.2;
    cursor: pointer;
    transition:
      background-color var(--_motion) var(--_ease),
      color var(--_motion) var(--_ease);
  }

  .value input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .value:has(:checked) {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
  }

  .value:has(:focus-visible) {
    outline: 2.5px solid var(--_focus);
    outline-offset: 2px;
  }

  .value.impossible {
    border-style: dashed;
    background: transparent;
    color: var(--_muted);
    text-decoration: line-through;
    cursor: not-allowed;
  }

  .value.gone:not(:has(:checked)) {
    color: var(--_muted);
    text-decoration: line-through;
  }

  @media (forced-colors: active) {
    .value:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .value.impossible {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
