import { css } from 'lit';

export const minutesStyles = css`
  .minutes {
    display: grid;
    grid-template-rows: auto 1fr auto auto;
    gap: 6px;
    min-inline-size: 0;
  }

  .minutes figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: baseline;
    font-size: var(--_text-note);
    font-weight: 600;
  }

  .minutes figcaption .quiet {
    font-size: 1em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .plot {
    position: relative;
    min-block-size: 84px;
    border-block-end: 1px solid var(--_line);
  }

  .plot svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    /* time goes the way one reads */
    scale: var(--_side) 1;
  }

  .plot path {
    fill: none;
    transition: d calc(var(--_motion) * 3) var(--_ease);
  }

  .plot .area {
    fill: color-mix(in oklab, var(--_chili) 14%, transparent);
  }

  .plot .line {
    stroke: var(--_chili);
    stroke-width: 2.25px;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .plot .dot {
    stroke: var(--_chili);
    stroke-width: 9px;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }

  .old .plot :is(.line, .dot) {
    stroke: var(--_muted);
  }

  .old .plot .area {
    fill: var(--_well);
  }

  .columns-of-minutes {
    position: absolute;
    inset: 0;
    display: flex;
  }

  .columns-of-minutes i {
    position: relative;
    flex: 1;
  }

  @media (hover: hover) {
    .columns-of-minutes i:hover {
      box-shadow: inset 1px 0 var(--_line-strong);
    }

    .columns-of-minutes i:hover::after {
      content: attr(data-say);
      position: absolute;
      z-index: 1;
      inset-block-end: 100%;
      inset-inline-start: 0;
      padding: 2px 8px;
      border-radius: var(--_radius-tiny);
      background: var(--_ink);
      color: var(--_paper);
      font-size: var(--_text-small);
      font-style: normal;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }

    .columns-of-minutes i:nth-last-child(-n + 8):hover::after {
      inset-inline: auto 0;
    }
  }

  .axis {
    display: flex;
    justify-content: space-between;
    font-size: var(--_text-small);
  }

  .minutes .scroll {
    max-block-size: 180px;
    overflow-y: auto;
  }

  .minutes table {
    border-collapse: collapse;
    font-size: var(--_text-note);
    font-variant-numeric: tabular-nums;
  }

  .minutes :is(th, td) {
    padding-block: 2px;
    padding-inline: 0 20px;
    font-weight: 400;
    text-align: start;
  }

  .minutes thead th {
    color: var(--_muted);
  }

  @media (prefers-reduced-motion: reduce) {
    .plot path {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .plot :is(.line, .dot) {
      stroke: CanvasText;
    }

    .plot .area {
      fill: none;
    }
  }
`;
