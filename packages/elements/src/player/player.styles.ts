import { css } from 'lit';

export const playerStyles = css`
  .box {
    position: relative;
    block-size: 100%;
    overflow: hidden;
    background: var(--_night);
    container-type: inline-size;
  }

  video {
    position: relative;
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: var(--laotie-video-fit, cover);
    object-position: var(--laotie-video-position, 50% 30%);
  }

  /* a tall picture in a wide box is shown whole, on a blur of itself */
  .tall video {
    object-fit: var(--laotie-video-fit, var(--_tall-fit, cover));
  }

  .backdrop {
    position: absolute;
    inset: -40px;
    inline-size: calc(100% + 80px);
    block-size: calc(100% + 80px);
    object-fit: cover;
    filter: blur(32px) brightness(0.55) saturate(1.1);
  }

  .surface {
    appearance: none;
    position: absolute;
    inset: 0;
    inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  .surface:focus-visible {
    outline-offset: -4px;
    outline-color: var(--_on-glass);
  }

  .start {
    position: absolute;
    inset: 0;
    inline-size: 76px;
    block-size: 76px;
    margin: auto;
    border: 0;
    border-radius: var(--_radius-round);
    display: grid;
    place-items: center;
    font-size: 1.5em;
    pointer-events: none;
    animation: appear var(--_motion) var(--_ease-in);
  }

  .start svg {
    margin-inline-start: 3px;
    fill: currentcolor;
  }

  .sound {
    appearance: none;
    position: absolute;
    inset-block-start: var(--laotie-player-inset, 16px);
    inset-inline-start: var(--_player-edge, 12px);
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-block-size: 36px;
    padding-block: 4px;
    padding-inline: 11px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-round);
    font: inherit;
    font-size: var(--_text-note);
    font-weight: 550;
    cursor: pointer;
    animation: appear var(--_motion) var(--_ease-in);
  }

  .tools {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-end: 10px;
    /* an overlay has the same above its own parts */
    display: var(--_player-tools, flex);
    gap: 8px;
  }

  :host([without-tools]) .tools {
    display: none;
  }

  .tool {
    appearance: none;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-round);
    font: inherit;
    cursor: pointer;
  }

  .tool[aria-pressed='true'] {
    background: var(--_on-glass);
    color: var(--_night);
  }

  .stopped {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: safe center;
    justify-items: center;
    gap: 4px;
    padding: 16px;
    overflow: auto;
    background: var(--_glass);
    color: var(--_on-glass);
    text-align: center;
  }

  .stopped .button {
    margin-block-start: 12px;
    border-color: color-mix(in srgb, var(--_on-glass) 50%, transparent);
    background: transparent;
    color: var(--_on-glass);
  }

  .busy {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--_on-glass);
    font-size: 1.6em;
    pointer-events: none;
    /* a short wait is not worth a word */
    animation: appear var(--_motion) 700ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
      scale: 0.92;
    }
  }
`;
