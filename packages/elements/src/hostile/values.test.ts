import { createShop } from '@laotie/core';
import { fakeEndpoint, fixtureProducts, fixtureShow } from '@laotie/core/testing';
import type { Product, ShowSnapshot } from '@laotie/protocol';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../define.ts';
import '../overlay/parts.ts';
import { testData } from '../testing/data.ts';
import { fixture, settled, until } from '../testing/index.ts';
import { deep, scene, words } from '../testing/scene.ts';
import { SHOP, wire } from '../testing/wire.ts';
import { allInSight, tick, uncaught, undrawn } from './kit.ts';
import { type HostileValues, type Spoiled, spoil } from './values.ts';

const blunders = /\bundefined\b|\bNaN\b|\[object|\bInfinity\b|\bnull\b/;
const art = { now: Date.now(), art: `${location.origin}/none/` };

describe('values that no endpoint should send', function () {
  this.timeout(600_000);
  undrawn();
  let hostile: HostileValues;
  let heard: ReturnType<typeof uncaught>;

  before(async function () {
    hostile = await testData<HostileValues>(this, 'security/hostile-values.json');
  });
  beforeEach(() => {
    heard = uncaught();
  });
  afterEach(() => {
    heard.close();
  });

  /** Says for every case that went wrong what it was. */
  function verdict(wrong: string[], cases: number): void {
    expect(cases).to.be.above(50);
    expect([...wrong, ...heard.errors]).to.deep.equal([]);
  }

  it('in a product make its own card say so, while the others sell', async () => {
    const whole = fixtureProducts(art)[0] as Product;
    const valid: Product = {
      ...whole,
      url: 'https://shop.test/p',
      tags: ['x'],
      metadata: { origin: 'x', sold_by: 'x', shipping_window: 'x', unit: 'x', link_out: false },
    };
    const cases = spoil(valid, hostile);
    const good = fixtureProducts(art)[4] as Product;
    const stage = await scene(
      html`${cases.map((_, i) => html`<laotie-product-card product=${`x_${i}`}></laotie-product-card><laotie-product product=${`x_${i}`}></laotie-product>`)}<laotie-product-card id="good" product=${good.id}></laotie-product-card>`,
      { follow: false },
    );
    const spoiled = cases.map(({ json }, i) => ({ ...(JSON.parse(json) as object), id: `x_${i}` }));
    stage.shop.catalog.put([...spoiled, good]);
    allInSight(stage.host);
    await until(() => stage.host.querySelector('#good')?.shadowRoot?.querySelector('.button.add'), 'the good card');
    await settled(document);
    const wrong = cases.flatMap(({ name }, i) =>
      [...stage.host.querySelectorAll(`[product="x_${i}"]`)].flatMap((element) => {
        const said = words(element);
        if (blunders.test(said)) return [`${name} → ${said}`];
        return said === '' || /^Loading/.test(said) ? [`${name} → ${element.localName} shows nothing`] : [];
      }),
    );
    verdict(wrong, cases.length);
  });

  /** One shop over the wire, whose answers on one route are spoiled one after the other. */
  async function overTheWire(
    inside: TemplateResult,
    route: string,
    prepare: (shop: ReturnType<typeof createShop>) => Promise<unknown>,
    again: (shop: ReturnType<typeof createShop>) => Promise<unknown>,
    valid: (json: unknown) => unknown = (json) => json,
  ) {
    const endpoint = fakeEndpoint({ products: fixtureProducts(art) });
    let last = '';
    let now: Spoiled | undefined;
    const restore = wire(endpoint, (name, json) => {
      if (name !== route) return json;
      last = json;
      return now?.json ?? json;
    });
    const shop = createShop({ endpoint: SHOP, storage: null });
    try {
      const host = await fixture(html`<div>${inside}</div>`);
      for (const element of host.children) (element as HTMLElement & { shop: unknown }).shop = shop;
      await prepare(shop);
      await again(shop);
      await settled(host);
      const before = words(host);
      expect(last, route).not.to.equal('');
      const cases = spoil(valid(JSON.parse(last)), hostile);
      const wrong: string[] = [];
      for (now of cases) {
        await again(shop).catch(() => {});
        await tick();
        await settled(host);
        const said = words(host);
        if (blunders.test(said)) wrong.push(`${now.name} → ${said.slice(0, 300)}`);
        for (const error of heard.errors.splice(0)) wrong.push(`${now.name} → ${error}`);
      }
      now = undefined;
      await again(shop);
      await settled(host);
      expect(words(host), 'as before, once the answer is right again').to.equal(before);
      verdict(wrong, cases.length);
    } finally {
      shop.dispose();
      restore();
    }
  }

  const oneLine = { line_items: [{ item_id: 'v_wok_32', quantity: 1 }] };
  const address = {
    buyer: { email: 'mei@example.com' },
    fulfillment: {
      methods: [
        {
          id: 'm_1',
          type: 'shipping',
          line_item_ids: [],
          destinations: [{ id: 'd', last_name: 'Li', street_address: '1 Mill Lane' }],
        },
      ],
    },
  };

  it('in a cart leave the last good one on screen', () =>
    overTheWire(
      html`<laotie-cart></laotie-cart>`,
      'GET carts',
      async (shop) => {
        await shop.cart.add('v_wok_32');
        await shop.cart.setCodes(['LIVE10', 'NONE']);
      },
      (shop) => shop.cart.refresh(),
    ));

  it('in a checkout are refused, or shown for what they are', () =>
    overTheWire(
      html`<laotie-checkout></laotie-checkout>`,
      'PUT checkout-sessions',
      (shop) => shop.checkout.open(oneLine),
      (shop) => shop.checkout.change(address),
    ));

  it('in an opened checkout, too', () =>
    overTheWire(
      html`<laotie-checkout></laotie-checkout>`,
      'POST checkout-sessions',
      async () => {},
      (shop) => shop.checkout.open(oneLine),
    ));

  it('in orders hide that order alone', () =>
    overTheWire(
      html`<laotie-orders></laotie-orders>`,
      'GET orders',
      async (shop) => {
        await shop.checkout.open(oneLine);
        await shop.checkout.change(address);
        await shop.checkout.place({
          id: 'i',
          handler_id: 'dev.laotie.payment.test',
          type: 'test',
          credential: { type: 'token', token: 'approved' },
        });
      },
      (shop) => shop.orders.load(),
    ));

  const live = html`<laotie-overlay><video></video></laotie-overlay><laotie-show-card></laotie-show-card>`;

  it('in a show’s snapshot take away that part alone', async () => {
    const { products, ...valid } = fixtureShow(art);
    const full: Omit<ShowSnapshot, 'products'> = {
      ...valid,
      show: {
        ...valid.show,
        captions: [{ lang: 'en', url: 'https://shop.test/c.vtt' }],
        page_url: 'https://shop.test/s',
      },
    };
    const cases = spoil(full, hostile);
    const wrong: string[] = [];
    for (let from = 0; from < cases.length; from += 25) {
      const part = cases.slice(from, from + 25);
      const root = await fixture(
        html`<div>${part.map(({ json }) => {
          const endpoint = fakeEndpoint({ show: fixtureShow(art), products });
          const snapshot = async () => ({ ...JSON.parse(json), products }) as ShowSnapshot;
          return html`<laotie-shop show=${valid.show.id} .endpoint=${{ ...endpoint, live: { ...endpoint.live!, snapshot } }}>${live}</laotie-shop>`;
        })}</div>`,
      );
      await until(
        () =>
          [...root.children].every((shop) =>
            ['ready', 'error'].includes(
              (shop as HTMLElement & { shop?: { show?: { status: { value: string } } } }).shop?.show?.status.value ??
                '',
            ),
          ),
        'all shows',
        500,
      ).catch(() => {});
      await settled(root);
      for (const [i, { name }] of part.entries()) {
        const said = words(root.children[i]!);
        if (blunders.test(said)) wrong.push(`${name} → ${blunders.exec(said)} in ${said.slice(0, 400)}`);
      }
      for (const error of heard.errors.splice(0)) wrong.push(`${part[0]?.name} … ${part.at(-1)?.name} → ${error}`);
      root.remove();
      await tick();
    }
    verdict(wrong, cases.length);
  });

  it('in live events are passed over', async () => {
    let send: (event: object) => void = () => {};
    const stage = await scene(live, { show: fixtureShow(art), follow: false });
    const { endpoint } = stage;
    /** What goes over the line is not looked at by the endpoint. */
    async function* raw() {
      for (;;) yield (await new Promise<object>((resolve) => (send = resolve))) as never;
    }
    stage.host.endpoint = { ...endpoint, live: { ...endpoint.live!, events: raw } };
    stage.host.show = fixtureShow(art).show.id;
    await until(() => stage.host.shop?.show, 'the shop of the show');
    await until(() => stage.host.shop?.show?.seller.value, 'the show');
    await tick();
    const { show, cues, offers, comments, purchases, coupons, stats } = fixtureShow(art);
    const events = [
      { type: 'show.set', data: show },
      { type: 'cue.set', data: cues[1] },
      { type: 'offer.set', data: offers[0] },
      { type: 'coupon.set', data: coupons[0] },
      { type: 'comments.add', data: [comments[0]] },
      { type: 'purchases.add', data: [purchases[0]] },
      {
        type: 'stock.set',
        data: [{ item_id: 'v_wok_32', availability: { available: true, status: 'in_stock', quantity: 3 } }],
      },
      { type: 'stats', data: stats },
      { type: 'comment.hide', data: { id: 'c_1' } },
    ];
    const cases = events.flatMap(({ type, data }) =>
      spoil({ data }, hostile).map(({ name, json }) => ({
        name: `${type}${name}`,
        event: { type, at: new Date().toISOString(), ...JSON.parse(json) },
      })),
    );
    const wrong: string[] = [];
    for (const { name, event } of cases) {
      send(event);
      await tick();
      const said = words(stage.host);
      if (blunders.test(said)) wrong.push(`${name} → ${said.slice(0, 400)}`);
      for (const error of heard.errors.splice(0)) wrong.push(`${name} → ${error}`);
    }
    send({ type: 'show.set', at: new Date().toISOString(), data: { ...show, title: 'Still here' } });
    await until(
      () => deep(stage.host, '[part="title"]').some((title) => title.textContent === 'Still here'),
      'the show to go on',
    );
    verdict(wrong, cases.length);
  });

  it('would be seen: a template that trusts its data shows them', async () => {
    const cases = spoil({ title: 'Mug', rating: 1 }, hostile);
    const trusting = (json: string) => {
      const { title, rating } = JSON.parse(json) as { title: string; rating: { value: number } };
      return html`<p>${`${title}`} ${`${rating?.value * 100}`}</p>`.values.join(' ');
    };
    const said = cases.map(({ json }) => {
      try {
        return trusting(json);
      } catch {
        return 'threw';
      }
    });
    expect(said.filter((each) => each === 'threw' || blunders.test(each)).length).to.be.above(5);
    void Promise.reject(new Error('nobody catches this'));
    await until(() => heard.errors.splice(0).length > 0, 'the error that nobody caught');
  });
});
