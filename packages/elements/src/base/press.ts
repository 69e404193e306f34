import { html, nothing, type TemplateResult } from 'lit';
import { arrowUpRightIcon } from './icons.ts';
import { leave } from './leave.ts';

/** A button; while it is at work it says so. */
export function press(
  look: string,
  words: unknown,
  pressed: (event: Event) => unknown,
  state: { busy?: boolean; disabled?: boolean } = {},
): TemplateResult {
  return html`<button class="button ${look}" ?disabled=${state.disabled} aria-busy=${state.busy ? 'true' : nothing} @click=${pressed}>
    ${state.busy ? html`<span class="spinner"></span>` : nothing}${words}
  </button>`;
}

/** A real link that leads away, in a new tab beside the running stream. */
export function away(look: string, words: unknown, href: string, product_id?: string): TemplateResult {
  return html`<a class="button ${look}" href=${href} target="_blank" rel="noopener" @click=${leave(product_id)}>${words}${arrowUpRightIcon}</a>`;
}
