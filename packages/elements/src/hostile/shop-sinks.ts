import { fixtureShow } from '@laotie/core/testing';
import { html } from 'lit';
import { settled, until } from '../testing/index.ts';
import { cartOf, checkoutOf, orderOf, product } from './answers.ts';
import { allInSight } from './kit.ts';

import { gone, inParts, open, type Sink } from './sink.ts';

const shapes = ['tile', 'row', 'spotlight'] as const;
const cards: Sink = {
  name: 'product cards (title, shop, shipping, pictures)',
  fields: 4,
  per: 300,
  show: (texts, look) =>
    inParts(texts, 300, async (part) => {
      const products = part.map(product);
      const stage = await open(
        { products },
        html`${products.map(({ id }, i) => html`<laotie-product-card product=${id} shape=${shapes[i % 3]!} number=${i + 1}></laotie-product-card>`)}`,
      );
      stage.shop.catalog.put(products);
      allInSight(stage.host);
      await until(() => stage.all('.card [part="title"]').length === products.length, 'all cards');
      look(stage.host);
      await gone(stage.host);
    }),
};

const pages: Sink = {
  name: 'product pages (title, story, origin, unit, option names and labels, alt)',
  fields: 8,
  per: 120,
  show: (texts, look) =>
    inParts(texts, 120, async (part) => {
      const products = part.map(product);
      const stage = await open(
        { products },
        html`${products.map(({ id }) => html`<laotie-product product=${id}></laotie-product>`)}`,
      );
      stage.shop.catalog.put(products);
      await until(() => stage.all('[part="title"]').length === products.length, 'all pages');
      look(stage.host);
      await gone(stage.host);
    }),
};

const shelf: Sink = {
  name: 'rows of a show’s shelf',
  fields: 2,
  per: 300,
  show: (texts, look) =>
    inParts(texts, 300, async (part) => {
      const products = part.map(product);
      const base = fixtureShow({ now: Date.now() });
      const items = products.map(({ id }, i) => ({ number: i + 1, product_id: id }));
      const show = { ...base, products, show: { ...base.show, items }, cues: [], offers: [] };
      const stage = await open({ products, show }, html`<laotie-shelf></laotie-shelf>`, true);
      await until(() => stage.find('.row .open'), 'rows');
      look(stage.host);
      await gone(stage.host);
    }),
};

const cart: Sink = {
  name: 'the cart (lines, messages, coupons, totals)',
  fields: 5,
  per: 300,
  show: (texts, look) =>
    inParts(texts, 300, async (part) => {
      const stage = await open(
        { fault: (method) => (method.startsWith('cart.') ? { answer: cartOf(part) } : undefined) },
        html`<laotie-cart></laotie-cart>`,
      );
      await stage.shop.cart.add('v_wok_32').catch(() => {});
      await until(() => stage.all('.alert').length >= part.length, 'the cart');
      look(stage.host);
      await gone(stage.host);
    }),
};

const checkout: Sink = {
  name: 'the checkout (lines, messages, coupons, totals, delivery, links, address)',
  fields: 8,
  per: 200,
  show: (texts, look) =>
    inParts(texts, 200, async (part) => {
      const stage = await open(
        { fault: (method) => (method.startsWith('checkout.') ? { answer: checkoutOf(part) } : undefined) },
        html`<laotie-checkout></laotie-checkout>`,
      );
      await stage.shop.checkout.open({ line_items: [{ item_id: 'v_wok_32', quantity: 1 }] });
      await until(() => stage.find('.place') && stage.find('[type="radio"][value="approved"]'), 'the form');
      await settled(document);
      look(stage.host);
      await gone(stage.host);
    }),
};

const orders: Sink = {
  name: 'orders (number, lines, totals, expectations, events)',
  fields: 5,
  per: 150,
  show: (texts, look) =>
    inParts(texts, 150, async (part) => {
      const answer = { orders: part.map(orderOf), pagination: { has_next_page: false } };
      const stage = await open(
        { fault: (method) => (method === 'orders.list' ? { answer } : undefined) },
        html`<laotie-orders></laotie-orders>`,
      );
      await until(() => stage.all('details').length === part.length, 'all orders');
      look(stage.host);
      await gone(stage.host);
    }),
};

/** What is sold, and what the buyer does with it. */
export const shopSinks: readonly Sink[] = [cards, pages, shelf, cart, checkout, orders];
