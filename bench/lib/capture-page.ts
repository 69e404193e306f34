/** Runs in the page of `bench/capture.ts`: somebody else's chat as a virtual list, and our capture beside it or not. */
import type { LaotieCommentCapture } from '../../packages/elements/src/comment-capture/comment-capture.ts';
import '../../packages/elements/src/comment-capture/define.ts';
import { ChatPage, type Drawing } from '../../packages/elements/src/testing/chat-page.ts';

export type Kind = 'page' | 'capture';

const WINDOW = 60;
const heard = new Map<string, number>();
let chat: ChatPage;
let said = 0;

export function open(kind: Kind, drawing: Drawing): void {
  const host = document.createElement('div');
  host.style.cssText = 'width: 360px; height: 600px; overflow: hidden; font: 14px/1.4 sans-serif';
  document.body.append(host);
  chat = new ChatPage(host, { drawing, window: WINDOW });
  if (kind === 'page') return;
  const capture: LaotieCommentCapture = document.createElement('laotie-comment-capture');
  Object.assign(capture, { for: '#chat', item: '.msg', author: '.name', text: '.body' });
  capture.addEventListener('laotie-comment-capture', ({ detail: { comment } }) => {
    const name = `${comment.author.name}: ${comment.text}`;
    heard.set(name, (heard.get(name) ?? 0) + 1);
  });
  document.body.append(capture);
}

function message() {
  const n = said++;
  return { id: `m${n}`, author: `viewer ${n % 977}`, text: `Comment no. ${n}, does it come in blue?` };
}

/** So many messages a second for `ms`, drawn once a frame as chats do. Answers the longest task, ms, and what went wrong. */
export async function run(rate: number, ms: number) {
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  watch.observe({ entryTypes: ['longtask'] });
  const began = performance.now();
  const first = said;
  await new Promise<void>((resolve) => {
    const tick = () => {
      const passed = performance.now() - began;
      // no more at once than stays in sight until the next frame
      const due = Math.min(WINDOW, Math.floor((Math.min(passed, ms) * rate) / 1000) - (said - first));
      if (due > 0) chat.say(...Array.from({ length: due }, message));
      if (chat.messages.length > 5_000) chat.messages.splice(0, 4_000);
      chat.drawn.clear();
      if (passed < ms) requestAnimationFrame(tick);
      else resolve();
    };
    requestAnimationFrame(tick);
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  watch.disconnect();
  let double = 0;
  for (const count of heard.values()) double += count - 1;
  const missed = said - first - heard.size;
  heard.clear();
  return { said: said - first, missed, double, longest };
}
