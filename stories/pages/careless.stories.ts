import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../packages/elements/src/cart/define.ts';
import '../../packages/elements/src/product-card/define.ts';
import '../../packages/elements/src/spotlight/define.ts';
import { ownSheets } from '../../packages/elements/src/hostile/host-styles.ts';
import { sight } from '../hands.ts';
import { type Kitchen, kitchen, sceneOf } from '../kitchen.ts';

/** Pages whose own style sheets mean no harm, or all of it. */
export default {
  title: 'Pages/Careless pages',
  // the sheets are the page's own: several such pages cannot be one page
  parameters: { docs: { story: { inline: false, height: '620px' } } },
} satisfies Meta;

const before: Kitchen['before'] = ({ shop }) => shop.cart.add('v_liangpi_kit_kit', 1);

/** A page with this sheet, for as long as its story lasts. */
const under = (css: string): StoryObj => ({
  beforeEach: () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  },
  render: (_, context) =>
    kitchen(
      context,
      html`<div class="sheet">
        <laotie-product-card product="p_wok" shape="row"></laotie-product-card>
        <laotie-cart></laotie-cart>
      </div>`,
      { before },
    ),
  play: async (context) => {
    await sceneOf(context);
    const add = await sight(context.canvasElement, 'laotie-product-card >>> .button.add');
    const pay = await sight(context.canvasElement, 'laotie-cart >>> .button.buy');
    for (const button of [add, pay]) {
      const { fontSize, textTransform, letterSpacing, visibility } = getComputedStyle(button);
      await expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
      await expect(parseFloat(fontSize)).toBeGreaterThanOrEqual(14);
      await expect({ textTransform, letterSpacing, visibility }).toEqual({
        textTransform: 'none',
        letterSpacing: 'normal',
        visibility: 'visible',
      });
    }
  },
});

const sheets = (...names: (keyof typeof ownSheets)[]) => names.map((name) => ownSheets[name]).join('\n');

/** A root of six pixels: nothing of ours is measured by it. */
export const SixPixelRoot = under('html { font-size: 6px; }');
/** Rules for everything, every important one against us. */
export const HostileStyles = under(
  sheets('fonts of everything', 'text of everything', 'no buttons', 'our tags', 'parts by name'),
);
/** A reset, as most pages have one. */
export const Reset = under(sheets('a reset'));
/** Enormous letters in a script of its own. */
export const TallRoot = under(sheets('a tall root'));
