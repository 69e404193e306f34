import { type PushSource, pushSource } from '@laotie/core';
import type { Comment } from '@laotie/protocol';
import { createIds } from './identity.ts';
import { ChatLog } from './log.ts';
import { type ChatRow, type RowPlan, RowReader } from './rows.ts';
import { type Turns, turns } from './turns.ts';
import { watchChat } from './watch.ts';

/** What the author of a page got wrong, as far as it can be seen. */
export type Problem = 'selector' | 'for' | 'item' | 'text' | 'author';

/** Which chat, and where in it a message says what. */
export interface ChatPlan extends RowPlan {
  root: ParentNode & Node;
  /** Selector of the chat. Empty: there is none, and only what is pushed is told. */
  path: string;
  newestFirst?: boolean | undefined;
}

export interface ChatOptions {
  /** Asked whenever somebody begins to read. */
  plan(): ChatPlan;
  /** ms since epoch. */
  now(): number;
  /** Each message, before the readers of the source get it. `live`: said just now, as far as one can see. */
  told?(comment: Comment, how: { own: boolean; live: boolean }): void;
  /** Undefined: it works. */
  problem?(what: Problem | undefined, why?: unknown): void;
  /** As of `pushSource`. */
  keep?: number;
}

/** Rows that are read and placed together. A piece begins with some of the one before, so that it finds its place. */
const PIECE = { rows: 500, shared: 20 };
/** ms until a page is asked whether its selectors are right. */
const PATIENCE = 3_000;

/**
 * A chat on the page as a source of comments. Only ever reads. Nothing is watched before somebody reads the source;
 * what was told is remembered beyond that.
 */
export function chatSource(options: ChatOptions): PushSource {
  const { keep, now, told = () => {}, problem = () => {} } = options;
  let plan: ChatPlan;
  let reader: RowReader;
  const log = new ChatLog();
  const nextId = createIds();
  let chat: Element | ShadowRoot | undefined;
  /** The chat was read to its end once: what comes now is new. */
  let isRead = false;
  /** Rows there were when it was last looked at. */
  let size = 0;
  let sawRows = false;
  let stop = () => {};

  const inlet = pushSource({ ...(keep && { keep }), watched: start, unwatched: () => stop() });

  function tell(row: ChatRow, element: Element, author: string, live: boolean) {
    row.told = row.id ?? nextId(row.key);
    const comment: Comment = {
      id: row.told,
      author: { name: author },
      text: row.text,
      at: new Date(now()).toISOString(),
      source: 'page',
    };
    if (inlet.push(comment)) told(comment, { own: reader.isOwn(element), live });
  }

  /** Reads the whole list, or what of it changed; yields wherever it may be interrupted. */
  function* look() {
    if (!chat) return;
    const elements = [...chat.querySelectorAll(plan.item)];
    if (plan.newestFirst) elements.reverse();
    size = elements.length;
    sawRows ||= size > 0;
    let author = '';
    for (let from = 0; from < elements.length; from += PIECE.rows - PIECE.shared) {
      const piece: { row: ChatRow; element: Element; author: string }[] = [];
      for (const element of elements.slice(from, from + PIECE.rows)) {
        if (!reader.isFresh(element)) yield;
        const row = reader.read(element);
        author = row.author || author;
        if (row.text) piece.push({ row, element, author });
      }
      const added = new Map(log.place(piece.flatMap(({ row }) => (row.id ? [] : [row]))).map((one) => [one.row, one]));
      for (const { row, element, author } of piece) {
        const place = added.get(row);
        if (place) tell(row, element, author, isRead && !place.late);
        else if (row.id && row.id !== row.told) tell(row, element, author, isRead);
      }
      if (from + PIECE.rows >= elements.length) break;
      yield;
    }
    isRead = true;
  }

  function judge() {
    if (!chat) return problem('for');
    const rows = [...chat.querySelectorAll(plan.item)].slice(0, 50);
    if (!rows.length) return problem(sawRows || !chat.firstElementChild ? undefined : 'item');
    const read = rows.map((row) => reader.read(row));
    if (read.every(({ text }) => !text)) return problem('text');
    problem(plan.author && read.every(({ author }) => !author) ? 'author' : undefined);
  }

  function start() {
    stop = () => {};
    plan = options.plan();
    if (!plan.path) return;
    reader = new RowReader(plan);
    const { root, path, messageId } = plan;
    const looking: Turns = turns(look);
    const patience = setTimeout(judge, PATIENCE);
    let end = () => {};
    stop = () => {
      clearTimeout(patience);
      looking.stop();
      end();
    };
    try {
      root.querySelector(plan.item);
      end = watchChat({
        root,
        path,
        attributes: messageId ? [messageId] : [],
        found(next) {
          chat = next;
          isRead = false;
          if (next) looking.wake(size);
        },
        changed(records) {
          for (const { target, addedNodes } of records) {
            reader.touch(target);
            for (const node of addedNodes) reader.touchAll(node);
          }
          looking.wake(size);
        },
      });
    } catch (why) {
      stop();
      problem('selector', why);
    }
  }

  return inlet;
}
