import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../packages/elements/src/cart/define.ts';
import '../../packages/elements/src/product-card/define.ts';
import '../../packages/elements/src/shelf/define.ts';
import { press, sight, wait } from '../hands.ts';
import { type Kitchen, kitchen, languageOf, sceneOf } from '../kitchen.ts';
import { adopt } from '../stage/adopt.ts';

/** Two sellers on one page share nothing: neither cart nor currency nor words. */
export default { title: 'Pages/Two shops' } satisfies Meta;

adopt(`
  .shops { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); gap: 32px; }
  .shops section { min-inline-size: 0; }
  .shops h2 { margin: 0 0 12px; font: 650 20px/1.3 system-ui, sans-serif; }
`);

/** The neighbours': few things, at half the price. */
const orchard = (zh: boolean): Kitchen => ({
  name: 'orchard',
  follow: false,
  products: (products) =>
    products.slice(2, 5).map((product) => ({
      ...product,
      variants: product.variants.map((variant) => ({
        ...variant,
        price: { ...variant.price, amount: Math.round(variant.price.amount / 2) },
      })),
      title: zh ? `${product.title}（后山）` : `${product.title}, from the orchard`,
    })),
});

export const SideBySide: StoryObj = {
  render: (_, context) => {
    const zh = languageOf(context) === 'zh';
    return html`<div class="shops">
      <section aria-labelledby="one"><h2 id="one">${zh ? '秦岭厨房' : 'Qinling Kitchen'}</h2>
        ${kitchen(context, html`<laotie-cart></laotie-cart><laotie-shelf></laotie-shelf>`)}</section>
      <section aria-labelledby="other"><h2 id="other">${zh ? '后山果园' : 'The orchard'}</h2>
        ${kitchen(context, html`<laotie-cart></laotie-cart><laotie-product-card product="p_persimmon_cakes"></laotie-product-card>`, orchard(zh))}</section>
    </div>`;
  },
  play: async (context) => {
    const one = await sceneOf(context);
    const other = await sceneOf(context, 'orchard');
    await press(one.host, 'laotie-shelf >>> .button.add');
    await sight(one.host, 'laotie-cart >>> .line');
    await wait(() => one.shop.cart.count.value === 1);
    await expect(other.shop.cart.count.value).toBe(0);
  },
};
