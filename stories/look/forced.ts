import { css, html, LitElement, type TemplateResult } from 'lit';
import { host } from '../../packages/elements/src/base/reset.ts';
import { tokens } from '../../packages/elements/src/base/tokens.ts';
import { bare, colours } from './swatch.ts';

const keywords = [...new Set(colours.map(({ forced }) => forced ?? ''))].filter(Boolean).sort();

/** Which keyword each colour gives way to, drawn with the colours of this system. */
class StoryForced extends LitElement {
  static override styles = [
    tokens,
    host,
    css`
      .sheet { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 20px; padding: 28px; border-radius: var(--_radius-large); background: var(--_paper); }
      .patch { block-size: 64px; border: 1px solid var(--_line-strong); border-radius: var(--_radius-small); forced-color-adjust: none; }
      h3 { padding-block: 10px 2px; }
      p { color: var(--_muted); font-size: var(--_text-note); }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div class="sheet">${keywords.map(
      (keyword) => html`<section>
        <div class="patch ${keyword}"></div>
        <h3>${keyword}</h3>
        <p>${colours
          .filter(({ forced }) => forced === keyword)
          .map(bare)
          .join(', ')}</p>
      </section>`,
    )}</div>`;
  }

  protected override firstUpdated(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(keywords.map((keyword) => `.${keyword} { background: ${keyword} }`).join('\n'));
    this.shadowRoot?.adoptedStyleSheets.push(sheet);
  }
}
if (!customElements.get('story-forced')) customElements.define('story-forced', StoryForced);
