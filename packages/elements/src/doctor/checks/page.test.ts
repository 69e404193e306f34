import { expect } from 'chai';
import { comesAndGoes, keys, params, withDoctor, wok } from '../../testing/doctor.ts';
import { until } from '../../testing/index.ts';
import { scene } from '../../testing/scene.ts';
import '../../product-card/define.ts';
import '../../shop/define.ts';

describe('what the doctor sees of the page', () => {
  withDoctor();

  const { documentElement: root } = document;

  it('its width', async () => {
    const meta = Object.assign(document.createElement('meta'), { name: 'viewport', content: 'width=device-width' });
    await comesAndGoes('page.viewport', () => document.head.append(meta));
    expect(keys()).to.include('page.ok');
    meta.remove();
  });

  it('its language, and whether its direction fits', async () => {
    const { lang } = root;
    root.removeAttribute('lang');
    await comesAndGoes('page.lang', () => root.setAttribute('lang', 'ar'));
    await comesAndGoes('page.dir', () => root.setAttribute('dir', 'rtl'));
    root.setAttribute('lang', 'en');
    expect(params('page.dir')).to.deep.equal({ lang: 'en', dir: 'rtl' });
    root.removeAttribute('dir');
    root.lang = lang;
    expect(keys()).not.to.include('page.dir');
  });

  it('a button of ours that is covered', async () => {
    const stage = await scene(wok);
    const button = await until(() => stage.find('.button.add'), 'the button');
    button.scrollIntoView({ block: 'center' });
    expect(keys()).not.to.include('cover.buy');
    const banner = Object.assign(document.createElement('div'), { className: 'banner' });
    Object.assign(banner.style, { position: 'fixed', inset: '0', zIndex: '9' });
    document.body.append(banner);
    expect(params('cover.buy')).to.deep.equal({ tag: 'laotie-product-card', by: '<div class="banner">' });
    await comesAndGoes('cover.buy', () => banner.remove());
  });

  it('storage that is denied', async () => {
    // not `window.localStorage` itself: WebKit's own runner looks at it
    const before = Object.getOwnPropertyDescriptor(Storage.prototype, 'length') as PropertyDescriptor;
    Object.defineProperty(Storage.prototype, 'length', {
      configurable: true,
      get() {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    });
    await comesAndGoes('storage.refused', () => Object.defineProperty(Storage.prototype, 'length', before));
    expect(keys()).to.include('storage.ok');
  });

  it('a second copy of the library', () => {
    expect(keys()).to.include('copies.ok');
    customElements.define(
      'laotie-purchases',
      class extends HTMLElement {
        static isLaotie = true;
      },
    );
    expect(params('copies.elements')).to.deep.equal({ tags: '<laotie-purchases>' });
  });
});
