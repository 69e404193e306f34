import { css, html, type TemplateResult } from 'lit';
import { minusIcon, plusIcon } from './icons.ts';

export interface StepperOptions {
  value: number;
  /** 0 where "less than one" removes the line. */
  min: number;
  max: number;
  label: string;
  less: string;
  more: string;
  change: (value: number) => void;
  small?: boolean;
}

/** How many: two buttons and the number between them. Never busy: the number is absolute, the last press counts. */
export function stepper(o: StepperOptions): TemplateResult {
  const step = (by: number) => () => o.change(Math.min(o.max, Math.max(o.min, o.value + by)));
  return html`<div class="stepper ${o.small ? 'small' : ''}" role="group" aria-label=${o.label}>
    <button type="button" aria-label=${o.less} ?disabled=${o.value <= o.min} @click=${step(-1)}>${minusIcon}</button>
    <output aria-live="off">${o.value}</output>
    <button type="button" aria-label=${o.more} ?disabled=${o.value >= o.max} @click=${step(1)}>${plusIcon}</button>
  </div>`;
}

export const stepperStyles = css`
  .stepper {
    display: inline-grid;
    grid-template-columns: 1fr minmax(1.6em, auto) 1fr;
    align-items: center;
    min-inline-size: 108px;
    min-block-size: 44px;
    border: 1.5px solid color-mix(in oklab, var(--_ink) 22%, var(--_paper));
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
