import { expect } from 'chai';
import { html } from 'lit';
import type { LaotieRequest } from '../events.ts';
import type { LaotieShop } from '../shop/shop.ts';
import { axe, fixture, oneEvent, settled, until } from '../testing/index.ts';
import { inShop, readyShop, type TestShop, testShop } from '../testing/shop.ts';
import '../shop/define.ts';
import './define.ts';

async function purchases(test: TestShop) {
  const shop = await fixture<LaotieShop>(inShop(test, html`<laotie-purchases></laotie-purchases>`));
  await readyShop(shop);
  const element = shop.querySelector('laotie-purchases') as HTMLElement;
  return { element, line: () => element.shadowRoot?.querySelector<HTMLButtonElement>('.line') };
}

const bought = (test: TestShop, orders: number) => {
  const at = new Date().toISOString();
  const [item] = test.show.show.items;
  return { product_id: item?.product_id ?? '', orders, quantity: orders, names: ['A*'], from: at, to: at };
};

describe('laotie-purchases', () => {
  it('says who bought what, masked and grouped, accessibly', async () => {
    const test = testShop();
    const { element, line } = await purchases(test);
    test.endpoint.push({ type: 'purchases.add', data: [bought(test, 6)] });
    await until(() => line()?.textContent?.includes('A* and 5 others just bought no. 1'));
    // colours count once it has arrived
    await Promise.allSettled((line()?.getAnimations() ?? []).map(({ finished }) => finished));
    await axe(element);
  });

  it('leads to the product', async () => {
    const test = testShop();
    const { line } = await purchases(test);
    test.endpoint.push({ type: 'purchases.add', data: [bought(test, 1)] });
    const button = await until(line);
    const asked = oneEvent<LaotieRequest<'laotie-page-open-request'>>(document, 'laotie-page-open-request');
    document.addEventListener('laotie-page-open-request', (event) => event.preventDefault(), { once: true });
    button.click();
    expect((await asked).detail).to.deep.equal({ page: 'product', product_id: test.show.show.items[0]?.product_id });
  });

  it('is no news to who joins later', async () => {
    const before = testShop();
    const at = new Date(Date.now() - 300_000).toISOString();
    const test = testShop({ show: { ...before.show, purchases: [{ ...bought(before, 2), from: at, to: at }] } });
    const { element, line } = await purchases(test);
    const { show } = element.closest<LaotieShop>('laotie-shop')!.shop!;
    await until(() => show?.purchases.value.length === 1);
    await settled(document);
    expect(line()).to.not.be.ok;
    test.endpoint.push({ type: 'purchases.add', data: [bought(test, 1)] });
    await until(line);
  });

  it('is silent where the endpoint does not tell', async () => {
    const test = testShop({ capabilities: { purchases: false } });
    const { line } = await purchases(test);
    await settled(document);
    expect(line()).to.not.be.ok;
  });
});
