import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/product-card/define.ts';
import { request } from '../../packages/elements/src/events.ts';
import { press, sight } from '../hands.ts';
import { kitchen } from '../kitchen.ts';

export default { title: 'Elements/Shop', component: 'laotie-shop' } satisfies Meta;

const open = (page: 'shelf' | 'cart' | 'orders') => (event: Event) =>
  void request(event.target as Element, 'laotie-page-open-request', { page });

const article: StoryObj['render'] = (_, context) =>
  kitchen(
    context,
    html`
      <p lang="en">
        <button id="shelf" @click=${open('shelf')}>Shelf</button>
        <button id="cart" @click=${open('cart')}>Cart</button>
        <button id="orders" @click=${open('orders')}>Orders</button>
      </p>
      <laotie-product-card product="p_chili_oil" shape="row"></laotie-product-card>
    `,
  );

/** Takes no place of its own; any page opens its pages by an event. */
export const AroundAnArticle: StoryObj = { render: article };
/** Without an overlay, pages open in the shop's own dialog. */
export const PagesInADialog: StoryObj = {
  render: article,
  play: async ({ canvasElement }) => {
    await sight(canvasElement, '.button');
    await press(canvasElement, '#shelf');
    await sight(canvasElement, 'dialog laotie-shelf >>> .row');
  },
};
