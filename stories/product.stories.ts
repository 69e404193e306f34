import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/product/define.ts';
import { failing, type Kitchen, kitchen, sheet } from './kitchen.ts';

interface Args {
  product: string;
}

export default { title: 'Product', component: 'laotie-product', args: { product: 'p_chili_oil' } } satisfies Meta<Args>;

const story = (args: Partial<Args> = {}, options?: Kitchen, wide = false): StoryObj<Args> => ({
  args,
  render: ({ product }, context) => {
    const page = html`<laotie-product product=${product}></laotie-product>`;
    return kitchen(context, wide ? page : sheet(page), options);
  },
});

export const OnAirWithOffer = story();
export const Wide = story({}, undefined, true);
export const SizesAndColours = story({ product: 'p_apron' });
export const SoldOut = story({ product: 'p_tea' });
export const LinkOut = story({ product: 'p_orchard_walnuts' });
export const Loading = story({}, { latency: 1e9 });
export const Missing = story({ product: 'p_none' });
export const Failed = story({}, { follow: false, fault: failing('catalog.lookup') });
