import { css } from 'lit';

export const cardStyles = css`
  /* as high as its row, where the page leaves it so; no percentage, which is one of the window without a doctype */
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  /* alone on a page it does not become as wide as that; a page that wants more says so on the tag */
  :host(:not([shape='row'], [shape='spotlight'])) {
    max-inline-size: 440px;
  }

  .box {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .card {
    position: relative;
    display: grid;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--laotie-card-background, var(--_surface));
    box-shadow: var(--_shadow);
    /* out of sight it is not laid out; once seen it keeps its size */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 27.5em;
  }

  .row {
    contain-intrinsic-block-size: auto 8.9em;
  }

  .body {
    display: grid;
    gap: 4px;
    align-content: start;
    min-inline-size: 0;
  }

  .title {
    font-size: var(--_text-lead);
  }

  /* its lines begin where the card's do, whichever way the name in it is read */
  .name {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .card:has(.open:focus-visible) {
    outline: 2.5px solid var(--_focus);
    outline-offset: 2px;
  }

  @media (hover: hover) {
    .card:has(.open):hover .photo img {
      scale: 1.03;
    }
  }

  .photo img {
    transition: scale calc(var(--_motion) * 2) var(--_ease-in);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    overflow: clip;
    color: var(--_muted);
    font-size: var(--_text-note);
  }

  /* a dot before each, of which the one that begins a line is out of sight */
  .facts > * {
    position: relative;
    inset-inline-start: -0.9em;
    padding-inline-start: 0.9em;
  }

  .facts > *::before {
    content: '·';
    position: absolute;
    inset-inline-start: 0;
    inline-size: 0.9em;
    text-align: center;
  }

  .rating svg {
    inline-size: 0.95em;
    block-size: 0.95em;
    margin: 0 0.2em;
    fill: currentcolor;
    vertical-align: -0.08em;
  }

  .now {
    color: var(--_chili-ink);
    font-size: var(--_text-note);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .problem {
    color: var(--_muted);
    font-size: var(--_text-note);
  }

  .action {
    position: relative;
    z-index: 1;
    display: grid;
    gap: 6px;
    justify-items: stretch;
  }

  /* in a narrow card the room goes to its words */
  .action .button {
    padding-inline: clamp(4px, 11cqi - 8px, 16px);
  }

  .badge {
    inset-block-start: 8px;
    inset-inline-start: 8px;
    min-inline-size: 26px;
  }

  .sold-out .photo img {
    filter: saturate(0.3) contrast(0.75) brightness(1.12);
  }

  /* tile: a picture on top */
  .tile {
    grid-template: auto 1fr auto / minmax(0, 1fr);
  }

  .tile .media {
    --_photo-radius: 0;
    --_ratio: var(--laotie-card-ratio, 1);
  }

  .tile .body {
    padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4) 0;
  }

  .tile .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 4) calc(var(--_space) * 4);
  }

  /* beside the price, or, where there is no room, as wide as the card */
  .tile .cost {
    flex: 1000 1 auto;
    min-inline-size: 0;
  }

  .tile .action {
    flex: 1 0 auto;
    max-inline-size: 100%;
  }

  /* row and spotlight: a picture at the start */
  :is(.row, .spotlight) {
    grid-template-columns: clamp(84px, 24cqi, 116px) minmax(0, 1fr);
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    align-items: center;
    padding: calc(var(--_space) * 3);
  }

  /* nothing stands beside it that would have to be as high */
  .row .name {
    -webkit-line-clamp: 3;
  }

  :is(.row, .spotlight) .media {
    position: relative;
    align-self: start;
  }

  :is(.row, .spotlight) .foot {
    display: contents;
  }

  :is(.row, .spotlight) .action {
    grid-column: 1 / -1;
  }

  :is(.row, .spotlight) .cost {
    margin-block-start: 4px;
  }

  @container (min-width: 27em) {
    :is(.row, .spotlight) {
      grid-template-columns: clamp(84px, 20cqi, 116px) minmax(0, 1fr) auto;
    }

    :is(.row, .spotlight) .action {
      grid-column: 3;
      max-inline-size: 12em;
    }
  }

  .bone.line {
    block-size: 0.8em;
    margin-block: 0.25em;
    inline-size: 88%;
  }

  .bone.line.short {
    inline-size: 52%;
  }

  .bone.cost {
    block-size: 1.3em;
    inline-size: 4.5em;
  }

  .bone.press {
    block-size: 44px;
    inline-size: 8em;
    border-radius: var(--_radius-small);
  }

  ::slotted(a) {
    color: inherit;
    font-weight: 650;
  }
`;
