import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/cart/define.ts';
import '../../packages/elements/src/doctor/define.ts';
import type { LaotieDoctor } from '../../packages/elements/src/doctor/doctor.ts';
import '../../packages/elements/src/product-card/define.ts';
import { deep } from '../../packages/elements/src/testing/read.ts';
import { press, sight, wait } from '../hands.ts';
import { kitchen } from '../kitchen.ts';
import { adopt } from '../stage/adopt.ts';

/** For a page's author: `?laotie-doctor` in the page's address brings it. It looks at the whole page it is on. */
export default { title: 'Tools/Doctor', component: 'laotie-doctor', tags: ['!autodocs'] } satisfies Meta;

const card = html`<laotie-product-card product="p_wok"></laotie-product-card>`;

// on a phone it lies over half of the page: with room below, what it covers comes out from under it
adopt(`
  @media (width < 480px) {
    .examined { padding-block-end: 320px; }
    :root:has(laotie-doctor) { scroll-padding-block-end: 320px; }
  }
`);

/** Nothing is wrong; what it has looked at is told on request. */
export const InOrder: StoryObj = {
  render: (_, context) => html`<div class="examined">${kitchen(context, card)}</div><laotie-doctor></laotie-doctor>`,
  play: async ({ canvasElement }) => {
    // all but the line to the shop, which an endpoint in memory has none of
    const unknown = () =>
      (deep(canvasElement, 'laotie-doctor') as LaotieDoctor[])
        .flatMap(({ findings }) => findings ?? [])
        .filter(({ state }) => state === 'unknown');
    await wait(() => unknown().length === 1, 'what it cannot know');
    await sight(canvasElement, 'laotie-doctor >>> summary');
  },
};

/** Once it has asked the shop, too, it knows of all three. */
const complains = (root: HTMLElement) => sight(root, 'laotie-doctor >>> li.wrong:nth-of-type(3)');

/** A misspelt tag and attribute, a product that nobody knows, a shop and a video that are not there. */
export const Miswired: StoryObj = {
  render: (_, context) => html`
    ${kitchen(context, html`<laotie-product-card product="p_none" shap="row"></laotie-product-card>`)}
    <laotie-product-crad></laotie-product-crad>
    <laotie-shop endpoint="tea"><laotie-cart></laotie-cart></laotie-shop>
    <laotie-doctor></laotie-doctor>
  `,
  play: async ({ canvasElement }) => {
    await complains(canvasElement);
  },
};

/** Out of the way, and still looking. */
export const Folded: StoryObj = {
  ...Miswired,
  play: async ({ canvasElement }) => {
    await complains(canvasElement);
    await press(canvasElement, 'laotie-doctor >>> .fold');
  },
};
