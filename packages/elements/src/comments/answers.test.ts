import type { Intents } from '@laotie/core';
import type { FakeOptions } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import { axe, press, settled, until } from '../testing/index.ts';
import { withIntents } from '../testing/intents.ts';
import { type Scene, scene, words } from '../testing/scene.ts';
import './define.ts';
import type { LaotieComments } from './comments.ts';

interface Talk extends Scene {
  feed: LaotieComments;
  input: HTMLInputElement;
  type(text: string): Promise<void>;
  chip(): HTMLElement | null;
  /** What the chip says. */
  says(): string;
}

/** Comments with the real reader, in the composer. */
async function talk(options: FakeOptions = {}, tag = html`<laotie-comments></laotie-comments>`): Promise<Talk> {
  const stage = await scene(tag, options);
  const input = await until(() => stage.find<HTMLInputElement>('input'), 'the composer');
  const feed = stage.find<LaotieComments>('laotie-comments') as LaotieComments;
  await settled(stage.host);
  return {
    ...stage,
    feed,
    input,
    async type(text) {
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await feed.updateComplete;
    },
    chip: () => stage.find('.answer'),
    says: () => words(stage.find('laotie-answer') ?? document.createElement('p')),
  };
}

/** How often the reader was asked to come. */
async function countPrepared({ shop, feed }: Talk): Promise<() => number> {
  let count = 0;
  const intents = shop.intents as Intents;
  const prepare = () => {
    count++;
    return intents.prepare();
  };
  feed.shop = withIntents(shop, { ...intents, prepare });
  await feed.updateComplete;
  return () => count;
}

const focused = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};
const name = (element: Element | null) =>
  (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('comments that answer themselves', () => {
  it('by keyboard alone: type, Tab into the answer, Enter adds', async () => {
    const stage = await talk();
    await stage.type('two jars of no. 1 extra hot 280g');
    await until(() => stage.chip(), 'the answer');
    // past the button that sends
    await press('Tab');
    await press('Tab');
    expect(name(focused())).to.equal('Add 2 × No. 1, Extra hot, 280 g');
    await press('Enter');
    await until(() => stage.shop.cart.lines.value[0]?.quantity === 2, 'two in the cart');
    expect(stage.endpoint.calls).not.to.include('live.comment');
    await until(() => name(focused()) === 'View cart', 'the next thing to do, in the same place');
  });

  it('shows it above the composer, and keeps the words that were typed', async () => {
    const stage = await talk();
    await stage.type('how much is no. 5?');
    const chip = await until(() => stage.chip(), 'the answer');
    expect(chip.getBoundingClientRect().bottom).to.be.at.most(stage.input.getBoundingClientRect().top);
    expect(chip.getAttribute('aria-label')).to.equal('Answer to your comment');
    expect(stage.input.value).to.equal('how much is no. 5?');
    await axe(stage.feed);
  });

  it('brings nothing before the first focus, and sends nothing while somebody types', async () => {
    const stage = await talk({}, html`<laotie-comments without-marks></laotie-comments>`);
    const prepared = await countPrepared(stage);
    expect(stage.find('laotie-answer')).to.equal(null);
    expect(prepared()).to.equal(0);
    stage.input.focus();
    await until(() => stage.find('laotie-answer'), 'what draws answers');
    expect(prepared()).to.equal(1);
    await until(() => stage.endpoint.calls.includes('live.replies'), 'what the chip reads at the start');
    const before = [...stage.endpoint.calls];
    for (const text of ['how', 'how much is', 'how much is no. 5?', 'ok two of no. 5', 'do you sell that spoon?']) {
      await stage.type(text);
      await stage.feed.updateComplete;
    }
    await until(() => /Not on sale yet/.test(stage.says()));
    const since = stage.endpoint.calls.slice(before.length);
    expect(since.filter((call) => !/^catalog\.|^waiting\.list|^live\.(poll|replies)/.test(call))).to.deep.equal([]);
  });

  it('notes a wish once it was sent, and not where sending failed', async () => {
    const stage = await talk();
    await stage.type('do you sell that spoon?');
    await until(() => /Send it/.test(stage.says()));
    stage.input.form?.requestSubmit();
    await until(() => /Noted for the seller/.test(stage.says()));
    expect(stage.input.value).to.equal('');
  });

  it('goes with Escape, and the composer keeps the focus', async () => {
    const stage = await talk();
    let outside = 0;
    stage.host.addEventListener('keydown', () => outside++);
    await stage.type('how much is no. 5?');
    await until(() => stage.chip(), 'the answer');
    await press('Escape');
    await until(() => !stage.chip());
    expect(focused()).to.equal(stage.input);
    await stage.type('how much is no. 2?');
    const close = await until(() => stage.find<HTMLButtonElement>('.close'));
    close.focus();
    await press('Enter');
    await until(() => !stage.chip() && focused() === stage.input, 'the focus back in the composer');
    expect(outside).to.be.at.most(1);
  });

  it('says nothing where it is switched off', async () => {
    const stage = await talk({}, html`<laotie-comments without-answers without-marks></laotie-comments>`);
    const prepared = await countPrepared(stage);
    await stage.type('how much is no. 5?');
    await stage.feed.updateComplete;
    expect(stage.find('laotie-answer')).to.equal(null);
    expect(prepared()).to.equal(0);
  });
});

describe('marks in the feed', () => {
  const comment = (id: string, text: string) => ({ id, author: { name: 'Mei' }, text, at: new Date().toISOString() });

  it('stand at what others say who ask to buy, those said before too, and at nothing else', async () => {
    const stage = await talk();
    stage.endpoint.push({
      type: 'comments.add',
      data: [comment('a', 'how much is no. 2?'), comment('b', 'good evening everybody')],
    });
    const marked = () =>
      stage
        .all('.row')
        .filter((row) => row.querySelector('.mark'))
        .map((row) => row.lastChild?.textContent);
    await until(() => marked().includes('how much is no. 2?'), 'the mark');
    expect(marked()).not.to.include('good evening everybody');
    expect(stage.find('.mark')?.getAttribute('aria-label')).to.equal('wants to buy');
    await stage.type('how much is no. 3?');
    stage.input.form?.requestSubmit();
    await until(() => stage.find('.own.sent'));
    expect(stage.find('.own .mark')).to.equal(null);
    await axe(stage.feed);
  });

  it('are not read where they are switched off', async () => {
    const stage = await talk({}, html`<laotie-comments without-marks></laotie-comments>`);
    stage.input.focus();
    await stage.shop.intents?.prepare();
    stage.endpoint.push({ type: 'comments.add', data: [comment('a', 'how much is no. 2?')] });
    await until(() => stage.all('.row').some((row) => /no\. 2/.test(row.textContent ?? '')));
    expect(stage.find('.mark')).to.equal(null);
  });
});
