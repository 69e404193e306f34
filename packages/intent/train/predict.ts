import type { Kind } from '../src/kinds.ts';
import { decide } from '../src/model/decide.ts';
import { featuresOf } from '../src/model/features.ts';
import { KINDS, type Model, probabilities } from '../src/model/model.ts';
import { normalise } from '../src/normalise/normalise.ts';
import { tokenise } from '../src/tokens/tokenise.ts';

const p = new Float64Array(KINDS);

/** The kinds that a model gives a comment, without what the whole reader adds. */
export function predict(model: Model, comment: string): Kind[] {
  const text = normalise(comment);
  probabilities(model, featuresOf(text, tokenise(text)), p);
  const kinds = decide(p).filter(({ kind, confidence }) => confidence >= 0.5 && kind !== 'none');
  return kinds.length > 0 ? kinds.map(({ kind }) => kind) : ['none'];
}
