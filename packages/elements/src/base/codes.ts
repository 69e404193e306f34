import { t } from '@laotie/core';
import type { Currency, Discounts, Message } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ticketPercentIcon, xIcon } from './icons.ts';
import { messageText } from './notes.ts';
import { amount } from './price.ts';

export interface CodesView {
  discounts: Discounts | undefined;
  messages: readonly Message[];
  currency: Currency;
  lang: string;
  /** A second code replaces the first. */
  single: boolean;
  set: (codes: string[]) => void;
}

/** Coupons: those that count, with what they take off, and a field for another one. */
export function codes({ discounts, messages, currency, lang, single, set }: CodesView): TemplateResult {
  const entered = discounts?.codes ?? [];
  const applied = discounts?.applied ?? [];
  const wrong = messages.find(({ path, code }) => path?.startsWith('$.discounts') || code.startsWith('discount_code'));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).elements.namedItem('code') as HTMLInputElement;
    const code = input.value.trim();
    if (!code) return;
    input.value = '';
    set(single ? [code] : [...new Set([...entered, code])]);
  };
  return html`<div class="codes">
    ${applied.map(
      ({ code, title, amount: off }) => html`<div class="code">
        ${ticketPercentIcon}<span><bdi>${title}</bdi>${code && code !== title ? html` <span class="quiet">${code}</span>` : nothing}</span>
        <span class="off">−${amount({ amount: Math.abs(off), currency }, lang)}</span>
        ${
          code && entered.includes(code)
            ? html`<button class="button icon bare" aria-label="${t(lang, 'codes.remove')} ${code}" @click=${() => set(entered.filter((other) => other !== code))}>${xIcon}</button>`
            : nothing
        }
      </div>`,
    )}
    <details ?open=${wrong !== undefined}>
      <summary>${ticketPercentIcon}${t(lang, 'codes.have')}</summary>
      <form @submit=${submit}>
        <input name="code" aria-label=${t(lang, 'codes.label')} placeholder=${t(lang, 'codes.label')} autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60"
          aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? 'code-note' : nothing} />
        <button class="button plain">${t(lang, 'codes.apply')}</button>
      </form>
      ${wrong ? html`<p class="wrong" id="code-note" role="alert">${messageText(wrong, lang)}</p>` : nothing}
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
    padding: 2px 4px 2px 12px;
    border-radius: var(--_radius-small);
    background: var(--_leaf-soft);
    color: var(--_leaf-ink);
    font-size: 0.9375em;
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
    font-size: 0.9375em;
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
    font-size: 0.875em;
  }
`;
