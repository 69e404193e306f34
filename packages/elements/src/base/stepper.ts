import { formatNumber } from '@laotie/core';
import { css, html, type TemplateResult } from 'lit';
import type { LaotieElement } from './element.ts';
import { minusIcon, plusIcon } from './icons.ts';

export interface StepperOptions {
  value: number;
  max: number;
  change: (value: number) => void;
  /** What it counts, where there are several. */
  of?: string;
  small?: boolean;
}

/** How many: two buttons and the number between them. Never busy: the number is absolute, the last press counts. */
export function stepper(el: LaotieElement, { value, max, change, of, small }: StepperOptions): TemplateResult {
  const words = (what: 'quantity' | 'less' | 'more') => el.t(`product.${what}`) + (of ? `: ${of}` : '');
  return html`<div class="stepper ${small ? 'small' : ''}" role="group" aria-label=${words('quantity')}>
    <button aria-label=${words('less')} ?disabled=${value <= 1} @click=${() => change(value - 1)}>${minusIcon}</button>
    <output aria-live="off">${formatNumber(value, el.language)}</output>
    <button aria-label=${words('more')} ?disabled=${value >= max} @click=${() => change(value + 1)}>${plusIcon}</button>
  </div>`;
}

export const stepperStyles = css`
  .stepper {
    display: inline-grid;
    grid-template-columns: 1fr minmax(1.6em, auto) 1fr;
    align-items: center;
    min-inline-size: 108px;
    min-block-size: 44px;
    border: 1.5px solid var(--_outline);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  .stepper button {
    display: grid;
    place-items: center;
    block-size: 100%;
    min-block-size: 36px;
    min-inline-size: 36px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius-small) - 2px);
    background: none;
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }

  .stepper button svg {
    inline-size: 18px;
    block-size: 18px;
  }

  .stepper button:disabled {
    opacity: 0.35;
    cursor: default;
  }

  @media (hover: hover) {
    .stepper button:not(:disabled):hover {
      background: color-mix(in oklab, var(--_ink) 6%, transparent);
    }
  }

  @media (forced-colors: active) {
    .stepper button:disabled {
      color: GrayText;
      opacity: 1;
    }
  }

  .stepper output {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .stepper.small {
    min-block-size: 36px;
    min-inline-size: 96px;
  }

  .stepper.small button {
    min-block-size: 32px;
    min-inline-size: 30px;
  }
`;
