import { css, html, LitElement, type TemplateResult } from 'lit';
import { glass } from '../../packages/elements/src/base/glass.ts';
import { host } from '../../packages/elements/src/base/reset.ts';
import { tokens } from '../../packages/elements/src/base/tokens.ts';
import { bare, classesOf, colours, contrast, written } from './swatch.ts';

/** What stands together: a colour, what is written on it, itself as text, itself as a tint. */
const families: { name: string; of: string[] }[] = [
  { name: 'Paper and ink', of: ['paper', 'surface', 'well', 'ink', 'muted'] },
  { name: 'Wheat, the shop', of: ['wheat', 'on-wheat', 'wheat-ink', 'wheat-soft'] },
  { name: 'Chili, now', of: ['chili', 'on-chili', 'chili-ink', 'chili-soft', 'live'] },
  { name: 'Leaf, all is well', of: ['leaf', 'leaf-ink', 'leaf-soft'] },
  { name: 'Lines and the ring', of: ['line', 'outline', 'line-strong', 'focus'] },
  { name: 'Over pictures', of: ['night', 'glass', 'dense', 'on-glass'] },
];

/** What a text is read on, where that is not the paper. */
const groundOf: Record<string, string> = { 'on-wheat': 'wheat', 'on-chili': 'chili', 'on-glass': 'night' };
const isText = (name: string) => /^(ink|muted|on-.*|.*-ink)$/.test(name);

/** The palette as an element resolves it on this page: what the page sets, else what follows from that. */
export class StoryPalette extends LitElement {
  static override properties = { over: { type: Boolean }, stamp: { attribute: false } };
  declare over: boolean;
  /** Anything new: the page around has changed. */
  declare stamp: unknown;

  static override styles = [
    tokens,
    glass,
    host,
    css`
      .sheet { display: grid; gap: 28px; padding: 28px; border-radius: var(--_radius-large); color: var(--_ink); }
      .sheet:not(.glass) { background: var(--_paper); }
      h3 { padding-block-end: 10px; font-size: var(--_text-note); }
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(132px, 1fr)); gap: 12px; }
      li { overflow: hidden; border: 1px solid var(--_line); border-radius: var(--_radius-small); font-size: var(--_text-small); }
      .patch { display: grid; place-items: center; block-size: 76px; font-size: 30px; font-weight: 650; }
      .ground { background: var(--_paper); }
      .fill { inline-size: 100%; block-size: 100%; background: currentcolor; }
      .on-wheat.ground { background: var(--_wheat); }
      .on-chili.ground { background: var(--_chili); }
      .on-glass.ground { background: var(--_night); }
      .words { display: grid; gap: 1px; padding: 8px 10px 10px; border-block-start: 1px solid var(--_line); }
      .words span { color: var(--_muted); font-variant-numeric: tabular-nums; }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div class="sheet ${this.over ? 'glass' : ''}">${families.map(({ name, of }) => this.#family(name, of))}</div>`;
  }

  #family(name: string, of: string[]): TemplateResult {
    return html`<section><h3>${name}</h3><ul>${colours
      .filter((token) => of.includes(bare(token)))
      .toSorted((a, b) => of.indexOf(bare(a)) - of.indexOf(bare(b)))
      .map((token) => this.#swatch(bare(token), token.name))}</ul></section>`;
  }

  #swatch(name: string, property: string): TemplateResult {
    const settable = property.startsWith('--laotie');
    return html`<li>
      <div class="patch ground ${name}">${isText(name) ? html`<span class="mark ${name}">Aa</span>` : html`<span class="mark fill ${name}"></span>`}</div>
      <div class="words"><b>${settable ? property.replace('--laotie-', '') : name}</b><span data-of=${name}></span></div>
    </li>`;
  }

  protected override firstUpdated(): void {
    this.shadowRoot?.adoptedStyleSheets.push(classesOf(colours, 'color'));
  }

  protected override updated(): void {
    requestAnimationFrame(() => this.#measure());
  }

  /** Under each swatch what it came to, and for texts how far it stands out. */
  #measure(): void {
    const computed = (name: string) => {
      const mark = this.renderRoot.querySelector(`.mark.${name}`);
      return mark ? getComputedStyle(mark).color : 'black';
    };
    for (const told of this.renderRoot.querySelectorAll<HTMLElement>('[data-of]')) {
      const name = told.dataset['of'] ?? '';
      const ratio = isText(name) && contrast(computed(name), computed(groundOf[name] ?? 'paper'));
      told.textContent = written(computed(name)) + (ratio ? ` · ${ratio.toFixed(1)} : 1` : '');
    }
  }
}
if (!customElements.get('story-palette')) customElements.define('story-palette', StoryPalette);
