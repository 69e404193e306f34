import { css } from 'lit';

export const commentsStyles = css`
  :host {
    pointer-events: none !important;
  }

  .box {
    /* in a bar, what is said and what answers it lie among its buttons */
    display: var(--_composer, flex);
    flex-direction: column;
    gap: 10px;
    block-size: 100%;
    min-block-size: 0;
  }

  .feed {
    position: relative;
    flex: 1 1 auto;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }

  /* newest at the bottom, held there by the browser as rows come */
  .scroll {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column-reverse;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    contain: content;
    pointer-events: auto;
  }

  .list {
    display: flex;
    flex-direction: column;
    gap: 2px;
  }

  .row {
    padding: 5px 2px;
    font-size: var(--_text-body);
    line-height: 1.4;
  }

  .name {
    color: var(--_muted);
    font-weight: 550;
    margin-inline-end: 0.25em;
  }

  .own .name {
    color: var(--_wheat-ink);
    font-weight: 700;
  }

  .row.own {
    padding-inline: 10px;
    border-radius: var(--_radius-small);
    background: var(--_wheat-soft);
  }

  /* a little bag: somebody asks to buy */
  .mark::before {
    content: '';
    display: inline-block;
    inline-size: 12px;
    block-size: 12px;
    margin-inline-end: 0.3em;
    background: var(--_wheat-ink);
    vertical-align: -1px;
    clip-path: path('M1.5 4h9l.9 7.2a.8.8 0 0 1-.8.8H1.4a.8.8 0 0 1-.8-.8zM3.4 4a2.6 2.6 0 0 1 5.2 0H7.4a1.4 1.4 0 0 0-2.8 0z');
  }

  :host([without-marks]) .mark {
    display: none;
  }

  .sending {
    opacity: 0.65;
  }

  .row.hidden {
    color: var(--_muted);
    font-style: italic;
  }

  .failure {
    display: block;
    color: var(--_chili-ink);
    font-size: var(--_text-note);
  }

  .failure button {
    min-block-size: 24px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 650;
    text-decoration: underline;
    cursor: pointer;
  }

  .empty {
    margin: auto;
    padding: 16px;
    color: var(--_muted);
    font-size: var(--_text-body);
    text-align: center;
  }

  .list:not(:empty) + .empty {
    display: none;
  }

  .newer {
    position: absolute;
    inset-block-end: 8px;
    inset-inline: 0;
    inline-size: fit-content;
    min-block-size: 32px;
    margin-inline: auto;
    padding: 2px 14px;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_ink);
    color: var(--_paper);
    font: inherit;
    font-size: var(--_text-small);
    font-weight: 600;
    cursor: pointer;
    pointer-events: auto;
  }

  form {
    display: flex;
    flex: none;
    order: 1;
    gap: 6px;
    align-items: center;
    pointer-events: auto;
  }

  .pen {
    position: relative;
    display: flex;
    flex: 1;
    align-items: center;
    min-inline-size: 0;
  }

  form input {
    /* physical: it has the direction of its words, the button in it that of the page */
    padding-left: calc(29.5px - var(--_side) * 16.5px);
    padding-right: calc(29.5px + var(--_side) * 16.5px);
    border-radius: var(--_radius-round);
    text-overflow: ellipsis;
  }

  /* room for the words until there is something to send */
  .pen:has(.send:disabled) input {
    padding-inline: 14px;
  }

  .send {
    appearance: none;
    position: absolute;
    inset-inline-end: 4px;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-round);
    background: var(--_wheat);
    color: var(--_on-wheat);
    font: inherit;
    cursor: pointer;
    transition:
      opacity var(--_motion) var(--_ease),
      scale var(--_motion) var(--_ease-in);
  }

  .send:disabled {
    opacity: 0;
    scale: 0.6;
    pointer-events: none;
  }

  /* over the video: bubbles that fade upward */
  :host([over-video]) {
    --_paper: color-mix(in srgb, var(--_night) 78%, white);
    --_ink: var(--_on-glass);
    --_muted: color-mix(in oklab, var(--_on-glass) 86%, var(--_paper));
  }

  :host([over-video]) .feed {
    mask-image: linear-gradient(transparent, black 34%);
  }

  @media (prefers-contrast: more) {
    :host([over-video]) .feed {
      mask-image: none;
    }
  }

  :host([over-video]) .scroll {
    overflow: hidden;
    pointer-events: none;
  }

  :host([over-video]) .list {
    gap: 6px;
    align-items: start;
    padding-inline-end: 4px;
  }

  :host([over-video]) .row {
    display: -webkit-box;
    max-inline-size: 100%;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    padding: 5px 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_glass);
    color: var(--_on-glass);
    pointer-events: auto;
  }

  :host([over-video]) .name {
    color: var(--_wheat-ink);
    font-weight: 600;
  }

  :host([over-video]) .row.own {
    border-color: var(--_wheat);
  }

  :host([over-video]) .mark::before {
    background: var(--_wheat-ink);
  }

  :host([over-video]) .failure {
    color: var(--_chili-ink);
  }

  :host([over-video]) input {
    border: 1px solid var(--_outline);
    background: var(--_glass);
    color: var(--_on-glass);
  }

  :host([over-video]) .empty {
    display: none;
  }

  @media (forced-colors: active) {
    :host([over-video]) {
      --_paper: Canvas;
      --_ink: CanvasText;
      --_muted: CanvasText;
    }

    .mark::before,
    :host([over-video]) .mark::before {
      background: CanvasText;
      forced-color-adjust: none;
    }

    :host([over-video]) .row {
      border-color: CanvasText;
    }

    :host([over-video]) :is(.name, .failure) {
      color: CanvasText;
    }
  }
`;
