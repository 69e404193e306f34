import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/purchases/define.ts';
import { stage } from './show.ts';

export default { title: 'Purchases', component: 'laotie-purchases' } satisfies Meta;

export const Line: StoryObj = {
  render: () => stage(html`<div class="spot"><laotie-purchases></laotie-purchases></div>`),
};
export const NotTold: StoryObj = {
  render: () =>
    stage(html`<div class="spot"><laotie-purchases></laotie-purchases></div>`, { capabilities: { purchases: false } }),
};
