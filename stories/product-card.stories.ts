import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/product-card/define.ts';
import { failing, type Kitchen, kitchen } from './kitchen.ts';

interface Args {
  product: string;
  shape: 'tile' | 'row' | 'spotlight';
  number?: number;
}

const meta: Meta<Args> = {
  title: 'Product card',
  component: 'laotie-product-card',
  args: { product: 'p_liangpi_kit', shape: 'tile' },
  argTypes: { shape: { control: 'inline-radio', options: ['tile', 'row', 'spotlight'] } },
};
export default meta;

const story = (args: Partial<Args> = {}, options?: Kitchen): StoryObj<Args> => ({
  args,
  render: ({ product, shape, number }, context) =>
    kitchen(
      context,
      html`<laotie-product-card product=${product} shape=${shape} .number=${number}><a href="https://shop.example/">Qinling Kitchen</a></laotie-product-card>`,
      options,
    ),
});

export const Tile = story();
export const Row = story({ shape: 'row' });
export const Spotlight = story({ shape: 'spotlight', number: 2 });
export const OfferOnAir = story({ product: 'p_chili_oil', shape: 'row' });
export const SoldOut = story({ product: 'p_tea' });
export const Upcoming = story(
  { product: 'p_tea' },
  {
    products: (all) =>
      all.map((one) => ({
        ...one,
        variants: one.variants.map((v) => ({ ...v, availability: { available: false, status: 'preorder' } })),
      })),
  },
);
export const LinkOut = story({ product: 'p_orchard_walnuts' });
export const Loading = story({}, { latency: 1e9 });
export const Missing = story({ product: 'p_none' });
export const Malformed = story(
  {},
  { follow: false, products: (all) => all.map((one) => ({ ...one, title: {} as string })) },
);
export const Failed = story({}, { follow: false, fault: failing('catalog.lookup') });
export const CatalogOnly = story({}, { capabilities: { cart: false, checkout: 'none' } });
