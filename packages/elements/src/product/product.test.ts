import { fixtureProducts } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import { axe, press, settled, until } from '../testing/index.ts';
import { type Scene, scene, words } from '../testing/scene.ts';
import './define.ts';

async function page(id: string, options = {}): Promise<Scene> {
  const stage = await scene(html`<laotie-product product=${id}></laotie-product>`, options);
  await until(() => stage.find('.price') ?? stage.find('.blank'), 'the product');
  return stage;
}

const value = ({ all }: Scene, label: string) =>
  all<HTMLLabelElement>('.value').find((each) => words(each).startsWith(label))!;

describe('<laotie-product>', () => {
  it('is accessible', async () => {
    const { find } = await page('p_chili_oil');
    await axe(find('laotie-product')!);
  });

  it('shows each axis as a group of radio buttons with one chosen', async () => {
    const stage = await page('p_chili_oil');
    const groups = stage.all('[role=radiogroup]');
    expect(groups).to.have.length(2);
    for (const group of groups) expect(group.querySelectorAll(':checked')).to.have.length(1);
  });

  it('keeps what does not exist with the other choices in reach, says why, and does not take it', async () => {
    const stage = await page('p_chili_oil');
    const tub = () => value(stage, '1 kg').querySelector('input')!;
    value(stage, 'Mild').querySelector('input')!.click();
    await settled(document);
    expect(tub().getAttribute('aria-disabled')).to.equal('true');
    expect(words(value(stage, '1 kg'))).to.contain('not with the other choices');
    const focused = () => (tub().getRootNode() as ShadowRoot).activeElement;
    stage.all(':checked').at(-1)!.focus();
    for (let at = 0; at < 3 && focused() !== tub(); at++) await press('ArrowRight');
    expect(focused()).to.equal(tub());
    tub().click();
    await settled(document);
    expect(tub().checked).to.equal(false);
    expect(stage.all(':checked')).to.have.length(2);
    value(stage, 'Extra hot').querySelector('input')!.click();
    await settled(document);
    expect(tub().hasAttribute('aria-disabled')).to.equal(false);
    tub().click();
    await settled(document);
    expect(words(stage.find('.cost')!)).to.contain('$17.90');
  });

  it('names each of its pictures by its place, and turns none by itself', async () => {
    const products = fixtureProducts();
    const oil = products.find(({ id }) => id === 'p_chili_oil')!;
    oil.media = ['a', 'b', 'c'].map((name) => ({ type: 'image', url: `https://example.com/${name}.jpg` }));
    const stage = await page('p_chili_oil', { products, follow: false });
    const gallery = stage.find('[aria-roledescription="carousel"]')!;
    expect(gallery.getAttribute('aria-label')).to.equal('Pictures');
    const slides = [...gallery.querySelectorAll('[aria-roledescription="slide"]')];
    expect(slides.map((slide) => slide.getAttribute('aria-label'))).to.deep.equal(
      slides.map((_, at) => `${at + 1} of ${slides.length}`),
    );
    expect(slides.length).to.be.greaterThan(1);
  });

  it('takes ten axes', async () => {
    const products = fixtureProducts();
    const product = products.find(({ id }) => id === 'p_chili_oil')!;
    const names = Array.from({ length: 10 }, (_, at) => `Axis ${at}`);
    product.options = names.map((name) => ({ name, values: [{ label: 'A' }, { label: 'B' }] }));
    product.variants = ['A', 'B'].map((label) => ({
      ...product.variants[0]!,
      id: `v_${label}`,
      options: names.map((name) => ({ name, label })),
    }));
    const stage = await page('p_chili_oil', { products, follow: false });
    expect(stage.all('[role=radiogroup]')).to.have.length(10);
  });

  it('puts the chosen number into the cart', async () => {
    const stage = await page('p_liangpi_kit');
    const [, more] = stage.all<HTMLButtonElement>('.stepper button');
    more!.click();
    await settled(document);
    expect(words(stage.find('.button.buy')!)).to.contain('× 2');
    stage.find<HTMLButtonElement>('.button.add')!.click();
    await until(() => stage.shop.cart.count.value === 2 && !stage.shop.cart.pending.value);
    await until(() => words(stage.find('.press')!).includes('View cart'));
  });

  it('says so where a product is gone', async () => {
    const stage = await page('p_unknown');
    expect(words(stage.find('laotie-product')!)).to.contain('No longer for sale');
  });
});
