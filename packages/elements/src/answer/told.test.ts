import { type IntentAnswer, loadLocale } from '@laotie/core';
import type { FakeOptions } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import { announced } from '../base/announce.ts';
import { axe, until } from '../testing/index.ts';
import { scriptedIntents, withIntents } from '../testing/intents.ts';
import { scene, words } from '../testing/scene.ts';
import './define.ts';
import type { LaotieAnswer } from './answer.ts';

async function chipFor(
  answers: Record<string, IntentAnswer>,
  text = Object.keys(answers)[0] ?? '',
  options: FakeOptions = {},
) {
  const stage = await scene(html`<laotie-answer></laotie-answer>`, options);
  await until(() => stage.shop.show?.show.value && stage.shop.capabilities.value.cart, 'the show');
  const intents = scriptedIntents(answers);
  const chip = stage.find<LaotieAnswer>('laotie-answer') as LaotieAnswer;
  Object.assign(chip, { shop: withIntents(stage.shop, intents), text });
  if (text) await until(() => stage.find('.answer'), 'the answer');
  return { ...stage, chip, intents };
}

const wish: IntentAnswer = { kind: 'sourcing', type: 'wish' };
const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('what the shop says in words', () => {
  it('delivery to the viewer’s country, or that the checkout tells', async () => {
    const stage = await chipFor({
      'ship to France?': {
        kind: 'shipping',
        type: 'shipping',
        country: 'FR',
        options: [
          { id: 'a', title: 'Parcel', price: usd(890), delivery_days: [3, 5], free_over: usd(4900) },
          { id: 'b', title: 'Pick-up', price: usd(0) },
        ],
      },
      'do you ship?': { kind: 'shipping', type: 'shipping', options: [] },
    });
    expect(words(stage.chip)).to.match(/Delivery to France Parcel \$8\.90 3–5 days · free over \$49\.00 Pick-up Free/);
    await axe(stage.chip);
    stage.chip.text = 'do you ship?';
    await until(() => /You will see what it costs/.test(words(stage.chip)));
  });

  it('coupons that can be used now, and that one is in use', async () => {
    const stage = await chipFor({
      'any coupon?': { kind: 'discount', type: 'coupons', coupons: [{ code: 'LIVE10', title: 'Live show, 10 % off' }] },
    });
    await stage.shop.cart.add('v_wok_32');
    const button = stage.find<HTMLButtonElement>('.codes button');
    expect(button?.textContent?.trim().replace(/\s+/g, ' ')).to.equal('Use: Live show, 10 % off');
    button?.click();
    await until(() => /In use/.test(words(stage.chip)) && stage.find<HTMLButtonElement>('.codes button')?.disabled);
    expect(stage.shop.cart.cart.value?.discounts?.codes).to.deep.equal(['LIVE10']);
    await axe(stage.chip);
  });

  it('facts for ears with the comma of the language', async () => {
    const page = document.documentElement;
    const { lang } = page;
    const coupons = [{ code: 'LIVE10', title: '10 %' }];
    for (const [language, said] of [
      ['en', '10 %, LIVE10'],
      ['zh', '10 %，LIVE10'],
      ['ar', '10 %، LIVE10'],
    ] as const) {
      await loadLocale(language);
      page.lang = language;
      const { chip } = await chipFor({ 'any coupon?': { kind: 'discount', type: 'coupons', coupons } });
      page.lang = lang;
      expect(announced(chip.shop!).peek()).to.contain(said);
    }
  });

  it('the seller’s own word, with the question that it answers', async () => {
    const stage = await chipFor({
      'how long does it keep': {
        kind: 'product_question',
        type: 'saved',
        question: 'How long does the jar keep?',
        text: 'Three months.',
      },
    });
    expect(words(stage.chip)).to.contain('The seller says How long does the jar keep? Three months.');
    await axe(stage.chip);
  });

  it('a wish: what sending it does, and then that it was noted', async () => {
    const stage = await chipFor({ 'sell that spoon?': wish });
    expect(words(stage.chip)).to.contain('Not on sale yet Send it, and the seller will see it.');
    stage.chip.sent = true;
    await until(() => /Noted for the seller/.test(words(stage.chip)));
    expect(stage.intents.asked).to.deep.equal(['sell that spoon?']);
  });

  it('leads to the orders, and to the shelf where nobody knows what is meant', async () => {
    const stage = await chipFor({
      'where is my parcel': { kind: 'after_sales', type: 'orders' },
      'how much': { kind: 'price', type: 'shelf' },
    });
    const asked: unknown[] = [];
    stage.host.addEventListener('laotie-page-open-request', (event) => {
      event.preventDefault();
      asked.push(event.detail);
    });
    stage.find('.act button')?.click();
    stage.chip.text = 'how much';
    await until(() => /Which one/.test(words(stage.chip)));
    stage.find('.act button')?.click();
    expect(asked).to.deep.equal([{ page: 'orders' }, { page: 'shelf' }]);
  });
});

