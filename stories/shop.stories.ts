import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/product-card/define.ts';
import { request } from '../packages/elements/src/events.ts';
import { stage } from './show.ts';

const open = (page: 'shelf' | 'cart' | 'orders') => (event: Event) =>
  void request(event.target as Element, 'laotie-page-open-request', { page });

export default { title: 'Shop', component: 'laotie-shop' } satisfies Meta;

/** Without an overlay, pages open in the shop's own dialog. */
export const PagesInADialog: StoryObj = {
  render: () =>
    stage(html`
      <button @click=${open('shelf')}>Shelf</button>
      <button @click=${open('cart')}>Cart</button>
      <button @click=${open('orders')}>Orders</button>
      <laotie-product-card product="p_chili_oil" shape="row"></laotie-product-card>
    `),
};
