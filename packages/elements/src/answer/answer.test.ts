import type { IntentAnswer, Shop } from '@laotie/core';
import type { FakeOptions } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import { announced } from '../base/announce.ts';
import { axe, settled, until } from '../testing/index.ts';
import { type ScriptedIntents, scriptedIntents, withIntents } from '../testing/intents.ts';
import { type Scene, scene, words } from '../testing/scene.ts';
import './define.ts';
import type { LaotieAnswer } from './answer.ts';

interface Stage extends Scene {
  chip: LaotieAnswer;
  intents: ScriptedIntents;
  shown: Shop;
}

/** A chip whose reader says this to every comment. */
async function chipFor(
  answer: IntentAnswer | undefined,
  options: FakeOptions & { sent?: boolean } = {},
): Promise<Stage> {
  const { sent = false, ...rest } = options;
  const stage = await scene(html`<laotie-answer></laotie-answer>`, rest);
  await until(() => stage.shop.show?.show.value, 'the show');
  const intents = scriptedIntents(answer ? { 'a comment': answer } : {});
  const shown = withIntents(stage.shop, intents);
  const chip = stage.find<LaotieAnswer>('laotie-answer') as LaotieAnswer;
  Object.assign(chip, { shop: shown, text: 'a comment', sent });
  if (answer) await until(() => stage.find('.answer'), 'the answer');
  return { ...stage, chip, intents, shown };
}

const claim = (more: object = {}): IntentAnswer =>
  ({
    kind: 'claim',
    type: 'add',
    product_id: 'p_chili_oil',
    item_id: 'v_chili_oil_hot_280',
    quantity: 2,
    wanted: 2,
    ...more,
  }) as IntentAnswer;

