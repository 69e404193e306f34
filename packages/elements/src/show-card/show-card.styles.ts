import { css } from 'lit';

export const showCardStyles = css`
  .card {
    position: relative;
    display: grid;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--laotie-card-background, var(--_surface));
    box-shadow: var(--_shadow);
  }

  .media {
    --_photo-radius: 0;
    --_ratio: var(--laotie-card-ratio, 16 / 11);
    position: relative;
  }

  .play {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    pointer-events: none;
  }

  .play svg {
    box-sizing: content-box;
    inline-size: 26px;
    block-size: 26px;
    /* physical: a triangle's weight is on its left */
    padding: 14px 13px 14px 16px;
    border-radius: var(--_radius-round);
    background: var(--_glass);
    color: var(--_on-glass);
    fill: currentcolor;
    transition: scale var(--_motion) var(--_ease-in);
  }

  @media (hover: hover) {
    .card:hover .play svg {
      scale: 1.08;
    }
  }

  .flag {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 10px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 4px 10px;
    border-radius: var(--_radius-tiny);
    background: var(--_dense);
    color: var(--_on-glass);
    font-size: var(--_text-small);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_live);
    animation: pulse 1.6s ease-in-out infinite;
  }

  @keyframes pulse {
    50% {
      opacity: 0.4;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .dot {
      animation: none;
    }
  }

  .body {
    display: grid;
    gap: 4px;
    padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4) calc(var(--_space) * 4);
  }

  h2 {
    font-size: var(--_text-lead);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 12px;
    min-block-size: 44px;
    margin-block-start: 6px;
  }

  .watch {
    position: static;
  }

  /* the whole card leads to the show */
  .watch::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .now {
    color: var(--_muted);
    font-size: var(--_text-body);
  }

  .until {
    color: var(--_chili-ink);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .bone.line {
    block-size: 0.85em;
    margin-block: 0.25em;
    inline-size: 80%;
  }

  .bone.short {
    inline-size: 45%;
  }

  ::slotted(a) {
    color: inherit;
    font-weight: 650;
  }
`;
