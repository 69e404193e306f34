import { seeded } from '@laotie/core/testing';
import type { Comment } from '@laotie/protocol';
import { expect } from 'chai';
import { html } from 'lit';
import type { LaotieShop } from '../shop/shop.ts';
import { ChatPage, type ChatPageOptions, line } from '../testing/chat-page.ts';
import { axe, fixture, settled, until } from '../testing/index.ts';
import { readyShop, type TestShop } from '../testing/shop.ts';
import type { LaotieCommentCapture } from './comment-capture.ts';
import '../shop/define.ts';
import './define.ts';

interface Setting extends ChatPageOptions {
  attributes?: Partial<LaotieCommentCapture>;
  test?: TestShop;
  before?: (page: ChatPage) => void;
}

/** A foreign chat, and what was captured of it. */
async function captured({ attributes, test, before, ...drawn }: Setting = {}) {
  const box = await fixture(html`<div>
    <div class="host"></div>
    <laotie-shop class="ours" .endpoint=${test?.endpoint} .show=${test?.show.show.id}></laotie-shop>
  </div>`);
  const page = new ChatPage(box.querySelector('.host') as HTMLElement, drawn);
  before?.(page);
  const element = document.createElement('laotie-comment-capture');
  Object.assign(element, { for: '#chat', item: '.msg', author: '.name', text: '.body' }, attributes);
  if (drawn.ids) element.messageId = 'data-message';
  const heard: Comment[] = [];
  element.addEventListener('laotie-comment-capture', ({ detail }) => heard.push(detail.comment));
  const shop = box.querySelector('.ours') as LaotieShop;
  if (test) await readyShop(shop);
  shop.append(element);
  await settled(box);
  return {
    page,
    element,
    heard,
    shop,
    told: () => heard.map(({ author, text }) => line({ author: author.name, text })),
  };
}

const say = (n: number, text = `message ${n}`, author = `viewer ${n % 5}`) => ({ id: `m${n}`, author, text });
const some = (from: number, count: number) => Array.from({ length: count }, (_, i) => say(from + i));
/** The page has had time for whatever it does after a change. */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Everything that was in sight was heard once; nothing that was not was heard. */
async function heardAll(told: () => string[], page: ChatPage) {
  const wanted = page.seen;
  await until(() => told().length >= wanted.length, `${wanted.length} messages, ${told().length} came`);
  await frame();
  expect(told().sort()).to.deep.equal(wanted);
}

