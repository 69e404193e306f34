import type { CartLine } from '@laotie/core';
import type { Currency, Message } from '@laotie/protocol';
import { totalOf } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { LaotieElement } from '../base/element.ts';
import { trash2Icon } from '../base/icons.ts';
import { messageText } from '../base/notes.ts';
import { photo } from '../base/photo.ts';
import { amount } from '../base/price.ts';
import { stepper } from '../base/stepper.ts';

export interface LineView {
  line: CartLine;
  currency: Currency | undefined;
  messages: readonly Message[];
  /** "Reserved for you for 04:12", where the endpoint holds stock. */
  held: string | undefined;
  set: (quantity: number) => void;
}

/** One line of the cart. The number is the wished one at once; the sum is the endpoint's, faded until it answers. */
export function cartLine(el: LaotieElement, { line, currency, messages, held, set }: LineView): TemplateResult {
  const lang = el.language;
  const sum = line.line && totalOf(line.line.totals);
  const before = line.line?.totals.find(({ type }) => type === 'subtotal')?.amount;
  return html`<li class="line ${line.pending ? 'pending' : ''}">
    ${photo({ url: line.image_url })}
    <div class="what">
      <span class="name"><bdi>${line.title}</bdi></span>
      ${held ? html`<span class="held">${held}</span>` : nothing}
      ${messages.map((message) => html`<span class="told ${message.type}">${messageText(message, lang)}</span>`)}
    </div>
    <button class="button icon bare remove" aria-label="${el.t('cart.remove')}: ${line.title}" @click=${() => set(0)}>${trash2Icon}</button>
    <div class="how-many">
      ${stepper(el, { value: line.quantity, max: 999, small: true, of: line.title, change: set })}
      <span class="sum">
        ${
          sum !== undefined && currency
            ? html`${before !== undefined && before > sum ? html`<s>${amount({ amount: before, currency }, lang)}</s>` : nothing} ${amount({ amount: sum, currency }, lang)}`
            : html`<span class="bone"></span>`
        }
      </span>
    </div>
  </li>`;
}

export const lineStyles = css`
  .lines {
    display: grid;
  }

  .line {
    display: grid;
    grid-template-columns: clamp(56px, 22%, 76px) minmax(0, 1fr) auto;
    gap: 4px 14px;
    align-items: start;
    padding-block: 14px;
    border-block-end: 1px solid var(--_line);
  }

  .line:first-child {
    padding-block-start: 4px;
  }

  .line > .photo {
    grid-row: span 2;
  }

  .what {
    display: grid;
    gap: 3px;
  }

  .name {
    font-weight: 600;
    line-height: 1.3;
  }

  .held,
  .told {
    color: var(--_wheat-ink);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }

  .told.error,
  .told.warning {
    color: var(--_chili-ink);
  }

  .remove {
    min-block-size: 32px;
    inline-size: 32px;
    margin-block-start: -4px;
    margin-inline-end: -6px;
    color: var(--_muted);
    font-size: var(--_text-note);
  }

  .how-many {
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 10px;
    margin-block-start: 4px;
  }

  .sum {
    max-inline-size: 100%;
    font-weight: 650;
    transition: color var(--_motion) var(--_ease);
  }

  .sum s {
    color: var(--_muted);
    font-weight: 400;
    font-size: var(--_text-note);
  }

  .pending .sum {
    color: var(--_muted);
  }

  .sum .bone {
    inline-size: 3.5em;
    block-size: 1em;
  }
`;
