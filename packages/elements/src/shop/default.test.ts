import { expect } from 'chai';
import { html } from 'lit';
import { define } from '../base/define.ts';
import { LaotieElement } from '../base/element.ts';
import { awaitsConsent, configure } from '../configure.ts';
import { request } from '../events.ts';
import { fixture, settled, until } from '../testing/index.ts';
import { inShop, testShop } from '../testing/shop.ts';
import type { LaotieShop } from './shop.ts';

class Lone extends LaotieElement {
  protected override render() {
    const id = this.getAttribute('product') ?? '';
    const entry = this.shop?.catalog.entry(id).value;
    return html`${entry?.state === 'ready' ? entry.product.title : '…'}`;
  }
}
define('laotie-test-lone', Lone);

const text = (element: Element) => element.shadowRoot?.textContent?.trim();

// one page has one default shop, so the story is told in order inside one test
describe('an element without a shop around it', () => {
  it('waits for consent, then for nothing, and is served by the default shop of the page', async () => {
    const test = testShop();
    const [product] = test.show.products;
    configure({ endpoint: test.endpoint, load: 'consent' });
    const early = await fixture<Lone>(html`<laotie-test-lone product=${product?.id ?? ''}></laotie-test-lone>`);
    await settled(document);
    expect(test.endpoint.calls, 'nothing is fetched before consent').to.deep.equal([]);
    expect(localStorage.length, 'and nothing stored').to.equal(0);
    expect(awaitsConsent()).to.equal(true);

    early.click();
    expect(awaitsConsent()).to.equal(false);
    await until(() => text(early) === product?.title);
    expect(localStorage.length, 'reading stores nothing').to.equal(0);

    const late = await fixture<Lone>(html`<laotie-test-lone product=${product?.id ?? ''}></laotie-test-lone>`);
    await until(() => text(late) === product?.title);
    expect(late.shop).to.equal(early.shop);

    await request(late, 'laotie-cart-add-request', {
      product_id: product?.id ?? '',
      item_id: product?.variants[0]?.id ?? '',
      quantity: 1,
    });
    expect(late.shop?.cart.count.value).to.equal(1);
  });

  it('leaves it to a shop that its tag will become', async () => {
    const host = await fixture(html`<laotie-shop><laotie-test-lone product="p"></laotie-test-lone></laotie-shop>`);
    await settled(document);
    expect((host.firstElementChild as Lone).shop).to.equal(undefined);
  });

  it('presses a button of the page for the shop that its tag will become', async () => {
    const test = testShop();
    const [product] = test.show.products;
    const tag = await fixture<LaotieShop>(inShop(test, html`<button>Take one</button>`));
    const asked = request(tag.firstElementChild as Element, 'laotie-cart-add-request', {
      product_id: product?.id ?? '',
      item_id: product?.variants[0]?.id ?? '',
      quantity: 1,
    });
    await import('./define.ts');
    await asked;
    expect(tag.shop?.cart.count.value).to.equal(1);
  });
});
