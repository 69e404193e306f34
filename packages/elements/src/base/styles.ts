import { css } from 'lit';
import { tokens } from './tokens.ts';

/**
 * What a page's own rules may not change. `!important` on :host beats a page's `*{… !important}`, which matches our
 * host and leaks inward by inheritance. Display, margin, size and position stay the page's, so that `hidden` and its
 * layout work; therefore nothing inside may depend on them either: lay out an inner element, not the host.
 */
const host = css`
  :host {
    display: block;
    box-sizing: border-box !important;
    padding: 0 !important;
    border: 0 !important;
    color: var(--_ink) !important;
    font: normal 400 medium / 1.45 var(--_font) !important;
    font-size-adjust: none !important;
    font-kerning: auto !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    text-wrap: wrap !important;
    white-space: normal !important;
    word-break: normal !important;
    overflow-wrap: anywhere !important;
    line-break: auto !important;
    hyphens: manual !important;
    writing-mode: horizontal-tb !important;
    direction: ltr !important;
    list-style: none !important;
    tab-size: 8 !important;
    quotes: auto !important;
    cursor: auto !important;
    visibility: visible !important;
    pointer-events: auto !important;
    user-select: auto !important;
    animation: none !important;
    transition: none !important;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-text-stroke: 0 !important;
    -webkit-text-size-adjust: 100% !important;
    -webkit-tap-highlight-color: transparent !important;
  }

  :host(:dir(rtl)) {
    direction: rtl !important;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
    min-inline-size: 0;
  }

  h2,
  h3 {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }

  img {
    display: block;
    max-inline-size: 100%;
  }

  a {
    color: inherit;
  }

  svg {
    flex: none;
  }

  :focus-visible {
    outline: 2.5px solid var(--_focus);
    outline-offset: 2px;
  }

  :focus:not(:focus-visible) {
    outline: none;
  }

  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .hidden-text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

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
    padding: 8px 20px;
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
    border-color: color-mix(in oklab, var(--_ink) 22%, var(--_paper));
    background: var(--_surface);
  }

  .button.bare {
    padding-inline: 8px;
    font-weight: 550;
  }

  .button.icon {
    inline-size: 44px;
    padding: 0;
    border-radius: 50%;
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
    .button.add:not(:disabled, [aria-disabled='true']):hover {
      background: color-mix(in oklab, var(--_wheat) 90%, #000);
    }

    .button.buy:not(:disabled, [aria-disabled='true']):hover {
      background: color-mix(in oklab, var(--_chili) 90%, #000);
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
      animation-duration: 3s;
    }
  }
`;

/** `.chip`: a short fact; `.now` chili, `.shop` wheat, `.good` green. */
export const chips = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    max-inline-size: 100%;
    padding: 3px 9px;
    border-radius: 8px;
    background: var(--_well);
    color: color-mix(in oklab, var(--_ink) 80%, var(--_paper));
    font-size: 0.8125em;
    line-height: 1.35;
  }

  .chip.now {
    background: var(--_chili-soft);
    color: var(--_chili-ink);
    font-weight: 600;
  }

  .chip.shop {
    background: var(--_wheat-soft);
    color: var(--_wheat-ink);
  }

  .chip.good {
    background: var(--_leaf-soft);
    color: var(--_leaf-ink);
  }

  @media (forced-colors: active) {
    .chip {
      border: 1px solid CanvasText;
    }
  }
`;

/** `.bone`: a grey shape where content will be, in its final geometry. */
export const skeleton = css`
  .bone {
    display: block;
    border-radius: 6px;
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

/** Every element adopts these two; buttons, chips, skeleton and fields where used. */
export const base = [tokens, host];
