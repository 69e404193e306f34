import { html, nothing, type TemplateResult } from 'lit';

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
