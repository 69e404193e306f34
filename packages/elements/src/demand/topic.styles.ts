import { css } from 'lit';

/** Wishes with their bubbles, questions with their answer boxes. */
export const topicStyles = css`
  .wishes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 21em), 1fr));
    gap: 12px;
  }

  .wish {
    display: grid;
    grid-template-columns: 88px minmax(0, 1fr);
    gap: 10px 16px;
    align-items: center;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .bubble {
    grid-row: 1 / span 2;
    inline-size: 88px;
    block-size: 88px;
  }

  .bubble circle {
    fill: var(--_wheat);
    transition: r calc(var(--_motion) * 3) var(--_ease);
  }

  .bubble text {
    fill: var(--_on-wheat);
    font-size: 15px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-anchor: middle;
    dominant-baseline: central;
  }

  .bubble text.big {
    font-size: 24px;
    letter-spacing: -0.02em;
  }

  .bone.bubble {
    border-radius: 50%;
  }

  .what {
    display: grid;
    gap: 6px;
    align-content: center;
  }

  .what h3 {
    font-size: var(--_text-lead);
  }

  q {
    quotes: '“' '”';
  }

  q:lang(ar) {
    quotes: '«' '»';
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2;
    gap: 8px;
  }

  .acts .button {
    min-block-size: 40px;
    padding-block: 6px;
    font-size: var(--_text-body);
  }

  .acts .button.icon {
    inline-size: 40px;
    padding: 0;
  }

  .wish > .alert {
    grid-column: 1 / -1;
  }

  @container (max-width: 26em) {
    .bubble {
      grid-row: 1;
    }

    .acts {
      grid-column: 1 / -1;
    }

    .acts .button:not(.icon) {
      flex: 1 1 auto;
    }
  }

  .settled {
    margin-block-start: 12px;
  }

  .settled li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    align-items: center;
    justify-content: space-between;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }

  .settled .open {
    font-weight: 550;
  }

  .questions {
    display: grid;
    gap: 22px;
  }

  .about h3 {
    display: flex;
    gap: 10px;
    align-items: center;
    color: var(--_muted);
    font-size: var(--_text-body);
    font-weight: 550;
  }

  .about .picture {
    --_photo-radius: var(--_radius-tiny);
    flex: none;
    inline-size: 28px;
  }

  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px 16px;
    align-items: baseline;
    padding-block: 14px;
    border-block-end: 1px solid var(--_line);
  }

  .question > :is(.answer, .done, .alert) {
    grid-column: 1 / -1;
  }

  .question .open {
    font-weight: 600;
  }

  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    align-items: end;
  }

  textarea {
    display: block;
    field-sizing: content;
    max-block-size: 12em;
    resize: none;
  }

  .answer textarea[aria-invalid] {
    border-color: var(--_chili-ink);
  }

  @media (prefers-reduced-motion: reduce) {
    .bubble circle {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .bubble circle {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2px;
    }

    .bubble text {
      fill: CanvasText;
    }
  }
`;
