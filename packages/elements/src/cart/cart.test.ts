import type { FakeOptions } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import { axe, settled, until } from '../testing/index.ts';
import { type Scene, scene, words } from '../testing/scene.ts';
import './define.ts';

const KIT = 'Liangpi noodle kit';

async function filled(options: FakeOptions = {}, quantity = 2): Promise<Scene> {
  const stage = await scene(html`<laotie-cart></laotie-cart>`, options);
  const [kit] = [...stage.endpoint.store.stock.keys()].filter((id) => id.includes('kit'));
  await stage.shop.cart.add(kit!, quantity, { title: KIT });
  await until(() => stage.find('.totals'));
  return stage;
}

describe('<laotie-cart>', () => {
  it('is accessible, full and empty', async () => {
    const full = await filled();
    await axe(full.find('laotie-cart')!);
    const empty = await scene(html`<laotie-cart></laotie-cart>`);
    await axe(empty.find('laotie-cart')!);
  });

  it('shows totals as the endpoint gave them', async () => {
    const { find, shop } = await filled();
    expect(words(find('.totals')!)).to.contain('$13.80');
    expect(shop.cart.cart.value!.totals.at(-1)!.amount).to.equal(1380);
  });

  it('changes the number at once, before the endpoint has answered', async () => {
    const { find, all, shop } = await filled({ latency: 60 });
    const [, more] = all<HTMLButtonElement>('.stepper button');
    more!.click();
    await until(() => find('output')!.textContent === '3');
    expect(shop.cart.cart.value!.line_items[0]!.quantity).to.equal(2);
    await until(() => words(find('.totals')!).includes('$20.70'));
  });

  it('takes a line out, and puts it back', async () => {
    const { find, shop } = await filled();
    find<HTMLButtonElement>('.remove')!.click();
    const undo = await until(() => find<HTMLButtonElement>('.alert .button'));
    await until(() => shop.cart.count.value === 0);
    undo.click();
    await until(() => shop.cart.count.value === 2 && find('.line'));
  });

  it('says at the line that there is less than was asked for', async () => {
    const { find, shop } = await filled({}, 1);
    await shop.cart.set(shop.cart.lines.value[0]!.item_id, 100_000);
    await until(() => words(find('laotie-cart')!).match(/Only \d+|fewer left/), 'the message');
  });

  it('takes a coupon off, and says which one does not count', async () => {
    const { find } = await filled();
    const form = find<HTMLFormElement>('.codes form')!;
    const input = form.querySelector('input')!;
    input.value = 'LIVE10';
    form.requestSubmit();
    await until(() => find('.code'));
    expect(words(find('.totals')!)).to.contain('−$1.38');
    input.value = 'NOPE';
    form.requestSubmit();
    await until(() => find('.wrong'));
    expect(words(find('.wrong')!)).to.contain('NOPE');
  });

  it('checks out at the shop by a real link where the endpoint only redirects', async () => {
    const { find } = await filled({ capabilities: { checkout: 'redirect' } });
    const link = await until(() => find<HTMLAnchorElement>('a.button.buy'));
    expect(words(link)).to.contain('Check out at');
    expect(link.target).to.equal('_blank');
    expect(link.rel).to.contain('noopener');
    expect(link.href).to.match(/^https:\/\/shop\.example\/cart\//);
  });

  it('offers no coupon where the endpoint knows none', async () => {
    const { find } = await filled({ capabilities: { codes: 'none' } });
    await settled(document);
    expect(find('.codes')).to.equal(null);
  });
});
