import { html, type TemplateResult } from 'lit';
import { arrowUpRightIcon } from './icons.ts';
import { leave } from './leave.ts';

/** A real link that leads away, in a new tab beside the running stream. */
export function away(look: string, words: unknown, href: string, product_id?: string): TemplateResult {
  return html`<a class="button ${look}" href=${href} target="_blank" rel="noopener" @click=${leave(product_id)}>${words}${arrowUpRightIcon}</a>`;
}
