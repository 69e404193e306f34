import { css } from 'lit';

export const overlayStyles = css`
  :host {
    pointer-events: none !important;
  }

  :host([for]) {
    position: absolute;
    inset: 0 auto auto 0;
  }

  :host(:fullscreen) {
    inline-size: 100%;
    block-size: 100%;
  }

  .root {
    position: relative;
    block-size: 100%;
    container: overlay / inline-size;
  }

  :host([for]) .root {
    position: absolute;
    padding: 0;
    border: 0;
    background: none;
    overflow: visible;
  }

  .stage {
    position: relative;
    block-size: 100%;
    min-inline-size: 0;
    overflow: hidden;
  }

  .media {
    block-size: 100%;
    pointer-events: auto;
  }

  :host([for]) .media {
    display: none;
  }

  ::slotted(video),
  ::slotted(laotie-player) {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: var(--laotie-video-fit, cover);
    object-position: var(--laotie-video-position, 50% 30%);
    background: #17130f;
    --laotie-player-inset: 76px;
  }

  .parts {
    --_edge: 12px;
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    container: stage / size;
  }

  .parts > * {
    grid-column: 1;
  }

  /* text keeps its contrast over any frame by these grounds, not by luck */
  .scrim {
    position: absolute;
    inset: 0;
    background:
      linear-gradient(rgb(23 19 15 / 0.5), transparent 120px),
      linear-gradient(transparent 42%, rgb(12 9 6 / 0.34) 64%, rgb(12 9 6 / 0.78));
    transition: opacity var(--_motion) var(--_ease);
  }

  .wide .scrim {
    background:
      linear-gradient(rgb(23 19 15 / 0.4), transparent 120px),
      linear-gradient(transparent 70%, rgb(12 9 6 / 0.45));
  }

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
    padding: 4px 13px 4px 4px;
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
    padding: 4px 11px 4px 10px;
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
    border-radius: 18px;
    font-size: 0.875em;
  }

  .notice {
    display: grid;
    justify-items: center;
    gap: 6px;
    max-inline-size: min(100%, 320px);
    padding: 22px 26px;
    border: 1px solid var(--_line);
    border-radius: 22px;
    background: rgb(23 19 15 / 0.8);
    text-align: center;
    pointer-events: auto;
  }

  .notice strong {
    font-size: 1.125em;
    line-height: 1.3;
  }

  .notice span {
    color: var(--_muted);
    font-size: 0.9375em;
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
    display: grid;
    grid-row: 3;
    gap: 8px;
    padding: 0 var(--_edge) calc(var(--_edge) + env(safe-area-inset-bottom, 0px));
    transition: opacity var(--_motion) var(--_ease);
  }

  .low > * {
    min-inline-size: 0;
  }

  /* a wide box leaves the picture free */
  .low > laotie-spotlight {
    max-inline-size: 440px;
  }

  .feed {
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
    align-items: center;
    gap: 8px;
    margin-block-start: 2px;
  }

  .composer {
    flex: 1;
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
    border-radius: 17px;
    background: var(--_wheat);
    color: var(--_on-wheat);
    font: inherit;
    font-size: 1.125em;
    box-shadow: 0 4px 14px rgb(0 0 0 / 0.3);
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
    border: 1.5px solid rgb(255 255 255 / 0.9);
    border-radius: 11px;
    background: var(--_chili);
    color: var(--_on-chili);
    font-size: 12px;
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

  .layer {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }

  .flying {
    position: absolute;
  }

  .flying.heart {
    inline-size: 22px;
    block-size: 20px;
    background: #ff5b42;
    mask: url('data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 22"><path d="M12 21 3.5 12.6a6 6 0 0 1 8.5-8.4 6 6 0 0 1 8.5 8.4z"/></svg>') center / contain no-repeat;
  }

  .flying.dot {
    inline-size: 18px;
    block-size: 18px;
    background: var(--_wheat);
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.35);
    animation: none;
  }

  /* beside the video: paper, with the same pages */
  .root.wide {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 380px;
  }

  .wide .low {
    gap: 10px;
    inline-size: min(440px, 100%);
    padding-inline-start: 20px;
    padding-block-end: 20px;
  }

  .wide .top {
    padding: 16px 20px 0;
  }

  .wide .low .bar {
    position: absolute;
    inset-block-end: 20px;
    inset-inline-start: calc(100cqi - 124px);
  }

  .side {
    position: relative;
    min-block-size: 0;
    background: var(--_paper);
    border-inline-start: 1px solid var(--_line);
    pointer-events: auto;
  }

  .side > laotie-panel {
    position: absolute;
    inset: 0 0 38%;
  }

  .on-checkout .side > laotie-panel,
  .on-orders .side > laotie-panel,
  .on-product .side > laotie-panel {
    inset: 0;
  }

  .talk {
    position: absolute;
    inset: 62% 0 0;
    display: flex;
    flex-direction: column;
    padding: 10px 16px 14px;
    border-block-start: 1px solid var(--_line);
  }

  .on-checkout .talk,
  .on-orders .talk,
  .on-product .talk {
    display: none;
  }

  .talk h2 {
    padding-block-end: 4px;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
  }

  .talk laotie-comments {
    flex: 1;
    min-block-size: 0;
  }

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
    padding: 3px 12px 3px 3px;
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
    font-size: 0.9375em;
  }

  .small .shelf {
    border-radius: 13px;
  }

  @container stage (block-size < 260px) {
    laotie-purchases {
      display: none;
    }
  }

  @container stage (block-size < 200px) {
    .seller,
    .bar .round:not(.cart) {
      display: none;
    }
  }

  @container stage (inline-size < 420px) {
    .viewers svg {
      display: none;
    }
  }

  @container stage (inline-size < 360px) {
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
    inset: auto 16px 16px auto;
    inline-size: min(42vw, 220px);
    block-size: auto;
    aspect-ratio: 3 / 4;
    max-block-size: 45vh;
    border-radius: 16px;
    box-shadow: 0 10px 40px rgb(0 0 0 / 0.4);
    animation: shrink 240ms var(--_ease-in);
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
    inset: 6px 6px auto auto;
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
    .dot,
    .is-mini .stage {
      animation: none;
    }
  }
`;
