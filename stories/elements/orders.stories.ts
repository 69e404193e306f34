import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/orders/define.ts';
import { press } from '../hands.ts';
import { type Kitchen, kitchen, ready, sheet } from '../kitchen.ts';
import { pay } from '../stage/pay.ts';
import { state } from '../state.ts';

export default { title: 'Elements/Orders', component: 'laotie-orders', play: ready } satisfies Meta;

const buy: NonNullable<Kitchen['before']> = async ({ shop, endpoint }) => {
  for (const item_id of ['v_chili_oil_medium_280', 'v_apron_indigo_m']) {
    await shop.checkout.open({ line_items: [{ item_id, quantity: 1 }] });
    await pay(shop, 'approved');
  }
  const [first] = endpoint.store.orders.values();
  for (const line of first?.line_items ?? [])
    Object.assign(line, { status: 'fulfilled', quantity: { ...line.quantity, fulfilled: line.quantity.total } });
  await shop.orders.load();
};

const story = (options: Kitchen = {}): StoryObj => ({
  render: (_, context) => kitchen(context, sheet(html`<laotie-orders></laotie-orders>`), options),
});

/** One on its way, one there. */
export const Two = story({ before: buy });
/** Lines, totals, and where the parcel is. */
export const Opened: StoryObj = {
  ...story({ before: buy }),
  play: ({ canvasElement }) => press(canvasElement, 'summary'),
};
/** An endpoint that lists no orders: those made in this browser are known here. */
export const OfThisBrowser = story({ before: buy, capabilities: { orders: 'by_token' } });

export const Loading = state('laotie-orders', 'loading');
export const Empty = state('laotie-orders', 'empty');
export const Failed = state('laotie-orders', 'error');
export const Offline = state('laotie-orders', 'offline');
export const Ended = state('laotie-orders', 'ended');
