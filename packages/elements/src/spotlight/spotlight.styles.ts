import { css } from 'lit';

export const spotlightStyles = css`
  :host {
    pointer-events: none !important;
  }

  .card {
    position: relative;
    display: grid;
    /* with the box down to 76px, so that a price in long words and the button stay side by side for longer */
    grid-template-columns: clamp(76px, 48cqi - 68px, 104px) minmax(0, 1fr);
    gap: calc(var(--_space) * 2.5) calc(var(--_space) * 3.5);
    padding: calc(var(--_space) * 2.5);
    border-radius: var(--_radius-large);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_shadow-floating);
    pointer-events: auto;
    transform-origin: calc(50% - var(--_side) * 40%) 100%;
    animation: arrive calc(var(--_motion) * 1.3) var(--_ease-in);
  }

  .card.leaving {
    opacity: 0;
    translate: 0 16px;
    scale: 0.97;
    pointer-events: none;
    transition:
      opacity var(--_motion) ease-in,
      translate var(--_motion) ease-in,
      scale var(--_motion) ease-in;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 28px;
      scale: 0.96;
    }
  }

  .picture {
    position: relative;
  }

  .badge {
    inset-block-start: 6px;
    inset-inline-start: 6px;
    min-inline-size: 24px;
    padding: 1px 7px;
  }

  .words {
    display: grid;
    grid-template-rows: auto auto 1fr;
    gap: 2px;
    min-inline-size: 0;
  }

  .now {
    display: flex;
    align-items: center;
    gap: 6px;
    padding-inline-end: 26px;
    color: var(--_chili-ink);
    font-size: var(--_text-small);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .dot {
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: currentcolor;
  }

  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: 1em;
    line-height: 1.28;
  }

  .card:has(.open:focus-visible) {
    outline: 2.5px solid var(--_focus);
    outline-offset: 2px;
  }

  /* side by side while they fit, else one under the other */
  .deal {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 6px 10px;
    align-self: end;
    min-block-size: 44px;
  }

  /* a long price pushes what it was onto a line of its own, never the button */
  .deal .price {
    flex: 1;
    align-content: end;
    gap: 2px 0.35em;
    min-block-size: 40px;
  }

  .deal .button {
    position: relative;
    z-index: 1;
    max-inline-size: 100%;
    padding-inline: clamp(10px, 8cqi - 14px, 18px);
    margin-inline-start: auto;
  }

  .close {
    appearance: none;
    position: absolute;
    z-index: 1;
    inset-block-start: 2px;
    inset-inline-end: 2px;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-round);
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: var(--_text-note);
    cursor: pointer;
  }

  /* a small box: one line, the bar goes */
  :host([compact]) .card {
    grid-template-columns: 52px minmax(0, 1fr);
    gap: 4px 10px;
    padding: 6px;
    border-radius: var(--_radius-small);
  }

  :host([compact]) .title {
    -webkit-line-clamp: 1;
    padding-inline-end: 26px;
    font-size: var(--_text-body);
  }

  :host([compact]) :is(.now, .stock) {
    display: none;
  }

  :host([compact]) .price {
    font-size: var(--_text-lead);
  }

  :host([compact]) .deal {
    align-items: center;
    min-block-size: 0;
  }

  :host([compact]) .deal .price {
    align-content: center;
    min-block-size: 0;
  }

  :host([compact]) .button {
    min-block-size: 32px;
    padding: 4px 12px;
    font-size: var(--_text-note);
  }

  /* as low as the card, but no harder to hit */
  :host([compact]) .button::after {
    content: '';
    position: absolute;
    inset: -6px -4px;
  }

  :host([compact]) .close {
    inline-size: 28px;
    block-size: 28px;
  }

  @media (prefers-reduced-motion: reduce) {
    .card {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }

    .dot {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
