import { fixtureProducts } from '@laotie/core/testing';
import { CommerceError, type Product } from '@laotie/protocol';
import { expect } from 'chai';
import { html } from 'lit';
import type { LaotieRequest } from '../events.ts';
import { axe, oneEvent, settled, until } from '../testing/index.ts';
import { scene, words } from '../testing/scene.ts';
import './define.ts';

const card = (product: string, shape = 'tile') =>
  html`<laotie-product-card product=${product} shape=${shape}><a href="https://shop.example/p">Plain link</a></laotie-product-card>`;

/** The fixture with one product changed. */
function changed(id: string, change: (product: Product) => void): Product[] {
  const products = fixtureProducts();
  change(products.find((product) => product.id === id)!);
  return products;
}

describe('<laotie-product-card>', () => {
  for (const shape of ['tile', 'row', 'spotlight']) {
    it(`is accessible as a ${shape}`, async () => {
      const { find } = await scene(card('p_liangpi_kit', shape));
      await until(() => find('.price'));
      await axe(find('laotie-product-card')!);
    });
  }

  it("shows the page's own link until the product is there, and not after", async () => {
    const { find } = await scene(card('p_liangpi_kit'), { latency: 50 });
    const element = find('laotie-product-card')!;
    expect(words(element)).to.contain('Plain link');
    await until(() => find('.price'));
    expect(element.shadowRoot!.querySelector('slot:not([name])')).to.equal(null);
    expect(words(element)).to.contain('Liangpi noodle kit').and.contain('$6.90');
  });

  it('keeps its height while the product arrives', async () => {
    const { find } = await scene(html`<div>${card('p_wok', 'row')}</div>`, { latency: 80 });
    const element = find('laotie-product-card')!;
    await settled(document);
    const width = element.getBoundingClientRect().width;
    await until(() => find('.price'));
    expect(element.getBoundingClientRect().width).to.equal(width);
    expect(element.shadowRoot!.querySelector('.photo')!.getBoundingClientRect().height).to.be.greaterThan(80);
  });

  it('asks for nothing while it stands far down the page, and for its product as it comes near', async () => {
    const { find, endpoint } = await scene(html`<div style="height: 8000px"></div>${card('p_wok')}`, { follow: false });
    const element = find('laotie-product-card')!;
    await until(() => element.shadowRoot!.querySelector('.bone'));
    // whoever is told of the edge of the screen later than this one has been told before, too
    await new Promise((resolve) => new IntersectionObserver(resolve).observe(element));
    expect(endpoint.calls).to.not.include('catalog.lookup');
    expect(words(element)).to.contain('Plain link');
    element.scrollIntoView();
    await until(() => find('.price'));
  });

  it('is as high as its row, and alone on a wide page no wider than a tile', async () => {
    const { find, host } = await scene(
      html`<div style="display: grid; grid-template-columns: 200px 800px">
        <div style="height: 900px"></div>
        ${card('p_liangpi_kit')}
      </div>`,
    );
    await until(() => find('.price'));
    const box = find('.card')!.getBoundingClientRect();
    expect(box.height).to.equal(900);
    expect(box.width).to.equal(440);
    host.querySelector('div')!.style.display = 'block';
    await until(() => find('.card')!.getBoundingClientRect().height < 700, 'its own height');
  });

  it('adds one to the cart with one press, and says so', async () => {
    const { find, shop } = await scene(card('p_liangpi_kit'));
    const button = await until(() => find<HTMLButtonElement>('.button.add'));
    button.click();
    await until(() => find('.added'), 'the confirmation');
    expect(shop.cart.count.value).to.equal(1);
    expect(words(find('.added')!)).to.contain('View cart');
  });

  it('opens the product where there is something to choose', async () => {
    const { find, host } = await scene(card('p_chili_oil'));
    const button = await until(() => find<HTMLButtonElement>('.button.add'));
    host.addEventListener('laotie-page-open-request', (event) => event.preventDefault());
    setTimeout(() => button.click());
    const event = await oneEvent<LaotieRequest<'laotie-page-open-request'>>(host, 'laotie-page-open-request');
    expect(event.detail).to.deep.equal({ page: 'product', product_id: 'p_chili_oil' });
  });

  it('does nothing that the page forbids', async () => {
    const { find, host, shop } = await scene(card('p_liangpi_kit'));
    host.addEventListener('laotie-cart-add-request', (event) => event.preventDefault());
    const button = await until(() => find<HTMLButtonElement>('.button.add'));
    button.click();
    await settled(document);
    expect(shop.cart.count.value).to.equal(0);
    expect(find('.added')).to.equal(null);
  });

  it('says that it is added where the page put it into a cart of its own, and not where that failed', async () => {
    const { host, find, shop } = await scene(card('p_liangpi_kit'));
    let hasRoom = false;
    const requests: LaotieRequest[] = [];
    host.addEventListener('laotie-cart-add-request', (event) => {
      requests.push(event as LaotieRequest);
      event.respondWith(hasRoom ? Promise.resolve() : Promise.reject(new Error('the page has no room')));
    });
    const button = () => until(() => find<HTMLButtonElement>('.button.add'));
    (await button()).click();
    await requests[0]!.done;
    await settled(document);
    expect(find('.added')).to.equal(null);
    hasRoom = true;
    (await button()).click();
    await until(() => find('.added'), 'the confirmation');
    expect(shop.cart.lines.value).to.deep.equal([]);
  });

  it('leads to another shop by a real link that says where', async () => {
    const { find } = await scene(card('p_orchard_walnuts'));
    const link = await until(() => find<HTMLAnchorElement>('a.button'));
    expect(link.target).to.equal('_blank');
    expect(link.rel).to.contain('noopener');
    expect(new URL(link.href).protocol).to.match(/^https?:$/);
    expect(words(find('laotie-product-card')!)).to.match(/Opens at/);
  });

  it('never follows an address that is not http', async () => {
    const products = changed('p_orchard_walnuts', (product) => {
      product.url = 'javascript:alert(1)';
    });
    const { find, all } = await scene(card('p_orchard_walnuts'), { products });
    await until(() => find('.price'));
    expect(all('a[href^="javascript"]')).to.have.length(0);
  });

  it('says sold out instead of selling', async () => {
    const { find } = await scene(card('p_tea'));
    const button = await until(() => find<HTMLButtonElement>('.action .button'));
    expect(button.disabled).to.equal(true);
    expect(words(find('laotie-product-card')!)).to.contain('Sold out');
  });

  it('says that a product is gone, and keeps the link', async () => {
    const { find } = await scene(card('p_unknown'));
    const element = find('laotie-product-card')!;
    await until(() => words(element).includes('No longer for sale'));
    expect(words(element)).to.contain('Plain link');
  });

  it('shows a malformed product as such, not as objects', async () => {
    const products = changed('p_liangpi_kit', (product) => {
      (product as { title: unknown }).title = { _$litType$: 1 };
    });
    const { find } = await scene(card('p_liangpi_kit'), { products, follow: false });
    const element = find('laotie-product-card')!;
    await until(() => words(element).includes('cannot be shown'));
    expect(words(element)).not.to.match(/undefined|NaN|\[object/);
  });

  it('tries again when asked to', async () => {
    let broken = true;
    const fault = (method: string) =>
      broken && method === 'catalog.lookup' ? { error: new CommerceError('invalid', 'no') } : undefined;
    const { find } = await scene(card('p_liangpi_kit'), { fault, follow: false });
    const retry = await until(() => find<HTMLButtonElement>('.action .button.plain'));
    broken = false;
    retry.click();
    await until(() => find('.price'), 'the product');
  });

  it('exports no part on the button or the price', async () => {
    const { find } = await scene(card('p_liangpi_kit'));
    await until(() => find('.price'));
    const parts = new Set(
      Array.from(find('laotie-product-card')!.shadowRoot!.querySelectorAll('[part]'), (part) =>
        part.getAttribute('part'),
      ),
    );
    expect([...parts].sort()).to.deep.equal(['card', 'facts', 'image', 'title']);
  });

  it('has the same button on a page that styles everything', async () => {
    const { find } = await scene(card('p_liangpi_kit', 'row'));
    const button = await until(() => find<HTMLButtonElement>('.button.add'));
    const look = () => {
      const { color, fontSize, letterSpacing, visibility, pointerEvents, textTransform } = getComputedStyle(button);
      const { width, height } = button.getBoundingClientRect();
      return {
        color,
        fontSize,
        letterSpacing,
        visibility,
        pointerEvents,
        textTransform,
        width: Math.round(width),
        height: Math.round(height),
      };
    };
    const before = look();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{color:red!important;font-size:31px!important;visibility:hidden!important;pointer-events:none!important;letter-spacing:1em!important;text-transform:uppercase!important}html{font-size:6px}',
    );
    document.adoptedStyleSheets.push(sheet);
    try {
      expect(look()).to.deep.equal(before);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });
});
