import { fakeEndpoint, fixtureShow } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import '../define.ts';
import '../overlay/parts.ts';
import { testData } from '../testing/data.ts';
import { fixture, settled, until } from '../testing/index.ts';
import { deep, scene } from '../testing/scene.ts';
import { product } from './answers.ts';
import { allInSight, foreign, tick } from './kit.ts';

const total = [{ type: 'total', amount: 100 }] as never;

describe('addresses from the endpoint', function () {
  this.timeout(600_000);
  let urls: string[] = [];

  before(async function () {
    const lists = await Promise.all(
      ['url-fields', 'urls'].map((name) => testData<{ urls: string[] }>(this, `security/${name}.json`)),
    );
    urls = lists.flatMap(({ urls }) => urls);
  });

  /** Every address in use below an element; all are absolute, http(s), and without a name in front of the host. */
  function check(root: Element, secure = ''): string[] {
    expect(foreign(root)).to.deep.equal([]);
    const used = deep(root, '[href],[src],[poster],[action],[formaction]').flatMap((element) =>
      ['href', 'src', 'poster', 'action', 'formaction'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    for (const address of used) {
      expect(address).to.match(/^https?:\/\//);
      expect(new URL(address).username).to.equal('');
    }
    if (secure)
      for (const link of deep(root, secure)) {
        const { protocol, hostname } = new URL(link.getAttribute('href')!);
        expect(protocol === 'https:' || hostname === 'localhost', link.getAttribute('href')!).to.equal(true);
      }
    return used;
  }

  it('of products, pictures and clips are used only when they lead to http', async () => {
    expect(urls).to.have.length.above(50);
    const products = urls.flatMap((url, i) =>
      (['image', 'video'] as const).map((type, n) => {
        const one = product('x', i * 2 + n);
        const media = [{ type, url, alt_text: 'x' }];
        return {
          ...one,
          url,
          media,
          variants: one.variants.map((variant) => ({ ...variant, media })),
          metadata: { link_out: n === 0 },
        };
      }),
    );
    const stage = await scene(
      html`${products.map(({ id }) => html`<laotie-product-card product=${id}></laotie-product-card><laotie-product product=${id}></laotie-product>`)}`,
      { products, follow: false },
    );
    stage.shop.catalog.put(products);
    allInSight(stage.host);
    await until(
      () =>
        stage
          .all('laotie-product, laotie-product-card')
          .every((one) => one.shadowRoot?.querySelector('[part="title"]')),
      'all products',
    );
    expect(check(stage.host).length).to.be.above(10);
  });

  it('of a show, its seller, cover, stream and captions are used only when they lead to http', async () => {
    for (let from = 0; from < urls.length; from += 15) {
      const base = fixtureShow({ now: Date.now() });
      const shops = urls.slice(from, from + 15).map((url) => {
        const show = {
          ...base.show,
          page_url: url,
          media: [{ type: 'image', url }],
          stream: { type: 'video/mp4', url },
          captions: [{ lang: 'en', url }],
        };
        const endpoint = fakeEndpoint({ show: { ...base, show, seller: { id: 's', name: 's', image_url: url, url } } });
        return html`<laotie-shop .endpoint=${endpoint} show=${show.id}><laotie-show-card></laotie-show-card><laotie-overlay><laotie-player without-autoplay without-tools></laotie-player></laotie-overlay></laotie-shop>`;
      });
      const root = await fixture(html`<div>${shops}</div>`);
      await until(
        () => deep(root, 'laotie-show-card').every((card) => card.shadowRoot?.querySelector('[part="title"]')),
        'all shows',
      );
      await settled(root);
      check(root);
      root.remove();
      await tick();
    }
  });

  it('of cart, checkout and order lead to https only, or are not drawn', async () => {
    let url = '';
    const cart = () => ({
      id: 'c',
      currency: 'USD',
      line_items: [
        { id: 'l', item: { id: 'v_wok_32', title: 'Wok', price: 100, image_url: url }, quantity: 1, totals: total },
      ],
      totals: total,
      continue_url: url,
    });
    const checkout = () => ({
      ...cart(),
      status: 'requires_escalation',
      links: [{ type: 'terms_of_service', url, title: 'Terms' }],
    });
    const order = () => ({
      ...cart(),
      id: 'o',
      checkout_id: 'c',
      permalink_url: url,
      line_items: cart().line_items.map((line) => ({
        ...line,
        quantity: { original: 1, total: 1, fulfilled: 0 },
        status: 'processing',
      })),
      fulfillment: { events: [{ id: 'e', type: 'shipped', occurred_at: '2026-11-22T19:00:00Z', tracking_url: url }] },
    });
    const stage = await scene(
      html`<laotie-cart></laotie-cart><laotie-checkout></laotie-checkout><laotie-orders></laotie-orders>`,
      {
        follow: false,
        capabilities: { checkout: 'redirect' },
        fault: (method) =>
          method.startsWith('cart.')
            ? { answer: cart() }
            : method.startsWith('checkout.')
              ? { answer: checkout() }
              : method === 'orders.list'
                ? { answer: { orders: [order()], pagination: { has_next_page: false } } }
                : undefined,
      },
    );
    await until(() => stage.shop.status.value === 'ready');
    let drawn = 0;
    for (url of ['https://shop.test/on', ...urls]) {
      await stage.shop.cart.add('v_wok_32').catch(() => {});
      await stage.shop.checkout.open({ line_items: [{ item_id: 'v_wok_32', quantity: 1 }] }).catch(() => {});
      await stage.shop.orders.load();
      await settled(document);
      drawn += check(stage.host, 'a.button.buy').length;
      if (url === 'https://shop.test/on')
        expect(deep(stage.host, 'a.button.buy').length, 'the good address is drawn').to.be.above(0);
    }
    expect(drawn).to.be.above(5);
  });

  it('in attributes of the player are used only when they lead to http', async () => {
    const root = await fixture(
      html`<div>${urls.map((url) => html`<laotie-player src=${url} poster=${url} without-autoplay></laotie-player>`)}</div>`,
    );
    await settled(root);
    for (const player of root.children) {
      for (const video of player.shadowRoot!.querySelectorAll('[src],[poster]'))
        for (const name of ['src', 'poster'])
          if (video.hasAttribute(name)) expect(video.getAttribute(name)).to.match(/^(https?|blob):/);
    }
  });

  it('would be seen: a template that trusts them draws what runs', async () => {
    const root = document.createElement('div');
    for (const url of urls) root.append(Object.assign(document.createElement('a'), { href: url }));
    expect(foreign(root).length).to.be.above(8);
    expect(() => check(root)).to.throw();
  });
});
