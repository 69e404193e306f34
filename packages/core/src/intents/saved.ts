import type { Meaning } from '@laotie/intent/likeness';
import type { Id, SavedAnswer } from '@laotie/protocol';
import { code } from '../later.ts';

/** How alike two questions are: needed only where a seller has answered something. */
export const likenessCode = code(() => import('@laotie/intent/likeness'));

/** Asks for a saved answer: a question about a product, or a wish for a thing that is not on sale. */
export type FindSaved = (
  text: string,
  product_id: Id | undefined,
  of: 'question' | 'thing',
) => Promise<SavedAnswer | undefined>;

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
      const alike = likeness.likeness(asked, meaning, of);
      const isCloser = answer.product_id !== undefined && best?.product_id === undefined;
      if (alike > most || (alike === most && (!best || isCloser))) {
        best = answer;
        most = alike;
      }
    }
    return best;
  };
}
