import { css } from 'lit';

/** Bars, and the colours of what is asked: warm for buying, cool for asking. Words stand beside every one of them. */
export const productStyles = css`
  :host {
    --_k-price: #f2b632;
    --_k-how_to_buy: #e98a2e;
    --_k-claim: light-dark(#d8361e, #ef5b42);
    --_k-availability: light-dark(#4d9a62, #6fbd85);
    --_k-shipping: light-dark(#3c88a6, #63b1cf);
    --_k-product_question: light-dark(#4f62b0, #8598e6);
    --_k-discount: light-dark(#99589c, #c788ca);
    --_k-other: light-dark(#93897c, #a79c8d);
  }

  .k-price {
    --_kind: var(--_k-price);
  }

  .k-how_to_buy {
    --_kind: var(--_k-how_to_buy);
  }

  .k-claim {
    --_kind: var(--_k-claim);
  }

  .k-availability {
    --_kind: var(--_k-availability);
  }

  .k-shipping {
    --_kind: var(--_k-shipping);
  }

  .k-product_question {
    --_kind: var(--_k-product_question);
  }

  .k-discount {
    --_kind: var(--_k-discount);
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr) auto;
    grid-template-rows: auto auto 1fr;
    gap: 6px 14px;
    padding-block: 16px;
    border-block-end: 1px solid var(--_line);
  }

  .row .picture {
    position: relative;
    grid-row: 1 / -1;
    align-self: start;
    inline-size: 56px;
  }

  .row .badge {
    inset-block-start: 4px;
    inset-inline-start: 4px;
    padding: 1px 6px;
    font-size: 0.75em;
  }

  .row h3 {
    align-self: center;
  }

  .row h3 bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .row h3 .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .row:has(h3 .open:focus-visible) {
    outline: 2.5px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 8px;
  }

  .row .open:focus-visible {
    outline: none;
  }

  .sum {
    display: flex;
    gap: 10px;
    align-items: baseline;
    font-size: 0.9375em;
  }

  .sum b {
    order: 1;
    min-inline-size: 1.6em;
    font-size: 1.4em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
    line-height: 1;
    text-align: end;
  }

  .track {
    grid-column: 2 / -1;
    block-size: 14px;
    border-radius: 7px;
    background: var(--_well);
  }

  .bar {
    display: block;
    min-inline-size: 10px;
    border-radius: 7px;
    scale: var(--_side) 1;
    transition: width 500ms var(--_ease);
  }

  .bar rect {
    fill: var(--_kind, var(--_k-other));
    stroke: var(--_paper);
    stroke-width: 1px;
    transition:
      x 500ms var(--_ease),
      width 500ms var(--_ease);
  }

  .kinds {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2 / -1;
    gap: 2px;
    margin-inline-start: -7px;
  }

  .kind {
    appearance: none;
    position: relative;
    z-index: 1;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    padding: 2px 7px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: 0.8125em;
    cursor: pointer;
    touch-action: manipulation;
  }

  .kind b {
    color: var(--_ink);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  @media (hover: hover) {
    .kind:hover {
      background: color-mix(in oklab, var(--_ink) 7%, transparent);
    }
  }

  @media (pointer: coarse) {
    .kind {
      min-block-size: 36px;
    }
  }

  .swatch {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 3px;
    background: var(--_kind, var(--_k-other));
  }

  .bone.picture {
    block-size: 56px;
    border-radius: var(--_radius-small);
  }

  .kinds .bone {
    margin-inline-start: 7px;
  }

  .bone.sum {
    inline-size: 3em;
  }

  @media (prefers-reduced-motion: reduce) {
    .bar,
    .bar rect {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .bar rect {
      fill: CanvasText;
      stroke: Canvas;
      stroke-width: 2px;
    }

    .track {
      outline: 1px solid CanvasText;
    }

    .swatch {
      display: none;
    }
  }
`;
