import { type FakeOptions, fakeEndpoint, fixtureShow } from '@laotie/core/testing';
import { type Cart, type Checkout, CommerceError, type Message, type Order, type Product, type Purchases, type Total } from '@laotie/protocol';
import { html, type TemplateResult } from 'lit';
import { fixture, settled, until } from '../testing/index.ts';
import { deep, type Scene, scene } from '../testing/scene.ts';
import { tick } from './kit.ts';

/** Shows all texts in every field of one kind; calls `look` whenever there is something to look at. */
export interface Sink {
  name: string;
  /** How many fields take each text. */
  fields: number;
  /** Texts shown together: one look each time. */
  per: number;
  show(texts: readonly string[], look: (root: Element) => void): Promise<void>;
}

const usd = (amount: number) => ({ amount, currency: 'USD' });
const sums = (amount: number): Total[] => [{ type: 'subtotal', amount, display_text: '' }, { type: 'total', amount }];
const open = (options: FakeOptions, inside: TemplateResult, follow = false): Promise<Scene> => scene(inside, { ...options, follow });

/** A product all of whose texts are this one; every second is sold elsewhere. */
export function product(text: string, i: number): Product {
  return {
    id: `p_${i}`,
    title: text,
    description: { plain: text, html: text, markdown: text },
    url: `https://shop.test/p/${i}`,
    price_range: { min: usd(100), max: usd(200) },
    media: [{ type: 'image', url: `${location.origin}/none/x.svg`, alt_text: text }],
    options: [{ name: text, values: [{ label: text }, { label: `${text} 2` }] }],
    variants: [
      { id: `v_${i}_1`, title: text, description: { plain: text }, price: usd(100), options: [{ name: text, label: text }] },
      { id: `v_${i}_2`, title: text, description: { plain: text }, price: usd(200), options: [{ name: text, label: `${text} 2` }] },
    ],
    rating: { value: 4.5, scale_max: 5, count: 3 },
    tags: [text],
    metadata: { sold_by: text, origin: text, shipping_window: text, unit: text, ...(i % 2 && { link_out: true }) },
  };
}

async function inParts<T>(items: readonly T[], size: number, each: (part: readonly T[]) => Promise<void>): Promise<void> {
  for (let i = 0; i < items.length; i += size) await each(items.slice(i, i + size));
}

async function gone({ host }: Scene): Promise<void> {
  host.remove();
  await tick();
}

const shapes = ['tile', 'row', 'spotlight'] as const;
const cards: Sink = {
  name: 'product cards (title, shop, shipping, pictures)',
  fields: 4,
  per: 300,
  show: (texts, look) =>
    inParts(texts, 300, async (part) => {
      const products = part.map(product);
      const stage = await open({ products }, html`${products.map(({ id }, i) => html`<laotie-product-card product=${id} shape=${shapes[i % 3]!} number=${i + 1}></laotie-product-card>`)}`);
      stage.shop.catalog.put(products);
      await until(() => stage.all('.card [part="title"]').length === products.length, 'all cards');
      look(stage.host);
      await gone(stage);
    }),
};

const pages: Sink = {
  name: 'product pages (title, story, origin, unit, option names and labels, alt)',
  fields: 8,
  per: 120,
  show: (texts, look) =>
    inParts(texts, 120, async (part) => {
      const products = part.map(product);
      const stage = await open({ products }, html`${products.map(({ id }) => html`<laotie-product product=${id}></laotie-product>`)}`);
      stage.shop.catalog.put(products);
      await until(() => stage.all('[part="title"]').length === products.length, 'all pages');
      look(stage.host);
      await gone(stage);
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
      await gone(stage);
    }),
};

const comments: Sink = {
  name: 'comments (author, text)',
  fields: 2,
  per: 150,
  async show(texts, look) {
    const base = fixtureShow({ now: Date.now() });
    await inParts(texts, 150, async (part) => {
      const said = part.map((text, i) => ({ id: `c_${i}`, author: { name: text }, text, at: new Date(Date.now() - 60_000 + i).toISOString() }));
      const stage = await open({ show: { ...base, comments: said } }, html`<laotie-comments></laotie-comments>`, true);
      await until(() => stage.all('.text').length === part.length, 'all comments');
      look(stage.host);
      await gone(stage);
    });
  },
};

const message = (content: string, i: number): Message => ({ type: i % 2 ? 'warning' : 'info', code: `of_the_shop_${i}`, content });
const lines = (texts: readonly string[]) =>
  texts.map((title, i) => ({ id: `l_${i}`, item: { id: `i_${i}`, title, price: 100 }, quantity: 1, totals: sums(100) }));

