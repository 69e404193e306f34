import { expect } from 'chai';
import { html } from 'lit';
import '../cart/define.ts';
import '../product-card/define.ts';
import '../shop/define.ts';
import { fixture, until } from '../testing/index.ts';
import { scene, words } from '../testing/scene.ts';

const empty = { en: /Your cart is empty/, zh: /购物车还是空的/, ar: /سلتك فارغة/ };

/** An element of somebody's own, with a shadow root, and a cart in it. */
function guest(lang: string): HTMLElement {
  const host = document.createElement('div');
  const inner = document.createElement('section');
  inner.lang = lang;
  inner.append(document.createElement('laotie-cart'));
  host.attachShadow({ mode: 'open' }).append(inner);
  return host;
}

describe('the language of an element', () => {
  const page = document.documentElement;
  const was = page.lang;
  afterEach(() => {
    page.lang = was;
    page.removeAttribute('dir');
  });

  it('is that of the nearest lang, and follows it while the page runs', async () => {
    page.lang = 'zh-Hans';
    const stage = await scene(html`<div><laotie-cart></laotie-cart></div>`);
    const cart = stage.find('laotie-cart')!;
    await until(() => empty.zh.test(words(cart)));
    cart.parentElement!.lang = 'ar';
    await until(() => empty.ar.test(words(cart)));
    page.lang = 'en';
    cart.parentElement!.removeAttribute('lang');
    await until(() => empty.en.test(words(cart)));
  });

  it('comes across shadow roots, from within and from without', async () => {
    page.lang = 'en';
    const stage = await scene(html`<div></div>`);
    const host = guest('zh');
    stage.find('div')!.append(host);
    const cart = host.shadowRoot!.querySelector('laotie-cart')!;
    await until(() => empty.zh.test(words(cart)));
    // within somebody's shadow root, where no observer of the document looks
    cart.parentElement!.lang = 'ar';
    await until(() => empty.ar.test(words(cart)));
    cart.parentElement!.removeAttribute('lang');
    await until(() => empty.en.test(words(cart)));
    host.lang = 'zh';
    await until(() => empty.zh.test(words(cart)));
  });

  it('is asked of the endpoint, too: what it answers in comes anew', async () => {
    page.lang = 'en';
    const stage = await scene(html`<laotie-product-card product="p_wok"></laotie-product-card>`);
    const card = stage.find('laotie-product-card')!;
    await until(() => /Add to cart|Choose/.test(words(card)));
    stage.endpoint.calls.length = 0;
    page.lang = 'ar';
    await until(() => /أضف إلى السلة|اختر/.test(words(card)));
    await until(() => stage.endpoint.calls.includes('catalog.lookup'), 'the product, asked for again');
    expect(stage.shop.context.value.language).to.equal('ar');
  });

  it('passes over what is no language', async () => {
    page.lang = 'zh';
    const box = await fixture(html`<div lang="not a language"><laotie-cart></laotie-cart></div>`);
    const cart = box.querySelector<HTMLElement & { language: string }>('laotie-cart')!;
    expect(cart.language).to.equal('zh');
    box.lang = 'en_US';
    expect(cart.language).to.equal('en-US');
  });
});
