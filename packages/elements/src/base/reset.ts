import { css } from 'lit';

/**
 * What a page's own rules may not change. `!important` on :host beats a page's `*{… !important}`, which matches our
 * host and leaks inward by inheritance. Display, margin, size and position stay the page's, so that `hidden` and its
 * layout work; therefore nothing inside may depend on them either: lay out an inner element, not the host.
 */
export const host = css`
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

  /* 1 or -1: what moves, leans or points along the line does so by this */
  :host {
    --_side: 1;
  }

  :host(:dir(rtl)) {
    --_side: -1;
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

  .directed {
    scale: var(--_side) 1;
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
    font-size: var(--_text-note);
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
