import { css } from 'lit';

/**
 * Over video the same parts are drawn in glass: add this sheet and put class `glass` on a container.
 * Text on glass keeps 4.5:1 over any frame because the ground itself is dark enough, not the picture.
 */
export const glass = css`
  .glass {
    --_ink: var(--_on-glass);
    --_muted: color-mix(in srgb, var(--_on-glass) 86%, transparent);
    --_line: color-mix(in srgb, var(--_on-glass) 22%, transparent);
    --_chili-ink: #ffc4b8;
    --_wheat-ink: #ffd98a;
    --_focus: #fff;
    color: var(--_on-glass);
    background: var(--_glass);
    backdrop-filter: blur(14px) saturate(1.4);
  }

  @media (forced-colors: active) {
    .glass {
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_line: CanvasText;
      --_chili-ink: CanvasText;
      --_wheat-ink: CanvasText;
      --_focus: Highlight;
      border: 1px solid CanvasText;
      backdrop-filter: none;
    }
  }
`;
