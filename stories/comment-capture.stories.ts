import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../packages/elements/src/comment-capture/define.ts';
import '../packages/elements/src/comments/define.ts';
import { type StageOptions, stage } from './show.ts';

export default { title: 'Comment capture', component: 'laotie-comment-capture' } satisfies Meta;

const LINES: readonly [author: string, text: string][] = [
  ['Ines', 'How much is no. 2?'],
  ['老周', '特辣的还有吗？'],
  ['tom_1987', '1'],
  ['Mei', 'Dad pours like a dancer 👏'],
  ['小满', '给我来两瓶 3号'],
  ['ravi', 'can you sell that spoon?'],
];

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .stream { display: grid; grid-template-columns: minmax(0, 340px) minmax(0, 1fr); gap: 24px; font: 14px/1.5 system-ui, sans-serif; }
  .stream .column { display: flex; flex-direction: column; height: 480px; border: 1px solid #d4d4dc; border-radius: 6px; background: #fff; color: #18181b; }
  .stream h3 { margin: 0; padding: 10px 14px; border-bottom: 1px solid #ececf1; font-size: 13px; text-transform: uppercase; letter-spacing: .04em; }
  .stream .chat { flex: 1; overflow: auto; padding: 8px 14px; }
  .stream .chat b { color: #6d28d9; }
  .stream .chat .mine b { color: #047857; }
  .stream form { display: flex; gap: 8px; padding: 10px; border-top: 1px solid #ececf1; }
  .stream input { flex: 1; min-width: 0; padding: 8px 10px; border: 1px solid #d4d4dc; border-radius: 4px; font: inherit; }
  .stream form button { padding: 8px 14px; border: 0; border-radius: 4px; background: #6d28d9; color: #fff; font: inherit; }
  .stream ol { margin: 12px 0 0; padding-inline-start: 20px; color: #52525b; }
`);

function say(chat: Element, author: string, text: string, isMine = false): void {
  const row = document.createElement('div');
  const name = document.createElement('b');
  const body = document.createElement('span');
  row.className = isMine ? 'msg mine' : 'msg';
  body.className = 'body';
  name.textContent = author;
  body.textContent = text;
  row.append(name, ' ', body);
  chat.append(row);
  if (chat.childElementCount > 60) chat.firstElementChild?.remove();
  chat.scrollTop = chat.scrollHeight;
}

let talking: ReturnType<typeof setInterval> | undefined;

function begin(column: Element | undefined): void {
  clearInterval(talking);
  const chat = column?.querySelector('.chat');
  if (!chat) return;
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let n = 0;
  const next = () => {
    const [author, text] = LINES[n++ % LINES.length] as (typeof LINES)[number];
    say(chat, author, text);
  };
  for (let i = 0; i < 5; i++) next();
  talking = setInterval(next, 1800);
}

/** Somebody else's chat, as a streaming page has it, with the shop beside it. */
function stream(beside: TemplateResult, options: StageOptions = {}): TemplateResult {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements.namedItem('line') as HTMLInputElement;
    const chat = form.parentElement?.querySelector('.chat');
    if (field.value.trim() && chat) say(chat, 'you', field.value, true);
    field.value = '';
  };
  return stage(
    html`<div class="stream">
      <div class="column" ${ref(begin)}>
        <h3>Stream chat</h3>
        <div class="chat" id="stream-chat" tabindex="0" role="log" aria-label="Stream chat"></div>
        <form @submit=${send}><input id="stream-line" name="line" aria-label="Your message" placeholder="Send a message"><button>Chat</button></form>
      </div>
      <div>${beside}</div>
    </div>`,
    options,
  );
}

const capture = (feed = false) =>
  html`<laotie-comment-capture for="#stream-chat" item=".msg" author="b" text=".body" own=".mine" input="#stream-line" ?feed=${feed}></laotie-comment-capture>`;

/** Type "how much is no. 2?" into the chat: the answer comes beside it, and nowhere else. */
export const Answers: StoryObj = { render: () => stream(capture()) };
export const IntoTheFeed: StoryObj = {
  render: () => stream(html`${capture(true)}<laotie-comments class="feed" without-composer></laotie-comments>`),
};
/** What a page hears: each message once, and whether it asks to buy. */
export const Heard: StoryObj = {
  render: () => {
    const list = document.createElement('ol');
    const told = ({ detail: { comment, asks } }: HTMLElementEventMap['laotie-comment-capture']) => {
      const item = document.createElement('li');
      item.textContent = `${comment.author.name}: ${comment.text}${asks ? ' (asks)' : ''}`;
      list.append(item);
      if (list.childElementCount > 12) list.firstElementChild?.remove();
    };
    return stream(html`<div @laotie-comment-capture=${told}>${capture()}${list}</div>`);
  },
};
