import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../packages/elements/src/define.ts';
import '../../packages/elements/src/overlay/parts.ts';
import { deep } from '../../packages/elements/src/testing/read.ts';
import { sight, wait } from '../hands.ts';
import { type Kitchen, kitchen, sceneOf } from '../kitchen.ts';
import { adopt } from '../stage/adopt.ts';
import { left } from '../stage/goods.ts';
import { poster } from '../stage/pictured.ts';
import type { Preset } from '../stage/presets.ts';

/** What a page loses when its shop cannot do a thing, and what takes its place. The toolbar does the same to any story. */
export default { title: 'Pages/What shops can do' } satisfies Meta;

adopt(`
  .able { display: flex; flex-wrap: wrap; gap: 24px; align-items: start; }
  .able > div { flex: 1 1 min(100%, 320px); max-inline-size: 400px; }
`);

const story = (shop: Preset, play: NonNullable<StoryObj['play']>, options: Kitchen = {}): StoryObj => ({
  globals: { shop },
  render: (_, context) =>
    kitchen(
      context,
      html`<div class="able">
        <laotie-overlay class="phone" without-mini><video muted playsinline poster=${poster}></video></laotie-overlay>
        <div><laotie-product-card product="p_wok" shape="row"></laotie-product-card><laotie-cart></laotie-cart></div>
      </div>`,
      { talk: 5, before: ({ shop }) => shop.cart.add('v_wok_32', 1), ...options },
    ),
  play,
});

/** Everything on: the show sells, counts, talks and takes the money. */
export const Everything = story(
  'full',
  async (context) => {
    await sceneOf(context);
    await sight(context.canvasElement, 'laotie-cart >>> button.buy');
    await sight(context.canvasElement, 'input[name="comment"]');
    const card = await sight(context.canvasElement, 'laotie-product-card >>> .now');
    await expect(card.textContent?.trim()).not.toBe('');
  },
  { products: left(2) },
);

/** The shop's own pages take the money: the button is a real link, beside the running show. */
export const CheckoutElsewhere = story('redirect', async (context) => {
  await sceneOf(context);
  const link = await sight<HTMLAnchorElement>(context.canvasElement, 'laotie-cart >>> a.buy');
  await expect(link.href).toContain('https://shop.example/cart/');
});

/** How many are left is known to nobody, so nobody says it; an offer says what it has of its own. */
export const NoStockNumbers = story(
  'no-stock',
  async (context) => {
    await sceneOf(context);
    const card = await sight(context.canvasElement, 'laotie-product-card >>> .card');
    await wait(() => card.querySelector('.button'));
    await expect(card.querySelector('.now')).toBeNull();
  },
  { products: left(2) },
);

/** No stream: asked again every few seconds. The same show. */
export const Polled = story('polling', async (context) => {
  const { endpoint } = await sceneOf(context);
  await sight(context.canvasElement, 'laotie-spotlight >>> .card');
  await wait(() => endpoint.calls.includes('live.poll') || endpoint.calls.includes('live.snapshot'));
  await expect(endpoint.stream.streams).toBe(0);
});

/** Comments can be read, not written; likes are not counted. No empty line, no dead heart. */
export const ReadOnlyComments = story('read-only', async (context) => {
  await sceneOf(context);
  await sight(context.canvasElement, 'laotie-comments >>> .row');
  await expect(deep(context.canvasElement, 'input[name="comment"], .like')).toHaveLength(0);
});
