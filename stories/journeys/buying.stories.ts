import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../packages/elements/src/define.ts';
import '../../packages/elements/src/overlay/parts.ts';
import { words } from '../../packages/elements/src/testing/read.ts';
import { press, sight, type } from '../hands.ts';
import { kitchen, languageOf, sceneOf } from '../kitchen.ts';
import { poster } from '../stage/pictured.ts';
import { bankSays, checkOut, fillIn, pay, seeOrders } from './buyer.ts';

/** From the first word to the order, by what can be seen and pressed alone. */
export default { title: 'Journeys/Buying' } satisfies Meta;

const live: StoryObj['render'] = (_, context) =>
  kitchen(
    context,
    html`<laotie-overlay class="phone" without-mini><video muted playsinline poster=${poster}></video></laotie-overlay>`,
    { talk: 6 },
  );

/** Two jars are asked for in the chat; the answer sells them, and they are paid without leaving the show. */
export const AskToOrder: StoryObj = {
  render: live,
  play: async (context) => {
    const { canvasElement: page, step } = context;
    const { endpoint } = await sceneOf(context);
    const ask = languageOf(context) === 'zh' ? '1号来两瓶 特辣 280g' : 'two extra hot 280 g no. 1 please';
    await step('The viewer asks, and the answer stands above the line', async () => {
      await type(page, 'input[name="comment"]', ask);
      const answer = await sight(page, 'laotie-answer >>> .answer');
      await expect(words(answer)).toContain(languageOf(context) === 'zh' ? '特辣' : 'Extra hot');
    });
    await step('One tap puts two into the cart', async () => {
      await press(page, 'laotie-answer >>> .act .button.add');
      await sight(page, 'laotie-answer >>> .state.good');
      await press(page, 'laotie-answer >>> .act .button.plain');
      const many = await sight(page, 'laotie-cart >>> output');
      await expect(many.textContent).toMatch(/[2٢]/);
    });
    await step('Paid in the sheet over the video', () => checkOut(page));
    await step('The order can be seen', async () => {
      await seeOrders(page);
      const [order] = endpoint.store.orders.values();
      await expect(order?.line_items[0]).toMatchObject({
        item: { id: 'v_chili_oil_hot_280' },
        quantity: { original: 2 },
      });
    });
  },
};

/** From the shelf to a product, its options, and bought at once. */
export const BrowseToOrder: StoryObj = {
  render: live,
  play: async (context) => {
    const { canvasElement: page, step } = context;
    const { endpoint } = await sceneOf(context);
    await step('The little cart opens the shelf', async () => {
      await press(page, 'laotie-overlay >>> button.shelf');
      await press(page, 'laotie-shelf >>> .row:nth-of-type(4) .open');
    });
    await step('Another colour and size', async () => {
      await press(page, 'laotie-product >>> .axis:nth-of-type(2) .value:nth-child(3)');
      // there is none in S: it can be had once another size is chosen
      await press(page, 'laotie-product >>> .axis:nth-of-type(1) .value:nth-child(2):not(.impossible)');
    });
    await step('Bought at once', async () => {
      await press(page, 'laotie-product >>> .bar .button.buy');
      await fillIn(page);
      await bankSays(page, 'approved');
      await pay(page);
      const [order] = endpoint.store.orders.values();
      await expect(order?.line_items[0]?.item.id).toBe('v_apron_persimmon_l');
    });
  },
};

/** The bank says no; what was typed is still there, and the second try is the only one that costs. */
export const DeclinedThenPaid: StoryObj = {
  render: (_, context) =>
    kitchen(context, html`<div class="tile"><laotie-product-card product="p_liangpi_kit"></laotie-product-card></div>`),
  play: async (context) => {
    const { canvasElement: page, step } = context;
    const { endpoint } = await sceneOf(context);
    const left = () => endpoint.store.stock.get('v_liangpi_kit_kit') ?? 0;
    const before = left();
    await step('From a card in an article into the checkout', async () => {
      await press(page, 'laotie-product-card >>> .button.add');
      await press(page, 'laotie-product-card >>> .button.added');
      await press(page, 'laotie-cart >>> .button.buy');
      await fillIn(page);
    });
    await step('The bank declines: nothing is charged, nothing is lost', async () => {
      await bankSays(page, 'declined');
      await pay(page, 'laotie-checkout >>> .foot .alert');
      await expect(endpoint.store.orders.size).toBe(0);
      await expect(left()).toBe(before);
      const email = await sight<HTMLInputElement>(page, 'laotie-checkout >>> input[name="buyer.email"]');
      await expect(email.value).toBe('mei@example.com');
    });
    await step('The second try is the order', async () => {
      await bankSays(page, 'approved');
      await pay(page);
      await expect(endpoint.store.orders.size).toBe(1);
      await expect(left()).toBe(before - 1);
    });
  },
};

/** A coupon of the show is used in the cart, and the sum on the final button is the one that is paid. */
export const WithCoupon: StoryObj = {
  render: (_, context) =>
    kitchen(context, html`<div class="sheet"><laotie-cart></laotie-cart></div>`, {
      before: ({ shop }) => shop.cart.add('v_wok_32', 1),
    }),
  play: async (context) => {
    const { canvasElement: page, step } = context;
    const { endpoint, shop } = await sceneOf(context);
    await step('LIVE10 takes a tenth off', async () => {
      await press(page, 'laotie-cart >>> summary');
      const field = await type(page, 'laotie-cart >>> input[name="code"]', 'LIVE10');
      field.form?.requestSubmit();
      await sight(page, 'laotie-cart >>> .code .off');
    });
    await step('What the button says is what is paid', async () => {
      await press(page, 'laotie-cart >>> .button.buy');
      await fillIn(page);
      await bankSays(page, 'approved');
      await pay(page);
      const [order] = endpoint.store.orders.values();
      await expect(order?.totals).toEqual(shop.checkout.session.value?.totals);
      await expect(order?.totals).toContainEqual(expect.objectContaining({ type: 'discount' }));
    });
  },
};
