import { css, html, nothing, type TemplateResult } from 'lit';

/** A page with nothing on it yet: a mark, a sentence, at most one thing to do. */
export function blank(
  mark: TemplateResult,
  title: string,
  more: unknown = nothing,
  action: unknown = nothing,
): TemplateResult {
  return html`<div class="blank">
    <span class="mark">${mark}</span>
    <p class="blank-title" tabindex="-1">${title}</p>
    ${more === nothing ? nothing : html`<p class="quiet">${more}</p>`} ${action}
  </div>`;
}

export const blankStyles = css`
  .blank {
    display: grid;
    gap: 10px;
    justify-items: center;
    padding: 44px 20px;
    text-align: center;
  }

  .blank .mark {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    border-radius: 50%;
    background: var(--_wheat-soft);
    color: var(--_wheat-ink);
    font-size: 1.5em;
  }

  .blank-title {
    font-weight: 650;
    font-size: var(--_text-lead);
  }

  .blank .quiet {
    max-inline-size: 32ch;
    text-wrap: balance;
  }

  .blank .button {
    margin-block-start: 8px;
  }
`;
