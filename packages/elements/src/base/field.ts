import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from './live.ts';

export interface FieldOptions {
  name: string;
  label: string;
  value: string;
  /** WHATWG autofill token, such as `shipping postal-code`. */
  autocomplete?: string;
  type?: 'text' | 'email' | 'tel' | 'search';
  /** Which keys a phone shows. */
  inputmode?: 'decimal' | 'numeric' | 'url';
  required?: boolean;
  /** Said at the field and tied to it; makes the field invalid. */
  error?: string | undefined;
  hint?: string | undefined;
  /** Words after the label of a field that may stay empty. */
  optional?: string | undefined;
}

/** A labelled input with its error. Listen to `input` and `change` on the form: they bubble. */
export function field(o: FieldOptions): TemplateResult {
  const note = o.error ?? o.hint;
  return html`<div class="field ${o.error ? 'invalid' : ''}" data-field=${o.name}>
    <label for=${o.name}>${o.label}${o.optional ? html` <span class="quiet">${o.optional}</span>` : nothing}</label>
    <input
      id=${o.name}
      name=${o.name}
      type=${o.type ?? 'text'}
      dir=${o.value ? 'auto' : nothing}
      .value=${live(o.value)}
      autocomplete=${o.autocomplete ?? nothing}
      inputmode=${o.inputmode ?? nothing}
      maxlength="200"
      aria-required=${o.required ? 'true' : nothing}
      aria-invalid=${o.error ? 'true' : nothing}
      aria-describedby=${note ? `${o.name}-note` : nothing}
    />
    ${note ? html`<p class="note" id="${o.name}-note" dir="auto">${note}</p>` : nothing}
  </div>`;
}

export const fields = css`
  .field {
    display: grid;
    gap: 5px;
    align-content: start;
  }

  .field label {
    font-size: var(--_text-note);
    font-weight: 550;
  }

  input,
  select,
  textarea {
    appearance: none;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: calc(var(--_space) * 2.25) calc(var(--_space) * 3.25);
    border: 1.5px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    /* below 16 px phones zoom the page when the field gets focus */
    font-size: max(1em, 16px);
    line-height: 1.3;
    transition: border-color var(--_motion) var(--_ease);
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  input:focus-visible,
  select:focus-visible {
    outline-offset: 0;
  }

  .field .note {
    color: var(--_muted);
    font-size: var(--_text-small);
  }

  .field.invalid input,
  .field.invalid select {
    border-color: var(--_chili-ink);
  }

  .field.invalid .note {
    color: var(--_chili-ink);
    font-weight: 550;
  }

  input[type='search']::-webkit-search-cancel-button {
    appearance: none;
  }
`;
