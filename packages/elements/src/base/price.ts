import { formatPrice, priceParts } from '@laotie/core';
import type { Price } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';

/**
 * A composed price: currency small, integer large, decimals small. Spoken as one word by screen readers.
 * @param was list price, struck through, with its spoken name
 */
export function price(price: Price, lang: string, was?: { price: Price; label: string }): TemplateResult {
  const parts = priceParts(price, lang);
  return html`<span class="price ${was ? 'reduced' : ''}">
    <bdi aria-hidden="true">${parts.map(({ type, text }) => html`<span class=${type}>${text}</span>`)}</bdi><span class="hidden-text">${minus(parts.map(({ text }) => text).join(''))}</span>
    ${was ? html`<s aria-hidden="true"><bdi>${plain(was.price, lang)}</bdi></s><span class="hidden-text">${was.label} ${plain(was.price, lang)}</span>` : nothing}
  </span>`;
}

/** The same amount in one size, for lines and totals. */
export function amount(price: Price, lang: string): TemplateResult {
  return html`<bdi class="amount">${plain(price, lang)}</bdi>`;
}

function plain(price: Price, lang: string): string {
  return minus(formatPrice(price, lang));
}

const minus = (text: string) => text.replace('-', '−');

export const priceStyles = css`
  .price {
    display: inline-flex;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 0 0.4em;
    font-size: var(--_text-price);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
    letter-spacing: -0.01em;
    overflow-wrap: break-word;
  }

  /* whole, unless it is longer than all the room there is */
  .price,
  .price > :is(bdi, s) {
    max-inline-size: 100%;
  }

  .price .currency,
  .price .fraction {
    font-size: 0.62em;
    letter-spacing: 0;
  }

  .price.reduced > bdi {
    color: var(--_chili-ink);
  }

  .price s {
    color: var(--_muted);
    font-size: 0.62em;
    font-weight: 450;
    letter-spacing: 0;
  }

  .amount {
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
  }
`;
