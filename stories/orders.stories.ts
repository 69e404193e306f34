import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/orders/define.ts';
import { failing, type Kitchen, kitchen, sheet } from './kitchen.ts';
import { pay } from './pay.ts';

export default { title: 'Orders', component: 'laotie-orders' } satisfies Meta;

const buy: NonNullable<Kitchen['before']> = async (shop, { store }) => {
  const items = [...store.stock].filter(([, left]) => (left ?? 1) > 20).slice(0, 2);
  for (const [item_id] of items) {
    await shop.checkout.open({ line_items: [{ item_id, quantity: 1 }] });
    await pay(shop, 'approved');
  }
  await shop.orders.load();
};

const story = (options: Kitchen = {}): StoryObj => ({
  render: (_, context) => kitchen(context, sheet(html`<laotie-orders></laotie-orders>`), options),
});

export const Two = story({ before: buy });
export const OfThisBrowser = story({ before: buy, capabilities: { orders: 'by_token' } });
export const Empty = story();
export const Loading = story({ latency: 1e9 });
export const Failed = story({ fault: failing('orders.list') });
