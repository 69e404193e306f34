import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/cart/define.ts';
import { type Kitchen, kitchen, sheet } from './kitchen.ts';

export default { title: 'Cart', component: 'laotie-cart' } satisfies Meta;

const fill: NonNullable<Kitchen['before']> = async (shop, { store }) => {
  const ids = [...store.stock].filter(([, left]) => (left ?? 1) > 5).map(([id]) => id);
  await shop.cart.add(ids[0]!, 2);
  await shop.cart.add(ids.at(-1)!, 1);
};

const story = (options: Kitchen = {}): StoryObj => ({
  render: (_, context) => kitchen(context, sheet(html`<laotie-cart></laotie-cart>`), options),
});

export const Filled = story({ before: fill });
export const WithCoupon = story({
  before: async (shop, endpoint) => {
    await fill(shop, endpoint);
    await shop.cart.setCodes(['LIVE10']);
  },
});
export const LessThanAsked = story({
  before: async (shop, endpoint) => {
    await fill(shop, endpoint);
    await shop.cart.set(shop.cart.lines.value[0]!.item_id, 5000);
  },
});
export const Redirect = story({ before: fill, capabilities: { checkout: 'redirect' } });
export const Empty = story();
