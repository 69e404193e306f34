import { css } from 'lit';

export const panelStyles = css`
  :host {
    pointer-events: none !important;
  }

  .panel {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    min-block-size: 0;
    background: var(--_paper);
    color: var(--_ink);
    pointer-events: auto;
  }

  header {
    display: grid;
    flex: none;
    grid-template-columns: 44px minmax(0, 1fr) auto;
    align-items: center;
    min-block-size: 56px;
    padding: 6px 8px;
  }

  h2 {
    overflow: hidden;
    font-size: var(--_text-lead);
    text-align: center;
    /* two lines have room in it; a name that is longer stands below in full */
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  /* it only says where reading starts; nothing can be pressed here */
  h2:focus-visible {
    outline: none;
  }

  .tools {
    display: flex;
    justify-content: end;
    min-inline-size: 44px;
  }

  .tools .button {
    position: relative;
  }

  .count {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-end: 1px;
    min-inline-size: 18px;
    padding: 0 5px;
    border-radius: var(--_radius-round);
    background: var(--_chili);
    color: var(--_on-chili);
    font-size: var(--_text-tiny);
    font-weight: 700;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
  }

  .page {
    --_page-gutter: calc(var(--_space) * 4.5);
    position: relative;
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    animation: arrive var(--_motion) var(--_ease-in);
  }

  .page > * {
    min-block-size: 100%;
  }

  @keyframes arrive {
    from {
      opacity: 0;
    }
  }

  /* in the overlay's box: at most 70 %, so that the seller stays in sight */
  .sheet {
    position: absolute;
    inset: auto 0 0;
    max-block-size: 70%;
    block-size: 70%;
    border-radius: var(--_radius-large) var(--_radius-large) 0 0;
    box-shadow: var(--_shadow-floating);
    overflow: hidden;
    transition: translate calc(var(--_motion) * 1.3) var(--_ease-in);
    animation: rise calc(var(--_motion) * 1.3) var(--_ease-in);
  }

  .sheet header {
    padding-block-start: 14px;
  }

  .sheet.dragged {
    transition: none;
  }

  @keyframes rise {
    from {
      translate: 0 100%;
    }
  }

  .side {
    block-size: 100%;
  }

  dialog {
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    overflow: hidden;
    pointer-events: auto;
  }

  dialog[open] {
    position: fixed;
    inset: auto 0 0;
    display: flex;
    inline-size: 100%;
    block-size: min(86dvh, 820px);
    border-radius: var(--_radius-large) var(--_radius-large) 0 0;
    box-shadow: var(--_shadow-floating);
    animation: rise calc(var(--_motion) * 1.3) var(--_ease-in);
  }

  dialog::backdrop {
    background: color-mix(in srgb, var(--_night) 45%, transparent);
    animation: arrive var(--_motion);
  }

  /* at 400 % there is no room for what lies behind */
  @media (max-height: 480px) {
    dialog[open] {
      block-size: 100dvh;
      border-radius: 0;
    }
  }

  @media (min-width: 720px) {
    dialog[open] {
      inset-block: 0;
      inset-inline: auto 0;
      inline-size: 440px;
      block-size: 100dvh;
      border-radius: 0;
      border-start-start-radius: var(--_radius-large);
      border-end-start-radius: var(--_radius-large);
      animation-name: enter;
    }

    dialog .grab {
      display: none;
    }

    @keyframes enter {
      from {
        translate: calc(var(--_side) * 100%) 0;
      }
    }
  }

  @media (forced-colors: active) {
    .panel {
      border: 1px solid CanvasText;
    }
  }
`;
