import type { Rating } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { starIcon } from './icons.ts';

/** Extension members are unchecked: anything but a text is not shown. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** `4.9 ★ 1,204`, with its meaning in words for those who hear it. */
export function rating(
  value: Rating | undefined,
  lang: string,
  words: (stars: string, of: string, n: string) => string,
): TemplateResult | typeof nothing {
  if (!value) return nothing;
  const number = (n: number, digits = 0) =>
    new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(n);
  const stars = number(value.value, 1);
  const count = value.count === undefined ? '' : number(value.count);
  return html`<span class="rating"
    ><span aria-hidden="true">${stars}${starIcon}${count}</span
    ><span class="hidden-text">${words(stars, number(value.scale_max), count)}</span></span
  >`;
}
