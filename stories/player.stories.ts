import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/player/define.ts';
import { poster, stage } from './show.ts';

export default { title: 'Player', component: 'laotie-player', parameters: { layout: 'centered' } } satisfies Meta;

export const WaitsForAPress: StoryObj = {
  render: () => html`<laotie-player class="phone" src="/stream.mp4" poster=${poster} without-autoplay></laotie-player>`,
};
/** The picture is gone, the shop is not. */
export const Stopped: StoryObj = {
  render: () => html`<laotie-player class="phone" src="/none.mp4" poster=${poster}></laotie-player>`,
};
export const NotBegun: StoryObj = {
  render: () => stage(html`<laotie-player class="phone"></laotie-player>`, { status: 'scheduled' }),
};
