import { fixtureProducts, fixtureShow } from '@laotie/core/testing';
import { CommerceError } from '@laotie/protocol';
import { expect } from 'chai';
import { html } from 'lit';
import { axe, settled, until } from '../testing/index.ts';
import { deep, scene, words } from '../testing/scene.ts';
import '../comments/define.ts';
import './define.ts';

/** A show with this many products, numbered from 1. */
function long(count: number) {
  const [first] = fixtureProducts();
  const product = (at: number) => ({
    ...structuredClone(first!),
    id: `p${at}`,
    title: `Jar ${at}`,
    variants: first!.variants.slice(0, 1).map((variant) => ({ ...variant, id: `v${at}` })),
  });
  const products = Array.from({ length: count }, (_, at) => product(at + 1));
  const show = fixtureShow({ now: Date.now() });
  show.show.items = products.map(({ id }, at) => ({ number: at + 1, product_id: id }));
  show.products = products.slice(0, 50);
  show.cues = [];
  return { products, show };
}

const shelf = html`<laotie-shelf></laotie-shelf>`;

describe('<laotie-shelf>', () => {
  it('is accessible in a show', async () => {
    const { find } = await scene(shelf);
    await until(() => find('.row .price'));
    await axe(find('laotie-shelf')!);
  });

  it('lists the products of the show by number and marks the one on air', async () => {
    const { all, find, shop } = await scene(shelf);
    await until(() => find('.row .price'));
    expect(all('.badge').map((each) => Number(/\d+/.exec(each.textContent)![0]))).to.deep.equal(
      shop.show!.items.value.map(({ number }) => number),
    );
    const onAir = await until(() => find('.row.on-air'));
    expect(words(onAir)).to.contain('On now');
  });

  it('asks again at once where a show did not come and its viewer presses for it', async () => {
    let down = true;
    const error = new CommerceError('unavailable', 'Out of order');
    const { find } = await scene(html`<laotie-shelf></laotie-shelf><laotie-comments></laotie-comments>`, {
      fault: (method) => (down && method === 'live.snapshot' ? { error } : undefined),
    });
    const again = await until(() => find('.blank .button'), 'what to press');
    down = false;
    again.focus();
    again.click();
    const first = await until(() => find('.row .open'), 'the shelf');
    await until(() => (first.getRootNode() as ShadowRoot).activeElement === first, 'the focus on what came instead');
  });

  it('holds 10,000 products in a few nodes, and reaches the last one', async () => {
    const { find, all } = await scene(html`<div>${shelf}</div>`, long(10_000));
    await until(() => find('.row .price'));
    const host = find('laotie-shelf')!;
    expect(deep(host.parentElement!, '*').length).to.be.lessThan(1500);
    scrollTo(0, document.documentElement.scrollHeight);
    // a page in the background is not painted, and says nothing of its scrolling
    window.dispatchEvent(new Event('scroll'));
    await until(() => all('.row').some((row) => row.getAttribute('aria-posinset') === '10000'), 'the last row');
    await until(() => words(all('.row').at(-1)!).includes('Jar 10000'), 'the last product');
    expect(deep(host.parentElement!, '*').length).to.be.lessThan(1500);
    scrollTo(0, 0);
  });

  it('finds a number, then a title', async () => {
    const { find, all } = await scene(shelf, long(400));
    const input = await until(() => find<HTMLInputElement>('input[type=search]'));
    await until(() => find('.row .price'));
    input.value = '321';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => all('.row').length > 0 && words(all('.row')[0]!).includes('Jar 321'));
    input.value = 'nothing like it';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => words(find('laotie-shelf')!).includes('Nothing found'));
  });

  it('adds with one press, and shows how many are in the cart', async () => {
    const { find, shop } = await scene(shelf);
    const add = await until(() => find<HTMLButtonElement>('.row .button.add'));
    add.click();
    await until(() => shop.cart.count.value === 1);
    await until(() => words(add).includes('1'));
  });

  it('is the storefront outside a show: search, grid, more pages', async () => {
    const { products } = long(60);
    const { find, all } = await scene(shelf, { products, follow: false });
    await until(() => all('laotie-product-card').length === 24);
    await axe(find('laotie-shelf')!);
    const more = await until(() => find<HTMLButtonElement>('.more button'));
    more.click();
    await until(() => all('laotie-product-card').length === 48);
  });

  it("says that it is empty, in our words or the page's", async () => {
    const { find } = await scene(html`<laotie-shelf><p slot="empty">Back on Friday</p></laotie-shelf>`, {
      products: [],
      follow: false,
    });
    await until(() => find('slot[name=empty]'));
    await settled(document);
    expect(words(find('laotie-shelf')!)).to.contain('Back on Friday');
  });
});
