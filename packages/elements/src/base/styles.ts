import { css } from 'lit';
import { host } from './reset.ts';
import { tokens } from './tokens.ts';

/** `.button` with `.add` (wheat), `.buy` (chili), `.plain` (outline), `.bare` (text only), `.icon` (round). */
export const buttons = css`
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    margin: 0;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 5);
    border: 1.5px solid transparent;
    border-radius: var(--_radius-small);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 650;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    user-select: none;
    touch-action: manipulation;
    transition:
      background-color var(--_motion) var(--_ease),
      border-color var(--_motion) var(--_ease),
      box-shadow var(--_motion) var(--_ease),
      scale var(--_motion) var(--_ease);
  }

  .button.add {
    background: var(--_wheat);
    color: var(--_on-wheat);
  }

  .button.buy {
    background: var(--_chili);
    color: var(--_on-chili);
  }

  .button.plain {
    border-color: var(--_outline);
    background: var(--_surface);
  }

  .button.bare {
    padding-inline: 8px;
    font-weight: 550;
  }

  .button.icon {
    inline-size: 44px;
    padding: 0;
    border-radius: var(--_radius-round);
  }

  .button:not(:disabled):active {
    scale: 0.97;
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: transparent;
    background: var(--_well);
    color: var(--_muted);
    cursor: not-allowed;
  }

  .button.bare:disabled {
    background: transparent;
  }

  .button[aria-busy='true'] {
    cursor: progress;
  }

  @media (hover: hover) {
    /* lifted, and in its own colour: any other might be too near to the text on it */
    .button:is(.add, .buy):not(:disabled, [aria-disabled='true']):hover {
      box-shadow: var(--_shadow-floating);
    }

    .button:is(.plain, .bare, .icon):not(:disabled, .add, .buy):hover {
      background: color-mix(in oklab, var(--_ink) 6%, transparent);
    }
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }

    .button:disabled,
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }

  .spinner {
    inline-size: 1.1em;
    block-size: 1.1em;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 700ms linear infinite;
  }

  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
`;

/** `.box`: an element measures itself, not the window. */
export const box = css`
  .box {
    container-type: inline-size;
    /* what a page floats, or sizes by its content, would have no width at all */
    contain-intrinsic-inline-size: min(320px, 100vi - 32px);
  }
`;

/** `.bone`: a grey shape where content will be, in its final geometry. */
export const skeleton = css`
  .bone {
    display: block;
    border-radius: var(--_radius-tiny);
    background: color-mix(in oklab, var(--_ink) 8%, var(--_paper));
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
`;

/** Every element adopts these two; box, buttons, chips, skeleton and fields where used. */
export const base = [tokens, host];