/** A cart all of whose texts are these. */
function cartOf(texts: readonly string[]): Cart {
  return {
    id: 'cart_1',
    currency: 'USD',
    line_items: lines(texts),
    totals: [...texts.map((display_text): Total => ({ type: 'fee', amount: 1, display_text })), ...sums(100)],
    discounts: { codes: texts.map((text) => `${text} `), applied: texts.map((title) => ({ code: `${title} `, title, amount: 1 })) },
    messages: texts.map(message),
  };
}

const cart: Sink = {
  name: 'the cart (lines, messages, coupons, totals)',
  fields: 5,
  per: 300,
  show: (texts, look) =>
    inParts(texts, 300, async (part) => {
      const stage = await open({ fault: (method) => (method.startsWith('cart.') ? { answer: cartOf(part) } : undefined) }, html`<laotie-cart></laotie-cart>`);
      await stage.shop.cart.add('v_wok_32').catch(() => {});
      await until(() => stage.all('.alert').length >= part.length, 'the cart');
      look(stage.host);
      await gone(stage);
    }),
};

/** A checkout all of whose texts are these. */
function checkoutOf(texts: readonly string[]): Checkout {
  const [text = ''] = texts;
  return {
    ...cartOf(texts),
    id: 'checkout_1',
    status: 'ready_for_complete',
    buyer: { first_name: text, last_name: text, email: text, phone_number: text },
    links: texts.map((title) => ({ type: 'terms_of_service', url: 'https://shop.test/terms', title })),
    fulfillment: {
      methods: [
        {
          id: 'm_1',
          type: 'shipping',
          line_item_ids: [],
          destinations: [{ id: 'd_1', last_name: text, street_address: text, extended_address: text, address_locality: text, address_region: text, postal_code: text, address_country: 'US' }],
          selected_destination_id: 'd_1',
          groups: [{ id: 'g_1', line_item_ids: [], options: texts.map((title, i) => ({ id: `o_${i}`, title, description: title, totals: sums(1) })), selected_option_id: 'o_0' }],
        },
      ],
    },
  };
}

const checkout: Sink = {
  name: 'the checkout (lines, messages, coupons, totals, delivery, links, address)',
  fields: 8,
  per: 200,
  show: (texts, look) =>
    inParts(texts, 200, async (part) => {
      const stage = await open({ fault: (method) => (method.startsWith('checkout.') ? { answer: checkoutOf(part) } : undefined) }, html`<laotie-checkout></laotie-checkout>`);
      await stage.shop.checkout.open({ line_items: [{ item_id: 'v_wok_32', quantity: 1 }] });
      await until(() => stage.find('.place') && stage.find('[type="radio"][value="approved"]'), 'the form');
      await settled(document);
      look(stage.host);
      await gone(stage);
    }),
};

/** An order all of whose texts are this one. */
function orderOf(text: string, i: number): Order {
  return {
    id: `order_${i}`,
    label: text,
    checkout_id: 'c',
    permalink_url: 'https://shop.test/o',
    currency: 'USD',
    line_items: [{ id: 'l', item: { id: 'i', title: text, price: 100 }, quantity: { original: 1, total: 1, fulfilled: 0 }, totals: sums(100), status: 'processing' }],
    totals: [{ type: 'fee', amount: 1, display_text: text }, ...sums(100)],
    fulfillment: {
      expectations: [{ id: 'e', description: text }],
      events: [{ id: 'v', type: text, description: text, tracking_number: text, occurred_at: '2026-11-22T19:00:00Z' } as never],
    },
    messages: [message(text, i)],
    placed_at: '2026-11-22T19:00:00Z',
  };
}

const orders: Sink = {
  name: 'orders (number, lines, totals, expectations, events)',
  fields: 5,
  per: 150,
  show: (texts, look) =>
    inParts(texts, 150, async (part) => {
      const answer = { orders: part.map(orderOf), pagination: { has_next_page: false } };
      const stage = await open({ fault: (method) => (method === 'orders.list' ? { answer } : undefined) }, html`<laotie-orders></laotie-orders>`);
      await until(() => stage.all('details').length === part.length, 'all orders');
      look(stage.host);
      await gone(stage);
    }),
};

