import { css } from 'lit';

/** The board: strip on top, figures below in one column or two. */
export const demandStyles = css`
  .strip {
    display: grid;
    gap: 14px 20px;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    padding: 18px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface);
  }

  .strip h2 {
    font-size: var(--_text-title);
    letter-spacing: -0.01em;
  }


  @container (max-width: 30em) {
    .strip h2 {
      grid-column: 1 / -1;
    }
  }

  .strip dl {
    display: flex;
    grid-column: 1 / -1;
    flex-wrap: wrap;
    gap: 4px 28px;
  }

  .strip dl div {
    display: flex;
    flex-direction: column-reverse;
  }

  .strip dt {
    color: var(--_muted);
    font-size: var(--_text-note);
  }

  .strip dd {
    font-size: var(--_text-huge);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
    line-height: 1.1;
  }

  .strip .asking dd {
    color: var(--_chili-ink);
  }

  /* red is now, and these figures are not */
  .strip.old dd {
    color: var(--_muted);
  }

  .strip figure {
    grid-column: 1 / -1;
  }

  .wide .strip {
    grid-template-columns: auto minmax(0, 1fr);
    grid-template-rows: auto auto 1fr;
    column-gap: 48px;
    padding: 22px 24px;
  }

  .wide .strip > :is(h2, .span, dl) {
    grid-column: 1;
    justify-self: start;
  }

  .wide .strip figure {
    grid-column: 2;
    grid-row: 1 / -1;
    align-self: stretch;
  }

  [role='status'] > .alert {
    margin-block-start: 12px;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 28px 40px;
    margin-block-start: 28px;
  }

  .wide .columns {
    grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
  }

  .aside {
    display: grid;
    gap: 28px;
    align-content: start;
  }

  .wide .columns > .aside {
    grid-area: 1 / 2;
  }

  /* what is looked into stands in its place */
  .covered {
    visibility: hidden;
  }

  section > .button {
    margin-block-start: 14px;
  }

  section > h2 {
    margin-block-end: 8px;
    font-size: var(--_text-lead);
    letter-spacing: -0.01em;
  }

  .none {
    padding-block: 12px;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 3px 10px;
    align-items: center;
    color: var(--_muted);
    font-size: var(--_text-note);
    font-variant-numeric: tabular-nums;
  }

  .trend {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_muted);
    font-size: var(--_text-body);
    white-space: nowrap;
  }

  .trend.rising {
    color: var(--_chili-ink);
    font-weight: 600;
  }

  .span,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .way {
    appearance: none;
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-block-size: 36px;
    padding: 4px 13px;
    border: 1.5px solid var(--_outline);
    border-radius: var(--_radius-round);
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--_text-note);
    font-weight: 550;
    cursor: pointer;
    touch-action: manipulation;
  }

  .way[aria-pressed='true'] {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
  }

  @media (hover: hover) {
    .way:not([aria-pressed='true']):hover {
      background: color-mix(in oklab, var(--_ink) 6%, transparent);
    }

    .open:hover {
      text-decoration: underline;
      text-decoration-thickness: 1.5px;
      text-underline-offset: 0.18em;
    }
  }

  summary {
    inline-size: fit-content;
    padding-block: 6px;
    color: var(--_muted);
    font-size: var(--_text-note);
    cursor: pointer;
  }

  .done {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 10px 14px;
    border-radius: var(--_radius-small);
    background: var(--_leaf-soft);
    color: var(--_leaf-ink);
    font-size: var(--_text-body);
  }

  .bone.figure {
    block-size: 0.9em;
    inline-size: 2.2em;
    margin-block: 0.1em;
  }

  .bone.chart {
    block-size: 100%;
    min-block-size: 155px;
  }

  .bone.line {
    block-size: 0.8em;
    margin-block: 0.25em;
    inline-size: 80%;
  }

  .bone.line.short {
    inline-size: 45%;
  }

  @media (forced-colors: active) {
    .way[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .done {
      border: 1px solid CanvasText;
    }
  }
`;
