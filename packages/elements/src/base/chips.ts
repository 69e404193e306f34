import { css } from 'lit';

/** `.chip`: a short fact; `.now` chili, `.shop` wheat, `.good` green. */
export const chips = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    max-inline-size: 100%;
    padding: 3px 9px;
    border-radius: var(--_radius-tiny);
    background: var(--_well);
    color: var(--_ink);
    font-size: var(--_text-small);
    line-height: 1.35;
  }

  .chip.now {
    background: var(--_chili-soft);
    color: var(--_chili-ink);
    font-weight: 600;
  }

  .chip.shop {
    background: var(--_wheat-soft);
    color: var(--_wheat-ink);
  }

  .chip.good {
    background: var(--_leaf-soft);
    color: var(--_leaf-ink);
  }

  @media (forced-colors: active) {
    .chip {
      border: 1px solid CanvasText;
    }
  }
`;
