import { createShop } from '@laotie/core';
import { fakeEndpoint, fixtureProducts } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import '../define.ts';
import { type Configuration, configure, endpointOf } from '../configure.ts';
import { testData } from '../testing/data.ts';
import { fixture, settled, until } from '../testing/index.ts';
import { deep, words } from '../testing/scene.ts';
import { SHOP, wire } from '../testing/wire.ts';

interface Pollution {
  inputs: string[];
  query: string[];
  preset: string[];
}

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const keys = () => prototypes.map((prototype) => Reflect.ownKeys(prototype).length);

describe('polluted prototypes', () => {
  let data: Pollution;
  before(async function () {
    data = await testData<Pollution>(this, 'security/config-pollution.json');
  });

  it('do not come from what we are configured with, or from an endpoint’s answers', async () => {
    const before = keys();
    for (const input of data.inputs) {
      configure(JSON.parse(input) as Configuration);
      const shop = createShop({ endpoint: fakeEndpoint(), context: JSON.parse(input), storage: null });
      shop.setContext(JSON.parse(input));
      shop.catalog.put([{ ...fixtureProducts()[0], metadata: JSON.parse(input) }, JSON.parse(input)]);
      await shop.connect();
      shop.dispose();
    }
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString'])
      expect(endpointOf(name)).to.equal(undefined);
    expect(keys()).to.deep.equal(before);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('do not come from the address of the page', async () => {
    const before = keys();
    const { href } = location;
    for (const query of data.query) {
      history.replaceState(null, '', `${location.pathname}${query}`);
      const shop = createShop({ endpoint: fakeEndpoint(), storage: null });
      await shop.connect();
      shop.dispose();
      expect(keys()).to.deep.equal(before);
    }
    history.replaceState(null, '', href);
  });

  it('of the page that were there before us are not used: the shop is where it was, and sells', async () => {
    const asked: string[] = [];
    // the shop's own machine has no polluted prototypes: it says what it said on a clean page
    const said = new Map<string, string>();
    for (const preset of ['', ...data.preset]) {
      const [, owner = '', name = '', value = ''] = /^(\w+)\.prototype\.(\w+)=(.*)$/s.exec(preset) ?? [];
      const prototype = (owner === 'Array' ? Array.prototype : Object.prototype) as unknown as Record<string, unknown>;
      const restore = wire(fakeEndpoint({ products: fixtureProducts() }), (route, json) => {
        asked.push(route);
        if (!preset) said.set(route, json);
        return owner === 'Array' ? (said.get(route) ?? json) : json;
      });
      const wired = globalThis.fetch;
      globalThis.fetch = (input, init) => {
        const url = new URL(String(input), document.baseURI);
        if (url.origin !== SHOP && url.origin !== location.origin) asked.push(`evil ${url}`);
        if (new Headers(init?.headers).has('x-evil')) asked.push('evil header');
        return wired(input, init);
      };
      if (preset) prototype[name] = value.startsWith('()') ? () => 'x' : JSON.parse(value);
      const shop = createShop({ endpoint: SHOP, storage: null });
      let card: Element | undefined;
      try {
        card = await fixture(html`<laotie-product-card .shop=${shop} product="p_wok"></laotie-product-card>`);
        shop.catalog.put(fixtureProducts());
        const shown = card.parentElement!;
        await settled(shown);
        await until(
          () => deep(shown, '.button.add')[0] ?? /did not load/.test(words(shown)),
          `${preset}: a card that sells or refuses`,
        );
        if (owner === 'Array') {
          // what the page did to every list reaches the body of what is sent; the endpoint refuses it
          await shop.cart.add('v_wok_32').catch(() => {});
        } else {
          await shop.cart.add('v_wok_32');
          expect(shop.cart.count.value, preset).to.equal(1);
        }
        expect(deep(shown, 'img[onerror]')).to.deep.equal([]);
      } finally {
        delete prototype[name];
        // the next one is to be seen, not far down the page
        card?.remove();
        shop.dispose();
        restore();
      }
    }
    expect(asked.filter((route) => route.startsWith('evil'))).to.deep.equal([]);
    expect(asked).to.include('POST carts');
  });

  it('would be seen: a careless merge of the same input pollutes', () => {
    const merge = (into: Record<string, unknown>, from: Record<string, unknown>) => {
      for (const key of Object.keys(from)) {
        const value = from[key];
        if (typeof value === 'object' && value !== null)
          merge((into[key] ??= {}) as Record<string, unknown>, value as Record<string, unknown>);
        else into[key] = value;
      }
    };
    merge({}, JSON.parse(data.inputs[0]!));
    const seen = ({} as { polluted?: unknown }).polluted;
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(seen).to.equal(1);
  });
});
