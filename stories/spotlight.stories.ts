import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/spotlight/define.ts';
import { type StageOptions, stage } from './show.ts';

const spotlight = (compact: boolean, options: StageOptions = {}) =>
  stage(html`<div class="spot"><laotie-spotlight ?compact=${compact}></laotie-spotlight></div>`, options);

export default { title: 'Spotlight', component: 'laotie-spotlight' } satisfies Meta;

export const OnAir: StoryObj = { render: () => spotlight(false) };
export const Compact: StoryObj = { render: () => spotlight(true) };
export const WithoutOffers: StoryObj = {
  render: () => spotlight(false, { capabilities: { offers: false, stock: 'status' } }),
};
export const CartOnly: StoryObj = { render: () => spotlight(false, { capabilities: { checkout: 'none' } }) };
