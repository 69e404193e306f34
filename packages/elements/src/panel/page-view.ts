import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Page } from '../shop/pages.ts';

/** What shows a page, and how its code comes: a viewer who only watches never loads the checkout. */
const views: { readonly [K in Page['name']]: { load: () => Promise<unknown>; view: (page: Page) => TemplateResult } } =
  {
    shelf: { load: () => import('../shelf/define.ts'), view: () => html`<laotie-shelf></laotie-shelf>` },
    product: {
      load: () => import('../product/define.ts'),
      view: ({ product_id }) => html`<laotie-product product=${product_id ?? ''}></laotie-product>`,
    },
    cart: { load: () => import('../cart/define.ts'), view: () => html`<laotie-cart></laotie-cart>` },
    checkout: {
      load: () => import('../checkout/define.ts'),
      view: () => html`<laotie-checkout><slot name="payment" slot="payment"></slot></laotie-checkout>`,
    },
    orders: { load: () => import('../orders/define.ts'), view: () => html`<laotie-orders></laotie-orders>` },
  };

/** The element of a page; a new one for each product. */
export function pageView(page: Page): TemplateResult {
  void views[page.name].load();
  return html`${keyed(`${page.name} ${page.product_id ?? ''}`, html`<div class="page">${views[page.name].view(page)}</div>`)}`;
}

/** Brings the code of a page before it is opened. */
export function warm(name: Page['name']): void {
  void views[name].load();
}
