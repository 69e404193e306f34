import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../packages/elements/src/comment-capture/define.ts';
import '../../packages/elements/src/comments/define.ts';
import { sight, type, wait } from '../hands.ts';
import { type Context, kitchen, languageOf, sceneOf } from '../kitchen.ts';
import { adopt } from '../stage/adopt.ts';

export default { title: 'Elements/Comment capture', component: 'laotie-comment-capture' } satisfies Meta;

const LINES: readonly [author: string, text: string][] = [
  ['Ines', 'How much is no. 2?'],
  ['老周', '特辣的还有吗？'],
  ['tom_1987', '1'],
  ['Mei', 'Dad pours like a dancer 👏'],
  ['小满', '给我来两瓶 3号'],
  ['ravi', 'can you sell that spoon?'],
];

adopt(`
  .stream { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 24px; font: 14px/1.5 system-ui, sans-serif; }
  .stream .column { display: flex; flex-direction: column; inline-size: auto; max-inline-size: 340px; block-size: 480px; border: 1px solid #d4d4dc; border-radius: 6px; background: #fff; color: #18181b; }
  .stream h2 { margin: 0; padding: 10px 14px; border-bottom: 1px solid #ececf1; font-size: 13px; text-transform: uppercase; letter-spacing: .04em; }
  .stream .chat { flex: 1; overflow: auto; padding: 8px 14px; }
  .stream .chat b { color: #6d28d9; }
  .stream .chat .mine b { color: #04694d; }
  .stream form { display: flex; gap: 8px; padding: 10px; border-top: 1px solid #ececf1; }
  .stream input { flex: 1; min-width: 0; padding: 8px 10px; border: 1px solid #d4d4dc; border-radius: 4px; font: inherit; }
  .stream form button { padding: 8px 14px; border: 0; border-radius: 4px; background: #6d28d9; color: #fff; font: inherit; }
  .stream ol { margin: 12px 0 0; padding-inline-start: 20px; color: light-dark(#52525b, #c9c3ba); }
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

/** The stream's own viewers: five lines at once, then one every so many milliseconds while the story lasts. */
function begin(column: Element | undefined, every: number, signal: AbortSignal): void {
  const chat = column?.querySelector('.chat');
  if (!chat || chat.hasChildNodes()) return;
  let n = 0;
  const next = () => {
    const [author, text] = LINES[n++ % LINES.length] as (typeof LINES)[number];
    say(chat, author, text);
  };
  for (let i = 0; i < 5; i++) next();
  if (!every) return;
  const talking = setInterval(next, every);
  signal.addEventListener('abort', () => clearInterval(talking));
}

/** Somebody else's chat, as a streaming page has it, with the shop beside it. */
function stream(context: Context, beside: TemplateResult, every = 0): TemplateResult {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements.namedItem('line') as HTMLInputElement;
    const chat = form.parentElement?.querySelector('.chat');
    if (field.value.trim() && chat) say(chat, 'you', field.value, true);
    field.value = '';
  };
  return kitchen(
    context,
    html`<div class="stream">
      <div class="column" lang="en" dir="ltr" ${ref((column) => begin(column, every, context.abortSignal))}>
        <h2>Stream chat</h2>
        <div class="chat" id="stream-chat" tabindex="0" role="log" aria-label="Stream chat"></div>
        <form @submit=${send}><input id="stream-line" name="line" aria-label="Your message" placeholder="Send a message"><button>Chat</button></form>
      </div>
      <div>${beside}</div>
    </div>`,
  );
}

const capture = (feed = false) =>
  html`<laotie-comment-capture for="#stream-chat" item=".msg" author="b" text=".body" own=".mine" input="#stream-line" ?feed=${feed}></laotie-comment-capture>`;
const intoFeed = html`${capture(true)}<laotie-comments class="feed" without-composer></laotie-comments>`;

/** Says something in the stream's own chat. */
const ask: NonNullable<StoryObj['play']> = async (context) => {
  const { canvasElement } = context;
  const { shop } = await sceneOf(context);
  await wait(() => shop.show?.show.value);
  const words = languageOf(context) === 'zh' ? '2号多少钱？' : 'how much is no. 2?';
  const line = await type(canvasElement, '#stream-line', words);
  line.form?.requestSubmit();
};

/** Asked in somebody else's chat: the answer comes beside it, and nowhere else. */
export const Answers: StoryObj = {
  render: (_, context) => stream(context, capture()),
  play: async (context) => {
    await ask(context);
    await sight(context.canvasElement, 'laotie-answer >>> .answer');
  },
};
/** What is said there is also read here. */
export const IntoTheFeed: StoryObj = {
  render: (_, context) => stream(context, intoFeed),
  play: async ({ canvasElement }) => void (await sight(canvasElement, 'laotie-comments >>> .row')),
};
/** While others go on talking. */
export const Talking: StoryObj = {
  render: (_, context) => stream(context, intoFeed, 1800),
  tags: ['!test'],
  parameters: { why: 'others go on talking, so it is never the same twice' },
};
/** What a page hears: each message once, and whether it asks to buy. */
export const Heard: StoryObj = {
  render: (_, context) => {
    const list = document.createElement('ol');
    const told = ({ detail: { comment, asks } }: HTMLElementEventMap['laotie-comment-capture']) => {
      const item = document.createElement('li');
      item.textContent = `${comment.author.name}: ${comment.text}${asks ? ' (asks)' : ''}`;
      list.append(item);
      if (list.childElementCount > 12) list.firstElementChild?.remove();
    };
    return stream(context, html`<div @laotie-comment-capture=${told}>${capture()}${list}</div>`);
  },
  play: async ({ canvasElement }) => void (await sight(canvasElement, 'ol li')),
};
