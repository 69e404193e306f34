import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../packages/elements/src/product-card/define.ts';
import { press, sight } from '../hands.ts';
import { type Kitchen, kitchen } from '../kitchen.ts';
import { left, only, upcoming } from '../stage/goods.ts';
import { state } from '../state.ts';

interface Args {
  product: string;
  shape: 'tile' | 'row' | 'spotlight';
  number?: number;
}

const meta: Meta<Args> = {
  title: 'Elements/Product card',
  component: 'laotie-product-card',
  args: { product: 'p_liangpi_kit', shape: 'tile' },
  argTypes: {
    product: {
      control: 'select',
      options: ['p_chili_oil', 'p_liangpi_kit', 'p_persimmon_cakes', 'p_apron', 'p_wok', 'p_tea', 'p_course'],
    },
    shape: { control: 'inline-radio', options: ['tile', 'row', 'spotlight'] },
    number: { control: 'number' },
  },
};
export default meta;

const story = (args: Partial<Args> = {}, options?: Kitchen): StoryObj<Args> => ({
  args,
  render: ({ product, shape, number }, context) =>
    kitchen(
      context,
      html`<div class=${shape === 'tile' ? 'tile' : 'article'}><laotie-product-card product=${product} shape=${shape} number=${ifDefined(number)}><a href="https://shop.example/">Qinling Kitchen</a></laotie-product-card></div>`,
      options,
    ),
});

/** Photograph first, one button: for grids. */
export const Tile = story();
/** For running text: as high as its two lines, as wide as the column. */
export const Row = story({ shape: 'row' });
/** For a place over a video, with the number that the host calls out. */
export const Spotlight = story({ shape: 'spotlight', number: 2 });
/** Options to choose: the button says so, and the price is the least. */
export const WithOptions = story({ product: 'p_apron' });
/** The price of the show, for as long as it counts. */
export const Offer = story({ product: 'p_chili_oil', shape: 'row' });
/** The same as a tile. */
export const OfferTile = story({ product: 'p_chili_oil' });
/** The last ones are said as a number where the shop tells one. */
export const FewLeft = story({ product: 'p_wok' }, { products: left(2) });
/** Not sold yet. */
export const Upcoming = story({ product: 'p_tea' }, { products: upcoming });
/** Sold by somebody else: a real link, and where it leads. */
export const LinkOut = story({ product: 'p_orchard_walnuts' });
/** A link-out in running text. */
export const LinkOutRow = story({ product: 'p_orchard_walnuts', shape: 'row' });
/** Nothing to ship. */
export const Digital = story({ product: 'p_course', shape: 'row' });
/** Confirmed where it was pressed, with the way to the cart. */
export const Added: StoryObj<Args> = {
  ...story(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.button.add');
    await sight(canvasElement, '.button.added');
  },
};
/** What the shop sends is no product. */
export const Malformed = story(
  {},
  { follow: false, products: (all) => all.map((one) => ({ ...one, title: {} as string })) },
);
/** A shop without cart and checkout shows what there is. */
export const CatalogOnly = story({}, { capabilities: { cart: false, checkout: 'none' } });
/** No picture, no rating, nothing but a name and a price. */
export const Bare = story({}, { products: only });

export const Loading = state('laotie-product-card', 'loading');
export const LoadingRow = story({ shape: 'row' }, { latency: 1e9 });
/** Gone for good: the page's own link stays. */
export const Unavailable = state('laotie-product-card', 'empty');
export const Failed = state('laotie-product-card', 'error');
export const Offline = state('laotie-product-card', 'offline');
export const SoldOut = state('laotie-product-card', 'sold out');
/** After the show it is sold at its usual price. */
export const Ended = state('laotie-product-card', 'ended');
