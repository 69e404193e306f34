import type { MessageParams, Messages } from '@laotie/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from './finding.ts';
import { withoutIsolates } from './report.ts';
import { written } from './tags.ts';

type Tell = <K extends keyof Messages>(key: K, ...params: MessageParams<K>) => string;

/** Places that are named one by one. */
const FEW = 3;

/** One finding: what is seen, why that matters, what to do, and where. */
export function findingItem({ state, where }: Finding, said: string, icon: TemplateResult, tell: Tell): TemplateResult {
  const [what = '', why, cure] = said.split('\n');
  if (state === 'ok') return html`<li class="ok"><span class="state">${icon}</span><p>${typed(what)}</p></li>`;
  return html`<li class=${state}>
    <span class="state">${icon}<span class="hidden-text">${tell(`doctor.state.${state}`)}</span></span>
    <div>
      <h3>${typed(what)}</h3>
      ${why ? html`<p class="why">${typed(why)}</p>` : nothing} ${cure ? html`<p class="cure">${typed(cure)}</p>` : nothing}
      ${where.length > 0 ? places(where, tell) : nothing}
    </div>
  </li>`;
}

/** What is typed stands between backticks, and is copied from there: without what keeps names apart in an Arabic sentence. */
const typed = (text: string): unknown =>
  text.split('`').map((part, i) => (i % 2 ? html`<code dir="ltr">${withoutIsolates(part)}</code>` : part));

function places(where: readonly Element[], tell: Tell): TemplateResult {
  const more = where.length - FEW;
  return html`<p class="places">
    ${where.slice(0, FEW).map((element) => {
      const what = written(element);
      return html`<button class="place" aria-label=${tell('doctor.show', { what })} @click=${() => point(element)}><code dir="ltr">${what}</code></button>`;
    })}
    ${more > 0 ? html`<span class="quiet">${tell('doctor.more', { n: more })}</span>` : nothing}
  </p>`;
}

/** Brings it into sight and rings it for a moment, without a trace in the page's own styles. */
function point(element: Element): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  const ring = { outline: '3px solid #d8361e', outlineOffset: '4px' };
  element.animate([ring, ring], { duration: 2_000 });
}
