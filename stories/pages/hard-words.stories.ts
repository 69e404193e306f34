import type { Product, ShowSnapshot } from '@laotie/protocol';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../packages/elements/src/cart/define.ts';
import '../../packages/elements/src/overlay/define.ts';
import '../../packages/elements/src/overlay/parts.ts';
import '../../packages/elements/src/product-card/define.ts';
import '../../packages/elements/src/shelf/define.ts';
import { sight } from '../hands.ts';
import { kitchen, sceneOf } from '../kitchen.ts';
import { adopt } from '../stage/adopt.ts';
import { poster } from '../stage/pictured.ts';

/** Names that people really give, and prices that they really ask. */
export default { title: 'Pages/Hard words' } satisfies Meta;

adopt(`
  .least { inline-size: 320px; max-inline-size: 100%; }
  .least > * + * { margin-block-start: 16px; }
  .hard { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 16px; }
`);

const TITLES = [
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, gebunden in Leinen',
  'خل الأرز المعتّق ٥٠٠ مل (2 bottles)',
  'Left \u202Eor thgir\u202C to left?',
  '👩🏽‍🌾👨‍👩‍👧‍👦🌶️🌶️🌶️ hot hot hot 🔥🔥🔥',
  'x'.repeat(160),
  '超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长的商品名字',
  'Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤ chili',
  '🫙',
];

const renamed = (products: Product[]): Product[] =>
  products.map((product, at) => ({ ...product, title: TITLES[at % TITLES.length] as string }));

const dear = (products: Product[]): Product[] =>
  products.map((product) => ({
    ...product,
    price_range: { min: times(product.price_range.min), max: times(product.price_range.max) },
    variants: product.variants.map((variant) => ({
      ...variant,
      price: times(variant.price),
      list_price: times({ ...variant.price, amount: variant.price.amount * 2 }),
    })),
  }));
const times = <P extends { amount: number }>(price: P): P => ({ ...price, amount: price.amount * 1_234_567 });

const cards = html`<div class="hard">
  ${[
    'p_chili_oil',
    'p_liangpi_kit',
    'p_persimmon_cakes',
    'p_apron',
    'p_wok',
    'p_tea',
    'p_course',
    'p_orchard_walnuts',
  ].map((product) => html`<laotie-product-card product=${product}></laotie-product-card>`)}
</div>`;

const fits: NonNullable<StoryObj['play']> = async (context) => {
  await sceneOf(context);
  await sight(context.canvasElement, '.title, .name, .line');
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
};

/** Long, both ways at once, without a place to break. */
export const Titles: StoryObj = {
  render: (_, context) => kitchen(context, cards, { follow: false, products: renamed }),
  play: fits,
};
/** Prices of nine digits, reduced from more. */
export const Prices: StoryObj = {
  render: (_, context) => kitchen(context, cards, { follow: false, products: dear }),
  play: fits,
};
/** The same names in a shelf and a cart of 320 px. */
export const AtTheLeastWidth: StoryObj = {
  render: (_, context) =>
    kitchen(context, html`<div class="least"><laotie-cart></laotie-cart><laotie-shelf></laotie-shelf></div>`, {
      products: (products) => dear(renamed(products)),
      before: async ({ shop }) => {
        await shop.cart.add('v_chili_oil_medium_280', 2);
        await shop.cart.add('v_wok_32', 1);
      },
    }),
  play: fits,
};

const shouting = (snapshot: ShowSnapshot): void => {
  Object.assign(snapshot.seller, { name: TITLES[1], place: TITLES[5] });
  snapshot.comments = TITLES.map((text, at) => ({
    id: `hard_${at}`,
    author: { name: TITLES[(at + 3) % 4] as string },
    text,
    at: snapshot.server_time,
  }));
};

/** Everybody at once, over a video. */
export const OverVideo: StoryObj = {
  render: (_, context) =>
    kitchen(
      context,
      html`<laotie-overlay class="phone" without-mini><video muted playsinline poster=${poster}></video></laotie-overlay>`,
      { products: (products) => dear(renamed(products)), show: shouting },
    ),
  play: fits,
};
