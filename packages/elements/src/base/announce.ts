import { html, type TemplateResult } from 'lit';
import { type ReadonlySignal, type Signal, signal } from './signals.ts';

const texts = new WeakMap<object, Signal<string>>();

function textOf(owner: object): Signal<string> {
  let text = texts.get(owner);
  if (!text) texts.set(owner, (text = signal('')));
  return text;
}

/** What was said last for this shop. */
export function announced(owner: object): ReadonlySignal<string> {
  return textOf(owner);
}

/** Says a change politely, once, for the whole shop. Saying the same words again is heard again. */
export function announce(owner: object, text: string): void {
  const said = textOf(owner);
  said.value = said.peek() === text ? `${text}\u00a0` : text;
}

/** The one live region. Rendered by whoever is the shop's face: the provider, or its dialog while that is open. */
export function liveRegion(owner: object): TemplateResult {
  return html`<div class="hidden-text" role="status" aria-live="polite">${textOf(owner).value}</div>`;
}
