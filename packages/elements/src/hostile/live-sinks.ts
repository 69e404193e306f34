import { type FakeOptions, fakeEndpoint, fixtureShow } from '@laotie/core/testing';
import { CommerceError, type Purchases } from '@laotie/protocol';
import { html, type TemplateResult } from 'lit';
import { fixture, settled, until } from '../testing/index.ts';
import { deep, type Scene } from '../testing/scene.ts';
import { soon, tick } from './kit.ts';

import { gone, inParts, open, type Sink } from './sink.ts';

const comments: Sink = {
  name: 'comments (author, text)',
  fields: 2,
  per: 150,
  async show(texts, look) {
    const base = fixtureShow({ now: Date.now() });
    await inParts(texts, 150, async (part) => {
      const said = part.map((text, i) => ({
        id: `c_${i}`,
        author: { name: text },
        text,
        at: new Date(Date.now() - 60_000 + i).toISOString(),
      }));
      const stage = await open({ show: { ...base, comments: said } }, html`<laotie-comments></laotie-comments>`, true);
      await until(() => stage.all('.row').length === part.length, 'all comments');
      look(stage.host);
      await gone(stage.host);
    });
  },
};

/** One text after the other through signals of one shop: what changes while a show runs. */
function inTurn(
  name: string,
  fields: number,
  inside: TemplateResult,
  change: (stage: Scene, text: string, i: number) => unknown,
  options: FakeOptions = {},
): Sink {
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

/** With room for all that an overlay can show: what it leaves out where there is little depends on when it measures. */
function phoneSized(host: Element): void {
  const overlay = host.querySelector('laotie-overlay');
  if (overlay) Object.assign(overlay.style, { display: 'block', width: '390px', height: '700px' });
}

/** One shop after the other in the same elements: the texts of a show's seller come with nothing but a snapshot. */
const showTexts: Sink = {
  name: 'the show (title, cover, seller, place)',
  fields: 4,
  per: 1,
  async show(texts, look) {
    const { show, ...rest } = fixtureShow({ now: Date.now() });
    const nothing = { products: [], cues: [], offers: [], coupons: [], comments: [], purchases: [] };
    const media = [{ type: 'image', url: `${location.origin}/demo/art/show-live.svg` }];
    const endpoint = (text: string) =>
      fakeEndpoint({
        show: {
          ...rest,
          ...nothing,
          show: { ...show, items: [], title: text, media: media.map((cover) => ({ ...cover, alt_text: text })) },
          seller: { id: 's', name: text, place: text },
        },
      });
    const host = await fixture<HTMLElementTagNameMap['laotie-shop']>(
      html`<laotie-shop .endpoint=${endpoint('first')} show=${show.id}><laotie-show-card></laotie-show-card><laotie-overlay><video></video></laotie-overlay></laotie-shop>`,
    );
    phoneSized(host);
    for (const text of texts) {
      host.endpoint = endpoint(text);
      await soon(
        () =>
          host.shop?.show?.seller.value?.name === text &&
          host.shop.show.connection.value === 'live' &&
          deep(host, '.seller strong, form').length === 2 &&
          host.firstElementChild?.shadowRoot?.querySelector('[part="title"]'),
      );
      await settled(host);
      look(host);
    }
  },
};

let failure: CommerceError | undefined;
const errors = inTurn(
  'failures (cart, checkout)',
  2,
  html`<laotie-cart></laotie-cart><laotie-checkout></laotie-checkout>`,
  async ({ shop }, text) => {
    failure = new CommerceError('invalid', text, {
      code: text,
      messages: [{ type: 'error', code: text, content: text }],
    });
    await shop.cart.add('v_wok_32').catch(() => {});
    await shop.checkout.open({ line_items: [{ item_id: 'v_wok_32', quantity: 1 }] }).catch(() => {});
  },
  { fault: (method) => (/^(cart|checkout)\.create$/.test(method) && failure ? { error: failure } : undefined) },
);

const purchases = inTurn(
  'purchases (names)',
  1,
  html`<laotie-purchases></laotie-purchases>`,
  ({ endpoint }, text, i) => {
    const at = new Date(Date.now() - 2000 + i).toISOString();
    const one: Purchases = { product_id: 'p_wok', orders: 1, quantity: 1, names: [text], from: at, to: at };
    endpoint.push({ type: 'purchases.add', data: [one] });
  },
);

const tags = [
  'answer',
  'demand',
  'product-card',
  'product',
  'shelf',
  'cart',
  'orders',
  'countdown',
  'show-card',
  'spotlight',
  'comments',
] as const;
/** Who has bones: a card of no show, for ever. */
const loading = (host: Element) =>
  [...host.children].filter((tag) => tag.shadowRoot?.querySelector('.bone')).map(({ localName }) => localName);

const attributes: Sink = {
  name: 'attributes of our tags',
  fields: 13,
  per: tags.length,
  loads: true,
  async show(texts, look) {
    const host = await fixture<HTMLElementTagNameMap['laotie-shop']>(html`<laotie-shop></laotie-shop>`);
    // with nothing for sale: when goods come, and with them other elements, is a matter of time
    host.endpoint = fakeEndpoint({ products: [] });
    host.append(...tags.map((tag) => document.createElement(`laotie-${tag}`)));
    for (let i = 0; i < texts.length; i += tags.length) {
      for (const [n, tag] of [...host.children].entries()) {
        for (const name of [
          'product',
          'shape',
          'number',
          'lang',
          'for',
          'label',
          'ends-at',
          'order',
          'mode',
          'data-product-id',
          'text',
        ])
          tag.setAttribute(name, texts[i + n] ?? '');
      }
      // each of these makes the shop read everything anew
      if (i % 10 === 0) for (const name of ['country', 'currency', 'theme']) host.setAttribute(name, texts[i] ?? '');
      await tick();
      // what is loading has other elements than what has come
      await soon(() => deep(host, '.minutes table').length === 1 && loading(host).join() === 'laotie-show-card');
      await settled(host);
      look(host);
    }
    await gone(host);
  },
};

const events: Sink = {
  name: 'live events (type, id)',
  fields: 2,
  per: Number.POSITIVE_INFINITY,
  async show(texts, look) {
    const base = fixtureShow({ now: Date.now() });
    const stage = await open(
      { show: { ...base, cues: [], purchases: [] } },
      html`<laotie-overlay><video></video></laotie-overlay>`,
      true,
    );
    phoneSized(stage.host);
    await until(() => stage.shop.show?.seller.value && stage.find('form'), 'the show');
    await settled(document);
    for (const text of texts) stage.endpoint.push({ type: text, data: { id: text, text } } as never);
    await tick();
    await settled(document);
    look(stage.host);
  },
};

/** What comes while the show runs, and what the page writes into our tags. */
export const liveSinks: readonly Sink[] = [comments, showTexts, errors, purchases, attributes, events];
