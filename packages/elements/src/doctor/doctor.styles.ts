import { css } from 'lit';

/** A calm panel in the corner, above everything; folded it is a pill. */
export const doctorStyles = css`
  :host {
    position: fixed;
    inset-block-end: 0;
    inset-inline-end: 0;
  }

  .panel {
    position: fixed;
    inset: auto;
    inset-block-end: 16px;
    inset-inline-end: 16px;
    display: flex;
    flex-direction: column;
    inline-size: min(440px, calc(100vw - 32px));
    block-size: auto;
    max-block-size: min(680px, calc(100dvh - 32px));
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.125);
    background: var(--_paper);
    color: inherit;
    box-shadow:
      0 2px 6px rgb(0 0 0 / 0.12),
      0 18px 48px -8px rgb(0 0 0 / 0.32);
    font-size: 15px;
  }

  .panel.folded {
    inline-size: fit-content;
    border-radius: 36px;
  }

  header {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 10px;
    padding-inline: 14px 8px;
  }

  .head {
    flex: 1;
    min-inline-size: 0;
  }

  header .button + .button {
    margin-inline-start: -10px;
  }

  .fold svg {
    transition: rotate var(--_motion) var(--_ease);
  }

  .folded .fold svg {
    rotate: 180deg;
  }

  .mark {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--_well);
    color: var(--_muted);
  }

  .mark.wrong {
    background: var(--_chili-soft);
    color: var(--_chili-ink);
  }

  .mark.warning {
    background: var(--_wheat-soft);
    color: var(--_wheat-ink);
  }

  .mark.ok {
    background: var(--_leaf-soft);
    color: var(--_leaf-ink);
  }

  .body {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-block-start: 1px solid var(--_line);
  }

  .body[hidden] {
    display: none;
  }

  .scroll {
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .scroll:focus-visible {
    outline-offset: -3px;
  }

  li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 12px;
    padding: 14px 16px;
  }

  li + li {
    border-block-start: 1px solid var(--_line);
  }

  .state {
    color: var(--_muted);
  }

  .wrong > .state {
    color: var(--_chili-ink);
  }

  .warning > .state {
    color: var(--_wheat-ink);
  }

  .ok > .state {
    color: var(--_leaf-ink);
  }

  li h3 {
    line-height: 1.35;
    text-wrap: pretty;
  }

  .why {
    margin-block-start: 3px;
    color: var(--_muted);
    font-size: 14px;
  }

  .cure {
    margin-block-start: 8px;
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--_well);
    font-size: 14px;
  }

  code {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.9em;
    unicode-bidi: isolate;
  }

  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    margin-block-start: 8px;
  }

  .place {
    appearance: none;
    min-block-size: 28px;
    margin: 0;
    padding: 2px 9px;
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 13.5px;
    text-align: start;
    cursor: pointer;
  }

  @media (hover: hover) {
    .place:hover {
      background: var(--_well);
    }
  }

  details {
    border-block-start: 1px solid var(--_line);
  }

  details:first-child {
    border-block-start: 0;
  }

  summary {
    padding: 12px 16px;
    color: var(--_muted);
    font-size: 14px;
    cursor: pointer;
  }

  summary:focus-visible {
    outline-offset: -3px;
  }

  details .ok {
    padding-block: 7px;
    font-size: 14px;
  }

  details .ok + .ok {
    border: 0;
  }

  details ul {
    padding-block-end: 10px;
  }

  .by-hand {
    display: grid;
    gap: 6px;
    padding: 12px 16px;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 14px;
  }

  textarea {
    padding: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_ink);
    font:
      12px/1.4 ui-monospace,
      Menlo,
      Consolas,
      monospace;
    resize: vertical;
  }

  footer {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 10px 14px;
    border-block-start: 1px solid var(--_line);
  }

  footer .button {
    min-block-size: 40px;
    font-size: 14px;
  }

  @media (forced-colors: active) {
    .panel {
      border-color: CanvasText;
    }

    .cure {
      border: 1px solid CanvasText;
    }
  }
`;
