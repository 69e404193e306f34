import { affordances, type Shop } from '@laotie/core';
import type { Cart, Checkout, Message } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import { request } from '../events.ts';
import type { LaotieElement } from './element.ts';
import { ticketPercentIcon, xIcon } from './icons.ts';
import { messageText } from './notes.ts';
import { amount } from './price.ts';

/** Said at the field for codes, not above the page. */
export function aboutCodes({ path, code }: Message): boolean {
  return !!path?.startsWith('$.discounts') || code.startsWith('discount_code');
}

/** Coupons, where the endpoint takes any: those that count, with what they take off, and a field for another one. */
export function codes(
  el: LaotieElement,
  shop: Shop,
  { discounts, currency }: Cart | Checkout,
  messages: readonly Message[],
): TemplateResult | typeof nothing {
  const can = affordances(shop.capabilities.value);
  if (can.codes === 'none') return nothing;
  const lang = el.language;
  const entered = discounts?.codes ?? [];
  const wrong = messages.find(aboutCodes);
  const set = (list: string[]) => void request(el, 'laotie-codes-set-request', { codes: list });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).elements.namedItem('code') as HTMLInputElement;
    const code = input.value.trim();
    if (!code) return;
    input.value = '';
    // where there is room for one, a second code replaces the first
    set(can.codes === 'one' ? [code] : [...new Set([...entered, code])]);
  };
  return html`<div class="codes">
    ${(discounts?.applied ?? []).map(
      ({ code, title, amount: off }) => html`<div class="code">
        ${ticketPercentIcon}<span><bdi>${title}</bdi>${code && code !== title ? html` <span class="quiet"><bdi>${code}</bdi></span>` : nothing}</span>
        <span class="off">${amount({ amount: -Math.abs(off), currency }, lang)}</span>
        ${
          code && entered.includes(code)
            ? html`<button class="button icon bare" aria-label="${el.t('codes.remove')} ${code}" @click=${() => set(entered.filter((other) => other !== code))}>${xIcon}</button>`
            : nothing
        }
      </div>`,
    )}
    <details ?open=${wrong !== undefined}>
      <summary>${ticketPercentIcon}${el.t('codes.have')}</summary>
      <form @submit=${submit}>
        <input name="code" aria-label=${el.t('codes.label')} placeholder=${el.t('codes.label')} autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60"
          aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? 'code-note' : nothing} />
        <button class="button plain">${el.t('codes.apply')}</button>
      </form>
      ${wrong ? html`<p class="wrong" id="code-note" role="alert" dir="auto">${messageText(wrong, lang)}</p>` : nothing}
    </details>
  </div>`;
}

export const codeStyles = css`
  .codes {
    display: grid;
    gap: 8px;
  }

  .code {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    padding-block: 2px;
    padding-inline: 12px 4px;
    border-radius: var(--_radius-small);
    background: var(--_leaf-soft);
    color: var(--_leaf-ink);
    font-size: var(--_text-body);
  }

  .code > span:first-of-type {
    flex: 1;
    min-inline-size: 0;
  }

  .code > .off:last-child {
    padding-inline-end: 8px;
  }

  .code .button {
    min-block-size: 36px;
    inline-size: 36px;
  }

  .codes summary {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    color: var(--_muted);
    font-size: var(--_text-body);
    cursor: pointer;
    list-style: none;
  }

  .codes summary::-webkit-details-marker {
    display: none;
  }

  .codes form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    padding-block-start: 4px;
  }

  .wrong {
    padding-block-start: 6px;
    color: var(--_chili-ink);
    font-size: var(--_text-note);
  }
`;
