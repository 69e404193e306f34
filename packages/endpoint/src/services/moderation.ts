import type { CommentRequest } from '@laotie/protocol';
import { folded, plain } from '../moderation/fold.ts';
import { type Blocked, createRules, type ModerationOptions } from '../moderation/rules.ts';
import { message, type Word } from '../words.ts';
import type { Caller } from './calls.ts';
import { Refusal } from './refusal.ts';
import { hashOf } from './tokens.ts';

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
  /** What each buyer said last, as a hash, and in which comment: a comment sent again is the same one, not a repetition. */
  const said = new Map<string, { id: string; text: string; at: number }>();

  function repeats(buyer: string, { id, text }: CommentRequest): boolean {
    const legible = plain(text);
    // Hearts say nothing once folded, and are not the same as thumbs.
    const now = { id, text: hashOf(folded(legible) || legible), at: clock() };
    const last = said.get(buyer);
    const again = last !== undefined && last.text === now.text && last.id !== id && now.at - last.at < repeat_ms;
    if (again) return true;
    said.delete(buyer);
    said.set(buyer, now);
    // The oldest come first.
    for (const [other, { at }] of said) {
      if (said.size <= MAX_BUYERS && now.at - at < repeat_ms) break;
      said.delete(other);
    }
    return false;
  }

  return {
    blocked,
    refusal({ buyer, address = '', languages }, comment) {
      for (const member of ['text', 'author_name'] as const) {
        const reason = blocked(comment[member] ?? '');
        if (reason !== undefined) return refused('comment_blocked', member, why[reason], languages);
      }
      const again = repeats(buyer ?? address, comment);
      return again ? refused('comment_repeated', 'text', 'comment_repeated', languages) : undefined;
    },
  };
}

function refused(
  code: 'comment_blocked' | 'comment_repeated',
  member: keyof CommentRequest,
  word: Word,
  languages: readonly string[],
): Refusal {
  const path = `$.${member}`;
  return new Refusal(422, code, { path, messages: [message('error', code, languages, { word, path })] });
}
