import { expect } from 'chai';
import { html } from 'lit';
import type { LaotieShop } from '../shop/shop.ts';
import { axe, fixture, until } from '../testing/index.ts';
import { inShop, readyShop, type TestShop, testShop } from '../testing/shop.ts';
import '../shop/define.ts';
import './define.ts';
import type { LaotieComments } from './comments.ts';

async function comments(test: TestShop): Promise<LaotieComments> {
  const shop = await fixture<LaotieShop>(inShop(test, html`<laotie-comments></laotie-comments>`));
  await readyShop(shop);
  return shop.querySelector('laotie-comments') as LaotieComments;
}

const texts = (element: LaotieComments) =>
  [...(element.shadowRoot?.querySelectorAll('.row') ?? [])].map((row) => row.lastChild?.textContent);

async function say(element: LaotieComments, words: string): Promise<void> {
  const input = await until(() => element.shadowRoot?.querySelector('input'));
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
  element.shadowRoot?.querySelector('form')?.requestSubmit();
}

describe('laotie-comments', () => {
  it('is accessible, and shows what was said before', async () => {
    const test = testShop();
    const element = await comments(test);
    await until(() => texts(element).length === test.show.comments.length);
    await axe(element);
  });

  it('shows what comes', async () => {
    const test = testShop();
    const element = await comments(test);
    test.endpoint.push({
      type: 'comments.add',
      data: [{ id: 'new', author: { name: 'Mei' }, text: 'is it spicy?', at: new Date().toISOString() }],
    });
    await until(() => texts(element).at(-1) === 'is it spicy?');
  });

  it('sends what the viewer says, and keeps it in sight', async () => {
    const test = testShop();
    const element = await comments(test);
    await say(element, 'two jars of no. 3');
    await until(() => element.shadowRoot?.querySelector('.own'));
    await until(() => test.endpoint.calls.includes('live.comment'));
    expect(texts(element).filter((text) => text === 'two jars of no. 3').length).to.equal(1);
    expect(element.shadowRoot?.querySelector('input')?.value).to.equal('');
  });

  it('has no composer where the endpoint takes no comments, and nothing where it has none', async () => {
    const reading = await comments(testShop({ capabilities: { comments: 'read' } }));
    await until(() => texts(reading).length > 0);
    expect(reading.shadowRoot?.querySelector('form')).to.equal(null);
    const silent = await comments(testShop({ capabilities: { comments: 'none' } }));
    expect(silent.shadowRoot?.querySelector('.box')).to.equal(null);
  });
});
