import type { CapturedMessage, Comment } from '@laotie/protocol';
import { effect, untracked } from '@preact/signals-core';
import type { DemandModel } from '../demand.ts';
import type { Shop } from '../shop.ts';
import { KEEP } from './push.ts';

type Reported = Pick<Shop, 'status' | 'capabilities'> & { readonly demand?: Pick<DemandModel, 'capture'> | undefined };

/**
 * Hands what was captured to the seller's ledger, where this page holds a host token; on any other page nothing leaves.
 * What comes before the endpoint has told which of the two it is waits. `chat` names the chat: with a message's id it
 * says which message, so that one that is read again counts once.
 */
export function reporter(shop: Reported, chat: string, signal: AbortSignal): (comments: readonly Comment[]) => void {
  let waiting: readonly Comment[] = [];
  let may: boolean | undefined;

  function report(comments: readonly Comment[]) {
    const messages = comments.filter(({ text }) => text).map((comment) => captured(chat, comment));
    if (messages.length) shop.demand?.capture(messages);
  }

  const stop = effect(() => {
    if (shop.status.value !== 'ready') return;
    may = shop.capabilities.value.demand;
    const comments = waiting;
    waiting = [];
    if (may) untracked(() => report(comments));
  });
  signal.addEventListener('abort', stop);

  return (comments) => {
    if (may) report(comments);
    else if (may === undefined) waiting = [...waiting, ...comments].slice(-KEEP);
  };
}

function captured(chat: string, { id, author, text, at }: Comment): CapturedMessage {
  return { source: chat, message_id: id, author, text, at };
}
