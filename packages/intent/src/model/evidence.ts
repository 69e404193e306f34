import { type Kind, kinds } from '../kinds.ts';
import type { Normal } from '../normalise/normalise.ts';
import type { Tokens } from '../tokens/tokenise.ts';
import type { Features } from './features.ts';
import { KINDS, type Model } from './model.ts';

export interface Evidence {
  kind: Kind;
  /** Place in the comment, in UTF-16 units. */
  start: number;
  end: number;
  /** What decided: the weights, or a rule by its name. */
  by: string;
}

const spread = new Float64Array(512);

/** The stretch of words that speaks most for a kind. */
export function evidenceFor(
  kind: Kind,
  comment: string,
  { rows, weights }: Model,
  features: Features,
  text: Normal,
  tokens: Tokens,
  rule: { kind: Kind; name: string } | undefined,
): Evidence {
  const n = tokens.length;
  if (rule?.kind === kind) return place(kind, comment, text, tokens, 0, n - 1, rule.name);
  const column = kinds.indexOf(kind);
  spread.fill(0, 0, n);
  for (let i = 0; i < features.length; i++) {
    const row = rows[features.bucket[i]!]!;
    const weight = row ? weights[row * KINDS + column]! : 0;
    const first = features.first[i]!;
    const last = features.last[i]!;
    const share = weight / (last - first + 1);
    for (let t = first; t <= last && t < n; t++) spread[t] = spread[t]! + share;
  }
  // the run of tokens with the largest sum
  let best = -1;
  let from = 0;
  let first = 0;
  let last = n - 1;
  let sum = 0;
  for (let t = 0; t < n; t++) {
    if (sum <= 0) {
      sum = 0;
      from = t;
    }
    sum += spread[t]!;
    if (sum > best) {
      best = sum;
      first = from;
      last = t;
    }
  }
  return place(kind, comment, text, tokens, first, last, 'weights');
}

function place(
  kind: Kind,
  comment: string,
  { from }: Normal,
  tokens: Tokens,
  first: number,
  last: number,
  by: string,
): Evidence {
  const end = from[tokens.end[last]! - 1]!;
  const width = comment.codePointAt(end)! > 0xffff ? 2 : 1;
  return { kind, start: from[tokens.start[first]!]!, end: end + width, by };
}
