import type { CapturedMessage, Id } from '@laotie/protocol';
import { hashOf } from '../services/tokens.ts';

/** Who asks, as the ledger counts them: the same for the same person, and no two kinds of people with one name. */
export const buyerAsker = (buyer: Id): string => `buyer:${buyer}`;
/** Whom nobody knows is somebody else with every comment. */
export const nobodyAsker = (comment_id: Id): string => `comment:${comment_id}`;
export const chatAsker = ({ source, author }: CapturedMessage): string =>
  `chat:${hashOf(JSON.stringify(author.id === undefined ? [source, author.name] : [source, 'id', author.id])).slice(0, 22)}`;
