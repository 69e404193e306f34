import { css } from 'lit';

/** How documentation looks: paper, ink and one accent, in the scheme of the toolbar. */
export const look = css`
  :host {
    display: block;
    margin-block: 32px;
    color: light-dark(#17130f, #f8f2e8);
    font: 14px/1.5 system-ui, 'Noto Sans', sans-serif;
    --line: light-dark(#e9e3d8, #3a332b);
    --quiet: light-dark(#5f574d, #b7ad9f);
  }

  h2 {
    margin: 40px 0 8px;
    font-size: 20px;
    line-height: 1.3;
  }

  code,
  pre {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 13px;
  }
`;
