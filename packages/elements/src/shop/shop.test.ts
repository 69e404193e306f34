import { expect } from 'chai';
import { html } from 'lit';
import { announced } from '../base/announce.ts';
import { LaotieElement } from '../base/element.ts';
import { configure } from '../configure.ts';
import { type LaotieRequest, request } from '../events.ts';
import { axe, fixture, oneEvent, settled, until } from '../testing/index.ts';
import { inShop, readyShop, testShop } from '../testing/shop.ts';
import './define.ts';
import { pagesOf } from './pages.ts';
import type { LaotieShop } from './shop.ts';

class Reader extends LaotieElement {
  protected override render() {
    return html`${this.shop?.show?.show.value?.title ?? 'no shop'}`;
  }
}
customElements.define('laotie-test-reader', Reader);

const title = (element: Element) => element.shadowRoot?.textContent?.trim();

describe('laotie-shop', () => {
  it('gives its shop to elements inside, and to those that came before it', async () => {
    const test = testShop();
    const early = await fixture(html`<div><laotie-test-reader></laotie-test-reader></div>`);
    const reader = early.querySelector('laotie-test-reader') as Reader;
    expect(title(reader)).to.equal('no shop');
    const shop = document.createElement('laotie-shop');
    Object.assign(shop, { endpoint: test.endpoint, show: test.show.show.id });
    early.append(shop);
    shop.append(reader);
    await readyShop(shop);
    await until(() => title(reader) === test.show.show.title);
    await axe(early);
  });

  it('shows the host what is asked, once the page’s set-up has given the host’s bearer, and never by a tag', async () => {
    const endpoint = 'https://host.example';
    configure({ endpoint, name: 'desk' });
    const shop = await fixture<LaotieShop>(
      html`<laotie-shop endpoint="desk" host="h_1" show="s_1"><laotie-test-reader></laotie-test-reader></laotie-shop>`,
    );
    expect(shop.shop?.demand).to.equal(undefined);
    configure({ endpoint, name: 'desk', host: async () => 'h_1' });
    await until(() => shop.shop?.demand);
    expect(shop.shop?.show?.id).to.equal('s_1');
    expect(shop.outerHTML.split('h_1')).to.have.length(2);
    expect(JSON.stringify({ ...localStorage })).not.to.include('h_1');
  });

  it('performs what is asked, and tells the page what has happened', async () => {
    const test = testShop();
    const shop = await fixture<LaotieShop>(inShop(test, html`<laotie-test-reader></laotie-test-reader>`));
    const model = await readyShop(shop);
    const [product] = test.show.products;
    const item_id = product?.variants[0]?.id ?? '';
    const fact = oneEvent(shop, 'laotie-cart-change');
    await request(shop.firstElementChild as Element, 'laotie-cart-add-request', {
      product_id: product?.id ?? '',
      item_id,
      quantity: 2,
    });
    await fact;
    expect(model.cart.count.value).to.equal(2);
    expect(model.cart.lines.value[0]?.item_id).to.equal(item_id);
  });

  it('credits a sale to the show, and to the cue that explains the product just then', async () => {
    const test = testShop();
    const created: unknown[] = [];
    const { create } = test.endpoint.cart!;
    test.endpoint.cart!.create = (change, o) => {
      created.push(change.attribution);
      return create(change, o);
    };
    const shop = await fixture<LaotieShop>(inShop(test, html`<laotie-test-reader></laotie-test-reader>`));
    const model = await readyShop(shop);
    const cue = await until(() => model.show?.onAir.value?.cue);
    await request(shop.firstElementChild as Element, 'laotie-cart-add-request', {
      product_id: cue.product_id ?? '',
      item_id: test.show.products.find(({ id }) => id === cue.product_id)?.variants[0]?.id ?? '',
      quantity: 1,
    });
    expect(created).to.deep.equal([{ show_id: test.show.show.id, cue_id: cue.id }]);
  });

  it('leaves it when a listener far above says no', async () => {
    const test = testShop();
    const shop = await fixture<LaotieShop>(inShop(test, html`<laotie-test-reader></laotie-test-reader>`));
    const model = await readyShop(shop);
    document.addEventListener('laotie-cart-add-request', (event) => event.preventDefault(), { once: true });
    await request(shop.firstElementChild as Element, 'laotie-cart-add-request', {
      product_id: 'p',
      item_id: 'v',
      quantity: 1,
    });
    expect(model.cart.lines.value.length).to.equal(0);
  });

  it('waits for the answer of a page that does it itself', async () => {
    const test = testShop();
    const shop = await fixture<LaotieShop>(inShop(test, html`<laotie-test-reader></laotie-test-reader>`));
    const model = await readyShop(shop);
    const order: string[] = [];
    let answer: () => void = () => {};
    document.addEventListener(
      'laotie-cart-add-request',
      (event) => (event as LaotieRequest).respondWith(new Promise<void>((resolve) => (answer = resolve))),
      { once: true },
    );
    const done = request(shop.firstElementChild as Element, 'laotie-cart-add-request', {
      product_id: 'p',
      item_id: 'v',
      quantity: 1,
    }).then(() => order.push('button'));
    await settled(document);
    order.push('page');
    answer();
    await done;
    expect(order).to.deep.equal(['page', 'button']);
    expect(model.cart.lines.value.length).to.equal(0);
  });

  it('takes a plain event of the page, too', async () => {
    const test = testShop();
    const shop = await fixture<LaotieShop>(
      inShop(test, html`<button>shelf</button><laotie-test-reader></laotie-test-reader>`),
    );
    const model = await readyShop(shop);
    pagesOf(model).house(new AbortController().signal);
    const detail = { page: 'shelf' };
    shop.firstElementChild?.dispatchEvent(
      new CustomEvent('laotie-page-open-request', { bubbles: true, composed: true, cancelable: true, detail }),
    );
    await until(() => pagesOf(model).top.value?.name === 'shelf');
  });

  it('takes no address from its tag', async () => {
    const shop = await fixture<LaotieShop>(
      html`<laotie-shop endpoint="https://evil.example" show="s"><laotie-test-reader></laotie-test-reader></laotie-shop>`,
    );
    await settled(document);
    expect(shop.shop).to.equal(undefined);
  });

  it('keeps its shop when it is moved, and ends it when it leaves', async () => {
    const test = testShop();
    const shop = await fixture<LaotieShop>(inShop(test, html`<laotie-test-reader></laotie-test-reader>`));
    const model = await readyShop(shop);
    const parent = shop.parentElement as HTMLElement;
    parent.append(shop);
    await settled(document);
    expect(shop.shop).to.equal(model);
    shop.remove();
    await until(() => shop.shop === undefined);
    expect(model.show?.connection.value).to.not.equal('live');
  });

  it('asks again in the language that the page changes to, and passes over a lang that is none', async () => {
    const test = testShop();
    const shop = await fixture<LaotieShop>(inShop(test, html`<laotie-test-reader></laotie-test-reader>`));
    const model = await readyShop(shop);
    const own = model.context.value.language;
    shop.lang = 'not a language';
    await settled(document);
    expect(model.context.value.language).to.equal(own);
    shop.lang = 'zh_CN';
    await until(() => model.context.value.language === 'zh-CN');
    await until(() => test.endpoint.calls.filter((call) => call === 'connect').length === 2);
  });

  it('says what the buyer does to the cart, not that it was read or became an order', async () => {
    const test = testShop();
    const tag = inShop(test, html`<laotie-test-reader></laotie-test-reader>`);
    const first = await fixture<LaotieShop>(tag);
    const before = await readyShop(first);
    const item_id = test.show.products[0]?.variants[0]?.id ?? '';
    const added = request(first.firstElementChild as Element, 'laotie-cart-add-request', {
      product_id: '',
      item_id,
      quantity: 2,
    });
    await until(() => announced(before).peek().startsWith('Added. 2 items'));
    await added;
    first.remove();

    const again = await fixture<LaotieShop>(tag);
    const model = await readyShop(again);
    await until(() => model.cart.count.value === 2);
    expect(announced(model).peek()).to.not.contain('in the cart');

    await model.checkout.open('cart');
    const destinations = [{ id: 'a', last_name: 'Li', street_address: '1 Mill Lane', address_country: 'DE' }];
    await model.checkout.change({
      buyer: { email: 'mei@example.com' },
      fulfillment: { methods: [{ id: 'm_1', destinations }] },
    });
    await model.checkout.place({
      id: 't',
      handler_id: 'dev.laotie.payment.test',
      type: 'test',
      credential: { type: 'token', token: 'approved' },
    });
    await until(() => model.cart.count.value === 0);
    await settled(document);
    await until(() => announced(model).peek().includes('Thank you'));
  });

  it('asks nobody for anything that nobody reads', async () => {
    const test = testShop();
    await fixture<LaotieShop>(inShop(test, html`<p>no element of ours</p>`));
    await settled(document);
    expect(test.endpoint.calls).to.deep.equal([]);
  });

  it('shows pages in its own dialog where no overlay does, and gives the focus back', async () => {
    const test = testShop();
    const shop = await fixture<LaotieShop>(
      inShop(test, html`<button>open</button><laotie-test-reader></laotie-test-reader>`),
    );
    const model = await readyShop(shop);
    const button = shop.querySelector('button') as HTMLButtonElement;
    button.focus();
    await request(button, 'laotie-page-open-request', { page: 'shelf' });
    const panel = await until(() => shop.shadowRoot?.querySelector('laotie-panel'));
    const dialog = await until(() => panel.shadowRoot?.querySelector('dialog'));
    await until(() => dialog.open);
    expect(document.activeElement).to.equal(shop);
    await axe(panel);
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await until(
      () => pagesOf(model).top.value === undefined && document.activeElement === button,
      'focus on the button that opened it',
    );
  });
});
