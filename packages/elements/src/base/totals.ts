import { hasText, t } from '@laotie/core';
import type { Currency, Total } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import { amount } from './price.ts';

/** Cost lines exactly as the endpoint gave them. Nothing is added up here. */
export function totals(list: readonly Total[], currency: Currency, lang: string): TemplateResult {
  return html`<dl class="totals">
    ${list.map((total) => {
      const own = `totals.${total.type}`;
      const name = total.display_text || (hasText(own) ? t(lang, own as 'totals.total') : total.type);
      return html`<div class=${total.type === 'total' ? 'sum' : nothing}><dt><bdi>${name}</bdi></dt><dd>${amount({ amount: total.amount, currency }, lang)}</dd></div>`;
    })}
  </dl>`;
}

export const totalsStyles = css`
  .totals {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }

  .totals > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    color: var(--_muted);
    font-size: var(--_text-body);
  }

  .totals dt {
    flex: 1 1 4em;
  }

  .totals dd {
    max-inline-size: 100%;
  }

  .totals > .sum {
    align-items: baseline;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink);
    font-size: var(--_text-lead);
    font-weight: 650;
  }

  .totals > .sum .amount {
    font-size: var(--_text-title);
    letter-spacing: -0.01em;
  }
`;