/** As a screen reader names it. */
const nameOf = (element: Element | null) =>
  (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const named = (stage: Scene, pattern: RegExp) =>
  stage.all<HTMLButtonElement>('button').find((button) => pattern.test(nameOf(button)));

describe('laotie-answer', () => {
  it('is an accessible group, said once', async () => {
    const stage = await chipFor(claim());
    await axe(stage.chip);
    const group = stage.find('[role="group"]');
    expect(group?.getAttribute('aria-label')).to.equal('Answer to your comment');
    expect(announced(stage.shown).value).to.equal('Answer to your comment: No. 1, Hand-poured chili oil');
    for (const button of stage.all('button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), nameOf(button)).to.be.at.least(24);
    }
    expect(named(stage, /^Add/)?.offsetHeight).to.be.at.least(44);
  });

  it('offers what was claimed, takes it with one tap, and asks the shop for nothing before', async () => {
    const stage = await chipFor(claim());
    const before = [...stage.endpoint.calls];
    const add = named(stage, /^Add/) as HTMLButtonElement;
    expect(nameOf(add)).to.equal('Add 2 × No. 1, Extra hot, 280 g');
    expect(words(stage.chip))
      .to.match(/6\s*\.20.*× 2/)
      .and.not.to.contain('12.40');
    expect(before.filter((name) => name.startsWith('cart'))).to.deep.equal([]);
    add.click();
    await until(() => stage.shop.cart.cart.value?.line_items[0]?.quantity === 2, 'two in the cart');
    await until(() => /2 in the cart/.test(words(stage.chip)) && named(stage, /^View cart/));
    expect(stage.shop.cart.lines.value[0]?.item_id).to.equal('v_chili_oil_hot_280');
  });

  it('can be corrected before: another choice, another number', async () => {
    const stage = await chipFor(claim());
    named(stage, /^Change: Extra hot · 280 g/)?.click();
    await settled(stage.chip.shadowRoot as ShadowRoot);
    const tub = stage
      .all<HTMLInputElement>('[type="radio"]')
      .find((one) => /1 kg tub/.test(one.parentElement?.textContent ?? ''));
    tub?.click();
    named(stage, /^One more/)?.click();
    await until(() => nameOf(named(stage, /^Add/) ?? null) === 'Add 3 × No. 1, Extra hot, 1 kg tub');
  });

  it('says it where there is less than was asked for', async () => {
    const few = { product_id: 'p_persimmon_cakes', item_id: 'v_persimmon_cakes_24', quantity: 3, wanted: 5 };
    const stage = await chipFor(claim(few));
    expect(words(stage.chip)).to.contain('Only 3 left');
    expect(nameOf(named(stage, /^Add/) ?? null)).to.match(/^Add 3 /);
  });

  it('asks for a choice that is missing, and takes nothing before', async () => {
    const stage = await chipFor({ kind: 'claim', type: 'add', product_id: 'p_apron', quantity: 1, wanted: 1 });
    const add = named(stage, /^Add/) as HTMLButtonElement;
    expect(add.disabled).to.equal(true);
    expect(stage.all('[role="radiogroup"]')).to.have.length(2);
    for (const label of ['Wheat', 'M'])
      stage
        .all<HTMLInputElement>('[type="radio"]')
        .find((one) => one.parentElement?.textContent?.trim().startsWith(label))
        ?.click();
    await until(() => !add.disabled && nameOf(add) === 'Add: No. 4, Wheat, M');
  });

  it('asks only for what is missing beside what was said', async () => {
    const said = { product_id: 'p_apron', selection: { Colour: 'Wheat' }, quantity: 1, wanted: 1 };
    const stage = await chipFor({ kind: 'claim', type: 'add', ...said });
    const radios = stage.all<HTMLInputElement>('[type="radio"]');
    const label = (one: HTMLInputElement) => one.parentElement?.textContent?.trim() ?? '';
    expect(radios.filter(({ checked }) => checked).map(label)).to.deep.equal(['Wheat']);
    radios.find((one) => label(one).startsWith('M'))?.click();
    await until(() => nameOf(named(stage, /^Add/) ?? null) === 'Add: No. 4, Wheat, M');
  });

  it('shows what a product costs, and leads to its page', async () => {
    const stage = await chipFor({ kind: 'price', type: 'product', product_id: 'p_wok' });
    expect(words(stage.chip)).to.match(/No\. 5 Carbon steel wok.*\$\s*42\s*\.90/);
    const asked = new Promise((resolve) =>
      stage.host.addEventListener('laotie-page-open-request', ({ detail }) => resolve(detail), { once: true }),
    );
    named(stage, /^No\. 5 Carbon/)?.click();
    expect(await asked).to.deep.equal({ page: 'product', product_id: 'p_wok' });
  });

  it('buys at once where there is no cart, and leads away where it is sold elsewhere', async () => {
    const buying = await chipFor(
      { kind: 'how_to_buy', type: 'product', product_id: 'p_wok' },
      { capabilities: { cart: false } },
    );
    expect(named(buying, /^Buy now/)).to.not.equal(undefined);
    const elsewhere = await chipFor({ kind: 'price', type: 'product', product_id: 'p_orchard_walnuts' });
    expect(elsewhere.find<HTMLAnchorElement>('a')?.href).to.equal('https://walnuts.example/orchard/crate-1kg');
    expect(named(elsewhere, /^Add/)).to.equal(undefined);
  });

  it('tells the stock, and offers to wait for what is sold out', async () => {
    const stage = await chipFor({
      kind: 'availability',
      type: 'stock',
      product_id: 'p_tea',
      item_id: 'v_tea_spring_100',
      available: false,
    });
    expect(words(stage.chip)).to.contain('Sold out');
    const wait = named(stage, /^Tell me when it is back/) as HTMLButtonElement;
    expect(wait.getAttribute('aria-pressed')).to.equal('false');
    // the toggle asks the shop; here its reader is ours
    stage.host.addEventListener('laotie-waiting-set-request', (event) =>
      event.respondWith(stage.intents.wait(event.detail.id, event.detail.waiting)),
    );
    wait.click();
    await until(() => stage.find('.wait')?.getAttribute('aria-pressed') === 'true');
    expect([...stage.intents.waiting.value]).to.deep.equal(['v_tea_spring_100']);
    await axe(stage.chip);
  });

  it('says it when something sells out between the words and the tap', async () => {
    const stage = await chipFor(claim({ product_id: 'p_wok', item_id: 'v_wok_32', quantity: 1, wanted: 1 }));
    stage.endpoint.push({
      type: 'stock.set',
      data: [{ item_id: 'v_wok_32', availability: { available: false, status: 'out_of_stock', quantity: 0 } }],
    });
    await until(() => /Sold out/.test(words(stage.chip)) && !named(stage, /^Add/));
    expect(stage.shop.cart.count.value).to.equal(0);
  });

  it('says it when only the endpoint knows that it is sold out', async () => {
    const told = { type: 'warning', code: 'out_of_stock', content: 'Sold out a moment ago' };
    const totals = [{ type: 'total', amount: 0 }];
    const empty = { id: 'cart_1', currency: 'USD', line_items: [], totals, messages: [told] };
    const stage = await chipFor(claim({ product_id: 'p_wok', item_id: 'v_wok_32', quantity: 1, wanted: 1 }), {
      fault: (method) => (method === 'cart.create' ? { answer: empty } : undefined),
    });
    named(stage, /^Add/)?.click();
    await until(() => /Sold out a moment ago/.test(nameOf(stage.find('[role="alert"]'))), 'the reason');
    expect(named(stage, /^View cart/)).to.equal(undefined);
  });
});
