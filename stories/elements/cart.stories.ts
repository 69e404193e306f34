import type { Cart } from '@laotie/protocol';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/cart/define.ts';
import { press, sight } from '../hands.ts';
import { type Kitchen, kitchen, ready, sceneOf, sheet } from '../kitchen.ts';
import { state } from '../state.ts';

export default { title: 'Elements/Cart', component: 'laotie-cart', play: ready } satisfies Meta;

type Before = NonNullable<Kitchen['before']>;

const fill: Before = async ({ shop }) => {
  await shop.cart.add('v_chili_oil_medium_280', 2);
  await shop.cart.add('v_apron_persimmon_m', 1);
};

/** Each line is kept for the buyer for so many seconds. */
const hold =
  (seconds: number): Before =>
  async (scene) => {
    const { cart } = scene.endpoint;
    if (!cart) return;
    const hold_expires_at = new Date(Date.now() + seconds * 1000).toISOString();
    const held = (one: Cart): Cart => ({
      ...one,
      line_items: one.line_items.map((line) => ({ ...line, hold_expires_at })),
    });
    const { create, change } = cart;
    cart.create = async (...all) => held(await create(...all));
    cart.change = async (...all) => held(await change(...all));
    await fill(scene);
  };

const story = (options: Kitchen = {}): StoryObj => ({
  render: (_, context) => kitchen(context, sheet(html`<laotie-cart></laotie-cart>`), options),
});

export const Filled = story({ before: fill });
/** A coupon, with what it takes off. */
export const WithCoupon = story({
  before: async (scene) => {
    await fill(scene);
    await scene.shop.cart.setCodes(['LIVE10']);
  },
});
/** The shop knows no such code, and says so at the field. */
export const WrongCoupon = story({
  before: async (scene) => {
    await fill(scene);
    await scene.shop.cart.setCodes(['LIVE99']);
  },
});
/** More than there is: what is left is put in, and said. */
export const LessThanAsked = story({
  before: async (scene) => {
    await fill(scene);
    await scene.shop.cart.set('v_apron_persimmon_m', 5000);
  },
});
/** Reserved for the buyer, and for how long. */
export const HoldRunningOut = story({ capabilities: { holds: true }, before: hold(95) });
/** Taken out by mistake: one press puts it back. */
export const Removed: StoryObj = {
  ...story({ before: fill }),
  play: async (context) => {
    const { canvasElement } = context;
    await sceneOf(context);
    await press(canvasElement, '.line:last-child .remove');
    await sight(canvasElement, '.alert .button');
  },
};
/** The shop's own pages take the money: a real link. */
export const Redirect = story({ before: fill, capabilities: { checkout: 'redirect' } });
/** Without an address of its own the cart says where to go. */
export const NoCheckout = story({ before: fill, capabilities: { checkout: 'none' } });

export const Loading = state('laotie-cart', 'loading');
export const Empty = state('laotie-cart', 'empty');
export const Failed = state('laotie-cart', 'error');
export const Offline = state('laotie-cart', 'offline');
export const SoldOut = state('laotie-cart', 'sold out');
export const Ended = state('laotie-cart', 'ended');
