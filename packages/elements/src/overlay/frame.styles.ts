import { css } from 'lit';

/** The box, the video in it, and the grounds that keep text readable. */
export const frameStyles = css`
  :host {
    pointer-events: none !important;
  }

  :host([for]) {
    position: absolute;
    /* physical: it is moved to where the video is */
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
    /* where the page gives the overlay no height it is no higher than the window; where it does, min wins over max */
    min-block-size: 100%;
    max-block-size: 100svh;
    object-fit: var(--laotie-video-fit, cover);
    object-position: var(--laotie-video-position, 50% 30%);
    background: var(--_night);
    --laotie-player-inset: 76px;
    --_player-tools: none;
  }

  .parts {
    --_edge: 12px;
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) minmax(0, auto);
    container: stage / size;
  }

  .parts > * {
    grid-column: 1;
    min-inline-size: 0;
  }

  /* text keeps its contrast over any frame by these grounds, not by luck */
  .scrim {
    position: absolute;
    inset: 0;
    background:
      linear-gradient(color-mix(in srgb, var(--_night) 50%, transparent), transparent 120px),
      linear-gradient(transparent 42%, color-mix(in srgb, var(--_night) 38%, transparent) 64%, color-mix(in srgb, var(--_night) 80%, transparent));
    transition: opacity var(--_motion) var(--_ease);
  }

  .wide .scrim {
    background:
      linear-gradient(color-mix(in srgb, var(--_night) 40%, transparent), transparent 120px),
      linear-gradient(transparent 70%, color-mix(in srgb, var(--_night) 48%, transparent));
  }
`;
