import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/purchases/define.ts';
import { type Kitchen, kitchen } from '../kitchen.ts';
import { state } from '../state.ts';

export default { title: 'Elements/Purchases', component: 'laotie-purchases' } satisfies Meta;

const story = (options?: Kitchen): StoryObj => ({
  render: (_, context) =>
    kitchen(context, html`<div class="spot"><laotie-purchases></laotie-purchases></div>`, options),
});

/** Real orders only, masked by the server. */
export const Line = story();
/** One buyer. */
export const One = story({
  show: ({ purchases }) => {
    for (const each of purchases) Object.assign(each, { orders: 1, quantity: 1, names: ['L***'] });
  },
});
/** An endpoint that tells no purchases. */
export const NotTold = story({ capabilities: { purchases: false } });

export const Loading = state('laotie-purchases', 'loading');
export const Empty = state('laotie-purchases', 'empty');
export const Failed = state('laotie-purchases', 'error');
export const Offline = state('laotie-purchases', 'offline');
export const SoldOut = state('laotie-purchases', 'sold out');
export const Ended = state('laotie-purchases', 'ended');