describe('when an answer goes', () => {
  it('with Escape and with its button, and does not come back for the same words', async () => {
    const stage = await chipFor({ spoon: wish });
    const button = stage.find<HTMLButtonElement>('.close');
    let closed = 0;
    stage.chip.addEventListener('close', () => closed++);
    button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await until(() => !stage.find('.answer') && stage.chip.hasAttribute('empty'));
    stage.chip.sent = true;
    await stage.chip.updateComplete;
    expect(stage.find('.answer')).to.equal(null);
    stage.chip.text = '';
    await stage.chip.updateComplete;
    stage.chip.text = 'spoon';
    await until(() => stage.find('.answer'), 'the answer to the words said anew');
    stage.find<HTMLButtonElement>('.close')?.click();
    await until(() => !stage.find('.answer'));
    expect(closed).to.equal(2);
  });

  it('stays for what was sent while the next words ask for nothing, and goes when these are sent', async () => {
    const stage = await chipFor({ spoon: wish });
    stage.chip.sent = true;
    await until(() => /Noted/.test(words(stage.chip)));
    Object.assign(stage.chip, { text: 'thank you', sent: false });
    await until(() => stage.intents.asked.includes('thank you'));
    await stage.chip.updateComplete;
    expect(words(stage.chip)).to.match(/Noted/);
    stage.chip.sent = true;
    await until(() => !stage.find('.answer'));
  });

  it('goes with its words while they are only typed', async () => {
    const stage = await chipFor({ spoon: wish });
    stage.chip.text = 'spoo';
    await until(() => !stage.find('.answer'));
  });
});

describe('what became of a wish', () => {
  it('is shown without a comment, until it is sent away', async () => {
    const stage = await chipFor({}, '');
    stage.chip.sent = true;
    await stage.chip.updateComplete;
    stage.intents.reply({ id: 't1', state: 'listed', product_id: 'p_wok', comment_ids: ['c'] });
    await until(() => /Your wish is on sale now: no\. 5/.test(words(stage.chip)));
    await until(() => stage.find('.act .add'), 'one tap to take it');
    await axe(stage.chip);
    stage.find<HTMLButtonElement>('.close')?.click();
    await until(() => !stage.find('.answer'));
    stage.intents.reply(
      { id: 't1', state: 'listed', product_id: 'p_wok', comment_ids: ['c'] },
      { id: 't2', state: 'declined', text: 'It is older than I am.', comment_ids: ['d'] },
    );
    await until(() => /not for sale It is older than I am\./.test(words(stage.chip)));
  });

  it('is told in words where it cannot be bought in the viewer’s currency, once that is known', async () => {
    let answer = () => {};
    const wait = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let isSlow = false;
    const fault: FakeOptions['fault'] = (method) => (isSlow && method === 'catalog.lookup' ? { after: 1 } : undefined);
    const stage = await chipFor({}, '', { fault, wait: () => (isSlow ? wait : Promise.resolve()) });
    isSlow = true;
    const before = stage.endpoint.calls.length;
    stage.chip.sent = true;
    stage.intents.reply({ id: 't1', state: 'listed', product_id: 'p_kite', comment_ids: ['c'] });
    await until(() => stage.endpoint.calls.slice(before).includes('catalog.lookup'), 'the product to be looked up');
    await stage.chip.updateComplete;
    expect(stage.find('.answer')).to.equal(null);
    answer();
    await until(() => /on sale now, but not in your currency/.test(words(stage.chip)));
    expect(stage.find('.act')).to.equal(null);
    await axe(stage.chip);
    const [wok] = await stage.endpoint.catalog.lookup(['p_wok']);
    stage.shop.catalog.put([{ ...wok, id: 'p_kite' }]);
    await until(() => stage.find('.act .add'), 'one tap to take it, as soon as it has a price');
  });

  it('is a waiting list that the viewer can join', async () => {
    const stage = await chipFor({}, '');
    stage.host.addEventListener('laotie-waiting-set-request', (event) =>
      event.respondWith(stage.intents.wait(event.detail.id, event.detail.waiting)),
    );
    stage.intents.reply({ id: 't1', state: 'waiting_list', text: 'A batch comes next week.', comment_ids: ['c'] });
    await until(() => /Your wish has a waiting list now A batch comes next week\./.test(words(stage.chip)));
    stage.find('.wait')?.click();
    await until(
      () => stage.intents.waiting.value.has('t1') && stage.find('.wait')?.getAttribute('aria-pressed') === 'true',
    );
  });
});
