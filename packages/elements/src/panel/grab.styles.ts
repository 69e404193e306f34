import { css } from 'lit';

/** The handle of a sheet: pressed or pulled down, it closes. */
export const grabStyles = css`
  .grab {
    appearance: none;
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline: 0;
    inline-size: 96px;
    block-size: 24px;
    margin-inline: auto;
    padding: 0;
    border: 0;
    background: none;
    cursor: grab;
    touch-action: none;
  }

  .grab::before {
    content: '';
    display: block;
    inline-size: 40px;
    block-size: 4px;
    margin: -4px auto 0;
    border-radius: 2px;
    background: color-mix(in oklab, var(--_ink) 22%, var(--_paper));
  }
`;
