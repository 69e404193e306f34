import type { Meaning } from '@laotie/intent/likeness';
import type { Id, SavedAnswer } from '@laotie/protocol';
import { code } from '../later.ts';

/** How alike two questions are: needed only where a seller has answered something. */
const likenessCode = code(() => import('@laotie/intent/likeness'));

/** Asks for a saved answer: a question about a product, or a wish for a thing that is not on sale. */
export type FindSaved = (
  text: string,
  product_id: Id | undefined,
  of: 'question' | 'thing',
) => Promise<SavedAnswer | undefined>;

/** From here on a question is the same by its words alone, whatever they mean. */
const SAME_WORDS = 0.75;

/** The seller's answer to what is most alike; one about another product is none. */
export function createSaved(answers: ReadonlyMap<Id, SavedAnswer>): FindSaved {
  const meanings = new WeakMap<SavedAnswer, Meaning>();

  return async (text, product_id, of) => {
    const candidates = [...answers.values()].filter(
      (answer) =>
        !answer.removed &&
        (answer.product_id === undefined || product_id === undefined || answer.product_id === product_id),
    );
    if (!candidates.length) return undefined;
    const likeness = await likenessCode().catch(() => undefined);
    if (!likeness) return undefined;

    const asked = likeness.meaningOf(text);
    let best: SavedAnswer | undefined;
    let most = likeness.ALIKE;
    for (const answer of candidates) {
      const meaning = meanings.get(answer) ?? likeness.meaningOf(answer.question);
      meanings.set(answer, meaning);
      const alike = Math.max(
        likeness.likeness(asked, meaning, of),
        of === 'question' && sharedWords(text, answer.question) >= SAME_WORDS ? 1 : 0,
      );
      const isCloser = answer.product_id !== undefined && best?.product_id === undefined;
      if (alike > most || (alike === most && (!best || isCloser))) {
        best = answer;
        most = alike;
      }
    }
    return best;
  };
}

/** How much of two texts is the same, 0 to 1: English words, and in Chinese every two characters. */
function sharedWords(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared && (2 * shared) / (one.size + other.size);
}

function wordsOf(text: string): Set<string> {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[了吗呢啊呀吧的]/g, '')
    .match(/[\p{Script=Latin}\d']+|\p{Script=Han}+/gu);
  return new Set(
    parts?.flatMap((part) =>
      /\p{Script=Han}/u.test(part) && part.length > 2 ? Array.from(part.slice(1), (next, i) => part[i] + next) : [part],
    ),
  );
}
