import { css } from 'lit';
import { detailStyles } from './detail.styles.ts';

/** The chip and where its parts lie. */
const chipStyles = css`
  :host {
    pointer-events: none !important;
  }

  :host([empty]) {
    display: none;
  }

  /* name and way out above, facts and the thing to do below; what unfolds comes last */
  .answer {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto 28px;
    gap: 0 10px;
    align-items: center;
    padding-block: 8px;
    padding-inline: 8px 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-size: var(--_text-body);
    line-height: 1.3;
    box-shadow: var(--_shadow);
    pointer-events: auto;
    animation: arrive calc(var(--_motion) * 1.2) var(--_ease-in);
  }

  :host([over-video]) .answer {
    border-color: transparent;
    box-shadow: var(--_shadow-floating);
  }

  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 10px;
    }
  }

  .picture,
  .mark {
    position: relative;
    grid-area: 1 / 1 / span 2;
    align-self: start;
    inline-size: 52px;
    block-size: 52px;
  }

  .picture .photo {
    --_photo-radius: calc(var(--_radius-small) - 1px);
    block-size: 100%;
  }

  .badge {
    inset-block-start: 3px;
    inset-inline-start: 3px;
    min-inline-size: 18px;
    padding: 0 4px;
    border-radius: var(--_radius-tiny);
    font-size: var(--_text-tiny);
    line-height: 17px;
  }

  .mark {
    display: grid;
    place-items: center;
    border-radius: 50%;
    background: var(--_wheat-soft);
    color: var(--_wheat-ink);
  }

  .mark:has(.face) {
    background: none;
  }

  .face {
    --_photo-radius: 50%;
    inline-size: 52px;
  }

  .head,
  .words {
    grid-area: 1 / 2 / auto / span 2;
    align-self: start;
    min-inline-size: 0;
  }

  .words {
    padding-block: 3px;
  }

  .answer:not(:has(.act)) .words {
    grid-row: span 2;
    align-self: center;
  }

  .facts {
    grid-area: 2 / 2;
    align-self: start;
  }

  .title {
    font-weight: 650;
  }

  .open {
    display: block;
    max-inline-size: 100%;
    min-block-size: 24px;
  }

  /* cut at its own end, whichever way it is read */
  :is(.open, .about) bdi {
    display: block;
    overflow: hidden;
    inline-size: fit-content;
    max-inline-size: 100%;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .open:focus-visible {
    outline-offset: -2.5px;
  }

  .act {
    grid-area: 2 / 3 / auto / span 2;
    padding-inline-end: 4px;
  }

  .act:has(~ .words) {
    grid-column: 2 / -1;
    padding-block-start: 4px;
  }

  .act .button {
    padding-inline: 16px;
    font-size: 1em;
    white-space: nowrap;
  }

  .act .wait {
    gap: 6px;
    padding-inline: 12px;
    line-height: 1.15;
    white-space: normal;
    text-align: start;
    max-inline-size: 172px;
  }

  .wait[aria-pressed='true'] {
    border-color: transparent;
    background: var(--_leaf-soft);
    color: var(--_leaf-ink);
  }

  .close {
    appearance: none;
    grid-area: 1 / 4;
    display: grid;
    place-items: center;
    align-self: start;
    inline-size: 28px;
    block-size: 28px;
    margin-block-start: -3px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-round);
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: var(--_text-small);
    cursor: pointer;
  }

  @media (hover: hover) {
    .close:hover {
      background: color-mix(in oklab, var(--_ink) 7%, transparent);
      color: var(--_ink);
    }
  }

  /* little room: what there is to do gets a line of its own */
  @container (inline-size < 19.4em) {
    .facts {
      grid-column: 2 / -1;
    }

    .act,
    .act:has(~ .words) {
      grid-area: 3 / 1 / auto / -1;
      padding-block-start: 8px;
    }

    .act .button {
      inline-size: 100%;
      max-inline-size: none;
      white-space: normal;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .answer {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .answer,
    :host([over-video]) .answer {
      border-color: CanvasText;
    }

    .mark {
      border: 1px solid CanvasText;
    }

    .wait[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;

export const answerStyles = [chipStyles, detailStyles];
