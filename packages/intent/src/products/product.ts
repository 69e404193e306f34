import { classUnit } from '../lexicon/lexicon.ts';
import type { Normal } from '../normalise/normalise.ts';
import type { Slots } from '../slots/slots.ts';
import type { Tokens } from '../tokens/tokenise.ts';
import { optionsNamed, productNamed, type Shelf } from './match.ts';

const GOODS = classUnit('goods');

/** Which product is meant: the number that is named, the title, or the one on air. Adds its options to the slots. */
export function productOf(
  shelf: Shelf,
  onAir: string | undefined,
  text: Normal,
  tokens: Tokens,
  slots: Slots,
): string | undefined {
  const numbered = slots.item === null ? undefined : shelf.byNumber.get(slots.item);
  const entry = numbered ?? (slots.item === null ? productNamed(shelf, text) : undefined);
  if (!entry) {
    const names = slots.item !== null || tokens.cls.subarray(0, tokens.length).includes(GOODS);
    return names ? undefined : onAir;
  }
  const options = optionsNamed(entry, text);
  if (options) slots.variant = options;
  return entry.id;
}
