import { css } from 'lit';

/** Seller, live mark and round buttons. */
export const topStyles = css`
  .top {
    position: relative;
    display: flex;
    grid-row: 1;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    padding: calc(var(--_edge) + env(safe-area-inset-top, 0px)) var(--_edge) 0;
  }

  .space {
    flex: 1;
    min-inline-size: 0;
  }

  .seller,
  .status,
  .round,
  .pill {
    border: 1px solid var(--_line);
    pointer-events: auto;
  }

  .seller {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    max-inline-size: 62%;
    padding-block: 4px;
    padding-inline: 4px 13px;
    border-radius: var(--_radius-round);
  }

  .avatar {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 38px;
    block-size: 38px;
    border: 2px solid var(--_on-glass);
    border-radius: 50%;
    background: var(--_wheat);
    color: var(--_on-wheat);
    font-weight: 700;
    object-fit: cover;
  }

  .seller.waiting .name {
    inline-size: 84px;
    block-size: 14px;
    background: var(--_outline);
  }

  .who,
  .who > * {
    display: grid;
    min-inline-size: 0;
    line-height: 1.25;
  }

  /* cut at its own end, whichever way it is read */
  .who bdi {
    overflow: hidden;
    justify-self: start;
    max-inline-size: 100%;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .who strong {
    font-size: var(--_text-note);
    font-weight: 650;
  }

  .who span {
    color: var(--_muted);
    font-size: var(--_text-tiny);
  }

  .status {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 5px;
    min-block-size: 36px;
    margin: 0;
    padding-block: 4px;
    padding-inline: 10px 11px;
    border-radius: var(--_radius-round);
    font: inherit;
    font-size: var(--_text-tiny);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  button.status {
    cursor: pointer;
  }

  .viewers > span:first-child {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding-inline-start: 6px;
    border-inline-start: 1px solid var(--_line);
    font-weight: 500;
  }

  .viewers svg {
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_live);
    animation: beat 1.6s ease-in-out infinite;
  }

  .dot.still {
    background: currentcolor;
    opacity: 0.6;
    animation: none;
  }

  @keyframes beat {
    50% {
      box-shadow: 0 0 0 4px color-mix(in srgb, var(--_live) 28%, transparent);
    }
  }

  .round {
    appearance: none;
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 46px;
    block-size: 46px;
    margin: 0;
    padding: 0;
    border-radius: var(--_radius-round);
    font: inherit;
    cursor: pointer;
    transition: scale var(--_motion) var(--_ease);
  }

  .top .round {
    inline-size: 36px;
    block-size: 36px;
    font-size: var(--_text-body);
  }

  .round:active,
  .shelf:active {
    scale: 0.92;
  }

  .like:active svg {
    fill: var(--_live);
    stroke: var(--_live);
  }

  .sum {
    position: absolute;
    inset-block-start: -7px;
    inset-inline-start: 50%;
    translate: calc(var(--_side) * -50%) 0;
    padding: 0 6px;
    white-space: nowrap;
    border-radius: var(--_radius-tiny);
    background: var(--_dense);
    color: var(--_on-glass);
    font-size: var(--_text-tiny);
    font-weight: 600;
    line-height: 16px;
  }
`;