describe('laotie-comment-capture', () => {
  for (const drawing of ['keyed', 'recycled', 'anew'] as const) {
    for (const window of [undefined, 8]) {
      it(`counts each message once: ${drawing}${window ? ', virtual' : ''}`, async () => {
        const before = (page: ChatPage) => page.say(...some(0, 5));
        const { page, told } = await captured({ drawing, before, ...(window && { window }) });
        for (let n = 5; n < 40; n++) {
          page.say(say(n));
          if (n % 4 === 0) await frame();
        }
        await heardAll(told, page);
        page.drawAnew();
        await frame();
        page.replace();
        await frame();
        page.recall(...some(-6, 6));
        for (const by of [-3, -4, -30, 5, 5, 30]) {
          page.scroll(by);
          await frame();
        }
        await heardAll(told, page);
      });
    }
  }

  it('knows two equal messages from one', async () => {
    const { page, told } = await captured({ window: 4 });
    const one = (n: number, author: string) => say(n, '1', author);
    page.say(one(0, 'Mei'), one(1, 'Mei'), one(2, 'Ines'));
    await frame();
    page.drawAnew();
    await frame();
    for (let n = 3; n < 12; n++) {
      page.say(one(n, 'Mei'));
      await frame();
    }
    await heardAll(told, page);
    expect(told().filter((it) => it === 'Mei: 1').length).to.equal(11);
  });

  it('counts by id where the chat has ids, however its rows are used', async () => {
    const { page, told, heard } = await captured({ ids: true, drawing: 'recycled', window: 5 });
    for (let n = 0; n < 20; n++) {
      page.say(say(n, '1', 'Mei'));
      if (n % 4 === 0) await frame();
    }
    page.scroll(-12);
    await frame();
    page.scroll(12);
    await heardAll(told, page);
    expect(heard.map(({ id }) => id)).to.deep.equal(some(0, 20).map(({ id }) => id));
  });

  it('waits for a chat that comes late, and follows it into its shadow root', async () => {
    const box = await fixture(html`<div></div>`);
    const element = document.createElement('laotie-comment-capture');
    Object.assign(element, { for: '.app >>> #chat', item: '.msg', author: '.name', text: '.body' });
    const told: string[] = [];
    element.addEventListener('laotie-comment-capture', ({ detail }) => told.push(detail.comment.text));
    box.append(element);
    await settled(box);
    const app = document.createElement('div');
    app.className = 'app';
    const root = document.createElement('div');
    app.attachShadow({ mode: 'open' }).append(root);
    box.append(app);
    const page = new ChatPage(root);
    page.say(...some(0, 3));
    page.replace();
    page.say(say(3));
    await until(() => told.length === 4);
    expect(told).to.deep.equal(some(0, 4).map(({ text }) => text));
  });

  it('reads emoji that are pictures, nested words, and hostile ones as text', async () => {
    const { page, heard } = await captured({ attributes: { text: undefined } });
    const row = document.createElement('div');
    row.className = 'msg';
    row.innerHTML =
      '<b class="name">Mei</b> <span>two <i>jars <img alt="🌶️" src="data:,"></i><br>please</span><script>var no</script>';
    page.list.append(row);
    await until(() => heard.length === 1);
    expect(heard[0]?.text).to.equal('two jars 🌶️ please');
    const bad = '<img src=x onerror="fired()">{{7*7}}${alert(1)}\u202e\0';
    page.say(say(0, bad, '<script>fired()</script>'));
    await until(() => heard.length === 2);
    expect(heard[1]?.text).to.equal(bad.replace(/\s+/g, ' ').trim());
    expect(heard[1]?.author.name).to.equal('<script>fired()</script>');
  });

  it('changes nothing on the page', async () => {
    const { page } = await captured({ attributes: { input: '#field' } });
    page.say(...some(0, 10));
    await frame();
    const changes: MutationRecord[] = [];
    const before = page.host.innerHTML;
    const watcher = new MutationObserver((records) => changes.push(...records));
    watcher.observe(page.host, { childList: true, subtree: true, attributes: true, characterData: true });
    await frame();
    await frame();
    watcher.disconnect();
    expect(changes.length).to.equal(0);
    expect(page.host.innerHTML).to.equal(before);
  });

  it('takes what a script pushes, once, also while it is away from the page', async () => {
    const { element, told, shop } = await captured();
    const comment: Comment = { id: 'p1', author: { name: 'Mei' }, text: 'pushed', at: '2026-11-22T19:00:00Z' };
    expect(element.push(comment)).to.equal(true);
    expect(element.push(comment)).to.equal(false);
    expect(element.push({ id: 'p2' } as never)).to.equal(false);
    element.remove();
    expect(element.push({ ...comment, id: 'p3', text: 'later' })).to.equal(true);
    shop.append(element);
    await until(() => told().length === 2);
    expect(told()).to.deep.equal(['Mei: pushed', 'Mei: later']);
  });

  it('needs no chat, and takes what is pushed before it is on the page', async () => {
    const element = document.createElement('laotie-comment-capture');
    const told: string[] = [];
    element.addEventListener('laotie-comment-capture', ({ detail }) => told.push(detail.comment.text));
    element.text = '.body';
    element.push({ id: 'p1', author: { name: 'Mei' }, text: 'early', at: '2026-11-22T19:00:00Z' });
    const box = await fixture(html`<div></div>`);
    box.append(element);
    await until(() => told.length === 1);
    expect(element.problem).to.equal(undefined);
    // and a chat that it is told of later
    const page = new ChatPage(box as HTMLElement);
    page.say(say(0));
    Object.assign(element, { for: '#chat', item: '.msg', text: '.body' });
    await until(() => told.length === 2);
    expect(told).to.deep.equal(['early', 'message 0']);
  });

  it('goes on where it was when it is moved, and reads nothing while it is away', async () => {
    const { page, element, told, shop } = await captured();
    page.say(...some(0, 5));
    await heardAll(told, page);
    element.remove();
    page.say(say(5));
    await frame();
    expect(told().length).to.equal(5);
    shop.append(element);
    page.say(say(6));
    await heardAll(told, page);
  });

  it('tells the author of the page what finds nothing, once, and no viewer', async () => {
    const warn = console.warn;
    const said: string[] = [];
    console.warn = (...words: unknown[]) => said.push(words.join(' '));
    try {
      const wrong = await captured({ attributes: { for: '#chta' } });
      await until(() => wrong.element.problem === 'for');
      const broken = await captured({ attributes: { item: 'div[' } });
      await until(() => broken.element.problem === 'selector');
      for (const { page } of [wrong, broken]) page.list.remove();
      const empty = await captured({ attributes: { text: '.bdoy' }, before: (page) => page.say(say(0)) });
      await until(() => empty.element.problem === 'text');
      for (const { element } of [wrong, broken, empty]) {
        expect(element.shadowRoot?.textContent?.trim()).to.equal('');
        await axe(element.parentElement as Element, { runOnly: 'aria-allowed-attr' });
      }
      expect(said.map((it) => /#chta|div\[|bdoy/.exec(it)?.[0])).to.deep.equal(['#chta', 'div[', 'bdoy']);
    } finally {
      console.warn = warn;
    }
  });

  it('hears a thousand a second, each once', async function () {
    this.timeout(60_000);
    const { page, told } = await captured({ window: 40, drawing: 'recycled' });
    const random = seeded(7);
    const FRAMES = 240;
    for (let n = 0, drawn = 0; drawn < FRAMES; drawn++) {
      // a thousand a second at sixty frames a second
      const batch = Array.from({ length: 16 + (drawn % 3 ? 1 : 0) }, () => {
        const isShort = random.chance(0.3);
        return say(n++, isShort ? '1' : `message ${n}`, `viewer ${random.below(500)}`);
      });
      page.say(...batch);
      await frame();
    }
    await heardAll(told, page);
  });
});
