/** Runs in the page of `bench/comments.ts`: a feed of comments, written by hand or ours, and the worker that fills it. */
import { loadLocale } from '@laotie/core';
import { fakeEndpoint, fixtureShow } from '@laotie/core/testing';
import type { Comment, LiveEvent, StreamCall } from '@laotie/protocol';
import '../../packages/elements/src/comments/define.ts';
import '../../packages/elements/src/shop/define.ts';
import type { LaotieShop } from '../../packages/elements/src/shop/shop.ts';

export type Kind = 'driver' | 'limit' | 'laotie';
type Take = (comments: Comment[]) => void;

const ROWS = 200;

/** The hand-written limit: recycled rows, once a frame, nothing else. */
function limit(): Take {
  const box = document.createElement('div');
  box.className = 'bench-box';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.bench-box { width: 360px; height: 600px; overflow: auto; display: flex; flex-direction: column-reverse; font: 14px/1.4 sans-serif }
    .bench-box .row { padding: 2px 8px } .bench-box b { color: #777; font-weight: 500 }`);
  document.adoptedStyleSheets.push(sheet);
  const list = document.createElement('div');
  box.append(list);
  document.body.append(box);
  const rows: { element: HTMLElement; name: Text; text: Text }[] = [];
  let waiting: Comment[] = [];
  let frame = 0;
  const paint = () => {
    frame = 0;
    const moved = document.createDocumentFragment();
    for (const { author, text } of waiting.slice(-ROWS)) {
      const row = rows.length < ROWS ? make() : (rows.shift() as (typeof rows)[number]);
      row.name.data = author.name;
      row.text.data = text;
      rows.push(row);
      moved.append(row.element);
    }
    waiting = [];
    list.append(moved);
  };
  return (comments) => {
    waiting.push(...comments);
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
}

function make() {
  const element = document.createElement('div');
  element.className = 'row';
  const name = new Text();
  const text = new Text();
  const author = document.createElement('b');
  author.append(name);
  element.append(author, ' ', text);
  return { element, name, text };
}

/** Ours from the event on: feed, facts, playhead, comments, element. */
async function laotie(): Promise<Take> {
  await loadLocale('en');
  const show = { ...fixtureShow({ now: Date.now() }), comments: [] };
  const fake = fakeEndpoint({ show });
  const waiting: LiveEvent[] = [];
  let wake: (() => void) | undefined;
  let seq = Number(show.cursor.split(':')[1]);
  async function* events(_show: string, _cursor: string, call: StreamCall = {}): AsyncGenerator<LiveEvent, void, void> {
    call.alive?.();
    while (!call.signal?.aborted) {
      for (const event of waiting.splice(0)) yield event;
      if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  const host = document.createElement('laotie-shop') as LaotieShop;
  host.endpoint = { ...fake, live: { ...fake.live, events } } as never;
  host.show = show.show.id;
  const feed = document.createElement('laotie-comments');
  feed.style.cssText = 'display: block; width: 360px; height: 600px';
  feed.setAttribute('without-composer', '');
  host.append(feed);
  document.body.append(host);
  while (!feed.shadowRoot?.querySelector('.list') || !wake) await new Promise((resolve) => setTimeout(resolve, 20));
  return (data) => {
    waiting.push({ id: `k1:${++seq}`, at: data[0]?.at ?? '', type: 'comments.add', data } as LiveEvent);
    wake?.();
  };
}

const driver = async (): Promise<Take> => () => {};
const makers: Record<Kind, () => Take | Promise<Take>> = { driver, limit, laotie };

/** A worker that posts each comment by itself, `rate` a second. */
function source(rate: number): Worker {
  const code = `let n = 0; const from = performance.now();
    setInterval(() => { const due = Math.floor((performance.now() - from) * ${rate} / 1000);
      for (; n < due; n++) postMessage({ id: 'c' + n, author: { name: 'viewer ' + n % 977 }, text: 'Comment no. ' + n + ', does it come in blue?', at: new Date().toISOString() });
    }, 4);`;
  return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
}

let take: Take = () => {};

export async function open(kind: Kind): Promise<void> {
  take = await makers[kind]();
}

/** Lets `rate` comments a second in for `ms`, and counts the frames that came too late. */
export async function run(rate: number, ms: number): Promise<{ heard: number; frames: number; missed: number }> {
  const worker = source(rate);
  let heard = 0;
  worker.onmessage = ({ data }: MessageEvent<Comment>) => {
    heard++;
    take([data]);
  };
  const until = performance.now() + ms;
  let frames = 0;
  let missed = 0;
  let last = performance.now();
  await new Promise<void>((resolve) => {
    const tick = (now: number) => {
      frames++;
      missed += Math.max(0, Math.round((now - last) / (1000 / 60)) - 1);
      last = now;
      if (now < until) requestAnimationFrame(tick);
      else resolve();
    };
    requestAnimationFrame(tick);
  });
  worker.terminate();
  return { heard, frames, missed };
}

/** As many comments as a long show has, as fast as they go, with room to paint between. */
export async function flood(from: number, count: number): Promise<void> {
  for (let n = from; n < from + count; ) {
    const some = Array.from({ length: Math.min(500, from + count - n) }, () => ({
      id: `f${n}`,
      author: { name: `viewer ${n % 977}` },
      text: `Comment no. ${n++}, does it come in blue?`,
      at: new Date().toISOString(),
    }));
    take(some);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
