import { css, html, nothing, type TemplateResult } from 'lit';
import type { Deal } from './deal.ts';
import type { LaotieElement } from './element.ts';
import { price } from './price.ts';

/** What a deal costs, and what it cost before. */
export function cost(el: LaotieElement, { price: now, list_price }: Deal): TemplateResult {
  return price(now, el.language, list_price && { price: list_price, label: el.t('card.was') });
}

/** How many are left, how many one buyer may have, and a bar that shrinks. */
export function stock(el: LaotieElement, { offer, left, available }: Deal): TemplateResult | typeof nothing {
  const n = offer?.remaining ?? left;
  if (!available || n === false) return nothing;
  return html`<div class="stock">
    <span>${n === true ? el.t('product.few') : el.t('product.left', { n })}</span>
    ${offer?.per_buyer ? html`<span>${el.t('card.perBuyer', { n: offer.per_buyer })}</span>` : nothing}
    ${offer?.quantity && n !== true ? html`<progress max=${offer.quantity} value=${n} aria-hidden="true"></progress>` : nothing}
  </div>`;
}

export const stockStyles = css`
  .stock {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 5px 12px;
    color: var(--_muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }

  .stock progress {
    appearance: none;
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 5px;
    overflow: hidden;
    border: 0;
    border-radius: var(--_radius-round);
    background: var(--_well);
  }

  .stock progress::-webkit-progress-bar {
    background: transparent;
  }

  .stock progress::-webkit-progress-value {
    border-radius: var(--_radius-round);
    background: linear-gradient(calc(var(--_side) * 90deg), var(--_wheat), var(--_chili-ink));
    transition: inline-size calc(var(--_motion) * 3) var(--_ease);
  }

  .stock progress::-moz-progress-bar {
    border-radius: var(--_radius-round);
    background: linear-gradient(calc(var(--_side) * 90deg), var(--_wheat), var(--_chili-ink));
  }
`;
