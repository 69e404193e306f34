import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/panel/define.ts';
import { pagesOf } from '../../packages/elements/src/shop/pages.ts';
import { press, sight } from '../hands.ts';
import { type Kitchen, kitchen, sceneOf } from '../kitchen.ts';
import { state } from '../state.ts';

export default { title: 'Elements/Panel', component: 'laotie-panel' } satisfies Meta;

/** Pages open in the panel, as an overlay sees to, and in no dialog of the shop's. */
const housed: Kitchen = { before: ({ shop }) => pagesOf(shop).house(new AbortController().signal) };

const story = (): StoryObj => ({
  render: (_, context) =>
    kitchen(context, html`<div class="column fills"><laotie-panel mode="side"></laotie-panel></div>`, housed),
});

/** The shop's pages, one at a time, beginning with the shelf. */
export const Side = story();
/** One page further, with the way back. */
export const Further: StoryObj = {
  ...story(),
  play: async (context) => {
    const { canvasElement } = context;
    await sceneOf(context);
    await press(canvasElement, '.row .open');
    await sight(canvasElement, 'laotie-product >>> .bar');
  },
};

export const Loading = state('laotie-panel', 'loading');
export const Empty = state('laotie-panel', 'empty');
export const Failed = state('laotie-panel', 'error');
export const Offline = state('laotie-panel', 'offline');
export const SoldOut = state('laotie-panel', 'sold out');
export const Ended = state('laotie-panel', 'ended');
