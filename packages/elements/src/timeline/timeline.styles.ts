import { css } from 'lit';

export const timelineStyles = css`
  :host {
    pointer-events: none !important;
  }

  .line {
    display: flex;
    align-items: center;
    gap: 10px;
    block-size: 46px;
    padding-inline: 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-round);
    pointer-events: auto;
    animation: arrive var(--_motion) var(--_ease-in);
  }

  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  .time {
    flex: none;
    font-size: var(--_text-tiny);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .track {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    block-size: 100%;
  }

  /* as far as the middle of the thumb goes */
  .rail {
    position: absolute;
    inset: auto 7px 9px;
    block-size: 4px;
    border-radius: var(--_radius-round);
    background: color-mix(in srgb, var(--_on-glass) 28%, transparent);
    pointer-events: none;
  }

  .done {
    inline-size: calc(var(--_share, 0) * 100%);
    block-size: 100%;
    border-radius: inherit;
    background: var(--_wheat);
  }

  .tick {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_share, 0) * 100% - 1px);
    inline-size: 2px;
    background: color-mix(in srgb, var(--_night) 75%, transparent);
  }

  input {
    appearance: none;
    position: absolute;
    inset: auto 0 0;
    inline-size: 100%;
    block-size: 24px;
    margin: 0;
    background: none;
    cursor: pointer;
  }

  input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 14px;
    block-size: 14px;
    border: 0;
    border-radius: 50%;
    background: var(--_on-glass);
    box-shadow: 0 1px 5px var(--_night);
    transition: scale var(--_motion) var(--_ease);
  }

  input::-moz-range-thumb {
    inline-size: 14px;
    block-size: 14px;
    border: 0;
    border-radius: 50%;
    background: var(--_on-glass);
    box-shadow: 0 1px 5px var(--_night);
    transition: scale var(--_motion) var(--_ease);
  }

  input:active::-webkit-slider-thumb {
    scale: 1.3;
  }

  input:active::-moz-range-thumb {
    scale: 1.3;
  }

  input:focus-visible {
    outline-offset: -1px;
    border-radius: var(--_radius-round);
  }

  .marks {
    inset-block: 0 20px;
    block-size: auto;
    background: none;
  }

  .marker {
    appearance: none;
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_share, 0) * 100% - 13px);
    inline-size: 26px;
    margin: 0;
    padding: 3px 0 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: var(--_text-tiny);
    font-weight: 600;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
    pointer-events: auto;
  }

  .marker.on {
    color: var(--_wheat-ink);
    font-weight: 750;
  }

  @media (hover: hover) {
    .marker:hover {
      color: var(--_ink);
    }
  }

  .bubble {
    position: absolute;
    inset-block-end: calc(100% + 8px);
    inset-inline-start: clamp(0%, calc(var(--_share, 0) * 100% - 110px), calc(100% - 220px));
    display: flex;
    gap: 8px;
    inline-size: max-content;
    max-inline-size: 220px;
    padding-block: 7px;
    padding-inline: 8px 13px;
    border-radius: var(--_radius-small);
    /* it may lie over a card */
    background: var(--_dense);
    font-size: var(--_text-small);
    pointer-events: none;
  }

  .bubble b {
    flex: none;
    align-self: start;
    min-inline-size: 22px;
    padding-inline: 6px;
    border-radius: var(--_radius-tiny);
    background: var(--_wheat);
    color: var(--_on-wheat);
    text-align: center;
  }

  .bubble b:empty {
    display: none;
  }

  /* a small box: only the line */
  @container stage (block-size < 480px) {
    .line {
      block-size: 38px;
      padding-inline: 12px;
    }

    .rail:not(.marks) {
      inset-block-end: 16px;
    }

    input {
      block-size: 100%;
    }

    .marks {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .done,
    .tick {
      background: Highlight;
    }

    .rail:not(.marks) {
      border: 1px solid CanvasText;
    }

    input::-webkit-slider-thumb {
      background: ButtonText;
    }
  }
`;
