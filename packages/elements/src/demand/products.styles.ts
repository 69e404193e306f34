import { css } from 'lit';

/** Bars, and the colours of what is asked: warm for buying, cool for asking. Words stand beside every one of them. */
export const productStyles = css`
  :host {
    --_k-price: var(--_wheat);
    --_k-how_to_buy: color-mix(in oklch, var(--_wheat), var(--_chili) 40%);
    --_k-claim: var(--_chili);
    --_k-availability: var(--_leaf);
    --_k-shipping: oklch(from var(--_leaf) l c calc(h + 75));
    --_k-product_question: oklch(from var(--_leaf) l c calc(h + 125));
    --_k-discount: oklch(from var(--_leaf) l c calc(h + 175));
    --_k-other: var(--_line-strong);
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
    font-size: var(--_text-tiny);
  }

  .row h3 {
    align-self: center;
  }

  .open > span {
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
    border-radius: var(--_radius-tiny);
  }

  .row .open:focus-visible {
    outline: none;
  }

  .sum {
    display: flex;
    gap: 10px;
    align-items: baseline;
    font-size: var(--_text-body);
  }

  .sum b {
    order: 1;
    min-inline-size: 1.6em;
    font-size: var(--_text-price);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
    line-height: 1;
    text-align: end;
  }

  .track {
    grid-column: 2 / -1;
    block-size: 14px;
    border-radius: var(--_radius-tiny);
    background: var(--_well);
  }

  .bar {
    display: block;
    min-inline-size: 10px;
    border-radius: var(--_radius-tiny);
    scale: var(--_side) 1;
    transition: width calc(var(--_motion) * 3) var(--_ease);
  }

  .bar rect {
    fill: var(--_kind, var(--_k-other));
    stroke: var(--_paper);
    stroke-width: 1px;
    transition:
      x calc(var(--_motion) * 3) var(--_ease),
      width calc(var(--_motion) * 3) var(--_ease);
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
    border-radius: var(--_radius-tiny);
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: var(--_text-small);
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
    border-radius: var(--_radius-round);
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
