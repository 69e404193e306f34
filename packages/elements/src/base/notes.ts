import { hasText, t } from '@laotie/core';
import type { CommerceError, Message } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import { circleAlertIcon, infoIcon } from './icons.ts';

/** A failure in the buyer's words: our own for a code we know, else the endpoint's, else what kind of thing it was. */
export function problemText(error: CommerceError, lang: string): string {
  const own = `code.${error.code}`;
  if (hasText(own)) return t(lang, own as 'code.out_of_stock');
  const told = error.messages[0]?.content;
  if (told) return told;
  return t(
    lang,
    error.kind === 'network' || error.kind === 'unavailable' || error.kind === 'rate_limited'
      ? 'common.unavailable'
      : 'common.error',
  );
}

/** A message of the endpoint, which speaks the buyer's language itself; our words where it sent none. */
export function messageText({ code, content }: Message, lang: string): string {
  const own = `code.${code}`;
  return content || (hasText(own) ? t(lang, own as 'code.out_of_stock') : t(lang, 'common.error'));
}

/** A sentence in place: what happened and, where it helps, one thing to do about it. */
export function note(kind: 'error' | 'warning' | 'info', text: unknown, action: unknown = nothing): TemplateResult {
  return html`<div class="alert ${kind}" role=${kind === 'error' ? 'alert' : nothing}>
    ${kind === 'info' ? infoIcon : circleAlertIcon}<span dir="auto">${text}</span>${action}
  </div>`;
}

/** Index of the line a message is about (`$.line_items[2].quantity`), if any. */
export function lineOf(message: Message): number | undefined {
  const found = /^\$\.line_items\[(\d+)\]/.exec(message.path ?? '');
  return found ? Number(found[1]) : undefined;
}

export const noteStyles = css`
  .alert {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 10px 14px;
    border-radius: var(--_radius-small);
    background: var(--_well);
    font-size: var(--_text-body);
    line-height: 1.4;
  }

  .alert > span {
    flex: 1;
    min-inline-size: 0;
  }

  .alert.warning {
    background: var(--_wheat-soft);
  }

  .alert.error {
    background: var(--_chili-soft);
    color: var(--_chili-ink);
  }

  .alert .button {
    min-block-size: 36px;
    color: inherit;
  }

  @media (forced-colors: active) {
    .alert {
      border: 1px solid CanvasText;
    }
  }
`;
