import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/checkout/define.ts';
import { failing, type Kitchen, kitchen, sheet } from './kitchen.ts';
import { pay } from './pay.ts';

export default { title: 'Checkout', component: 'laotie-checkout' } satisfies Meta;

type Before = NonNullable<Kitchen['before']>;

const open: Before = async (shop, { store }) => {
  const [item_id] = [...store.stock].find(([, left]) => (left ?? 1) > 20)!;
  await shop.checkout.open({ line_items: [{ item_id, quantity: 2 }] }).catch(() => {});
};

const place =
  (token: string): Before =>
  async (shop, endpoint) => {
    await open(shop, endpoint);
    await pay(shop, token);
  };

const story = (before?: Before, options: Kitchen = {}): StoryObj => ({
  render: (_, context) =>
    kitchen(context, sheet(html`<laotie-checkout></laotie-checkout>`), { ...options, ...(before && { before }) }),
});

export const Form = story(open);
export const Declined = story(place('declined'));
export const SecondStep = story(place('needs_action'));
export const Completed = story(place('approved'));
export const Placing = story(place('approved'), {
  fault: (method) => (method === 'checkout.complete' ? { before: 1e9 } : undefined),
});
export const AnswerLost = story(place('approved'), {
  fault: (method) => (method === 'checkout.complete' || method === 'checkout.get' ? { lose: 'answer' } : undefined),
});
export const Redirect = story(open, { capabilities: { checkout: 'redirect' } });
export const NoWayToPay = story(open, { capabilities: { payment_handlers: ['com.example.unknown'] } });
export const Failed = story(open, { fault: failing('checkout.create') });
export const Nothing = story();
