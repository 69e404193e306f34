import type { CommentRequest } from '@laotie/protocol';
import { folded, plain } from '../moderation/fold.ts';
import { type Blocked, createRules, type ModerationOptions } from '../moderation/rules.ts';
import { message, type Word } from '../words.ts';
import type { Caller } from './calls.ts';
import { Refusal } from './refusal.ts';

/** What stands between a comment and everybody who would see it. */
export interface Moderation {
  /** Why these words may not be shown, whoever says them; undefined where they may. */
  blocked(text: string): Blocked | undefined;
  /** The refusal that a comment meets, in its writer's language. One that meets none is remembered as said. */
  refusal(caller: Caller, comment: CommentRequest): Refusal | undefined;
}

const REPEAT_MS = 30_000;
/** Of more buyers than this the oldest word is forgotten. */
const MAX_BUYERS = 100_000;

const why: Record<Blocked, Word> = { advert: 'comment_advert', insult: 'comment_insult', word: 'comment_blocked' };

export function createModeration(options: ModerationOptions, clock: () => number): Moderation {
  const { repeat_ms = REPEAT_MS } = options;
  const blocked = createRules(options);
  /** What each buyer said last, and in which comment: a comment sent again is the same one, not a repetition. */
  const said = new Map<string, { id: string; text: string; at: number }>();

  function repeats(buyer: string, { id, text }: CommentRequest): boolean {
    const legible = plain(text);
    // Hearts say nothing once folded, and are not the same as thumbs.
    const now = { id, text: folded(legible) || legible, at: clock() };
    const last = said.get(buyer);
    const again = last !== undefined && last.text === now.text && last.id !== id && now.at - last.at < repeat_ms;
    if (again) return true;
    said.delete(buyer);
    said.set(buyer, now);
    if (said.size > MAX_BUYERS) said.delete(said.keys().next().value as string);
    return false;
  }

  return {
    blocked,
    refusal({ buyer, address = '', languages }, comment) {
      const reason = blocked(comment.text);
      if (reason !== undefined) return refusal('comment_blocked', why[reason], languages);
      return repeats(buyer ?? address, comment)
        ? refusal('comment_repeated', 'comment_repeated', languages)
        : undefined;
    },
  };
}

function refusal(code: 'comment_blocked' | 'comment_repeated', word: Word, languages: readonly string[]): Refusal {
  const said = message('error', code, languages, { word, path: '$.text' });
  return new Refusal(422, code, { path: '$.text', messages: [said] });
}
