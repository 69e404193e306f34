import type { CapturedMessage } from '@laotie/protocol';
import { expect } from 'chai';
import { html } from 'lit';
import type { LaotieShop } from '../shop/shop.ts';
import { ChatPage } from '../testing/chat-page.ts';
import { fixture, settled, until } from '../testing/index.ts';
import { readyShop, type TestShop, testShop } from '../testing/shop.ts';
import type { LaotieCommentCapture } from './comment-capture.ts';
import '../comments/define.ts';
import '../shop/define.ts';
import './define.ts';

const message = (n: number, text = `message ${n}`) => ({ id: `m${n}`, author: `viewer ${n % 5}`, text });

/** A page with a chat of its own beside a shop. */
async function page(test: TestShop, attributes: Partial<LaotieCommentCapture> = {}) {
  const box = await fixture(html`<div>
    <div class="host"></div>
    <input id="field">
    <button class="send">send</button>
    <laotie-shop .endpoint=${test.endpoint} .show=${test.show.show.id}>
      <laotie-comments without-composer></laotie-comments>
      <laotie-comment-capture for="#chat" item=".msg" author=".name" text=".body"></laotie-comment-capture>
    </laotie-shop>
  </div>`);
  const chat = new ChatPage(box.querySelector('.host') as HTMLElement);
  const element = box.querySelector('laotie-comment-capture') as LaotieCommentCapture;
  Object.assign(element, attributes);
  await readyShop(box.querySelector('laotie-shop') as LaotieShop);
  await settled(box);
  return { box, chat, element };
}

/** What arrived at the endpoint. */
function arrivals(test: TestShop): CapturedMessage[] {
  const got: CapturedMessage[] = [];
  const demand = test.endpoint.demand as NonNullable<typeof test.endpoint.demand>;
  const { capture } = demand;
  demand.capture = (show, messages, o) => {
    got.push(...messages);
    return capture(show, messages, o);
  };
  return got;
}

describe('what becomes of a captured chat', () => {
  it('leaves no page without a host token', async () => {
    const test = testShop({ capabilities: { demand: false } });
    const { chat, element } = await page(test);
    let heard = 0;
    element.addEventListener('laotie-comment-capture', () => heard++);
    const before = test.endpoint.calls.length;
    chat.say(message(0, 'how much?'), message(1));
    await until(() => heard === 2);
    expect(test.endpoint.calls.slice(before).filter((call) => /capture|comment/.test(call))).to.deep.equal([]);
  });

  it('reaches the ledger with one, and a page that is loaded again sends the same messages', async () => {
    const test = testShop({ capabilities: { demand: true } });
    const got = arrivals(test);
    const history = [message(0, '1'), message(5, '1'), message(1, 'how much is no. 2?'), message(0, '1')];
    for (let load = 1; load <= 2; load++) {
      const { chat, box } = await page(test, { source: 'stream.example/kitchen' });
      chat.say(...history.map((one) => ({ ...one })));
      await until(() => got.length === 4 * load, `${4 * load} messages`);
      box.remove();
    }
    expect(new Set(got.map(({ source }) => source))).to.deep.equal(new Set(['stream.example/kitchen']));
    const ids = got.map(({ message_id }) => message_id);
    expect(ids.slice(4)).to.deep.equal(ids.slice(0, 4));
    expect(new Set(ids).size).to.equal(4);
    expect(got[2]?.text).to.equal('how much is no. 2?');
  });

  it('stands among the comments of the shop where the page wants it', async () => {
    const test = testShop();
    const { chat, box } = await page(test, { feed: true });
    chat.say(message(0, 'from next door'));
    const feed = box.querySelector('laotie-comments');
    await until(() => feed?.shadowRoot?.textContent?.includes('from next door'));
  });

  it('answers what the viewer types into the chat, and what they have sent, in its own box', async () => {
    const test = testShop();
    const { chat, box, element } = await page(test, { input: '#field' });
    const field = box.querySelector('input') as HTMLInputElement;
    const answer = () => element.shadowRoot?.querySelector('laotie-answer');
    field.value = 'how much is no. 1?';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => answer()?.text === 'how much is no. 1?');
    expect(answer()?.hasAttribute('sent')).to.equal(false);
    const send = box.querySelector('.send') as HTMLElement;
    send.addEventListener('click', () => {
      chat.say({ id: 'own', author: 'me', text: field.value });
      field.value = '';
    });
    send.click();
    await until(() => answer()?.hasAttribute('sent'));
    expect(chat.host.querySelector('laotie-answer')).to.equal(null);
    await until(
      () => answer()?.hasAttribute('empty') === false && answer()?.shadowRoot?.querySelector('button'),
      'an answer',
    );
  });

  it('answers messages that the page marks as the own ones, but none of before', async () => {
    const test = testShop();
    const { chat, element } = await page(test, { own: '.mine' });
    const mark = (text: string) => {
      const row = document.createElement('div');
      row.className = 'msg mine';
      row.innerHTML = '<b class="name">me</b><span class="body"></span>';
      (row.lastElementChild as Element).textContent = text;
      chat.list.append(row);
    };
    mark('how much is no. 1?');
    await until(() => element.shadowRoot?.querySelector('laotie-answer')?.text === 'how much is no. 1?');
  });
});
