import { css } from 'lit';

/** What is looked into: beside the figures, or a sheet over them. */
export const drawerStyles = css`
  .drawer {
    max-inline-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--_surface);
    color: inherit;
    overflow: hidden;
  }

  .drawer[open] {
    display: flex;
  }

  .drawer.beside {
    position: sticky;
    z-index: 2;
    inset: 12px auto auto;
    grid-area: 1 / 2;
    align-self: start;
    inline-size: 100%;
    max-block-size: calc(100dvh - 24px);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    box-shadow: var(--_shadow);
    animation: come var(--_motion) var(--_ease-in);
  }

  .drawer.sheet {
    position: fixed;
    inset: auto 0 0;
    inline-size: min(100%, 640px);
    max-block-size: 88dvh;
    margin-inline: auto;
    border-radius: var(--_radius-large) var(--_radius-large) 0 0;
    box-shadow: var(--_shadow-floating);
    transition: translate calc(var(--_motion) * 1.3) var(--_ease-in);
    animation: rise calc(var(--_motion) * 1.3) var(--_ease-in);
  }

  .drawer.dragged {
    transition: none;
  }

  .drawer::backdrop {
    background: color-mix(in srgb, var(--_night) 45%, transparent);
  }

  @keyframes come {
    from {
      opacity: 0;
      translate: calc(var(--_side) * 16px) 0;
    }
  }

  @keyframes rise {
    from {
      translate: 0 100%;
    }
  }

  .sheet-body {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
  }

  .drawer .head {
    display: grid;
    flex: none;
    grid-template-columns: minmax(0, 1fr) 44px;
    gap: 8px;
    align-items: start;
    padding-block: 16px 4px;
    padding-inline: 20px 10px;
  }

  .drawer h2 {
    padding-block: 9px;
    font-size: var(--_text-title);
  }

  /* it only says where reading starts; nothing can be pressed here */
  .drawer h2:focus-visible {
    outline: none;
  }

  .drawer .scroll {
    display: grid;
    gap: 16px;
    align-content: start;
    min-block-size: 0;
    padding: 0 20px max(20px, env(safe-area-inset-bottom));
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .decision {
    display: grid;
    gap: 14px;
    padding: 16px;
    border-radius: var(--_radius-small);
    background: var(--_well);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
  }

  .decision textarea {
    min-block-size: 5.2em;
  }

  .field.invalid textarea {
    border-color: var(--_chili-ink);
  }

  .same {
    display: grid;
    gap: 4px;
  }

  .same label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
  }

  .same input {
    appearance: auto;
    inline-size: 20px;
    min-block-size: 20px;
    accent-color: var(--_wheat);
  }

  .same .note {
    color: var(--_chili-ink);
    font-size: var(--_text-note);
  }

  .asks {
    display: grid;
    gap: 10px;
    justify-items: stretch;
  }

  .asks li {
    padding-block: 9px;
    border-block-start: 1px solid var(--_line);
  }

  .asks li:first-child {
    border: 0;
  }

  .who {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--_muted);
    font-size: var(--_text-small);
  }

  .who bdi {
    color: var(--_ink);
    font-weight: 600;
  }

  .who time {
    font-variant-numeric: tabular-nums;
  }

  .who .chip {
    margin-inline-start: auto;
    font-size: 1em;
  }

  @media (forced-colors: active) {
    .drawer {
      border: 1px solid CanvasText;
    }
  }
`;
