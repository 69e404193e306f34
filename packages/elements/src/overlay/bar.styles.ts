import { css } from 'lit';

/** Notices, the lower third and the bar. */
export const barStyles = css`
  .center {
    position: relative;
    display: grid;
    grid-row: 2;
    justify-items: center;
    align-content: center;
    min-block-size: 0;
    padding: 8px var(--_edge);
  }

  .pill {
    display: flex;
    gap: 8px;
    align-items: center;
    align-self: start;
    padding: 6px 14px;
    border-radius: var(--_radius-round);
    font-size: var(--_text-note);
  }

  .notice {
    display: grid;
    justify-items: center;
    gap: 6px;
    max-inline-size: min(100%, 320px);
    padding: 22px 26px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_dense);
    text-align: center;
    pointer-events: auto;
  }

  .notice strong {
    font-size: var(--_text-lead);
    line-height: 1.3;
  }

  .notice span {
    color: var(--_muted);
    font-size: var(--_text-body);
  }

  .notice .clock {
    --laotie-countdown-color: var(--_on-glass);
    --laotie-countdown-size: 2em;
    --laotie-countdown-weight: 700;
  }

  .notice .button {
    margin-block-start: 8px;
  }

  .low {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    grid-row: 3;
    min-block-size: 0;
    gap: 8px;
    padding: 0 var(--_edge) calc(var(--_edge) + env(safe-area-inset-bottom, 0px));
    transition: opacity var(--_motion) var(--_ease);
  }

  .low > * {
    flex: none;
    min-inline-size: 0;
  }

  /* a wide box leaves the picture free */
  .low > laotie-spotlight {
    max-inline-size: 440px;
  }

  /* what it says while it is dragged lies over the card */
  .low > laotie-timeline {
    position: relative;
    z-index: 3;
  }

  /* where there is not room for all, talk gives way */
  .low > .feed {
    flex-shrink: 1;
    min-block-size: 0;
    max-inline-size: 440px;
    block-size: 30cqb;
    max-block-size: 240px;
    inline-size: 82%;
  }

  /* the sheet has the lower part of the box to itself */
  .busy .low {
    opacity: 0;
    visibility: hidden;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 2px;
  }

  /* its parts lie in the bar: the line between the buttons, what answers it above them all */
  .composer {
    --_composer: contents;
    display: contents;
  }

  .composer::part(composer) {
    flex: 1;
    order: 0;
    min-inline-size: 0;
  }

  .composer::part(answer) {
    flex: 0 0 100%;
    order: -1;
    min-inline-size: 0;
  }

  .shelf {
    appearance: none;
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 50px;
    block-size: 50px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_wheat);
    color: var(--_on-wheat);
    font: inherit;
    font-size: var(--_text-lead);
    box-shadow: var(--_shadow-floating);
    cursor: pointer;
    pointer-events: auto;
    transition: scale var(--_motion) var(--_ease);
  }

  .badge {
    position: absolute;
    inset-block-start: -5px;
    inset-inline-end: -7px;
    min-inline-size: 21px;
    padding: 0 6px;
    border: 1.5px solid var(--_on-glass);
    border-radius: var(--_radius-round);
    background: var(--_chili);
    color: var(--_on-chili);
    font-size: var(--_text-tiny);
    font-weight: 700;
    line-height: 18px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .unhide {
    position: absolute;
    inset-block-end: var(--_edge);
    inset-inline-start: var(--_edge);
  }

  @media (forced-colors: active) {
    .shelf {
      border: 1px solid ButtonText;
    }
  }

  /* a point in the middle, from where what flies is placed */
  .layer {
    position: absolute;
    inset: 50%;
  }

  .flying {
    position: absolute;
    inline-size: 20px;
    block-size: 20px;
    margin: -10px;
  }

  .heart {
    background: var(--_live);
    clip-path: path('M10 19 1.5 10.4a6 6 0 0 1 8.5-8.4 6 6 0 0 1 8.5 8.4z');
  }

  .drop {
    border-radius: 50%;
    background: var(--_wheat);
    box-shadow: var(--_shadow-floating);
  }
`;
