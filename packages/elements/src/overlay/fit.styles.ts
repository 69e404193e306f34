import { css } from 'lit';

/** What gives way in a small box, the small player, and the whole window. */
export const fitStyles = css`
  /* a small box: one line of each */
  .small .parts {
    --_edge: 8px;
  }

  .small .who span,
  .small .sum {
    display: none;
  }

  .small .avatar {
    inline-size: 26px;
    block-size: 26px;
  }

  .small .seller {
    padding-block: 3px;
    padding-inline: 3px 12px;
  }

  .small .top .round,
  .small .status {
    min-block-size: 30px;
    block-size: 30px;
  }

  .small .top .round {
    inline-size: 30px;
  }

  .small .low {
    gap: 6px;
    inline-size: min(100%, 460px);
  }

  .small .low .bar {
    gap: 6px;
  }

  .small .bar .round,
  .small .shelf {
    inline-size: 38px;
    block-size: 38px;
    font-size: var(--_text-body);
  }

  .small .shelf {
    border-radius: var(--_radius-small);
  }

  /* in em: who reads large letters has less room, in whatever box */
  @container stage (block-size < 16.25em) {
    laotie-purchases {
      display: none;
    }
  }

  @container stage (block-size < 12.5em) {
    .seller,
    .bar .round:not(.cart) {
      display: none;
    }
  }

  @container stage (inline-size < 26.25em) {
    .viewers svg {
      display: none;
    }
  }

  @container stage (inline-size < 22.5em) {
    .viewers {
      display: none;
    }

    .seller {
      max-inline-size: 46%;
    }
  }

  @container stage (block-size < 640px) {
    .feed {
      max-block-size: 120px;
    }
  }

  /* read on, watch on */
  .is-mini .stage {
    position: fixed;
    z-index: 2147483000;
    inset-block: auto 16px;
    inset-inline: auto 16px;
    inline-size: min(42vw, 220px);
    block-size: auto;
    aspect-ratio: 3 / 4;
    max-block-size: 45vh;
    border-radius: var(--_radius);
    box-shadow: var(--_shadow-floating);
    animation: shrink calc(var(--_motion) * 1.3) var(--_ease-in);
  }

  .is-mini ::slotted(laotie-player) {
    /* its own buttons are too big for this */
    --laotie-player-inset: -100px;
  }

  .is-mini .parts {
    display: none;
  }

  .is-mini .back {
    position: absolute;
    z-index: 1;
    inset: 0;
    inline-size: 100%;
    border: 0;
    background: none;
    cursor: pointer;
    pointer-events: auto;
  }

  .is-mini .close-mini {
    position: absolute;
    z-index: 2;
    inset-block: 6px auto;
    inset-inline: auto 6px;
    inline-size: 32px;
    block-size: 32px;
  }

  @keyframes shrink {
    from {
      opacity: 0;
      translate: 0 24px;
    }
  }

  .filled:not(:fullscreen *) .stage {
    position: fixed;
    z-index: 2147483000;
    inset: 0;
  }

  :host(:fullscreen) .stage {
    position: relative;
  }

  @media (prefers-reduced-motion: reduce) {
    .dot {
      animation: none;
    }
  }
`;
