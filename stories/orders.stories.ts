import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/orders/define.ts';
import { failing, type Kitchen, kitchen, sheet } from './kitchen.ts';

export default { title: 'Orders', component: 'laotie-orders' } satisfies Meta;

const buy: NonNullable<Kitchen['before']> = async (shop, { store }) => {
  const items = [...store.stock].filter(([, left]) => (left ?? 1) > 20).slice(0, 2);
  for (const [item_id] of items) {
    await shop.checkout.open({ line_items: [{ item_id, quantity: 1 }] });
    const destinations = [{ id: 'a', last_name: 'Li', street_address: '1 Mill Lane', address_country: 'CN' }];
    await shop.checkout.change({
      buyer: { email: 'mei@example.com' },
      fulfillment: { methods: [{ id: 'm_1', destinations }] },
    });
    await shop.checkout.place({
      id: 't',
      handler_id: 'dev.laotie.payment.test',
      type: 'test',
      credential: { type: 'token', token: 'approved' },
    });
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
