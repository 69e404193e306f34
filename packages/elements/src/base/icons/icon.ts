import { html, nothing, type TemplateResult } from 'lit';

/**
 * On a grid of 24 px with a stroke of 1.75. Decoration: the control around it carries the name.
 * @param directed it points along the line, so it turns round where that runs from right to left
 */
export function icon(path: string, directed = false): TemplateResult {
  return html`<svg class=${directed ? 'directed' : nothing} viewBox="0 0 24 24" width="1.25em" height="1.25em" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path} /></svg>`;
}
