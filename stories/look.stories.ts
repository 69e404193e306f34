import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement } from 'lit';
import { tokens } from '../packages/elements/src/base/tokens.ts';

const colours = ['ink', 'paper', 'surface', 'line', 'muted', 'wheat', 'on-wheat', 'chili', 'on-chili', 'glass'];

/** The palette as an element resolves it: what the page sets, else what is mixed from the few that it may set. */
class StoryPalette extends LitElement {
  static override styles = [
    tokens,
    css`
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 16px; margin: 0; padding: 0; list-style: none; }
      li { overflow: hidden; border: 1px solid var(--_line); border-radius: 12px; color: var(--_ink); background: var(--_paper); font: 13px var(--_font); }
      li::before { display: block; height: 72px; content: ''; background: var(--colour); }
      code { display: block; padding: 8px 12px; }
      .ink { --colour: var(--_ink); }
      .paper { --colour: var(--_paper); }
      .surface { --colour: var(--_surface); }
      .line { --colour: var(--_line); }
      .muted { --colour: var(--_muted); }
      .wheat { --colour: var(--_wheat); }
      .on-wheat { --colour: var(--_on-wheat); }
      .chili { --colour: var(--_chili); }
      .on-chili { --colour: var(--_on-chili); }
      .glass { --colour: var(--_glass); }
    `,
  ];

  override render() {
    return html`<ul>${colours.map((name) => html`<li class=${name}><code>--laotie-${name}</code></li>`)}</ul>`;
  }
}
if (!customElements.get('story-palette')) customElements.define('story-palette', StoryPalette);

export default { title: 'Look/Palette' } satisfies Meta;

export const Palette: StoryObj = { render: () => html`<story-palette></story-palette>` };
