import { css } from 'lit';

export const productStyles = css`
  .box {
    --_gutter: calc(var(--_space) * 4.5);
  }

  .page {
    display: grid;
    align-content: start;
    gap: 14px;
    padding-block-start: 4px;
  }

  .details {
    display: grid;
    align-content: start;
    gap: 14px;
    padding-inline: var(--_gutter);
  }

  h2 {
    font-size: var(--_text-price);
    letter-spacing: -0.01em;
  }

  .cost {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
  }

  .cost .price {
    font-size: var(--_text-huge);
  }

  .cost .price s {
    font-size: 0.45em;
  }

  .now {
    color: var(--_chili-ink);
    font-size: var(--_text-body);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .rating svg {
    inline-size: 0.95em;
    block-size: 0.95em;
    margin: 0 0.2em;
    fill: var(--_wheat);
    stroke: var(--_wheat-ink);
    vertical-align: -0.08em;
  }

  .story {
    display: grid;
    gap: 12px;
    padding-block: 6px 10px;
  }

  .story p {
    max-inline-size: 60ch;
    white-space: pre-line;
    text-wrap: pretty;
  }

  .story dl {
    display: grid;
    gap: 10px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .story dl > div {
    display: grid;
    grid-template-columns: 20px 1fr;
    gap: 2px 10px;
    align-items: start;
  }

  .story dt {
    display: contents;
  }

  .story dd {
    white-space: pre-line;
  }

  .story dl svg {
    margin-block-start: 0.15em;
    color: var(--_wheat-ink);
  }

  .seller {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px;
    border-radius: var(--_radius-small);
    background: var(--_well);
  }

  .seller .photo {
    --_photo-radius: 50%;
    inline-size: 44px;
  }

  .seller b {
    font-weight: 650;
  }

  .bar {
    position: sticky;
    z-index: 2;
    inset-block-end: 0;
    display: grid;
    gap: 8px;
    padding: 10px var(--_gutter) max(10px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: color-mix(in srgb, var(--_paper) 94%, transparent);
    backdrop-filter: blur(12px);
  }

  /* what gets the focus is not under the bar */
  .page :is(input, button, .slides) {
    scroll-margin-block: 12px 136px;
  }

  /* at 400 % the bar would leave no room for what it stands under */
  @media (max-height: 480px) {
    .bar {
      position: static;
    }
  }

  .press {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .press .stepper {
    flex: 0 0 auto;
  }

  .press .button {
    flex: 1 1 7em;
    min-block-size: 48px;
    padding-inline: 10px;
  }

  /* three in a row on a phone: words before signs */
  @container (max-width: 25em) {
    .press .button {
      padding-inline: 6px;
      font-size: var(--_text-body);
    }

    .press .button svg {
      display: none;
    }
  }

  .press .button small {
    font-size: 1em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @container (min-width: 46em) {
    .page {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
      gap: 0 20px;
    }

    .page .gallery {
      grid-row: 1 / span 2;
      align-self: start;
      position: sticky;
      inset-block-start: 0;
    }

    .page .gallery {
      --_ratio: 1;
    }

    .page .gallery.many .slide {
      flex-basis: 92%;
    }

    .details {
      padding-inline-start: 0;
    }

    .bar {
      grid-column: 2;
      padding-inline-start: 0;
      border: 0;
    }
  }

  .bone.photo-bone {
    aspect-ratio: 4 / 3;
    margin-inline: var(--_gutter);
    border-radius: var(--_radius);
  }

  .bone.h {
    block-size: 1.5em;
    inline-size: 75%;
  }

  .bone.p {
    block-size: 2em;
    inline-size: 7em;
  }

  .bone.o {
    block-size: 44px;
  }
`;
