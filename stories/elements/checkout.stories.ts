import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/checkout/define.ts';
import { press, pressUntil, sight, type } from '../hands.ts';
import { type Kitchen, kitchen, ready, sheet } from '../kitchen.ts';
import { fillIn, pay } from '../stage/pay.ts';
import { state } from '../state.ts';

export default { title: 'Elements/Checkout', component: 'laotie-checkout', play: ready } satisfies Meta;

type Before = NonNullable<Kitchen['before']>;

const openWith =
  (item_id: string): Before =>
  ({ shop }) =>
    shop.checkout.open({ line_items: [{ item_id, quantity: 2 }] }).catch(() => {});
const open = openWith('v_chili_oil_medium_280');

/** Everything filled in and sent; `unheard` is what no answer comes to. */
const place =
  (token: string, unheard = false): Before =>
  async (scene) => {
    await open(scene);
    const paid = pay(scene.shop, token).catch(() => {});
    if (!unheard) await paid;
  };

const story = (before?: Before, options: Kitchen = {}): StoryObj => ({
  render: (_, context) =>
    kitchen(context, sheet(html`<laotie-checkout></laotie-checkout>`), { ...options, ...(before && { before }) }),
});

/** Contact, address, payment, review, and one button that says what it costs. */
export const Form = story(open);
/** Nothing is sent anywhere: no address, no delivery. */
export const Digital = story(openWith('v_course_all'));
/** Pressed too early: what is missing is said at its field, and the first one has the focus. */
export const Missing: StoryObj = {
  ...story(open),
  play: async ({ canvasElement }) => {
    await pressUntil(canvasElement, '.place', '[aria-invalid="true"]');
  },
};
/** Filled in: delivery and the whole sum are there before anybody pays. */
export const Ready = story(async (scene) => {
  await open(scene);
  await fillIn(scene.shop);
});
export const WithCoupon: StoryObj = {
  ...story(open),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'summary');
    const field = await type(canvasElement, 'input[name="code"]', 'LIVE10');
    field.form?.requestSubmit();
    await sight(canvasElement, '.code .off');
  },
};
/** The bank said no. Nothing was charged, everything typed is still there. */
export const Declined = story(place('declined'));
/** The bank asks for a second step on the shop's own pages. */
export const SecondStep = story(place('needs_action'));
/** The order is placed. */
export const OrderPlaced = story(place('approved'));
/** On its way. */
export const Placing = story(place('approved', true), {
  fault: (method) => (method === 'checkout.complete' ? { before: 1e9 } : undefined),
});
/** The answer got lost: it is looked for, never sent twice. */
export const AnswerLost = story(place('approved', true), {
  fault: (method) => (method === 'checkout.complete' || method === 'checkout.get' ? { lose: 'answer' } : undefined),
});
export const Redirect = story(open, { capabilities: { checkout: 'redirect' } });
export const NoWayToPay = story(open, { capabilities: { payment_handlers: ['com.example.unknown'] } });

export const Loading = state('laotie-checkout', 'loading');
export const Empty = state('laotie-checkout', 'empty');
export const Failed = state('laotie-checkout', 'error');
export const Offline = state('laotie-checkout', 'offline');
export const SoldOut = state('laotie-checkout', 'sold out');
export const Ended = state('laotie-checkout', 'ended');
