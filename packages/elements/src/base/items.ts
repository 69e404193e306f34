import { type Currency, type Total, totalOf } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import { photo } from './photo.ts';
import { amount } from './price.ts';

/** One line of what is bought, or was: a picture, a name with how many, and what that costs. */
export function itemLine(
  { title, image_url }: { title: string; image_url?: string },
  words: string,
  totals: readonly Total[],
  currency: Currency,
  lang: string,
  look?: string,
): TemplateResult {
  return html`<li class=${look ?? nothing}>
    ${photo({ url: image_url })}
    <span><bdi>${title}</bdi> <span class="quiet">${words}</span></span>
    ${amount({ amount: totalOf(totals) ?? 0, currency }, lang)}
  </li>`;
}

export const itemStyles = css`
  .items {
    display: grid;
    gap: 10px;
  }

  .items li {
    display: grid;
    grid-template-columns: 48px minmax(0, 1fr) auto;
    gap: 12px;
    align-items: center;
    font-size: var(--_text-body);
  }

  .items .removed {
    color: var(--_muted);
    text-decoration: line-through;
  }
`;
