import { html, nothing, type TemplateResult } from 'lit';
import type { LaotieElement } from '../base/element.ts';

/** What stands in the chip. */
export interface View {
  /** Another one when it is about something else: then it is said again. */
  key: string;
  /** For ears, in one go. */
  said: string;
  content: TemplateResult;
}

/** Facts about one thing, for ears, with the language's own comma between; `Intl.ListFormat` would say "and". */
export const inOneBreath = (el: LaotieElement, ...facts: readonly (string | undefined)[]): string =>
  facts.filter(Boolean).join(el.t('answer.comma'));

/** A mark, words, and at most one thing to do. The thing to do comes first for the keyboard, last for the eye. */
export function words(mark: TemplateResult, title: unknown, more: unknown, act?: TemplateResult): TemplateResult {
  return html`${act ? html`<div class="act">${act}</div>` : nothing}
    <span class="mark">${mark}</span>
    <div class="words"><p class="title">${title}</p>${more}</div>`;
}