/** One text after the other through signals of one shop: what changes while a show runs. */
function inTurn(name: string, fields: number, inside: TemplateResult, change: (stage: Scene, text: string, i: number) => unknown, options: FakeOptions = {}): Sink {
  return {
    name,
    fields,
    per: 1,
    async show(texts, look) {
      const stage = await open(options, inside, true);
      await until(() => stage.shop.show?.seller.value, 'the show');
      await settled(document);
      for (const [i, text] of texts.entries()) {
        await change(stage, text, i);
        await tick();
        look(stage.host);
      }
    },
  };
}

const showTexts: Sink = {
  name: 'the show (title, cover, seller, place)',
  fields: 4,
  per: 40,
  show: (texts, look) =>
    inParts(texts, 40, async (part) => {
      const base = fixtureShow({ now: Date.now(), art: `${location.origin}/none/` });
      const shops = part.map((text) => {
        const endpoint = fakeEndpoint({
          show: {
            ...base,
            show: { ...base.show, title: text, media: [{ type: 'image', url: `${location.origin}/none/x.svg`, alt_text: text }] },
            seller: { id: 's', name: text, place: text },
          },
        });
        return html`<laotie-shop .endpoint=${endpoint} show=${base.show.id}><laotie-show-card></laotie-show-card><laotie-overlay><video></video></laotie-overlay></laotie-shop>`;
      });
      const root = await fixture(html`<div>${shops}</div>`);
      await until(() => deep(root, '.seller strong').length === part.length && deep(root, 'laotie-show-card').every((card) => card.shadowRoot?.querySelector('[part="title"]')), 'all shows');
      await settled(document);
      look(root);
      root.remove();
      await tick();
    }),
};

let failure: CommerceError | undefined;
const errors = inTurn(
  'failures (cart, checkout)',
  2,
  html`<laotie-cart></laotie-cart><laotie-checkout></laotie-checkout>`,
  async ({ shop }, text) => {
    failure = new CommerceError('invalid', text, { code: text, messages: [{ type: 'error', code: text, content: text }] });
    await shop.cart.add('v_wok_32').catch(() => {});
    await shop.checkout.open({ line_items: [{ item_id: 'v_wok_32', quantity: 1 }] }).catch(() => {});
  },
  { fault: (method) => (/^(cart|checkout)\.create$/.test(method) && failure ? { error: failure } : undefined) },
);

const purchases = inTurn('purchases (names)', 1, html`<laotie-purchases></laotie-purchases>`, ({ endpoint }, text, i) => {
  const at = new Date(Date.now() - 2000 + i).toISOString();
  const one: Purchases = { product_id: 'p_wok', orders: 1, quantity: 1, names: [text], from: at, to: at };
  endpoint.push({ type: 'purchases.add', data: [one] });
});

const tags = ['product-card', 'product', 'shelf', 'cart', 'orders', 'countdown', 'show-card', 'spotlight', 'comments'] as const;
const attributes: Sink = {
  name: 'attributes of our tags',
  fields: 12,
  per: tags.length,
  async show(texts, look) {
    const host = document.createElement('laotie-shop');
    host.endpoint = fakeEndpoint();
    host.append(...tags.map((tag) => document.createElement(`laotie-${tag}`)));
    document.body.append(host);
    for (let i = 0; i < texts.length; i += tags.length) {
      for (const [n, tag] of [...host.children].entries()) {
        for (const name of ['product', 'shape', 'number', 'lang', 'for', 'label', 'ends-at', 'order', 'mode', 'data-product-id'])
          tag.setAttribute(name, texts[i + n] ?? '');
      }
      // each of these makes the shop read everything anew
      if (i % 10 === 0) for (const name of ['country', 'currency', 'theme']) host.setAttribute(name, texts[i] ?? '');
      await tick();
      await settled(host);
      look(host);
    }
    host.remove();
  },
};

const events: Sink = {
  name: 'live events (type, id)',
  fields: 2,
  per: Number.POSITIVE_INFINITY,
  async show(texts, look) {
    const base = fixtureShow({ now: Date.now() });
    const stage = await open({ show: { ...base, cues: [], purchases: [] } }, html`<laotie-overlay><video></video></laotie-overlay>`, true);
    await until(() => stage.shop.show?.seller.value, 'the show');
    for (const text of texts) stage.endpoint.push({ type: text, data: { id: text, text } } as never);
    await tick();
    await settled(document);
    look(stage.host);
  },
};

export const sinks: readonly Sink[] = [cards, pages, shelf, comments, cart, checkout, orders, showTexts, errors, purchases, attributes, events];

