import { type SourceSubject, sourceContract } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import { type ChatMessage, ChatPage, type ChatPageOptions, line } from '../testing/chat-page.ts';
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

const said = (author: string, text: string): ChatMessage => ({ id: `${author} ${text}`, author, text });
const talk = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => said(`viewer ${from + i}`, `message ${from + i}`));

/** Each of these happens to a chat, and is seen; then everything that was ever in sight was heard, each as often. */
async function hears(drawn: ChatPageOptions, ...happens: ((page: ChatPage) => void)[]) {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const page = new ChatPage(host, drawn);
  const heard: string[] = [];
  const chat = chatSource({
    plan: () => ({ root: host, path: '#chat', item: '.msg', author: '.name', text: '.body' }),
    now: Date.now,
    told: ({ author, text }) => heard.push(line({ author: author.name, text })),
  });
  const ending = new AbortController();
  chat.source.open('', { signal: ending.signal });
  for (const happen of happens) {
    happen(page);
    await frame();
  }
  ending.abort();
  expect(heard.sort()).to.deep.equal(page.seen);
}

describe('a chat whose viewers say the same thing again', () => {
  it('hears what was taken down at the end and is said again after others', async () => {
    const one = said('Mei', '1');
    await hears(
      {},
      (page) => page.say(...talk(0, 5), one),
      (page) => page.remove(one),
      (page) => page.say(...talk(5, 1)),
      (page) => page.say(...talk(6, 1), said('Mei', '1'), ...talk(7, 2)),
    );
  });

  it('hears what was taken down at the beginning and is recalled behind others', async () => {
    const one = said('Mei', '1');
    await hears(
      {},
      (page) => page.say(one, ...talk(0, 9)),
      (page) => page.remove(one),
      (page) => page.recall(...talk(20, 2), said('Mei', '1'), ...talk(22, 1)),
    );
  });

  it('knows the elements that stay where every other message is taken down', async () => {
    const messages = talk(0, 6);
    await hears(
      {},
      (page) => page.say(...messages),
      ...[0, 2, 4].map((i) => (page: ChatPage) => page.remove(messages[i] as ChatMessage)),
      (page) => page.recall(...talk(10, 5)),
    );
  });

  it('is not misled by an element that is used again and says by chance what it said', async () => {
    const [zoe, ann] = [said('Zoe', '1'), said('Ann', '2')];
    await hears(
      { drawing: 'recycled', window: 6 },
      (page) => page.say(zoe, ...talk(0, 2), ann, said('Zoe', '1'), ...talk(2, 1)),
      (page) => page.say(said('Ann', '2'), said('Zoe', '2'), ...talk(3, 2)),
    );
  });

  it('takes a list to have moved rather than to have lost some here and some there', async () => {
    const short = (author: string) => said(author, '1');
    await hears(
      { drawing: 'recycled', window: 6 },
      (page) => page.say(...talk(0, 3), short('Ann'), short('Ben'), short('Mei'), short('Ann'), ...talk(3, 4)),
      (page) => page.say(short('Mei'), ...talk(7, 2)),
      (page) => page.scroll(-3),
      (page) => page.scroll(-5),
    );
  });
});
