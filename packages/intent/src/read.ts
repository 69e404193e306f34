import type { Context } from './context.ts';
import { isTrade } from './kinds.ts';
import { decide, type Intent } from './model/decide.ts';
import { type Evidence, evidenceFor } from './model/evidence.ts';
import { featuresOf } from './model/features.ts';
import { decode, KINDS, probabilities } from './model/model.ts';
import { shipped } from './model/weights.ts';
import { normalise } from './normalise/normalise.ts';
import { shelfOf } from './products/match.ts';
import { productOf } from './products/product.ts';
import { applyRules } from './rules/rules.ts';
import { slotsOf } from './slots/slots.ts';
import { tokenise } from './tokens/tokenise.ts';

export interface Reading {
  /** By confidence; those from 0.5 on count. Never empty. */
  intents: Intent[];
  product?: { id: string };
  /** The number or code that the comment names, as text. */
  item: string | null;
  /** Colour, size and the like in the comment's words, normalised, with spaces between. */
  variant: string | null;
  quantity: number | null;
  /** The words that decided, with their place in the comment (UTF-16 units), for each kind that counts. */
  evidence: Evidence[];
}

const model = decode(shipped);
const p = new Float64Array(KINDS);

/** What a comment asks for. Never throws, keeps nothing, reads the first 320 characters. */
export function read(comment: string, context: Context = {}): Reading {
  const shelf = context.products && shelfOf(context.products);
  const text = normalise(comment, !context.locale?.toLowerCase().startsWith('en'));
  const tokens = tokenise(text);
  const features = featuresOf(text, tokens);
  probabilities(model, features, p);
  const rule = applyRules(text, tokens, p, context.grammar);
  const intents = decide(p);
  const reading: Reading = { intents, item: null, variant: null, quantity: null, evidence: [] };
  Object.assign(reading, slotsOf(comment, text, tokens, context.grammar?.number_is === 'amount'));
  if (shelf) {
    const product = productOf(shelf, context.on_air, text, tokens, reading);
    if (product) reading.product = { id: product };
  }
  for (const { kind, confidence } of intents) {
    if (confidence >= 0.5 && (isTrade(kind) || kind === 'testimonial')) {
      reading.evidence.push(evidenceFor(kind, comment, model, features, text, tokens, rule));
    }
  }
  return reading;
}
