import { type SourceSubject, sourceContract } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import { ChatPage } from '../testing/chat-page.ts';
import { fixture } from '../testing/index.ts';
import { chatSource } from './chat.ts';

const KEEPS = 50;
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function subject(): Promise<SourceSubject> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const page = new ChatPage(host);
  const chat = chatSource({
    plan: () => ({ root: host, path: '#chat', item: '.msg', author: '.name', text: '.body' }),
    now: Date.now,
    keep: KEEPS,
  });
  return {
    source: chat.source,
    show: '',
    async say(said) {
      page.say(...said);
      await frame();
    },
    async again() {
      page.drawAnew();
      await frame();
      page.replace();
      await frame();
    },
    async garble() {
      const row = document.createElement('div');
      row.className = 'msg';
      page.list.append(row, 'loose words', document.createElement('hr'));
      await frame();
      row.append(' ', document.createComment('nothing'));
      await frame();
    },
    held: () => chat.readers,
    keeps: KEEPS,
  };
}

describe('a chat on the page is a source of comments', () => {
  for (const { name, run } of sourceContract) it(name, async () => expect(await run(subject)).to.equal(undefined));
});
