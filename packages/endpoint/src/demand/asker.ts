import type { CapturedMessage, Id } from '@laotie/protocol';
import { hashOf } from '../services/tokens.ts';

/** Who asks, as the ledger counts them: the same for the same person, and no two kinds of people with one name. */
export const buyerAsker = (buyer: Id): string => `buyer:${buyer}`;
/** Whom nobody knows is somebody else with every comment. */
export const nobodyAsker = (comment_id: Id): string => `comment:${comment_id}`;
export function chatAsker({ source, message_id, author: { id, name } }: CapturedMessage): string {
  const nameless = name.trim() === '' ? [source, 'message', message_id] : [source, name];
  return `chat:${hashOf(JSON.stringify(id === undefined ? nameless : [source, 'id', id])).slice(0, 22)}`;
}
