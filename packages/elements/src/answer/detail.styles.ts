import { css } from 'lit';

/** What stands in the chip: facts, choices, lines of delivery and coupons, the seller's words. */
export const detailStyles = css`
  .news {
    color: var(--_leaf-ink);
    font-size: var(--_text-note);
    font-weight: 600;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    font-size: var(--_text-note);
  }

  .facts .price {
    font-size: var(--_text-title);
  }

  .facts .price :is(.currency, .fraction, s) {
    font-size: var(--_text-small);
  }

  .times {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .change {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .change bdi {
    text-decoration: underline;
    text-decoration-color: var(--_line-strong);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  .change svg {
    inline-size: 16px;
    block-size: 16px;
    transition: rotate var(--_motion) var(--_ease);
  }

  .change[aria-expanded='true'] svg {
    rotate: 180deg;
  }

  .state {
    color: var(--_chili-ink);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .state.good {
    color: var(--_leaf-ink);
  }

  .choices,
  .problem {
    grid-column: 1 / -1;
  }

  .choices {
    display: grid;
    gap: 10px;
    justify-items: start;
    margin-block-start: 8px;
    margin-inline-end: 4px;
    padding: 10px 0 2px;
    border-block-start: 1px solid var(--_line);
  }

  .axis legend {
    margin-block-end: 4px;
    font-size: var(--_text-small);
  }

  .values {
    gap: 6px;
  }

  .value {
    min-block-size: 36px;
    min-inline-size: 44px;
    padding: 4px 12px;
    font-size: var(--_text-body);
  }

  .problem {
    padding-block-start: 6px;
    padding-inline-end: 4px;
    color: var(--_chili-ink);
    font-size: var(--_text-note);
    font-weight: 550;
  }

  .about {
    display: block;
    color: var(--_muted);
    font-size: var(--_text-note);
    font-weight: 400;
  }

  .speech {
    max-block-size: 5.2em;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }

  .ways,
  .codes {
    display: grid;
    gap: 4px;
  }

  .ways li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding-inline-end: 8px;
  }

  .ways .quiet {
    grid-column: 1 / -1;
  }

  .ways b {
    font-weight: 600;
  }

  .codes {
    margin-block-start: 4px;
  }

  .codes li {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
  }

  .codes li > span {
    min-inline-size: 0;
  }

  .codes code {
    padding: 1px 6px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius-tiny);
    color: var(--_muted);
    font: inherit;
    font-size: var(--_text-small);
    letter-spacing: 0.02em;
  }

  .codes .button {
    flex: none;
    min-block-size: 36px;
    padding: 4px 14px;
  }
`;
