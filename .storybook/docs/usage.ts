import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Kind, kinds, snippet } from '../../scripts/manifest/snippets.ts';
import { elementOf } from '../elements.ts';
import { look } from './look.ts';

/** How a page uses the element as it is now in the controls: HTML, React, Vue, to be copied. */
class StoryUsage extends LitElement {
  static override properties = {
    tag: { type: String },
    values: { attribute: false },
    kind: { state: true },
    copied: { state: true },
  };

  static override styles = [
    look,
    css`
      .box { overflow: hidden; border: 1px solid var(--line); border-radius: 12px; background: #1c1712; color: #f3ead9; }
      .bar { display: flex; align-items: center; gap: 4px; padding: 6px; border-block-end: 1px solid #3a332b; }
      button { min-block-size: 32px; padding: 4px 14px; border: 0; border-radius: 8px; background: none; color: #cdbfa9; font: inherit; font-weight: 550; cursor: pointer; }
      button:hover { color: #fff; }
      button[aria-selected='true'] { background: #f2b632; color: #2b1d05; }
      button:focus-visible { outline: 2px solid #9cc4ff; outline-offset: 1px; }
      .copy { margin-inline-start: auto; }
      pre { overflow: auto; margin: 0; padding: 16px 20px; line-height: 1.6; tab-size: 2; }
      .text { color: #f2cf83; }
      .word { color: #ff9d86; }
      .note { color: #a89c8b; }
    `,
  ];

  declare tag: string;
  /** Arguments of the story. */
  declare values: Record<string, unknown>;
  declare protected kind: Kind;
  declare protected copied: boolean;

  constructor() {
    super();
    this.values = {};
    this.kind = 'HTML';
    this.copied = false;
  }

  override render() {
    const element = elementOf(this.tag);
    if (!element) return nothing;
    const code = snippet(this.kind, element, this.values);
    const tab = (kind: Kind) =>
      html`<button id=${`tab-${kind}`} role="tab" aria-controls="code" aria-selected=${String(kind === this.kind)} tabindex=${kind === this.kind ? 0 : -1} @click=${() => this.#choose(kind)}>${kind}</button>`;
    return html`<div class="box">
      <div class="bar">
        <div role="tablist" aria-label="Usage" @keydown=${this.#turn}>${kinds.map(tab)}</div>
        <button class="copy" @click=${() => this.#copy(code)}>${this.copied ? 'Copied' : 'Copy'}</button>
      </div>
      <pre id="code" role="tabpanel" tabindex="0" dir="ltr" aria-labelledby=${`tab-${this.kind}`}><code>${coloured(code)}</code></pre>
    </div>`;
  }

  #choose(kind: Kind): void {
    this.kind = kind;
    this.copied = false;
  }

  async #turn({ key }: KeyboardEvent): Promise<void> {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    this.#choose(kinds[(kinds.indexOf(this.kind) + step + kinds.length) % kinds.length] as Kind);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  async #copy(code: string): Promise<void> {
    await navigator.clipboard.writeText(code);
    this.copied = true;
  }
}
if (!customElements.get('story-usage')) customElements.define('story-usage', StoryUsage);

const token =
  /(?<note><!--.*?-->|\{\/\*.*?\*\/\})|(?<text>"[^"]*"|'[^']*')|(?<word>\b(?:import|export|from|type|function|return)\b|<\/?[\w-]+)/g;

/** Enough colour to find texts, tags and words of the language. */
function coloured(code: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const match of code.matchAll(token)) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text)?.[0];
    parts.push(code.slice(at, match.index), html`<span class=${kind}>${match[0]}</span>`);
    at = match.index + match[0].length;
  }
  return [...parts, code.slice(at)];
}
