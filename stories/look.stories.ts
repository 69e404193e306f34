import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { adopt } from './stage/adopt.ts';
import { poster } from './stage/pictured.ts';
import './look/forced.ts';
import './look/palette.ts';
import './look/scales.ts';

/** The tokens as they come out on this page: theme, scheme and whatever the page sets. */
export default { title: 'Look/Tokens' } satisfies Meta;

adopt(`
  .look-frame { position: relative; display: grid; isolation: isolate; padding: 28px; }
  .look-frame > * { grid-area: 1 / 1; }
  .look-picture { position: absolute; inset: 0; z-index: -1; inline-size: 100%; block-size: 100%; object-fit: cover; }
`);

export const Colour: StoryObj = { render: () => html`<story-palette .stamp=${{}}></story-palette>` };

/** The same names in glass. Contrast is told against the worst there is below it, a white picture. */
export const OverVideo: StoryObj = {
  render: () =>
    html`<div class="look-frame"><img class="look-picture" src=${poster} alt="" /><story-palette over .stamp=${{}}></story-palette></div>`,
};

/** What gives way to the system's own colours where it forces them. */
export const ForcedColours: StoryObj = { render: () => html`<story-forced></story-forced>` };

/** Sizes in em: a buyer who reads larger text gets all of it larger. */
export const Type: StoryObj = { render: () => html`<story-scales of="type"></story-scales>` };

/** Corners, elevation and room. */
export const Shape: StoryObj = { render: () => html`<story-scales of="shape"></story-scales>` };

/** Point at a line, or walk to it with Tab. Everything holds still where little motion is wanted. */
export const Motion: StoryObj = { render: () => html`<story-scales of="motion"></story-scales>` };
