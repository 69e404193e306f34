import { expect } from 'chai';
import { html } from 'lit';
import type { LaotieRequest } from '../events.ts';
import type { LaotieShop } from '../shop/shop.ts';
import { axe, fixture, oneEvent, until } from '../testing/index.ts';
import { hasFocus } from '../testing/read.ts';
import { inShop, readyShop, type TestShop, testShop } from '../testing/shop.ts';
import '../shop/define.ts';
import './define.ts';
import type { LaotieSpotlight } from './spotlight.ts';

async function spotlight(test: TestShop): Promise<LaotieSpotlight> {
  const shop = await fixture<LaotieShop>(inShop(test, html`<laotie-spotlight></laotie-spotlight>`));
  await readyShop(shop);
  return shop.querySelector('laotie-spotlight') as LaotieSpotlight;
}

const card = (element: LaotieSpotlight) => element.shadowRoot?.querySelector<HTMLElement>('.card:not(.leaving)');
const title = (element: LaotieSpotlight) => card(element)?.querySelector('h2')?.textContent?.trim();
const now = (ms = 0) => new Date(Date.now() + ms).toISOString();

describe('laotie-spotlight', () => {
  it('shows what is on air, with number, price and one button, accessibly', async () => {
    const test = testShop();
    const element = await spotlight(test);
    await until(() => title(element));
    const cue = test.show.cues.at(-1);
    expect(title(element)).to.equal(test.show.products.find(({ id }) => id === cue?.product_id)?.title);
    expect(card(element)?.querySelectorAll('.button').length).to.equal(1);
    expect(card(element)?.querySelector('.price s')).to.not.equal(null);
    await axe(element);
  });

  it('keeps its button off its edge in every language, however wide its box', async () => {
    const element = await spotlight(testShop());
    const words = await until(() => card(element)?.querySelector('.button'));
    for (const lang of ['en', 'zh-CN', 'ar']) {
      const before = words.textContent;
      element.parentElement!.setAttribute('lang', lang);
      if (lang !== 'en') await until(() => words.textContent !== before, lang);
      for (const width of [250, 290, 305, 320, 345, 360, 390]) {
        element.style.cssText = `display: block; width: ${width}px`;
        const [box, button] = [card(element)!, words].map((part) => part.getBoundingClientRect());
        const room = Math.min(button!.left - box!.left, box!.right - button!.right);
        expect(room, `${lang}, ${width}px`).to.be.at.least(9);
      }
    }
  });

  it('follows the next cue', async () => {
    const test = testShop();
    const element = await spotlight(test);
    await until(() => title(element));
    const other = test.show.products.find(({ title: words }) => words !== title(element));
    test.endpoint.push({
      type: 'cue.set',
      data: { id: 'next', product_id: other?.id ?? '', kind: 'pin', starts_at: now(-1) },
    });
    await until(() => title(element) === other?.title);
  });

  it('stays away once dismissed, until the next cue', async () => {
    const test = testShop();
    const element = await spotlight(test);
    const pages = await fixture(html`<div class="bar"><button>of the page</button></div>`);
    (await until(() => card(element)?.querySelector<HTMLElement>('.close'))).click();
    await until(() => !element.shadowRoot?.querySelector('.card'), 'the card to be gone');
    expect(hasFocus(pages.querySelector('button'))).to.equal(false);
    test.endpoint.push({
      type: 'cue.set',
      data: { id: 'next', product_id: test.show.products[1]?.id ?? '', kind: 'pin', starts_at: now(-1) },
    });
    await until(() => card(element));
  });

  it('asks to buy at once what needs no choice, and credits the cue', async () => {
    const test = testShop();
    const element = await spotlight(test);
    const simple = test.show.products.find(({ variants }) => variants.length === 1);
    test.endpoint.push({
      type: 'cue.set',
      data: { id: 'simple', product_id: simple?.id ?? '', kind: 'pin', starts_at: now(-1) },
    });
    await until(() => title(element) === simple?.title);
    const asked = oneEvent<LaotieRequest<'laotie-buy-now-request'>>(document, 'laotie-buy-now-request');
    document.addEventListener('laotie-buy-now-request', (event) => event.preventDefault(), { once: true });
    card(element)?.querySelector<HTMLElement>('.buy')?.click();
    const { detail } = await asked;
    expect(detail).to.deep.equal({
      product_id: simple?.id,
      item_id: simple?.variants[0]?.id,
      quantity: 1,
      cue_id: 'simple',
    });
  });

  it('opens the product where there is something to choose', async () => {
    const test = testShop();
    const element = await spotlight(test);
    await until(() => title(element));
    const asked = oneEvent<LaotieRequest<'laotie-page-open-request'>>(document, 'laotie-page-open-request');
    document.addEventListener('laotie-page-open-request', (event) => event.preventDefault(), { once: true });
    card(element)?.querySelector<HTMLElement>('.buy')?.click();
    expect((await asked).detail.page).to.equal('product');
  });
});
