import { css } from 'lit';

export const shelfStyles = css`
  .box {
    --_gutter: calc(var(--_space) * 4.5);
  }

  .top {
    position: sticky;
    z-index: 3;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px var(--_gutter) 10px;
    background: var(--_paper);
  }

  /* a storefront lies on the page's own ground and keeps to its column, unless a panel gives it one */
  .store {
    --_gutter: var(--_page-gutter, 0px);
  }

  .store .top {
    position: static;
    background: none;
  }

  .top .search {
    position: relative;
    flex: 1;
    min-inline-size: 0;
  }

  .search svg {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 13px;
    color: var(--_muted);
    pointer-events: none;
  }

  .search input {
    padding-inline-start: calc(22px + 1.25em);
    border-color: transparent;
    background: var(--_well);
  }

  .search input:focus-visible {
    border-color: var(--_line-strong);
    background: var(--_surface);
  }

  .tool {
    position: relative;
    flex: none;
    font-size: var(--_text-lead);
  }

  .count {
    position: absolute;
    inset-block-start: -5px;
    inset-inline-end: -5px;
    min-inline-size: 20px;
    padding: 1px 5px;
    border: 2px solid var(--_paper);
    border-radius: var(--_radius-round);
    background: var(--_chili);
    color: var(--_on-chili);
    font-size: var(--_text-tiny);
    font-weight: 700;
    line-height: 16px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .rows {
    overflow-anchor: none;
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: 84px minmax(0, 1fr) auto;
    align-items: center;
    gap: 14px;
    block-size: 7em;
    min-block-size: 104px;
    padding: calc(var(--_space) * 2) var(--_gutter);
  }

  .row::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: calc(var(--_gutter) + 98px) var(--_gutter);
    border-block-start: 1px solid var(--_line);
  }

  .row[aria-posinset='1']::before {
    display: none;
  }

  .row.on-air {
    background: var(--_chili-soft);
  }

  .row:has(.open:focus-visible) {
    outline: 2.5px solid var(--_focus);
    outline-offset: -3px;
  }

  @media (hover: hover) {
    .row:has(.open):hover {
      background: color-mix(in oklab, var(--_ink) 4%, var(--_paper));
    }

    .row.on-air:hover {
      background: color-mix(in oklab, var(--_chili) 15%, var(--_paper));
    }
  }

  .badge {
    z-index: 1;
    inset-block-start: calc(50% - 42px);
    inset-inline-start: calc(var(--_gutter) + 6px);
    min-inline-size: 26px;
  }

  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    min-inline-size: 0;
  }

  .open:focus-visible {
    outline: none;
  }

  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .name {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-weight: 600;
    line-height: 1.25;
  }

  .now {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_chili-ink);
    font-size: var(--_text-small);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }

  .dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: currentcolor;
  }

  .row .price {
    font-size: var(--_text-title);
  }

  .row > .button {
    position: relative;
    z-index: 1;
  }

  .row > .go {
    pointer-events: none;
    color: var(--_muted);
  }

  .gone {
    max-inline-size: 5em;
    text-align: end;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 16px;
    padding: 4px var(--_gutter) 16px;
  }

  .grid > * {
    content-visibility: auto;
    contain-intrinsic-size: auto 21.25em;
    /* the cards' shadows */
    overflow: clip;
    overflow-clip-margin: 32px;
  }

  .more {
    display: grid;
    justify-items: center;
    padding: 4px var(--_gutter) 20px;
  }

  .bone.line {
    block-size: 0.8em;
    inline-size: 85%;
    margin-block: 0.2em;
  }

  .bone.short {
    inline-size: 45%;
  }
`;
