import { css, html, LitElement, type TemplateResult } from 'lit';
import { host } from '../../packages/elements/src/base/reset.ts';
import { tokens } from '../../packages/elements/src/base/tokens.ts';
import { derived, tokens as settable, type Token } from '../../packages/elements/src/tokens/index.ts';
import { bare, classesOf } from './swatch.ts';

const all: readonly Token[] = [...settable, ...derived];
const group = (name: Token['group']) => all.filter((token) => token.group === name);
const label = (token: Token) =>
  html`<div class="label"><code>${token.name}</code><span>${token.light}</span><p>${token.description}</p></div>`;

/** Type, room, corners, elevation and motion, each drawn as what it is for. */
class StoryScales extends LitElement {
  static override properties = { of: {} };
  declare of: 'type' | 'shape' | 'motion';

  static override styles = [
    tokens,
    host,
    css`
      .sheet { display: grid; gap: 8px; padding: 28px; border-radius: var(--_radius-large); background: var(--_paper); }
      .row { display: grid; grid-template-columns: minmax(0, 1fr) 260px; gap: 24px; align-items: center; padding: 14px 0; border-block-end: 1px solid var(--_line); }
      .row:last-child { border: 0; }
      .specimen { overflow: hidden; line-height: 1.2; }
      .label { display: grid; gap: 2px; font-size: var(--_text-small); color: var(--_muted); overflow-wrap: anywhere; }
      .label code { color: var(--_ink); font-weight: 600; font-family: inherit; }
      .shapes { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 28px; padding: 12px; }
      .shape { display: grid; gap: 14px; align-content: start; }
      .box { block-size: 96px; border: 1px solid var(--_line); background: var(--_surface); }
      .corner { border: 2px solid var(--_wheat); background: var(--_wheat-soft); }
      .lift { border: 0; border-radius: var(--_radius); }
      .room { display: flex; gap: var(--_space); align-items: end; border: 0; background: none; }
      .room i { inline-size: calc(var(--_space) * var(--n)); block-size: calc(var(--_space) * var(--n)); background: var(--_wheat); }
      .a { --n: 1; } .b { --n: 2; } .c { --n: 3; } .d { --n: 4; } .e { --n: 5; }
      .track { position: relative; block-size: 44px; border-radius: var(--_radius-round); background: var(--_well); }
      .ball { position: absolute; inset-block: 6px; inset-inline-start: 6px; inline-size: 32px; border-radius: var(--_radius-round); background: var(--_chili); transition: inset-inline-start calc(var(--_motion) * 3); }
      .track:is(:hover, :focus-visible) .ball { inset-inline-start: calc(100% - 38px); }
      .ball.ease-in { transition-timing-function: var(--_ease-in); }
      .ball.ease { transition-timing-function: var(--_ease); }
      @media (max-width: 600px) { .row { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];

  protected override render(): TemplateResult {
    if (this.of === 'type') return html`<div class="sheet">${group('text').toReversed().map(specimen)}</div>`;
    if (this.of === 'motion') return html`<div class="sheet">${group('motion').map(movement)}</div>`;
    return html`<div class="sheet"><div class="shapes">
      ${group('radius').map((token) => shape(token, html`<div class="box corner mark ${bare(token)}"></div>`))}
      ${group('shadow').map((token) => shape(token, html`<div class="box lift mark ${bare(token)}"></div>`))}
      ${group('space').map((token) => shape(token, html`<div class="box room">${['a', 'b', 'c', 'd', 'e'].map((n) => html`<i class=${n}></i>`)}</div>`))}
    </div></div>`;
  }

  protected override firstUpdated(): void {
    this.shadowRoot?.adoptedStyleSheets.push(
      classesOf(group('text'), 'font-size'),
      classesOf(group('radius'), 'border-radius'),
      classesOf(group('shadow'), 'box-shadow'),
    );
  }
}
if (!customElements.get('story-scales')) customElements.define('story-scales', StoryScales);

function specimen(token: Token): TemplateResult {
  return html`<div class="row"><div class="specimen mark ${bare(token)}">Chili oil <span lang="zh-CN">油辣子</span> $12.90</div>${label(token)}</div>`;
}

function shape(token: Token, drawn: TemplateResult): TemplateResult {
  return html`<div class="shape">${drawn}${label(token)}</div>`;
}

function movement(token: Token): TemplateResult {
  return html`<div class="row"><div class="track" tabindex="0" role="img" aria-label=${`Try ${token.name}`}><div class="ball ${bare(token)}"></div></div>${label(token)}</div>`;
}
