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
    border-radius: 24px;
  }

  .avatar {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 38px;
    block-size: 38px;
    border: 2px solid #fff;
    border-radius: 50%;
    background: #f4ead6;
    color: #2b1d05;
    font-weight: 700;
    object-fit: cover;
  }

  .seller.waiting .name {
    inline-size: 84px;
    block-size: 14px;
    background: rgb(255 255 255 / 0.3);
  }

  .who {
    display: grid;
    min-inline-size: 0;
    line-height: 1.25;
  }

  .who > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .who strong {
    font-size: 0.875em;
    font-weight: 650;
  }

  .who span {
    color: var(--_muted);
    font-size: 0.75em;
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
    border-radius: 18px;
    font: inherit;
    font-size: 0.75em;
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
    background: #ff5b42;
    animation: beat 1.6s ease-in-out infinite;
  }

  .dot.still {
    background: currentcolor;
    opacity: 0.6;
    animation: none;
  }

  @keyframes beat {
    50% {
      box-shadow: 0 0 0 4px rgb(255 91 66 / 0.28);
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
    border-radius: 50%;
    font: inherit;
    cursor: pointer;
    transition: scale var(--_motion) var(--_ease);
  }

  .top .round {
    inline-size: 36px;
    block-size: 36px;
    font-size: 0.9375em;
  }

  .round:active,
  .shelf:active {
    scale: 0.92;
  }

  .like:active svg {
    fill: #ff5b42;
    stroke: #ff5b42;
  }

  .sum {
    position: absolute;
    inset-block-start: -7px;
    inset-inline: -4px;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 0 6px;
    border-radius: 8px;
    background: rgb(23 19 15 / 0.85);
    color: #fff;
    font-size: 0.6875em;
    font-weight: 600;
    line-height: 16px;
  }
`;
