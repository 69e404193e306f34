import { css } from 'lit';

/**
 * Over video the same parts are drawn in glass: add this sheet and put class `glass` on a container.
 *
 * Glass is a paper of its own: what it comes to over a white picture, the worst there is for light text. All that
 * follows from ink and paper follows from these two there, and keeps its contrast over any frame.
 */
export const glass = css`
  .glass {
    --laotie-paper: color(from var(--_glass) srgb calc(r*alpha + 1 - alpha) calc(g*alpha + 1 - alpha) calc(b*alpha + 1 - alpha) / 1);
    --laotie-ink: var(--_on-glass);
    --laotie-surface: initial;
    --laotie-line: initial;
    --laotie-muted: initial;
    color: var(--_ink);
    background: var(--_glass);
    backdrop-filter: blur(14px) saturate(1.4);
  }

  /* a ring outside the glass would stand on the picture */
  .glass:focus-visible {
    outline-offset: -4px;
  }

  @media (forced-colors: active) {
    .glass {
      border: 1px solid CanvasText;
      backdrop-filter: none;
    }
  }
`;
