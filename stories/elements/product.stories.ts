import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/product/define.ts';
import { press, sight } from '../hands.ts';
import { type Kitchen, kitchen, sheet } from '../kitchen.ts';
import { left, upcoming } from '../stage/goods.ts';
import { state } from '../state.ts';

interface Args {
  product: string;
}

export default {
  title: 'Elements/Product',
  component: 'laotie-product',
  args: { product: 'p_chili_oil' },
} satisfies Meta<Args>;

const story = (args: Partial<Args> = {}, options?: Kitchen, wide = false): StoryObj<Args> => ({
  args,
  render: ({ product }, context) => {
    const page = html`<laotie-product product=${product}></laotie-product>`;
    return kitchen(context, wide ? page : sheet(page), options);
  },
});

/** On air, with the price of the show. */
export const OnAirWithOffer = story();
/** Pictures beside the words where there is room. */
export const Wide = story({}, undefined, true);
/** Combinations that do not exist can be seen before they are chosen. */
export const SizesAndColours = story({ product: 'p_apron' });
/** The combination that is sold out says so on its own. */
export const OneSoldOut: StoryObj<Args> = {
  ...story({ product: 'p_apron' }),
  play: async ({ canvasElement }) => {
    // L, of which there is none in wheat
    await press(canvasElement, '.axis:nth-of-type(2) .value:nth-child(3)');
    await press(canvasElement, '.axis:nth-of-type(1) .value.gone');
    await sight(canvasElement, '.button.add[disabled]');
  },
};
export const FewLeft = story({ product: 'p_wok' }, { products: left(3) });
export const Upcoming = story({ product: 'p_wok' }, { products: upcoming });
/** Opens at once after payment, and is never sent. */
export const Digital = story({ product: 'p_course' });
/** Sold by somebody else. */
export const LinkOut = story({ product: 'p_orchard_walnuts' });
/** Confirmed in the button, with the way to the cart. */
export const Added: StoryObj<Args> = {
  ...story({ product: 'p_wok' }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.bar .button.add');
    await sight(canvasElement, '.bar .button.plain');
  },
};
/** Without a cart there is one way: buy it now. */
export const WithoutCart = story({ product: 'p_wok' }, { capabilities: { cart: false } });

export const Loading = state('laotie-product', 'loading');
export const Unavailable = state('laotie-product', 'empty');
export const Failed = state('laotie-product', 'error');
export const Offline = state('laotie-product', 'offline');
export const SoldOut = state('laotie-product', 'sold out');
export const Ended = state('laotie-product', 'ended');
