import { type Operation, statement, together } from '../operation.ts';
import { type HeardMessage, type InShow, note } from './ledger.ts';

/** What somebody said in another chat, as it was read. */
export interface CapturedText extends HeardMessage {
  author: string;
  text: string;
}

export const captureCommands = {
  /**
   * Messages of another chat, each once: answers which ones are new. The text of those that ask for nothing is not kept.
   */
  *capture(args: InShow & { messages: readonly CapturedText[] }): Operation<boolean[]> {
    const { show_id, seller_id, now, messages } = args;
    const rows = yield* together(
      ...messages.map(({ source, message_id, author, text, at, asks }) => {
        const kept = asks.length > 0 ? [author, text] : [null, null];
        return statement(
          `INSERT INTO captures (show_id, source, message_id, author, text, at) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT DO NOTHING RETURNING 1 AS one`,
          show_id,
          source,
          message_id,
          ...kept,
          at,
        );
      }),
    );
    const fresh = rows.map((row) => row.length > 0);
    const heard = messages.filter((_, index) => fresh[index]);
    if (heard.length > 0) yield* note({ show_id, seller_id, now }, heard);
    return fresh;
  },
};
