import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../packages/elements/src/product-card/define.ts';
import '../../packages/elements/src/show-card/define.ts';
import { kitchen } from '../kitchen.ts';
import { adopt } from '../stage/adopt.ts';
import { proseOf } from '../stage/article.ts';

/** Cards in pages of other people, who have a look of their own. */
export default { title: 'Pages/Articles', parameters: { layout: 'fullscreen' } } satisfies Meta;

adopt(`
  .margin { inline-size: 280px; padding: 12px; }
  .margin > * + * { margin-block-start: 16px; }
  .blog { --laotie-wheat: #2f6f5e; --laotie-radius: 2px; padding: 32px; background: light-dark(#f1efe9, #1c1f1d); font-family: Georgia, 'Noto Serif CJK SC', serif; }
  .blog h2 { margin: 0 0 20px; color: light-dark(#1c2b26, #e9efe9); font-size: 30px; font-weight: 400; text-transform: lowercase; }
  .blog .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 24px; }
  .blog .post { padding: 20px; border: 1px solid light-dark(#c9c4b5, #454b47); background: light-dark(#fff, #252a27); color: light-dark(#2c2c28, #e4e8e2); line-height: 1.7; }
  .blog .post h3 { margin: 0 0 8px; font-size: 20px; font-weight: 400; }
  .blog .post p { margin: 0; }
`);

function article(context: StoryContext): TemplateResult {
  const { eyebrow, title, first, second } = proseOf(context);
  return html`<main class="creator">
    <article>
      <p class="eyebrow">${eyebrow}</p>
      <h1>${title}</h1>
      <p class="text">${first}</p>
      <laotie-product-card product="p_chili_oil" shape="row"></laotie-product-card>
      <p class="text">${second}</p>
      <laotie-product-card product="p_wok" shape="row"></laotie-product-card>
    </article>
    <aside>
      <laotie-show-card></laotie-show-card>
      <laotie-product-card product="p_orchard_walnuts"></laotie-product-card>
    </aside>
  </main>`;
}

/** Rows between paragraphs, a show and a tile at the side. */
export const Creator: StoryObj = { render: (_, context) => kitchen(context, article(context)) };

/** The same from right to left. */
export const RightToLeft: StoryObj = { ...Creator, globals: { language: 'ar' } };

/** A margin of 280 px: every shape of a card fits. */
export const NarrowColumn: StoryObj = {
  render: (_, context) =>
    kitchen(
      context,
      html`<div class="margin">
        <laotie-product-card product="p_chili_oil" shape="row"></laotie-product-card>
        <laotie-product-card product="p_apron"></laotie-product-card>
        <laotie-product-card product="p_wok" shape="spotlight" number="5"></laotie-product-card>
        <laotie-show-card></laotie-show-card>
      </div>`,
    ),
};

/** Among the posts of a blog with its own type, colours and corners: two properties, and the cards belong there. */
export const BlogGrid: StoryObj = {
  render: (_, context) => {
    const { title, first } = proseOf(context);
    return kitchen(
      context,
      html`<main class="blog">
        <h2>${title}</h2>
        <div class="grid">
          <article class="post"><h3>${title}</h3><p>${first}</p></article>
          <laotie-product-card product="p_liangpi_kit"></laotie-product-card>
          <laotie-product-card product="p_apron"></laotie-product-card>
          <article class="post"><h3>${title}</h3><p>${first}</p></article>
          <laotie-product-card product="p_tea"></laotie-product-card>
          <laotie-show-card></laotie-show-card>
        </div>
      </main>`,
    );
  },
};
