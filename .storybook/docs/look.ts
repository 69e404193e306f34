import { css } from 'lit';

/** How documentation looks: ink on paper, as Storybook's own pages, whatever the scheme of what they show. */
export const look = css`
  :host {
    display: block;
    margin-block: 32px;
    color: #17130f;
    font: 14px/1.5 system-ui, 'Noto Sans', sans-serif;
    --line: #e9e3d8;
    --quiet: #5f574d;
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
